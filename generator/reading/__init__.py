"""From the texts of ``practices/`` to a catalog of typed records, with everything that is wrong with them.

``read_catalog`` is the way in; it touches no disk. ``manual.MANUAL`` explains every code.
"""

from generator.reading.catalog import Reading, check_everything, fix_file, read_catalog
from generator.reading.locating import locate

__all__ = ["Reading", "check_everything", "fix_file", "locate", "read_catalog"]
