"""The parts of a course as its page, its slides and its package show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.checks.wording import number as written
from generator.model.course import Course, SelfTestQuestion, is_right, minutes_of
from generator.model.pointer import Pointer
from generator.model.quantity import Quantity
from generator.views.addresses import entry_anchor
from generator.views.courses.codes import qr_code
from generator.views.courses.destinations import Destination, destination
from generator.views.statements import Link, Pen

_LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class PointerView:
    """One place to open: its link, what kind of place it is, its address in words and as a QR code.

    ``address`` is absolute where the site knows its own address, and else the path in the site; ``code`` is then
    empty.
    """

    link: Link
    kind: str
    address: str
    code: Markup


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the reading path; ``until`` is the minute at which it ends."""

    number: int
    place: PointerView
    look_for: str
    time: str
    until: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a question, under its letter."""

    letter: str
    text: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the self-test; ``answer`` names the right letters, or answers an open question in words."""

    number: int
    anchor: str
    text: str
    options: tuple[OptionView, ...]
    answer: str
    reason: str
    rests_on: tuple[PointerView, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question for discussion, or a task: what is asked, and what a good answer shows."""

    title: str
    text: str
    good: str
    places: tuple[PointerView, ...]


class Setter:
    """Sets the parts of a course for one page."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._library = pen.library

    def place(self, pointer: Pointer) -> PointerView:
        """Return one place to open."""
        return self.place_at(destination(pointer, self._library))

    def place_at(self, found: Destination) -> PointerView:
        """Return one place to open, by its destination."""
        public = self._library.public.to(found.whole_path, found.anchor)
        fragment = f"#{found.anchor}" if found.anchor else ""
        return PointerView(
            link=Link(found.name, found.href(self._pen.here), found.about),
            kind=found.kind,
            address=public or found.whole_path + fragment,
            code=qr_code(public) if public else Markup(),
        )

    def places(self, pointers: Iterable[Pointer]) -> tuple[PointerView, ...]:
        """Return several places to open."""
        return tuple(self.place(pointer) for pointer in pointers)

    def steps(self, course: Course) -> tuple[StepView, ...]:
        """Return the reading path."""
        found, passed = [], Fraction(0)
        for number, step in enumerate(course.path, start=1):
            passed += self._minutes(step.time) or Fraction(0)
            until = f"第{written(passed)}分钟"
            found.append(StepView(number, self.place(step), step.look_for, step.time.printed, until))
        return tuple(found)

    def reading_time(self, course: Course) -> str:
        """Return how long the reading path takes in all."""
        total = sum((self._minutes(step.time) or Fraction(0) for step in course.path), Fraction(0))
        return f"{written(total)}分钟"

    def _minutes(self, time: Quantity) -> Fraction | None:
        return minutes_of(time, self._library.catalog.vocabulary)

    def questions(self, course: Course) -> tuple[QuestionView, ...]:
        """Return the self-test."""
        return tuple(self._question(one, number) for number, one in enumerate(course.self_test, start=1))

    def _question(self, question: SelfTestQuestion, number: int) -> QuestionView:
        vocabulary = self._library.catalog.vocabulary
        options = tuple(
            OptionView(letter, option.text, is_right(option, vocabulary))
            for letter, option in zip(_LETTERS, question.options, strict=False)
        )
        return QuestionView(
            number=number,
            anchor=entry_anchor("self-test", "question", question.id),
            text=question.question,
            options=options,
            answer=question.answer or "、".join(option.letter for option in options if option.is_right),
            reason=question.reason,
            rests_on=self.places(question.rests_on),
        )

    def discussion(self, course: Course) -> tuple[AskedView, ...]:
        """Return the questions for discussion."""
        return tuple(
            AskedView("", one.text, one.listen_for or "", self.places(one.about)) for one in course.discussion
        )

    def tasks(self, course: Course) -> tuple[AskedView, ...]:
        """Return the tasks."""
        return tuple(AskedView(one.title, one.text, one.good, self.places(one.on)) for one in course.tasks)
