"""The list of courses, and the page of each: what it is for, the way through the library, questions and tasks."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.course import Course
from generator.views.addresses import (
    ABOUT,
    CONTRIBUTING,
    COURSES,
    EDITORIAL_POLICY,
    MAINTAINING,
    Here,
    record_data,
    record_page,
    slides_page,
)
from generator.views.courses.cartridge import cartridge_path
from generator.views.courses.parts import Setter
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.retired import retired_sections
from generator.views.review import gone_page, review_view
from generator.views.statements import Link, Pen
from generator.views.wording import excerpt

_ASSETS = ("assets/courses.css",)


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course in the list."""

    course: Link
    summary: str
    audience: str
    facts: str


def pages(library: Library) -> Iterator[Page]:
    """Make the list of courses and the page of each course."""
    yield _list_page(library)
    for course in library.catalog.courses.values():
        pen = Pen(library, Here(record_page("courses", course.id)))
        yield _course_page(course, pen) if library.speaks(course) else _gone_page(course, pen)


def _list_page(library: Library) -> Page:
    here = Here(COURSES)
    return Page(
        path=COURSES,
        kind="courses",
        is_list=True,
        title="课程",
        description="用库里的记录编成的课：阅读路线、讨论题、自测和作业，可以打印成讲义，也可以放映。",
        content=lambda: Content(
            render("pages/courses_lead", policy=here.to(EDITORIAL_POLICY), about=here.to(ABOUT)),
            (
                section(
                    "all", "全部课程", "course_cards", courses=tuple(_card(c, here) for c in library.courses)
                ),
                section(
                    "using",
                    "怎样用这些课",
                    "course_using",
                    has_address=bool(library.public),
                    contributing=here.to(CONTRIBUTING, "courses"),
                    maintaining=here.to(MAINTAINING, "site-url"),
                ),
            ),
        ),
        assets=_ASSETS,
    )


def _card(course: Course, here: Here) -> CourseCard:
    facts = f"{course.length.printed}，{len(course.path)}步阅读，{len(course.self_test)}道自测，{len(course.tasks)}项作业"
    return CourseCard(
        Link(course.title, here.to(record_page("courses", course.id))),
        course.summary,
        "、".join(course.audience),
        facts,
    )


def _gone_page(course: Course, pen: Pen) -> Page:
    review = review_view(course.review, "courses", pen)
    return gone_page(course.title, "course", review, (Link("课程", pen.here.to(COURSES)),), pen)


def _course_page(course: Course, pen: Pen) -> Page:
    here, setter = pen.here, Setter(pen)
    return Page(
        path=here.path,
        kind="course",
        title=course.title,
        description=excerpt(course.summary),
        content=lambda: Content(
            render(
                "pages/course_lead",
                course=course,
                trail=(Link("课程", here.to(COURSES)),),
                length=course.length.printed,
                reading=setter.reading_time(course),
                review=review_view(course.review, "courses", pen),
            ),
            tuple(_sections(course, pen, setter)),
        ),
        record=f"practices/courses/{course.id}.yaml",
        data=record_data("courses", course.id),
        assets=_ASSETS,
    )


def _sections(course: Course, pen: Pen, setter: Setter) -> Iterator[Section]:
    here, questions, discussion = pen.here, setter.questions(course), setter.discussion(course)
    yield section("path", "阅读路线", "course_path", steps=setter.steps(course))
    if discussion:
        yield section("discussion", "讨论题", "course_discussion", questions=discussion)
    if questions:
        yield section("self-test", "自测", "course_test", questions=questions)
    if course.tasks:
        yield section("tasks", "作业", "course_tasks", tasks=setter.tasks(course))
    if course.limits:
        yield section("limits", "这门课没有讲的", "course_limits", limits=course.limits)
    yield section(
        "handout",
        "带走这门课",
        "course_handout",
        course=course.title,
        slides=here.to(slides_page(course.id)),
        cartridge=here.to(cartridge_path(course.id)) if pen.library.public else "",
        maintaining=here.to(MAINTAINING, "site-url"),
        questions=questions,
        hinted=tuple(one for one in discussion if one.good),
    )
    yield from retired_sections(pen)
