"""Carries the library out of the house: a ZIP for a stick, a PDF, the files for another engine.

Knows folders, processes and the time; what goes into the results is decided in ``carrying``.
"""
