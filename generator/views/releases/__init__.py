"""The releases of the data: what each changed, as news and as pages."""

from generator.views.releases.news import Fate, News, NewsPart, news

__all__ = ["Fate", "News", "NewsPart", "news"]
