"""What a text is looked up by: pairs of neighbouring characters, whole words of letters, and numbers."""

import re
from collections.abc import Iterable
from itertools import chain
from operator import add

_CHARACTER = "[〇\u3400-\u9fff\U00020000-\U0003ffff]"
_HAN = re.compile(f"{_CHARACTER}+")
_PAIR = re.compile(_CHARACTER * 2)
_FIRST = "[a-z0-9]"
_WORD = re.compile(
    rf"({_FIRST}(?:(?<=({_CHARACTER}{{2}}){_FIRST})|(?<=({_CHARACTER}{{2}})[ :]{_FIRST})|)"
    rf"[a-z0-9]*(?:[.+/:-][a-z0-9]+)*%?)({_CHARACTER}?)"
)
_JOINTS = re.compile(r"[+/:-]")

EXACT = "="
"""Stands before a whole name in the index, so that a query that is a name finds its page first."""

SYNONYM = "~"
"""Stands before the token that other words for a term begin with; the entry tells the words and their terms."""


class Pairs(dict[str, list[str]]):
    """The pairs of neighbouring characters of every run of them: texts repeat themselves, so each is cut once."""

    def __missing__(self, run: str) -> list[str]:
        pairs = self[run] = list(map(add, run, run[1:]))
        return pairs


def grams(text: str, pairs: Pairs) -> list[str]:
    """Return the tokens of a text in its plain spelling, as often as they occur.

    A number or word also gives a token with the character behind it and with the two before it: ``590天`` is not
    ``590元``, and of ``民警：12人`` it is the police who are twelve.
    """
    found = list(chain.from_iterable(map(pairs.__getitem__, _HAN.findall(text))))
    for word, before, apart, behind in _WORD.findall(text):
        found.append(word)
        if before or apart:
            found.append((before or apart) + word)
        if behind:
            found.append(word + behind)
        if _JOINTS.search(word):
            found += (part for part in _JOINTS.split(word) if part)
    return found


def characters(text: str) -> Iterable[str]:
    """Return every Chinese character of a text: names are also found by a single one."""
    return (character for run in _HAN.findall(text) for character in run)


def home(key: str) -> str:
    """Return the token whose file an entry is in: a name lies where it begins, what is said of a token beside it.

    Who reads the tokens of a query thus has the names and synonyms in it, too.
    """
    if key.startswith(SYNONYM):
        return key[len(SYNONYM) :]
    if key.startswith(EXACT):
        name = key[len(EXACT) :]
        pair = _PAIR.search(name)
        return pair[0] if pair else next(iter(grams(name, Pairs())), name)
    return key
