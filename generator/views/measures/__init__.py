"""Measures: the figures of profiles beside those of like units, and the ratios that follow from them.

``readings`` turns profiles into figures that a chart takes, ``force`` holds force against population.
"""

from generator.views.measures.page import pages

__all__ = ["pages"]
