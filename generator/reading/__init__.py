"""From the texts of ``practices/`` to a catalog of typed records, with everything that is wrong with them.

``read_catalog`` is the way in; it touches no disk. ``manual.MANUAL`` explains every code.
"""

from generator.reading.catalog import Reading, check_everything, fix_file, read_catalog
from generator.reading.locating import locate
from generator.reading.looking import LookAt, Looks, look_at

__all__ = [
    "LookAt",
    "Looks",
    "Reading",
    "check_everything",
    "fix_file",
    "locate",
    "look_at",
    "read_catalog",
]
