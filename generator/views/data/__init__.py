"""The data behind the pages: static JSON, tables to download, and the page that tells of them.

``offered(library)`` makes the files once; ``pages(library, offered)`` makes the page, which tells their sizes.
"""

from generator.views.data.offer import Offer, offered
from generator.views.data.page import pages

__all__ = ["Offer", "offered", "pages"]
