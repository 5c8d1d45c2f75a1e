"""How to cite: the pages of the library, its claims, its data, and the articles that it rests on.

``item`` is what is cited, ``gbt`` its reference by GB/T 7714—2025, ``own`` and ``sources`` make items of pages and of
sources, and ``panel`` is what a page shows. The other formats are written in the browser (``citing-formats.js``), where
the address and the day are known.
"""
