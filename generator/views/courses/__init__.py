"""Courses: the list of all, a page for each that prints as a handout, its slides and its package for platforms."""

from generator.views.courses.cartridge import downloads
from generator.views.courses.destinations import reading_path
from generator.views.courses.page import pages
from generator.views.courses.slides import files

__all__ = ["downloads", "files", "pages", "reading_path"]
