"""Stations: the list of all, and a page for each, with its profile (``profile``) and its practices (``practice``)."""

from generator.views.station.page import pages

__all__ = ["pages"]
