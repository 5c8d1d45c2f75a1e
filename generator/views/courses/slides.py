"""The slides of a course: one screen for each step, each question and each task, without the shell around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.about import LIBRARY
from generator.model.course import Course
from generator.policy import REFERRER, policy
from generator.views.addresses import ICON, Here, record_page, slides_page
from generator.views.courses.parts import AskedView, QuestionView, Setter, StepView
from generator.views.library import Library
from generator.views.page import MadeFile
from generator.views.rendering import render
from generator.views.statements import Link, Pen

SLIDES_ASSETS = ("assets/bare.css", "assets/slides.css", "assets/slides.js")
"""What slides load."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One screen. ``kind`` tells the template which of the others it fills."""

    kind: str
    number: int
    heading: str
    step: StepView | None = None
    question: QuestionView | None = None
    asked: AskedView | None = None


def files(library: Library) -> Iterator[MadeFile]:
    """Make the slides of every course that speaks for itself."""
    for course in library.courses:
        yield MadeFile(slides_page(course.id), partial(_text, course, library))


def _text(course: Course, library: Library) -> str:
    here = Here(slides_page(course.id))
    slides = tuple(_slides(course, Setter(Pen(library, here))))
    text = render(
        "slides",
        library=LIBRARY,
        course=course,
        length=course.length.printed,
        slides=slides,
        total=len(slides),
        page=Link(course.title, here.to(record_page("courses", course.id))),
        icon=here.to(ICON),
        policy=policy(),
        referrer=REFERRER,
        styles=tuple(here.to(path) for path in SLIDES_ASSETS if path.endswith(".css")),
        scripts=tuple(here.to(path) for path in SLIDES_ASSETS if path.endswith(".js")),
    )
    return f"{text}\n"


def _slides(course: Course, setter: Setter) -> Iterator[Slide]:
    number = 1
    yield Slide("title", number, course.title)
    for step in setter.steps(course):
        number += 1
        yield Slide("step", number, f"第{step.number}步", step=step)
    for at, asked in enumerate(setter.discussion(course), start=1):
        number += 1
        yield Slide("discussion", number, f"讨论题{at}", asked=asked)
    for question in setter.questions(course):
        number += 1
        yield Slide("question", number, f"自测第{question.number}题", question=question)
    for at, task in enumerate(setter.tasks(course), start=1):
        number += 1
        yield Slide("task", number, f"作业{at}：{task.title}", asked=task)
    if course.limits:
        yield Slide("limits", number + 1, "这门课没有讲的")
