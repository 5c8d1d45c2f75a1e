"""From documents to the files of the index."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from generator.search.assembly import assemble, loaded_first
from generator.search.characters import Spelling, by_sound
from generator.search.documents import Collection, Document
from generator.search.everyday import GROUPS
from generator.search.indexing import postings_of
from generator.search.lexicon import make_lexicon
from generator.search.postings import encode, encode_members, gaps
from generator.search.shards import FOLDER, IndexFile, chunks, data_file, shard_count, sharded
from generator.search.sharing import Share, alone
from generator.search.synonyms import by_beginning, kin, meanings

SHARD_SIZE, NAMES_SIZE = 1000, 700
"""How many characters a file of entries holds: a query reads one for every token, or for every pair of syllables."""

HEADS_PER_FILE, HEAD_LENGTH = 3, 96
"""How many documents share a file of beginnings, and how many characters of each it holds."""

MOST_POSTINGS = 400
"""How many pages a token keeps with their impacts; all pages of longer lists are in files apart."""

_FIRST_DAY = date(1949, 10, 1)


def build_index(
    collection: Collection, scripts: Mapping[str, str], share: Share = alone
) -> tuple[IndexFile, ...]:
    """Return all files of the index; ``scripts`` are the texts of the scripts that read it, by name.

    ``share`` says by whom the long work is done; the files are the same.
    """
    documents = collection.documents
    spelling = Spelling()
    postings = postings_of(collection, spelling, share)
    lists, members = _encoded(postings, len(documents), share)
    lists |= by_beginning(meanings(collection.terms), kin(GROUPS, postings), spelling)
    lexicon = make_lexicon(collection, spelling)
    names = lexicon.entries()
    facts = {
        "pages": len(documents),
        "perHead": HEADS_PER_FILE,
        "tokens": shard_count(lists, SHARD_SIZE),
        "members": shard_count(members, SHARD_SIZE),
        "names": shard_count(names, NAMES_SIZE),
        "traditional": shard_count(spelling.forms, NAMES_SIZE),
    }
    return (
        *sharded("tokens", lists, SHARD_SIZE),
        *sharded("members", members, SHARD_SIZE),
        *sharded("names", names, NAMES_SIZE),
        *sharded("traditional", spelling.forms, NAMES_SIZE),
        *_document_files(documents),
        data_file("sounds", by_sound(lexicon.weights)),
        data_file("facets", _facets(collection)),
        data_file("dates", _text(_dates(documents))),
        *(IndexFile(f"{FOLDER}/{name}", text) for name, text in assemble(scripts, facts).items()),
    )


def first_scripts(scripts: Mapping[str, str]) -> tuple[IndexFile, ...]:
    """Return the files of the index that every page loads; they are the same whatever is in it."""
    return tuple(IndexFile(f"{FOLDER}/{name}", text) for name, text in loaded_first(scripts).items())


def _encoded(
    postings: Mapping[str, Sequence[int]], pages: int, share: Share
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the list of every token, cut to its weightiest postings, and all pages of those that were cut."""

    def of_part(part: int, parts: int) -> tuple[dict[str, str], dict[str, str]]:
        mine = {key: postings[key] for key in islice(postings, part, None, parts)}
        lists = {key: _text(encode(found, MOST_POSTINGS)) for key, found in mine.items()}
        long = {key: found for key, found in mine.items() if len(found) > MOST_POSTINGS}
        return lists, {key: _text(encode_members(found, pages)) for key, found in long.items()}

    (lists, members), *others = share(of_part)
    for more_lists, more_members in others:
        lists |= more_lists
        members |= more_members
    return lists, members


def _document_files(documents: tuple[Document, ...]) -> Iterator[IndexFile]:
    numbers = {document.path: number for number, document in enumerate(documents)}
    for number, document in enumerate(documents):
        yield data_file(f"documents/{number}", _record(document, numbers))
    for number, chunk in enumerate(chunks(map(_head, documents), HEADS_PER_FILE)):
        yield data_file(f"heads/{number}", chunk)


def _head(document: Document) -> list[str]:
    """Return what is shown of a document that is not among the first results."""
    beginning = document.parts[0].text if document.parts else ""
    return [document.path, document.title, document.label, _shortened(beginning)]


def _shortened(text: str) -> str:
    """Return a text up to where a statement ends in it, or a part of one, if it is too long."""
    if len(text) <= HEAD_LENGTH:
        return text
    kept = text[: HEAD_LENGTH - 1]
    end = max(map(kept.rfind, "。！？；"))
    if end < HEAD_LENGTH // 2:
        end = max(end, *map(kept.rfind, "，、"))
    told = kept[: end + 1] if end >= HEAD_LENGTH // 2 else kept
    return told if told.endswith(("。", "！", "？")) else f"{told.rstrip('；，、：')}…"


def _record(document: Document, numbers: Mapping[str, int]) -> list[Any]:
    parts = [[part.anchor, part.title, part.text] for part in document.parts if not part.retold]
    elsewhere = [[numbers[reference.path], reference.anchor] for reference in document.elsewhere]
    return [document.path, document.title, document.label, list(document.names), parts, elsewhere]


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
