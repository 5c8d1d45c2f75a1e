"""What the other tests rest on: no field that holds words is left out, and every string has its turn in each."""

from generator.model.base import TextKind
from generator.model.walk import parts_of, written_texts
from tests.hostile.library import COMPARED, LINE, PARAGRAPH, calm, filled, hostile, turns, word_places
from tests.hostile.strings import packs, strings, written
from tests.views.library import golden_catalog


def test_every_field_of_the_model_that_holds_words_is_filled_in() -> None:
    missing = word_places() - filled(calm).places
    assert not missing, sorted(f"{kind.__name__}.{name}" for kind, name in missing)


def test_what_the_program_itself_takes_for_words_is_among_them() -> None:
    found = {
        (type(part), name)
        for _, record in golden_catalog().records()
        for _, part in parts_of(record)
        for name in type(part).model_fields
        if any(
            path[0] == name and len(path) <= (1 if isinstance(path[-1], str) else 2)
            for path, _, kind in written_texts(part)
            if kind is not TextKind.PRINTED
        )
    }
    assert found <= word_places() | COMPARED


def test_every_string_is_in_a_pack_for_lines_and_in_one_for_paragraphs() -> None:
    assert len(written()) > 550
    for size in (LINE, PARAGRAPH):
        assert all(any(string in pack for pack in packs(size)) for string in strings())


def test_in_other_turns_a_place_has_other_strings_until_it_has_had_all() -> None:
    for size in (LINE, PARAGRAPH):
        seen = [hostile(turn)(7, size) for turn in range(turns())]
        assert all(any(pack in text for text in seen) for pack in packs(size))
