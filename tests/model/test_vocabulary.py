"""What code needs of the vocabulary is added up, never overwritten: one set may be needed from several sides."""

from generator.model.vocabulary import Vocabulary, all_needed

WORDS = Vocabulary.model_validate(
    {
        "sets": [
            {
                "id": "role",
                "label": "角色",
                "definition": "做什么",
                "terms": [{"id": "decides", "label": "决策", "definition": "决定"}],
            }
        ]
    }
)


def test_needs_of_one_set_are_added_up() -> None:
    needed = all_needed({"role": {"decides"}, "extent": {"full"}}, {"role": {"runs"}})
    assert needed == {"role": {"decides", "runs"}, "extent": {"full"}}


def test_terms_are_found_by_label_and_by_id() -> None:
    assert WORDS.id_of("role", "决策") == "decides"
    assert WORDS.term_by_id("role", "decides") == WORDS.term("role", "决策")
    assert [term.id for term in WORDS.terms("role")] == ["decides"]


def test_what_is_not_there_is_not_made_up() -> None:
    assert WORDS.id_of("role", "别的") == WORDS.id_of("theme", "决策") == ""
    assert WORDS.term_by_id("role", "runs") is None
    assert WORDS.term_by_id("theme", "decides") is None
    assert WORDS.terms("theme") == ()
