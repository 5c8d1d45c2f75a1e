"""An entry's key alone tells which small file it is in."""

import json

from generator.search.shards import IndexFile, chunks, data_file, shard_count, shard_of, sharded

ENTRIES = {f"键{number}": "值" * (number % 9) for number in range(500)}


def content(text: str) -> dict[str, str]:
    return json.loads(text[text.index(",") + 1 : -1])  # type: ignore[no-any-return]


def test_every_entry_is_in_the_file_that_its_key_tells() -> None:
    count = shard_count(ENTRIES, 300)
    files = list(sharded("tokens", ENTRIES, 300))
    assert [file.path for file in files] == [f"search/tokens/{number}.js" for number in range(count)]
    assert {key: value for file in files for key, value in content(file.text).items()} == ENTRIES
    assert all(shard_of(key, count) == n for n, file in enumerate(files) for key in content(file.text))


def test_names_and_synonyms_are_where_the_token_is_that_they_begin_with() -> None:
    entries = ENTRIES | {"交所": "AA", "=交所合一": "AA", "~交所": "交所融合=警种融合", "=1234": "AA"}
    files = [content(file.text) for file in sharded("tokens", entries, 300)]
    home = next(file for file in files if "交所" in file)
    assert {"=交所合一", "~交所"} <= home.keys()
    assert any("=1234" in file for file in files)


def test_files_are_about_as_large_as_asked_for() -> None:
    sizes = [len(file.text) for file in sharded("tokens", ENTRIES, 300)]
    assert 150 < sum(sizes) / len(sizes) < 450


def test_there_is_a_file_to_ask_for_even_of_nothing() -> None:
    assert [file.text for file in sharded("members", {}, 300)] == ['shard("members/0",{})']


def test_the_order_of_entries_changes_no_byte() -> None:
    backwards = dict(reversed(ENTRIES.items()))
    assert list(sharded("tokens", ENTRIES, 300)) == list(sharded("tokens", backwards, 300))


def test_a_file_is_a_script_that_names_itself() -> None:
    assert data_file("dates", "AA") == IndexFile("search/dates.js", 'shard("dates","AA")')


def test_chunks_leave_nothing_out() -> None:
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
