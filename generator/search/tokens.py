"""What a text is looked up by: pairs of neighbouring characters, whole words of letters, and numbers."""

import re
from collections.abc import Iterable
from itertools import chain
from operator import add

_HAN = re.compile("[〇\u3400-\u9fff\U00020000-\U0003ffff]+")
_WORD = re.compile(r"([a-z0-9]+(?:[.+/:-][a-z0-9]+)*%?)([〇\u3400-\u9fff\U00020000-\U0003ffff]?)")
_JOINTS = re.compile(r"[+/:-]")

EXACT = "="
"""Stands before a whole name in the index, so that a query that is a name finds its page first."""

SYNONYM = "~"
"""Stands before another word for a controlled term, whose entry names the term."""


class Pairs(dict[str, list[str]]):
    """The pairs of neighbouring characters of every run of them: texts repeat themselves, so each is cut once."""

    def __missing__(self, run: str) -> list[str]:
        pairs = self[run] = list(map(add, run, run[1:]))
        return pairs


def grams(text: str, pairs: Pairs) -> list[str]:
    """Return the tokens of a text in its plain spelling, as often as they occur.

    A number or word also gives a token with the character behind it: ``590天`` is not ``590元``.
    """
    found = list(chain.from_iterable(map(pairs.__getitem__, _HAN.findall(text))))
    for word, behind in _WORD.findall(text):
        found.append(word)
        if behind:
            found.append(word + behind)
        if _JOINTS.search(word):
            found += (part for part in _JOINTS.split(word) if part)
    return found


def characters(text: str) -> Iterable[str]:
    """Return every Chinese character of a text: names are also found by a single one."""
    return (character for run in _HAN.findall(text) for character in run)
