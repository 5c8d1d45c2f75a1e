"""What the library is called, who answers for it, and under what licences it may be used."""

from typing import NamedTuple

LIBRARY = "基层警务实践库"
"""What the library is called; ``mkdocs.yml`` has it as ``site_name``."""

EDITORS = f"{LIBRARY}编者"
"""Who answers for the library's own pages: those who keep it, together."""


class Licence(NamedTuple):
    """A licence: its name and the address of its text."""

    name: str
    url: str


LICENCE = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
"""The licence of the records and of all that is told with them."""

PROGRAM_LICENCE = "MIT"
"""The name of the licence of the program."""
