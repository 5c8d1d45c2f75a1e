"""The stations in small files: each in one, none too large, and near stations together."""

import json
from collections import Counter
from random import Random
from typing import Any

from generator.views.alike.shards import INDEX, MOST, WHOLE, Shard, described, shards, station_files

Row = list[Any]


def rows(count: int, seed: int = 1) -> list[Row]:
    """Return stations with figures such as the country's, some of them unknown, some without an end."""
    chance = Random(seed)  # noqa: S311 (no secret)

    def figure(middle: float) -> list[Any] | None:
        if chance.random() < 0.3:
            return None
        low = round(chance.lognormvariate(0, 1) * middle)
        high = chance.choice([low, low, round(low * 1.3), None])
        return (
            [None, None, "若干", "人口", "unusable"]
            if chance.random() < 0.03
            else [low, high, str(low), "", ""]
        )

    return [
        [
            f"s{at}",
            f"{at}所",
            "派出所",
            "某省",
            int(chance.random() < 0.05),
            chance.sample(["urban", "rural", "border"], chance.randrange(3)),
            [figure(40), figure(30_000), figure(12), figure(25)],
            [],
        ]
        for at in range(count)
    ]


def ids(found: list[Shard]) -> list[str]:
    return [row[0] for shard in found for row in shard.rows]


def test_a_small_library_is_one_file() -> None:
    (file,) = station_files(rows(WHOLE))
    assert file.path == INDEX
    assert file.text.startswith("likeness.load(")


def test_of_a_large_one_every_station_lies_in_exactly_one_small_file() -> None:
    given = rows(3000)
    found = list(shards(given))
    assert Counter(ids(found)) == Counter(row[0] for row in given)
    assert all(0 < len(shard.rows) <= MOST for shard in found)
    assert len({shard.name for shard in found}) == len(found)
    assert all(len({row[4] for row in shard.rows}) == 1 for shard in found)


def test_the_index_names_every_file_with_its_size() -> None:
    index, *files = sorted(station_files(rows(3000)), key=lambda file: file.path != INDEX)
    told = json.loads(index.text.removeprefix("likeness.index(").removesuffix(");\n"))
    sizes = {file.path: len(file.text.encode()) for file in files}
    assert {f"alike/shards/{name}.js": size for name, _, size, *_ in told} == sizes
    assert max(sizes.values()) < 100_000
    assert len(index.text.encode()) < 20_000


def test_the_index_tells_between_what_the_figures_of_a_file_lie() -> None:
    for shard in shards(rows(3000)):
        *_, settings, is_unset, boxes = described(shard, 0)
        assert settings == sorted({one for row in shard.rows for one in row[5]})
        assert is_unset == any(not row[5] for row in shard.rows)
        for at, box in enumerate(boxes):
            figures = [row[6][at] for row in shard.rows]
            known = [one for one in figures if one and one[0] is not None]
            assert (box is None) == (not known)
            if box:
                assert all(one[0] >= box[0] and (box[1] is None or one[1] <= box[1]) for one in known)
                assert box[2] == (len(known) < len(figures))


def test_stations_that_tell_the_same_are_cut_all_the_same() -> None:
    figures = [[5, 5, "", "", ""], None, None, None]
    alike: list[Row] = [[f"s{at}", "", "", "", 0, [], figures, []] for at in range(1000)]
    found = list(shards(alike))
    assert sorted(ids(found)) == sorted(row[0] for row in alike)
    assert all(len(shard.rows) <= MOST for shard in found)


def test_a_change_of_one_station_changes_few_files() -> None:
    given = rows(3000)
    before = {shard.name: shard.rows for shard in shards(given)}
    given[1500] = [*given[1500][:6], [[900, 900, "", "", ""], None, [3, 3, "", "", ""], None], []]
    after = {shard.name: shard.rows for shard in shards(given)}
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert 0 < len(changed) <= 4
