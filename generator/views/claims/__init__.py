"""Claims: how each is shown (``view``), and the page of all of them.

Readers narrow that page down by facets (``facets``), and it ends with how completely claims are told
(``completeness``).
"""

from generator.views.claims.page import pages

__all__ = ["pages"]
