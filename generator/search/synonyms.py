"""Other words for what the index holds: for controlled terms from the vocabulary, for the rest from everyday speech.

A word is kept beside the token that it begins with, which every query that holds the word reads anyway.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized

from generator.search.documents import Term
from generator.search.normalise import compact
from generator.search.tokens import SYNONYM, Pairs, grams

TERM, KIN = "=", "~"
"""Stand between a word and what it means: a controlled term, or words that mean nearly the same."""

MOST_KIN = 3
"""How many words of a group one of them leads to: those that most pages hold."""


def meanings(terms: Iterable[Term]) -> Mapping[str, tuple[str, ...]]:
    """Return for every synonym the controlled terms that it stands for.

    A term of a single character (队 for 中队) is part of too much to stand for a word that says more.
    """
    found: dict[str, dict[str, None]] = {}
    for term in terms:
        label = compact(term.label)
        for synonym in term.synonyms:
            known = compact(synonym)
            if len(label) > 1 and known != label:
                found.setdefault(known, {})[term.label] = None
    return {word: tuple(labels) for word, labels in found.items()}


def kin(groups: Iterable[tuple[str, ...]], postings: Mapping[str, Sized]) -> Mapping[str, tuple[str, ...]]:
    """Return for every word of these groups the others that pages hold, those of most pages first."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        held = {word: _spread(word, postings) for word in group}
        usual = sorted((word for word in group if held[word]), key=lambda word: -held[word])
        for word in group:
            others = [other for other in usual if other not in word and word not in other]
            found.setdefault(word, {}).update(dict.fromkeys(others[:MOST_KIN]))
    return {word: tuple(others) for word, others in found.items() if others}


def _spread(word: str, postings: Mapping[str, Sized]) -> int:
    """Return on how many pages a word is at most: as many as hold the rarest of its tokens."""
    return min((len(postings.get(token, ())) for token in grams(word, Pairs())), default=0)


def by_beginning(
    terms: Mapping[str, tuple[str, ...]],
    others: Mapping[str, tuple[str, ...]],
    spelling: Callable[[str], str],
) -> Mapping[str, str]:
    """Return the entries of all words: under the token that they begin with, each with what it means."""
    found: dict[str, list[str]] = {}
    for mark, table in ((TERM, terms), (KIN, others)):
        for word, token in _beginnings(sorted(table), spelling):
            found.setdefault(SYNONYM + token, []).append(f"{spelling(word)}{mark}{','.join(table[word])}")
    return {key: "|".join(words) for key, words in found.items()}


def _beginnings(words: Iterable[str], spelling: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    pairs = Pairs()
    for word in words:
        tokens = grams(spelling(word), pairs)
        if tokens:
            yield word, tokens[0]
