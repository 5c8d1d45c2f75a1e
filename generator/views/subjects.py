"""Themes and problems: what practices are about and what they are meant to solve."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import PROBLEMS, THEMES, VOCABULARY, Here, part_anchor, record_page, term_page
from generator.views.library import Library, PracticeEntry
from generator.views.model import PracticeRow, practice_row
from generator.views.page import Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen, StatementView
from generator.views.station import force_of


@dataclass(frozen=True, slots=True)
class Subject:
    """What tells themes and problems apart: their set, their pages, their words."""

    set_id: str
    path: str
    kind: str
    title: str
    description: str
    entries: Callable[[Library, str], tuple[PracticeEntry, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A practice as an answer to a problem: why it may work, on what conditions, at what cost."""

    row: PracticeRow
    force: tuple[str, ...]
    mechanism: tuple[StatementView, ...]
    moderators: tuple[StatementView, ...]
    effect: str


THEME = Subject("theme", THEMES, "theme", "主题", "按主题查找做法。", Library.on_theme)
PROBLEM = Subject("problem", PROBLEMS, "problem", "问题", "从问题出发，看谁用什么做法应对。", Library.against)


def pages(library: Library) -> Iterator[Page]:
    """Make the list of themes, the list of problems, and a page for each that has a practice or a model."""
    for subject in (THEME, PROBLEM):
        yield _list_page(library, subject)
        for term in library.terms(subject.set_id):
            yield _subject_page(library, subject, term)


def _list_page(library: Library, subject: Subject) -> Page:
    here = Here(subject.path)
    pen = Pen(library, here)
    terms = tuple(
        (pen.term(subject.set_id, term.label), len(subject.entries(library, term.label)))
        for term in library.terms(subject.set_id)
    )
    used = tuple((link, count) for link, count in terms if count)
    unused = tuple((link, count) for link, count in terms if not count)
    return Page(
        path=subject.path,
        kind=f"{subject.kind}s",
        is_list=True,
        title=subject.title,
        description=subject.description,
        lead=render(
            "pages/subjects_lead",
            description=subject.description,
            counted="做法",
            vocabulary=here.to(VOCABULARY),
        ),
        sections=(
            section("with-practices", f"已有做法的{subject.title}", "subject_table", terms=used),
            *(
                (section("without-practices", f"还没有做法的{subject.title}", "subject_table", terms=unused),)
                if unused
                else ()
            ),
        ),
    )


def _subject_page(library: Library, subject: Subject, term: VocabularyTerm) -> Page:
    here = Here(term_page(subject.set_id, term.id))
    pen = Pen(library, here)
    models = tuple(
        pen.model(model.id)
        for model in library.models
        if term.label in (model.themes if subject is THEME else model.problems)
    )
    return Page(
        path=here.path,
        kind=subject.kind,
        title=f"{term.label}（{subject.title}）",
        description=term.definition,
        lead=render(
            "pages/subject_lead",
            term=term,
            trail=(Link(subject.title, here.to(subject.path)),),
            models=models,
        ),
        sections=tuple(_by_model(subject.entries(library, term.label), pen)),
    )


def _by_model(entries: tuple[PracticeEntry, ...], pen: Pen) -> Iterator[Section]:
    """Yield the practices model by model, the most frequent first, and then those of no model."""
    counts = Counter(entry.practice.model for entry in entries)
    for model_id in sorted(counts, key=lambda model: (model is None, -counts[model], model or "")):
        answers = tuple(
            _answer(entry, pen.about(entry.practice.source))
            for entry in entries
            if entry.practice.model == model_id
        )
        if model_id is None:
            title = "其他做法" if len(counts) > 1 else "相关做法"
            yield section("other-practices", title, "answers", answers=answers)
        else:
            yield section(f"model-{model_id}", pen.model(model_id).label, "answers", answers=answers)
    if not entries:
        yield section("other-practices", "相关做法", "answers", answers=())


def _answer(entry: PracticeEntry, pen: Pen) -> Answer:
    page = record_page("stations", entry.station.id)
    return Answer(
        row=practice_row(entry, pen),
        force=force_of(entry.station, pen),
        mechanism=pen.statements(entry.practice.mechanism),
        moderators=pen.statements(entry.practice.moderators),
        effect=pen.here.to(page, part_anchor(entry.practice.id, "effect")),
    )
