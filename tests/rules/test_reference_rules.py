from dataclasses import replace

from generator.model.standing import PAGE, Standing
from generator.rules import (
    duplicate_local_id,
    parent_circle,
    relation_to_itself,
    unit_circle,
    unknown_local_reference,
    unknown_part,
    unknown_reference,
)
from tests.rules.samples import catalog, claim, found, model, practice, source, station, unit, words_of


def test_references_to_records_that_exist_are_fine() -> None:
    one = station(belongs_to="a-two", practices=[practice(model="a-model", decided_by=["a-two"])])
    assert found(unknown_reference, one, station("a-two"), model()) == []


def test_unknown_records_are_all_told_with_the_nearest_id() -> None:
    one = station("leling-guojia", belongs_to="leling-shi", source="papr", practices=[practice(model="x")])
    assert words_of(found(unknown_reference, one, station("leling-shiju"))) == [
        (
            "stations/leling-guojia",
            "belongs_to",
            "stations 里没有编号为“leling-shi”的记录",
            "是不是“leling-shiju”？可以写：leling-guojia、leling-shiju",
        ),
        (
            "stations/leling-guojia",
            "source",
            "sources 里没有编号为“papr”的记录",
            "是不是“paper”？可以写：paper",
        ),
        (
            "stations/leling-guojia",
            "practices.0.model",
            "models 里没有编号为“x”的记录",
            "先在 practices/models 里建这条记录，或改正编号",
        ),
    ]


def test_a_published_record_that_was_taken_away_is_wanted_back_and_nothing_else() -> None:
    standing = Standing(vanished={"stations/leling-shiju.html": (PAGE,)})
    given = replace(catalog(station(belongs_to="leling-shiju"), station("leling-shijv")), standing=standing)
    (finding,) = unknown_reference.check(given)
    assert (
        finding.hint
        == "这条记录发布过，文件不见了：把 practices/stations/leling-shiju.yaml 放回来，或先写明它的去向"
    )
    assert finding.right == ""


def test_records_that_failed_to_be_read_are_not_told_again() -> None:
    one = station(belongs_to="broken")
    assert found(unknown_reference, one, absent="stations/broken") == []
    assert len(found(unknown_reference, one, absent="models/broken")) == 1


def test_units_are_looked_for_in_their_own_practice() -> None:
    structure = {
        "units": [unit("team", inside="station"), unit("station")],
        "flows": [{"origin": "team", "target": "room", "kind": "指挥", "text": "派警"}],
    }
    one = station(
        practices=[practice(structure=structure), practice("other", structure={"units": [unit("room")]})]
    )
    assert words_of(found(unknown_local_reference, one)) == [
        (
            "stations/a-one",
            "practices.0.structure.flows.0.target",
            "这项做法里没有编号为“room”的机构",
            "可以写：team、station",
        )
    ]


def test_claims_are_looked_for_in_the_whole_record() -> None:
    one = station(
        claims=[claim("all")],
        practices=[
            practice(claims=[claim("near", subset_of="all"), claim("next", same_as="far", subset_of="fa")]),
            practice("other", claims=[claim("far")]),
        ],
    )
    assert words_of(found(unknown_local_reference, one)) == [
        (
            "stations/a-one",
            "practices.0.claims.1.subset_of",
            "本记录里没有编号为“fa”的说法",
            "是不是“far”？可以写：all、near、next、far",
        )
    ]


def test_a_claim_id_that_two_other_practices_have_is_not_clear() -> None:
    one = station(
        claims=[claim(same_as="far")],
        practices=[practice("b", claims=[claim("far")]), practice("c", claims=[claim("far")])],
    )
    assert words_of(found(unknown_local_reference, one)) == [
        (
            "stations/a-one",
            "claims.0.same_as",
            "本记录有 2 条编号为“far”的说法，分不清指哪一条",
            "给其中的说法换个编号，使它们不同",
        )
    ]


def test_ids_are_unique_in_their_practice_and_kind() -> None:
    one = station(
        claims=[claim("same"), claim("same")],
        practices=[
            practice("same", claims=[claim("same"), claim("same")], structure={"units": [unit("same")]}),
            practice("other", claims=[claim("same")]),
            practice("same"),
        ],
    )
    hint = "换一个不同的编号；编号是网页上的锚点，不能重复"
    message = "编号“same”前面已经用过"
    assert sorted(words_of(found(duplicate_local_id, one))) == [
        ("stations/a-one", "claims.1.id", message, hint),
        ("stations/a-one", "practices.0.claims.1.id", message, hint),
        ("stations/a-one", "practices.2.id", message, hint),
    ]


def test_parts_of_a_model_have_ids_of_their_own() -> None:
    parts = [{"id": "room", "name": "室", "kind": "室"}, {"id": "room", "name": "队", "kind": "队"}]
    assert [f.path for f in found(duplicate_local_id, model(parts=parts))] == [("parts", 1, "id")]


def test_a_circle_of_parents_is_told_once() -> None:
    stations = (
        station("a", belongs_to="b"),
        station("b", belongs_to="c"),
        station("c", belongs_to="b"),
        station("d", belongs_to="d"),
        station("e"),
    )
    hint = "一级一级往上不能回到自己，请改正其中写错的一处"
    assert words_of(found(parent_circle, *stations)) == [
        ("stations/b", "belongs_to", "上级单位绕成了圈：b → c → b", hint),
        ("stations/d", "belongs_to", "上级单位绕成了圈：d → d", hint),
    ]


def test_a_chain_of_parents_is_fine() -> None:
    assert (
        found(parent_circle, station("a", belongs_to="b"), station("b", belongs_to="c"), station("c")) == []
    )


def test_a_circle_of_units() -> None:
    units = [unit("top"), unit("one", inside="two"), unit("two", inside="one"), unit("low", inside="top")]
    one = station(practices=[practice("first"), practice(structure={"units": units})])
    assert words_of(found(unit_circle, one)) == [
        (
            "stations/a-one",
            "practices.1.structure.units.1.inside",
            "机构的上下级绕成了圈：one → two → one",
            "最上面的机构不写“上级机构”，请改正其中写错的一处",
        )
    ]


def test_nothing_is_related_to_itself() -> None:
    relation = {"kind": "变体", "text": "说明"}
    one = station(
        claims=[claim("x", subset_of="x", same_as="y")],
        practices=[practice(claims=[claim("z", same_as="z")])],
    )
    own = model(relations=[{"model": "b-model", **relation}, {"model": "a-model", **relation}])
    hint = "填另一条的编号；没有就删去这一行"
    assert words_of(found(relation_to_itself, one, own)) == [
        ("models/a-model", "relations.1.model", "模式“a-model”写成了与自己的关系", hint),
        ("stations/a-one", "claims.0.subset_of", "说法“x”引用了它自己", hint),
        ("stations/a-one", "practices.0.claims.0.same_as", "说法“z”引用了它自己", hint),
    ]


def test_units_stand_for_parts_of_their_model() -> None:
    units = {"units": [unit("a", part="room"), unit("b", part="rom")]}
    one = station(
        practices=[
            practice(model="a-model", structure=units),
            practice("free", structure={"units": [unit("c", part="room")]}),
            practice("elsewhere", model="unknown", structure=units),
        ]
    )
    assert words_of(found(unknown_part, one, model())) == [
        (
            "stations/a-one",
            "practices.0.structure.units.1.part",
            "模式“某模式”没有编号为“rom”的标准部分",
            "是不是“room”？可以写：room",
        ),
        (
            "stations/a-one",
            "practices.1.structure.units.0.part",
            "写了对应部分，这项做法却没有写所属模式",
            "写上所属模式的编号，或删去对应部分",
        ),
    ]


def test_a_source_is_no_station() -> None:
    assert len(found(unknown_reference, station(belongs_to="other"), source("other"))) == 1
