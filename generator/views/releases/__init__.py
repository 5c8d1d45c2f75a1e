"""The releases of the data: what each changed, as news for feeds and as pages."""

from generator.views.releases.news import Fate, News, NewsPart, news
from generator.views.releases.page import files, pages

__all__ = ["Fate", "News", "NewsPart", "files", "news", "pages"]
