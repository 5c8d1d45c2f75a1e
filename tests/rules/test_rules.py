from generator.rules import check_catalog, manuals, rules
from tests.rules.samples import catalog, claim, practice, station


def test_a_good_catalog_has_no_findings() -> None:
    assert list(check_catalog(catalog(station(practices=[practice(claims=[claim(value="22起")])])))) == []


def test_all_errors_are_told_at_once_with_their_rule() -> None:
    bad = station(belongs_to="nowhere", practices=[practice(), practice(problems=["民风"])])
    codes = [code for code, _ in check_catalog(catalog(bad))]
    assert codes == ["duplicate-local-id", "unknown-reference", "unknown-term"]


def test_references_to_records_that_could_not_be_read_are_not_reported() -> None:
    bad = station(belongs_to="broken")
    assert [code for code, _ in check_catalog(catalog(bad))] == ["unknown-reference"]
    assert list(check_catalog(catalog(bad, absent="stations/broken"))) == []


def test_rules_stand_in_the_order_of_their_ids() -> None:
    ids = [rule.id for rule in rules()]
    assert ids == sorted(ids)
    assert set(ids) == set(manuals())
    assert len(ids) > 15
