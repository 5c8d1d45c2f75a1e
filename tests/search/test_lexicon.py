"""Names by sound, by first letters and by a single character."""

from generator.search.documents import Collection, Document, Term
from generator.search.lexicon import LONGEST, MOST_NAMES, Lexicon, make_lexicon

LIBRARY = Collection(
    (
        Document("a.html", "郭家街道派出所", (), names=("郭家",), headings=("交所合一",)),
        Document("b.html", "交所合一（模式）", (), names=("交所合一",)),
    ),
    (Term("警力不足", ("人手不够", "缺人")), Term("盗窃", ("缺人", "盗窃"))),
)


def names(entries: dict[str, str], key: str) -> list[str]:
    return [name[1:] for name in entries.get(key, "").split("|")]


def test_names_are_found_by_sound_initials_and_character() -> None:
    entries = make_lexicon(LIBRARY, str).entries()
    assert "交所合一" in names(entries, "suo he")
    assert names(entries, "#jshy") == ["交所合一"]
    assert "郭家" in names(entries, "家")
    assert "人手不够" in names(entries, "#rsbg")


def test_the_weightiest_names_come_first_and_few_are_kept() -> None:
    lexicon = Lexicon()
    for number in range(MOST_NAMES + 5):
        lexicon.add(f"队{chr(0x4E00 + number)}", 1)
    lexicon.add("队室", 9)
    found = names(lexicon.entries(), "队")
    assert found[0] == "队室"
    assert len(found) == MOST_NAMES


def test_what_is_too_long_or_too_short_for_a_name_is_left_out() -> None:
    lexicon = Lexicon()
    for name in ("室", "室" * (LONGEST + 1), "abc"):
        lexicon.add(name, 5)
    assert lexicon.entries() == {}
