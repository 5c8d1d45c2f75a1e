"""What is still missing: the page of all gaps, the lists and summaries it is made of (``lists``), and their words."""

from generator.views.gaps.page import pages

__all__ = ["pages"]
