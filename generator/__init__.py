"""From records to a site: ``texts -> Catalog -> Site -> disk``.

``disk`` reads the files of ``practices/``; ``text`` turns each into values that know their lines;
``reading`` makes typed records of them and ``rules`` hold the records against each other: the result is a
``Catalog`` and every diagnostic of the run. ``checks`` computes what can be computed from each claim.
``views`` turns the catalog into pages in memory, and ``mkdocs_hook`` hands these to MkDocs, whose
Material theme puts the shell around them.
"""
