from generator.diagnostics import Position
from generator.text.document import Document

TEXT = "id: a\nlocation:\n  city: 德州市\nnotes:\n  - 甲\n  - text: '𠮷乙'\n    note: 丙\nflow: [𠮷𠮷, 丁]\n"
DOCUMENT = Document("f.yaml", TEXT)


def place(line: int, column: int) -> Position:
    return Position("f.yaml", line, column)


def test_values_and_their_names_have_places() -> None:
    assert DOCUMENT.position(("location", "city")) == place(3, 9)
    assert DOCUMENT.key_position(("location", "city")) == place(3, 3)
    assert DOCUMENT.position(("notes", 0)) == place(5, 5)
    assert DOCUMENT.position(("notes", 1, "note")) == place(7, 11)


def test_columns_count_characters() -> None:
    assert DOCUMENT.position(("flow", 1)) == place(8, 12)


def test_a_path_that_is_gone_ends_at_what_is_around_it() -> None:
    assert DOCUMENT.position(("notes", 0, "text")) == place(5, 5)
    assert DOCUMENT.position(("notes", 7)) == place(5, 3)
    assert DOCUMENT.position(("gone", 1, "x")) == place(1, 1)
    assert DOCUMENT.key_position(("location", "gone")) == place(3, 3)
