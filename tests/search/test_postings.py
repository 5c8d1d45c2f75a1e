"""Lists of pages come back as they went in; what is cut off is what weighs least."""

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.search.postings import encode, encode_members, entry, gaps, number

PAGES = st.sets(st.integers(0, 60_000), max_size=300).map(sorted)


def numbers(data: bytes) -> Iterator[int]:
    value, shift = 0, 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value, shift = 0, 0


def decoded(data: bytes) -> tuple[int, list[tuple[int, int]]]:
    """Return how many pages hold the token, and the pages kept with their impacts."""
    stream = numbers(data)
    total = next(stream)
    kept = []
    for impact in stream:
        page = 0
        for _ in range(next(stream)):
            page += next(stream)
            kept.append((page, impact))
    return total, kept


def members(data: bytes) -> list[int]:
    if data[0]:
        bits = int.from_bytes(data[1:], "little")
        return [page for page in range(bits.bit_length()) if bits >> page & 1]
    pages, page = [], 0
    for step in numbers(data[1:]):
        page += step
        pages.append(page)
    return pages


@given(PAGES, st.data())
def test_what_goes_in_comes_out_the_weightiest_first(pages: Sequence[int], data: st.DataObject) -> None:
    impacts = [data.draw(st.integers(1, 15)) for _ in pages]
    total, kept = decoded(encode([entry(p, i) for p, i in zip(pages, impacts, strict=True)], 1000))
    assert total == len(pages)
    assert kept == sorted(zip(pages, impacts, strict=True), key=lambda pair: (-pair[1], pair[0]))


def test_a_long_list_keeps_its_weightiest_pages_and_its_true_length() -> None:
    entries = [entry(page, 9 if page % 7 == 0 else 3) for page in range(100)]
    total, kept = decoded(encode(entries, 20))
    assert total == 100
    assert kept == [(page, 9) for page in range(0, 100, 7)] + [(page, 3) for page in (1, 2, 3, 4, 5)]


@given(st.sets(st.integers(0, 999)).map(sorted))
def test_members_are_all_pages_in_the_shorter_of_two_forms(pages: Sequence[int]) -> None:
    data = encode_members([entry(page, 3) for page in pages], 1000)
    assert members(data) == list(pages)
    assert len(data) <= 126


@given(PAGES)
def test_gaps_are_differences(pages: Sequence[int]) -> None:
    steps = list(numbers(gaps(pages)))
    assert [sum(steps[: i + 1]) for i in range(len(steps))] == list(pages)


@given(st.integers(0, 1 << 40))
def test_numbers_of_any_size(value: int) -> None:
    assert list(numbers(number(value))) == [value]
