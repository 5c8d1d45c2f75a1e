"""Stations like the reader's own: a form that a script answers, and a table of all (``table``) without it."""

from generator.views.alike.page import files, pages

__all__ = ["files", "pages"]
