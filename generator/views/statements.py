"""What many sections share: links, citations, statements, labelled figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.base import Cited, Statement
from generator.model.claim import Figure
from generator.model.station import Station
from generator.model.vocabulary import VocabularyTerm
from generator.model.walk import sources_cited
from generator.views.addresses import VOCABULARY as VOCABULARY_PAGE
from generator.views.addresses import Here, record_page, term_page, vocabulary_anchor
from generator.views.library import Library
from generator.views.wording import source_label, understood


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its label; ``note`` explains it."""

    label: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its citation."""

    text: str
    cite: Link | None
    quote: str = ""
    note: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A labelled figure, as printed and as understood."""

    label: str
    printed: str
    understood: str


@dataclass(frozen=True, slots=True)
class Pick:
    """An entry that a reader may pick for a comparison; ``href`` leads to one that has only it so far."""

    key: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes links and citations of one page: knows the library, the page, and the source at hand."""

    library: Library
    here: Here
    source: str | None = None

    def about(self, source: str | None) -> "Pen":
        """Return a pen for a part of the page that rests on another source."""
        return Pen(self.library, self.here, source or self.source)

    def cite(self, cited: Cited) -> Link | None:
        """Return the link to the source of something, as short as can be.

        What rests on the source at hand names only the place in it, and nothing at all without a place:
        the part of the page around it has named the source.
        """
        if cited.place and (cited.source or self.source) == self.source:
            return self._source_link(self.source, cited.place)
        return self.cite_in_full(cited) if cited.source else None

    def cite_in_full(self, cited: Cited) -> Link | None:
        """Return the link to the source of something, with the source's name and the place in it."""
        return self.cite_place(cited.source, cited.place or "")

    def cite_place(self, source_id: str | None, place: str) -> Link | None:
        """Return the link to a source, by default that of the page, with its name and a place in it."""
        return self._source_link(source_id or self.source, "", place)

    def sources_of(self, station: Station) -> tuple[Link, ...]:
        """Return the links to all sources of a station's record, the main one first."""
        ids = sorted(sources_cited(station), key=lambda one: (one != station.source, one))
        return tuple(link for link in (self.cite_place(source_id, "") for source_id in ids) if link)

    def _source_link(self, source_id: str | None, label: str, place: str = "") -> Link | None:
        source = self.library.catalog.sources.get(source_id or "")
        if source is None:
            return None
        name = source_label(source)
        return Link(
            label or f"{name} {place}".strip(),
            self.here.to(record_page("sources", source.id)),
            f"《{source.title}》" if source.title else name,
        )

    def statement(self, statement: Statement, date: str = "") -> StatementView:
        """Return a statement ready for a template."""
        return StatementView(
            statement.text, self.cite(statement), statement.quote or "", statement.note or "", date
        )

    def statements(self, statements: Iterable[Statement]) -> tuple[StatementView, ...]:
        """Return statements ready for a template."""
        return tuple(self.statement(statement) for statement in statements)

    def figures(self, figures: Iterable[Figure]) -> tuple[FigureView, ...]:
        """Return labelled figures ready for a template."""
        return tuple(FigureView(f.label, f.value.printed, understood(f.value)) for f in figures)

    def station(self, station_id: str) -> Link:
        """Return the link to a station."""
        station = self.library.catalog.stations[station_id]
        return Link(station.name, self.here.to(record_page("stations", station_id)))

    def model(self, model_id: str) -> Link:
        """Return the link to a model."""
        model = self.library.catalog.models[model_id]
        return Link(model.name, self.here.to(record_page("models", model_id)))

    def record(self, key: str) -> Link:
        """Return the link to a station, a model, a source or a course by its key in the catalog."""
        folder, record_id = key.split("/")
        if folder == "sources":
            label = source_label(self.library.catalog.sources[record_id])
            return Link(label, self.here.to(record_page(folder, record_id)))
        if folder == "courses":
            return Link(
                self.library.catalog.courses[record_id].title, self.here.to(record_page(folder, record_id))
            )
        return self.station(record_id) if folder == "stations" else self.model(record_id)

    def pick(self, key: str) -> Pick:
        """Return what lets a reader pick a station or a model by its key in the catalog."""
        return Pick(key, self.record(key).label, self.here.to_comparison(key))

    def term(self, set_id: str, label: str) -> Link:
        """Return the link to the page of a theme, a problem or a province."""
        term = self.library.term(set_id, label)
        return Link(term.label, self.here.to(term_page(set_id, term.id)), term.definition)

    def defined(self, set_id: str, label: str) -> Link:
        """Return the link to the definition of a controlled term."""
        term: VocabularyTerm = self.library.term(set_id, label)
        href = self.here.to(VOCABULARY_PAGE, vocabulary_anchor(set_id, term.id))
        return Link(term.label, href, term.definition)
