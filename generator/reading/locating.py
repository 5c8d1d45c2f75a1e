"""Findings of the rules to diagnostics: from a record and a path to a file and a line."""

from collections.abc import Mapping

from generator.diagnostics import Diagnostic, Finding, Position
from generator.text.document import Document

NO_LISTS: Mapping[str, str] = {}


def locate(
    finding: Finding, code: str, documents: Mapping[str, Document], lists: Mapping[str, str] = NO_LISTS
) -> Diagnostic:
    """Return ``finding`` as a diagnostic at its place, or at the nearest part around it that there is.

    A path that the document does not have (a default, an inherited value) ends at what surrounds it; a record
    without a document keeps its key in place of a file. In one of the ``lists``, given with what each is called, the
    path is the number of a line.
    """
    if finding.record in lists:
        number = next((step for step in finding.path if isinstance(step, int)), 1)
        position = Position(lists[finding.record], number, 1)
        return Diagnostic(position, code, finding.message, finding.hint, finding.level)
    document = documents.get(finding.record)
    position = document.position(finding.path) if document else Position(finding.record, 1, 1)
    if document and finding.wrong:
        position = document.position_of(finding.wrong, position)
    corrected = (
        document.replaced(position, finding.wrong, finding.right) if document and finding.right else ""
    )
    return Diagnostic(position, code, finding.message, finding.hint, finding.level, corrected)
