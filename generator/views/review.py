"""The state of a record, as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.review import Review, State, state_of
from generator.views.page import Content, Page
from generator.views.rendering import render
from generator.views.retired import page_links, way_views
from generator.views.statements import Link, Pen
from generator.views.wording import date_wording


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review ready for a template; a record that is not ``in_force`` says so on top of its page."""

    status: str
    in_force: bool
    reviewed_on: str
    interest: str
    reason: str
    moved_to: tuple[Link, ...]
    note: str


def review_view(review: Review, folder: str, pen: Pen) -> ReviewView:
    """Prepare the review of a record of this folder."""
    return ReviewView(
        status=review.status,
        in_force=state_of(review, pen.library.catalog.vocabulary) is State.PUBLISHED,
        reviewed_on=date_wording(review.reviewed_on) if review.reviewed_on else "",
        interest=review.interest,
        reason=review.reason or "",
        moved_to=tuple(pen.record(f"{folder}/{record_id}") for record_id in review.moved_to),
        note=review.note or "",
    )


def gone_page(title: str, kind: str, review: ReviewView, trail: Sequence[Link], pen: Pen) -> Page:
    """Make the page of a record that was withdrawn, moved, merged or split: what happened, and where to go.

    Nothing else of the record is shown, for it may have been withdrawn because it should not be. Whoever came to a
    part of the page is led to where that part is now.
    """
    ways = tuple(way for way in way_views(pen) if way.links)
    return Page(
        path=pen.here.path,
        kind=kind,
        title=title,
        description=f"这条记录{review.status}。",
        content=lambda: Content(
            render(
                "pages/gone_lead",
                title=title,
                review=review,
                trail=trail,
                links=page_links(pen.library, pen.here),
                ways=ways,
            ),
            (),
        ),
        assets=("assets/moved.js",) if ways else (),
    )
