"""Figures drawn: range charts, small multiples and bars, each on an axis that its figures may share.

Pure layout: figures in, places out, for templates to draw. Which figures may share an axis is told by
their ``Base`` (``generator.views.bases``).
"""
