"""From bytes to values that know their lines: decoding, the characters, YAML and its typical slips.

``parsing.parse`` is the way in. Knows nothing of records: what a field means is the business of ``reading``.
"""
