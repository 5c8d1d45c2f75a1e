"""Themes and problems: what practices are about and what they are meant to solve."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.practice import Practice
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import EDITORIAL_POLICY, PROBLEMS, THEMES, VOCABULARY, Here, term_page
from generator.views.library import Library, PracticeEntry
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.subjects.answers import Count, answer, by_worth, count


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


def pages(library: Library) -> Iterator[Page]:
    """Make the list of themes, the list of problems, and a page for each that has a practice or a model."""
    for subject in (THEME, PROBLEM):
        yield _list_page(library, subject)
        for term in library.terms(subject.set_id):
            yield _subject_page(library, subject, term)


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


def _subject_page(library: Library, subject: Subject, term: VocabularyTerm) -> Page:
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
        title=f"{term.label}（{subject.title}）",
        description=term.definition,
        content=lambda: Content(
            render(
                "pages/subject_lead",
                term=term,
                trail=(Link(subject.title, here.to(subject.path)),),
                models=models,
                kind=subject.title,
                related=related(entries, subject, term, pen),
                count=count(entries, library),
                levels=pen.here.to(EDITORIAL_POLICY, "evidence"),
            ),
            tuple(_by_model(entries, pen)),
        ),
        assets=("assets/answers.css", *PICK_ASSETS),
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


def _by_model(entries: tuple[PracticeEntry, ...], pen: Pen) -> Iterator[Section]:
    """Yield the practices model by model, the most frequent first, and then those of no model."""
    counts = Counter(entry.practice.model for entry in entries)
    for model_id in sorted(counts, key=lambda model: (model is None, -counts[model], model or "")):
        answers = tuple(
            answer(entry, pen.about(entry.practice.source))
            for entry in by_worth(entries, pen.library)
            if entry.practice.model == model_id
        )
        if model_id is None:
            title = "其他做法" if len(counts) > 1 else "相关做法"
            yield section("other-practices", title, "answers", answers=answers)
        else:
            yield section(f"model-{model_id}", pen.model(model_id).label, "answers", answers=answers)
    if not entries:
        yield section("other-practices", "相关做法", "answers", answers=())
