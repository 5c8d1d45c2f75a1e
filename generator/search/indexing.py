"""How much each token of a document counts: in names most, in what only sums up other pages least."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.search.characters import Spelling
from generator.search.documents import Collection, Document, Part
from generator.search.normalise import joined
from generator.search.postings import MOST_IMPACT, entry
from generator.search.sharing import Share, alone, stretch
from generator.search.tokens import EXACT, Pairs, characters, grams

NAME, HEADING, ASK, RETOLD = 15, 11, 7, 3
"""The impact of a token in a name, a heading, a question, and in what another page tells, at full weight."""

TERM_IMPACTS = (8, 8, 9, 10, 10, 11, 11, 12)
"""The impact of a controlled term that a page is filed under, by how often its text says it in any words."""

MOST_OF_TEXT = 8
"""The most that a token in a page's text counts, however often it occurs."""

SATURATION, LENGTH_SHARE, USUAL_LENGTH, MOST_COUNTED = 1.2, 0.5, 1200, 24
"""How fast further occurrences count less, how far a long text is held against them, and from which length in tokens
on it is: k1 and b of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)."""


class Indexer:
    """Gathers the postings of documents, one after the other; ``postings`` holds them by token."""

    def __init__(self, collection: Collection, spelling: Spelling) -> None:
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        self._spelling = spelling
        self._pairs = Pairs()
        self._of_terms: dict[str, tuple[str, ...]] = {}
        self._words = {
            term.label: tuple(self._begun(spelling(word)) for word in (term.label, *term.synonyms))
            for term in collection.terms
        }
        self._places = {document.path: document for document in collection.documents}

    def add(self, page: int, document: Document) -> None:
        """Take a document in as the page of this number; numbers must rise from one to the next."""
        entries = _entries(page, document.weight)
        text = self._spelling("\n".join(_texts(document.parts)))
        tokens = self._grams(text)
        counts = Counter(tokens)
        special = dict.fromkeys(self._retold(document), entries[RETOLD])
        for key in special.keys() & counts.keys():
            del special[key]
        special |= dict.fromkeys(self._grams(self._spelling("\n".join(document.asks))), entries[ASK])
        special |= {key: entries[impact] for key, impact in self._terms(document, text, counts).items()}
        special |= dict.fromkeys(self._called(document.headings), entries[HEADING])
        names = self._called((document.title, *document.names))
        special |= dict.fromkeys(names, _entries(page, document.name_weight)[NAME])
        postings = self.postings
        for key, posting in special.items():
            postings[key].append(posting)
            counts.pop(key, None)
        of_text = [entries[impact] for impact in _text_impacts(len(tokens))]
        for key, count in counts.items():
            postings[key].append(of_text[count if count < MOST_COUNTED else MOST_COUNTED])

    def _grams(self, text: str) -> list[str]:
        return grams(text, self._pairs)

    def _called(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the tokens of names, each of their characters, and each name as a whole."""
        known = self._spelling("\n".join(names))
        yield from self._grams(known)
        yield from characters(known)
        yield from (EXACT + whole for name in known.split("\n") if (whole := joined(name)))

    def _begun(self, word: str) -> tuple[str, str]:
        """Return a word and the token that every text with the word has."""
        return word, next(iter(self._grams(word)), word)

    def _terms(self, document: Document, text: str, tokens: Mapping[str, int]) -> dict[str, int]:
        """Return the tokens of the terms that a document is filed under, weightier the more it is about them."""
        found: dict[str, int] = {}
        for term in dict.fromkeys(document.terms):
            said = sum(text.count(word) for word, token in self._words.get(term, ()) if token in tokens)
            impact = TERM_IMPACTS[min(said, len(TERM_IMPACTS) - 1)]
            for key in self._tokens_of(term):
                found[key] = max(impact, found.get(key, 0))
        return found

    def _tokens_of(self, term: str) -> tuple[str, ...]:
        """Return the tokens of a term; many documents have the same."""
        known = self._of_terms.get(term)
        if known is None:
            known = self._of_terms[term] = tuple(self._grams(self._spelling(term)))
        return known

    def _retold(self, document: Document) -> list[str]:
        """Return the tokens of what others tell of a document."""
        texts: list[str] = []
        for reference in document.elsewhere:
            texts += _texts(filter(reference.covers, self._places[reference.path].parts))
        return self._grams(self._spelling("\n".join(texts))) if texts else []


def postings_of(collection: Collection, spelling: Spelling, share: Share = alone) -> dict[str, list[int]]:
    """Return the postings of every token, in the order of documents."""
    sizes = [sum(len(part.text) for part in document.parts) for document in collection.documents]

    def of_part(part: int, parts: int) -> dict[str, list[int]]:
        indexer = Indexer(collection, spelling)
        for page in stretch(sizes, part, parts):
            indexer.add(page, collection.documents[page])
        return dict(indexer.postings)

    first, *others = share(of_part)
    for found in others:
        for key, entries in found.items():
            first.setdefault(key, []).extend(entries)
    return first


def _entries(page: int, weight: float) -> list[int]:
    """Return the posting of a page for every impact, scaled by a weight."""
    return [entry(page, max(1, round(impact * weight))) for impact in range(MOST_IMPACT + 1)]


def _text_impacts(length: int) -> Iterator[int]:
    """Yield how much a token counts that occurs never, once, twice and so on in a text of this many tokens."""
    slow = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH)
    return (max(1, round(MOST_OF_TEXT * count / (count + slow))) for count in range(MOST_COUNTED + 1))


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if not part.retold:
            yield part.title
            yield part.text
