"""From documents to the files of the index."""

from array import array
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.search.assembly import assemble
from generator.search.characters import by_sound, traditional
from generator.search.documents import Collection, Document
from generator.search.lexicon import make_lexicon, synonyms
from generator.search.normalise import compact, plain
from generator.search.postings import MOST_IMPACT, encode, encode_members, entry, gaps
from generator.search.shards import FOLDER, IndexFile, chunks, data_file, shard_count, sharded
from generator.search.tokens import EXACT, SYNONYM, characters, grams

SHARD_SIZE = 4096
"""How many characters a file of entries holds: a query reads one for every token."""

CHUNK_SIZE = 6000
"""How many characters of text a file of documents holds: a result reads one."""

MOST_POSTINGS = 400
"""How many pages a token keeps with their impacts; all pages of longer lists are in files apart."""

NAME, HEADING, TERM, ASK = 15, 11, 9, 8
"""The impact of a token in the name of a page, a heading, a controlled term or a question, at full weight."""

TEXT_IMPACTS = (2, 3, 4, 4, 5, 5, 5, 6)
"""The impact of a token that a page's text holds once, twice and so on."""

LONG_TEXT = 4000
"""From how many tokens on a page's text counts less, for it holds many by chance."""

_FIRST_DAY = date(1949, 10, 1)

Postings = Mapping[str, "array[int]"]


def build_index(collection: Collection, scripts: Mapping[str, str]) -> tuple[IndexFile, ...]:
    """Return all files of the index; ``scripts`` are the texts of the scripts that read it, by name."""
    documents = collection.documents
    postings = _postings(documents)
    meanings = synonyms(collection)
    lists = {key: _text(encode(found, MOST_POSTINGS)) for key, found in postings.items()}
    lists |= {SYNONYM + word: labels for word, labels in meanings.items()}
    members = {
        key: _text(encode_members(found, len(documents)))
        for key, found in postings.items()
        if len(found) > MOST_POSTINGS
    }
    lexicon = make_lexicon(collection)
    names = lexicon.entries()
    per_chunk = _per_chunk(documents)
    facts = {
        "pages": len(documents),
        "perChunk": per_chunk,
        "most": MOST_POSTINGS,
        "tokens": shard_count(lists, SHARD_SIZE),
        "members": shard_count(members, SHARD_SIZE),
        "names": shard_count(names, SHARD_SIZE),
    }
    return (
        *sharded("tokens", lists, SHARD_SIZE),
        *sharded("members", members, SHARD_SIZE),
        *sharded("names", names, SHARD_SIZE),
        *_document_files(documents, per_chunk),
        data_file("synonyms", meanings),
        data_file("traditional", traditional({key for key in postings if len(key) == 1})),
        data_file("sounds", by_sound(lexicon.weights)),
        data_file("facets", _facets(collection)),
        data_file("dates", _text(_dates(documents))),
        *(IndexFile(f"{FOLDER}/{name}", text) for name, text in assemble(scripts, facts).items()),
    )


def _postings(documents: tuple[Document, ...]) -> Postings:
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for page, document in enumerate(documents):
        scaled = [max(1, round(impact * document.weight)) for impact in range(MOST_IMPACT + 1)]
        special = _special(document)
        counts = Counter(grams(plain("\n".join(_texts(document)))))
        text = _text_impacts(counts.total())
        for key, count in counts.items():
            if key not in special:
                found[key].append(entry(page, scaled[text[min(count, len(text)) - 1]]))
        for key, impact in special.items():
            found[key].append(entry(page, scaled[impact]))
    return found


def _special(document: Document) -> dict[str, int]:
    """Return the tokens of a document that count more than those of its text, with their impacts."""
    found: dict[str, int] = {}
    for ask in document.asks:
        found.update(dict.fromkeys(grams(plain(ask)), ASK))
    for term in document.terms:
        found.update(dict.fromkeys(grams(plain(term)), TERM))
    for texts, impact in ((document.headings, HEADING), ((document.title, *document.names), NAME)):
        for text in texts:
            known = plain(text)
            found.update(dict.fromkeys((*grams(known), *characters(known), EXACT + compact(text)), impact))
    return found


def _texts(document: Document) -> Iterator[str]:
    for part in document.parts:
        yield part.title
        yield part.text


def _text_impacts(length: int) -> tuple[int, ...]:
    return tuple(impact - 1 for impact in TEXT_IMPACTS) if length > LONG_TEXT else TEXT_IMPACTS


def _per_chunk(documents: tuple[Document, ...]) -> int:
    """Return how many documents share a file: as many as fit on average, so that no table of them is needed."""
    size = sum(len(text) for document in documents for text in _texts(document))
    return max(1, CHUNK_SIZE * len(documents) // max(1, size))


def _document_files(documents: tuple[Document, ...], per_chunk: int) -> Iterator[IndexFile]:
    for number, chunk in enumerate(chunks(map(_record, documents), per_chunk)):
        yield data_file(f"documents/{number}", chunk)


def _record(document: Document) -> list[Any]:
    parts = [[part.anchor, part.title, part.text] for part in document.parts]
    return [document.path, document.title, document.label, list(document.names), parts]


def _facets(collection: Collection) -> list[Any]:
    """Return every facet with its options, and for each of them the pages that have it."""
    pages: dict[tuple[str, str], list[int]] = {}
    for page, document in enumerate(collection.documents):
        for option in dict.fromkeys(document.facets):
            pages.setdefault(option, []).append(page)
    return [
        [
            facet.id,
            facet.label,
            [
                [option, _text(gaps(pages[facet.id, option]))]
                for option in facet.options
                if (facet.id, option) in pages
            ],
        ]
        for facet in collection.facets
    ]


def _dates(documents: tuple[Document, ...]) -> bytes:
    """Return the day of every document as two bytes, the lower first: days since 1949-09-30, 0 for none."""
    days = ((date.fromisoformat(d.date) - _FIRST_DAY).days + 1 if d.date else 0 for d in documents)
    return b"".join(min(max(day, 0), 0xFFFF).to_bytes(2, "little") for day in days)


def _text(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")
