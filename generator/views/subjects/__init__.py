"""Themes and problems, each with the practices that answer it (``answers``)."""

from generator.views.subjects.page import pages

__all__ = ["pages"]
