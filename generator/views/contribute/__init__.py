"""The form that writes records: its page, and the files that its scripts read.

``layout`` says in what steps and under what headings the fields of the model come, ``description`` puts that
and the JSON Schemas into one file, ``records`` makes plain data of the records that are there.
"""

from generator.views.contribute.page import files, pages

__all__ = ["files", "pages"]
