"""The Chinese search index: from plain documents to the files that a browser asks for while it searches.

Knows nothing of records, pages or MkDocs: documents come in, files go out. The scripts of ``scripts/`` read
those files; what both sides must agree on stands in ``normalise``, ``tokens``, ``postings`` and ``shards``,
each with its twin of the same name there.
"""

from generator.search.build import build_index, first_scripts
from generator.search.documents import NOTHING, Collection, Document, Facet, Part, Reference, Term
from generator.search.romanised import spelling
from generator.search.shards import FOLDER as SEARCH_FOLDER
from generator.search.shards import IndexFile
from generator.search.sharing import Share, alone

__all__ = [
    "NOTHING",
    "SEARCH_FOLDER",
    "Collection",
    "Document",
    "Facet",
    "IndexFile",
    "Part",
    "Reference",
    "Share",
    "Term",
    "alone",
    "build_index",
    "first_scripts",
    "spelling",
]
