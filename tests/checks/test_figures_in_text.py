import pytest

from generator.checks.figures_in_text import other_figure
from generator.checks.unit_groups import UnitGroups
from generator.model.quantity_reader import read_quantity
from tests.checks.samples import VOCABULARY


def other(text: str, printed: str) -> str:
    return other_figure(text, read_quantity(printed), UnitGroups(VOCABULARY))


@pytest.mark.parametrize(
    ("text", "printed", "figure"),
    [
        ("说破案26起。", "22起", "26起"),
        ("说是三处", "2处", "三处"),
        ("2023年破获26起案件", "22起", "26起"),
        ("下降40%", "30%", "40%"),
        ("只有不足20起", "22起", "不足20起"),
    ],
)
def test_another_figure_of_the_same_thing_is_found(text: str, printed: str, figure: str) -> None:
    assert other(text, printed) == figure


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("也说是两处", "2处"),
        ("二十二起", "22起"),
        ("2023年破案22起，抓获30人", "22起"),
        ("破案22起，其中盗窃5起", "22起"),
        ("有20余起", "22起"),
        ("抓获30人", "22起"),
        ("报道也这样说", "22起"),
        ("2023年", "22起"),
    ],
)
def test_what_agrees_or_counts_other_things_is_passed_over(text: str, printed: str) -> None:
    assert other(text, printed) == ""
