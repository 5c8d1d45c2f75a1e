from generator.manual import FIXED, GROUPS, manuals
from generator.manual.telling import as_list, as_text


def test_a_manual_is_told_whole_with_the_line_marked() -> None:
    manual = manuals()["praise-as-outcome"]
    text = as_text(manual)
    for words in (manual.title, manual.says, *manual.meaning, *manual.mend, *manual.why, *manual.keep):
        assert words in text
    assert "警告" in text.splitlines()[0]
    assert "\n  >     text: 发案明显下降。\n" in text


def test_nothing_of_it_is_hidden_by_a_terminal() -> None:
    for manual in manuals().values():
        assert as_text(manual).replace("\n", "").isprintable(), manual.code
    assert "〔U+202E〕" in as_text(manuals()["direction-character"])


def test_what_the_program_mends_says_so() -> None:
    told = {code: as_text(manual) for code, manual in manuals().items()}
    assert {code for code, text in told.items() if "check --fix" in text} == FIXED


def test_an_error_says_nothing_of_leaving_it() -> None:
    assert "什么时候可以不改" not in as_text(manuals()["tab"])


def test_the_list_names_every_code_with_its_title_under_its_group() -> None:
    listed = as_list(GROUPS, manuals())
    assert all(f"  {code}  {manual.title}" in listed for code, manual in manuals().items())
    assert listed.index("词表\n") < listed.index("duplicate-term")
