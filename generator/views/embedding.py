"""The lines to copy that show a card in a frame of somebody else's page."""

from markupsafe import escape

from generator.views.addresses import Here
from generator.views.page import Section
from generator.views.public import BLANK, Public
from generator.views.rendering import section

EMBED_ASSETS = ("assets/embed.js",)
"""What a page needs that offers a card."""


def embed_section(
    section_id: str, title: str, card: str, here: Here, public: Public, *, with_claims: bool = False
) -> Section:
    """Return the section that offers a card to copy.

    ``title`` is what the frame is called for those who hear it; ``card`` is the card's path in the site. Where the
    site does not know its own address, the line says in words what belongs there, and the script fills it in.
    """
    return section(
        section_id,
        "嵌入课件",
        "embed",
        # Who copies the line puts it into a page: the name is escaped for that one, and then for ours.
        name=str(escape(title)),
        address=public.shown(card),
        blank="" if public else BLANK,
        card=here.to(card),
        with_claims=with_claims,
    )
