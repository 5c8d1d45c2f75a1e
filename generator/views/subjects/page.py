"""Themes and problems: what practices are about and what they are meant to solve."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.practice import Practice
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import EDITORIAL_POLICY, PROBLEMS, THEMES, VOCABULARY, Here, term_page
from generator.views.library import Library, PracticeEntry
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.paging import PAGING, Group, Listing, Paging, foremost
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.subjects.answers import Count, answer, by_worth, count
from generator.views.wording import asked


@dataclass(frozen=True, slots=True)
class Subject:
    """What tells themes and problems apart: their set, their pages, their words."""

    set_id: str
    path: str
    kind: str
    title: str
    description: str
    entries: Callable[[Library, str], tuple[PracticeEntry, ...]]
    labels: Callable[[Practice], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A theme or a problem in the list of all: how many practices it has, and how much they tell."""

    term: Link
    count: Count


_WEIGHT = 2
"""How many lines of other lists a practice takes the place of that is told as an answer."""

_BEST = "成效说法的证据等级最高、写得最全"

RELATED = 6
"""How many related themes or problems a page names at most."""

THEME = Subject(
    "theme", THEMES, "theme", "主题", "按主题查找做法。", Library.on_theme, lambda practice: practice.themes
)
PROBLEM = Subject(
    "problem",
    PROBLEMS,
    "problem",
    "问题",
    "从问题出发，看谁用什么做法应对。",
    Library.against,
    lambda practice: practice.problems,
)


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the list of themes, the list of problems, and a page for each term with its numbered ones if it has any."""
    for subject in (THEME, PROBLEM):
        yield _list_page(library, subject)
        for term in library.terms(subject.set_id):
            listing = _practices(library, subject, term, paging)
            yield _subject_page(library, subject, term, listing)
            yield from listing.pages()


def _list_page(library: Library, subject: Subject) -> Page:
    here = Here(subject.path)
    pen = Pen(library, here)
    rows = tuple(
        SubjectRow(pen.term(subject.set_id, term.label), count(subject.entries(library, term.label), library))
        for term in library.terms(subject.set_id)
    )
    used = tuple(row for row in rows if row.count.practices)
    unused = tuple(row for row in rows if not row.count.practices)
    return Page(
        path=subject.path,
        kind=f"{subject.kind}s",
        is_list=True,
        title=subject.title,
        description=subject.description,
        content=lambda: Content(
            render(
                "pages/subjects_lead",
                description=subject.description,
                counted="做法",
                vocabulary=here.to(VOCABULARY),
            ),
            (
                section("with-practices", f"已有做法的{subject.title}", "subject_table", rows=used),
                *(
                    (
                        section(
                            "without-practices", f"还没有做法的{subject.title}", "subject_table", rows=unused
                        ),
                    )
                    if unused
                    else ()
                ),
            ),
        ),
    )


def _subject_page(
    library: Library, subject: Subject, term: VocabularyTerm, listing: Listing[PracticeEntry]
) -> Page:
    here = Here(term_page(subject.set_id, term.id))
    pen = Pen(library, here)
    entries = subject.entries(library, term.label)
    models = tuple(
        pen.model(model.id)
        for model in library.models
        if term.label in (model.themes if subject is THEME else model.problems)
    )
    return Page(
        path=here.path,
        kind=subject.kind,
        title=listing.title,
        description=term.definition,
        content=lambda: Content(
            render(
                "pages/subject_lead",
                term=term,
                asked=asked(term.asks),
                trail=(Link(subject.title, here.to(subject.path)),),
                models=models,
                kind=subject.title,
                related=related(entries, subject, term, pen),
                count=count(entries, library),
                levels=pen.here.to(EDITORIAL_POLICY, "evidence"),
            ),
            tuple(listing.sections(here)) or (_none(),),
        ),
        assets=listing.assets,
    )


def related(
    entries: tuple[PracticeEntry, ...], subject: Subject, term: VocabularyTerm, pen: Pen
) -> tuple[Link, ...]:
    """Return the other themes or problems that most of these practices also have, with how many do."""
    shared = Counter(
        label for entry in entries for label in subject.labels(entry.practice) if label != term.label
    )
    known = (other.label for other in pen.library.terms(subject.set_id) if shared[other.label])
    nearest = sorted(known, key=lambda label: -shared[label])[:RELATED]
    links = (pen.term(subject.set_id, label) for label in nearest)
    return tuple(Link(f"{link.label}（{shared[link.label]} 项相同）", link.href, link.note) for link in links)


def _practices(
    library: Library, subject: Subject, term: VocabularyTerm, paging: Paging
) -> Listing[PracticeEntry]:
    """Return the practices of a subject, model by model, in each the best first."""
    path = term_page(subject.set_id, term.id)

    def fill(here: Here, group: Group[PracticeEntry], entries: Sequence[PracticeEntry]) -> Section:
        pen = Pen(library, here)
        answers = tuple(answer(entry, pen.about(entry.practice.source)) for entry in entries)
        return section(group.id, group.title, "answers", answers=answers)

    return Listing(
        path=path,
        kind=subject.kind,
        title=f"{term.label}（{subject.title}）",
        counter="项做法",
        groups=tuple(_by_model(subject.entries(library, term.label), library)),
        fill=fill,
        choose=foremost,
        rule=_BEST,
        order=f"{_BEST}的在前，再按单位编号。",
        assets=("assets/answers.css", *PICK_ASSETS),
        weight=_WEIGHT,
        paging=paging,
    )


def _by_model(entries: Sequence[PracticeEntry], library: Library) -> Iterator[Group[PracticeEntry]]:
    """Yield the practices model by model, the most frequent first, and then those of no model."""
    by_model: dict[str | None, list[PracticeEntry]] = {}
    for entry in by_worth(entries, library):
        by_model.setdefault(entry.practice.model, []).append(entry)
    for model_id in sorted(by_model, key=lambda model: (model is None, -len(by_model[model]), model or "")):
        own = tuple(by_model[model_id])
        if model_id is None:
            yield Group("other-practices", "其他做法" if len(by_model) > 1 else "相关做法", own)
        else:
            yield Group(f"model-{model_id}", library.catalog.models[model_id].name, own)


def _none() -> Section:
    return section("other-practices", "相关做法", "answers", answers=())
