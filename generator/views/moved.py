"""Pages that the program or a hand made and that moved: the old address answers and leads on.

Where they went stands in the configuration, ``extra.moved``, for no record speaks of them.
"""

from collections.abc import Mapping, Sequence, Set

from generator.permanence.lists import is_address
from generator.views.addresses import Here
from generator.views.page import Content, Page
from generator.views.rendering import render
from generator.views.statements import Link

_PAGE = ".html"


class MovedError(ValueError):
    """What the configuration says of moved pages cannot be; the message is for whoever wrote it."""


def moved_pages(moved: object, known: Set[str]) -> tuple[Page, ...]:
    """Return the pages that answer at old addresses: ``moved`` gives for each old path the new one, None gives none.

    Raises ``MovedError`` when it is no such mapping, when an old path is no page of the site's or there is a page still,
    or when there is none at the new one.
    """
    if moved is None:
        return ()
    if not isinstance(moved, Mapping):
        raise MovedError(
            "mkdocs.yml 的 extra.moved 要一行写一个，行首不写“-”：旧的路径、冒号、新的路径，"
            "如 about.html: guide.html。"
        )
    for old, new in moved.items():
        if not (
            isinstance(new, str) and is_address(str(old)) and str(old).endswith(_PAGE) and "#" not in str(old)
        ):
            raise MovedError(
                f"mkdocs.yml 的 extra.moved 里，{old} 要写成网页的路径，如 about.html: guide.html。"
            )
        if old in known:
            raise MovedError(f"mkdocs.yml 的 extra.moved 里，{old} 还是一个真的网页，不能再转到别处。")
        if new not in known:
            raise MovedError(f"mkdocs.yml 的 extra.moved 里，{old} 的去向 {new} 不是网站里的网页。")
    return tuple(_page(old, new) for old, new in moved.items())


def lost_words(lost: Sequence[str]) -> str:
    """Say that published pages and files are not there any more, and what to do: only pages can answer for others."""
    pages = [path for path in lost if path.endswith(_PAGE)]
    files = [path for path in lost if not path.endswith(_PAGE)]
    said = []
    if pages:
        said.append(
            f"发布过的网页不见了：{_first(pages)}。请把它放回来；确实换了地方，在 mkdocs.yml 的 extra 里写明去向："
            f"「moved:」，下一行「  {pages[0]}: 新的路径」。"
        )
    if files:
        said.append(
            f"发布过的文件不见了：{_first(files)}。请把它放回来：别的程序按这个地址取它，不能在 moved 里转到别处。"
        )
    return "\n".join(said)


def _first(lost: Sequence[str]) -> str:
    return f"{lost[0]} 等 {len(lost)} 个" if len(lost) > 1 else lost[0]


def _page(old: str, new: str) -> Page:
    here = Here(old)
    return Page(
        path=old,
        kind="moved",
        title="这一页换了地方",
        description=f"原来的 {old} 换了地方。",
        content=lambda: Content(render("pages/moved_lead", link=Link(new, here.to(new))), ()),
        is_list=True,
        from_records=False,
    )
