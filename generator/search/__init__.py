"""The Chinese search index: from plain documents to the files that a browser asks for while it searches.

Knows nothing of records, pages or MkDocs: documents come in, files go out. The scripts of ``scripts/`` read
those files; what both sides must agree on stands in ``normalise``, ``tokens``, ``postings`` and ``shards``,
each with its twin of the same name there.
"""

from generator.search.build import build_index
from generator.search.documents import NOTHING, Collection, Document, Facet, Part, Reference, Term
from generator.search.romanised import spelling
from generator.search.shards import IndexFile
from generator.search.sharing import Share, alone

__all__ = [
    "NOTHING",
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
    "spelling",
]
