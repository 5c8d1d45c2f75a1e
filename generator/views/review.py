"""The state of a record, as its page shows it."""

from dataclasses import dataclass

from generator.model.review import Review
from generator.views.addresses import Here, record_page
from generator.views.statements import Link
from generator.views.wording import date_wording

PUBLISHED = "已发布"


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review ready for a template; ``notice`` tells why a page is not simply in force."""

    status: str
    in_force: bool
    reviewed_on: str
    interest: str
    reason: str
    moved_to: tuple[Link, ...]
    note: str


def review_view(review: Review, folder: str, here: Here) -> ReviewView:
    """Prepare the review of a record of this folder."""
    return ReviewView(
        status=review.status,
        in_force=review.status == PUBLISHED,
        reviewed_on=date_wording(review.reviewed_on) if review.reviewed_on else "",
        interest=review.interest,
        reason=review.reason or "",
        moved_to=tuple(
            Link(record_id, here.to(record_page(folder, record_id))) for record_id in review.moved_to
        ),
        note=review.note or "",
    )
