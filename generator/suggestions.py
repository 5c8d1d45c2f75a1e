"""Suggestions: the known word that is nearest to one that nobody knows."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_LIKE_ENOUGH = 0.5
_SURE = 0.49
_MOST_LISTED = 12


_NEGATIONS = frozenset("不非无未没否")


def nearest(word: str, known: Iterable[str], likeness: float = _LIKE_ENOUGH) -> str | None:
    """Return the known word most like ``word``, or None if none is like it by this ratio of difflib's."""
    return next(iter(get_close_matches(word, _of_one_sense(word, known), n=1, cutoff=likeness)), None)


def likely(word: str, known: Iterable[str]) -> str:
    """Return the known word that was surely meant, for the corrected line; nothing if several are as near."""
    near = get_close_matches(word, _of_one_sense(word, known), n=2, cutoff=_SURE)
    return near[0] if len(near) == 1 or (near and _ratio(word, near[0]) > _ratio(word, near[1])) else ""


def _of_one_sense(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words that deny nothing which ``word`` does not, nor the other way about."""
    denied = _NEGATIONS.intersection(word)
    return sorted(each for each in set(known) if _NEGATIONS.intersection(each) == denied)


def _ratio(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known word and, if they are few, with all of them."""
    words = tuple(dict.fromkeys(known))
    like = nearest(word, words)
    pieces = [f"是不是“{like}”？"] if like else []
    if words and len(words) <= _MOST_LISTED:
        pieces.append(f"可以写：{'、'.join(words)}")
    return "".join(pieces)
