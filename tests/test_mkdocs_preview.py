"""A served site is made as it is asked for, and what is asked for is what a build would have made."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Any, Never

import pytest

from generator.mkdocs_preview import Preview, bringing
from generator.mkdocs_running import Order, run_build
from generator.mkdocs_templates import CompiledTemplates
from tests.projects import copy_project

STATION = "practices/stations/leling-guojia.yaml"


@pytest.fixture
def preview() -> Preview:
    return Preview()


@pytest.fixture
def made() -> list[str]:
    """What was made, in turn."""
    return []


def offer(preview: Preview, made: list[str], files: Iterable[str], folders: Iterable[str] = ()) -> None:
    """Let the preview hold files and folders that tell when they are made."""
    preview.begin()
    preview.offer(
        *({name: lambda name=name: made.append(name) for name in names} for names in (files, folders))
    )
    preview.end()


def test_only_what_is_asked_for_is_made_and_only_once(preview: Preview, made: list[str]) -> None:
    offer(preview, made, ["a.html", "b.html"])
    for path in ("b.html", "b.html", "c.html"):
        preview.bring(path)
    assert made == ["b.html"]


def test_a_file_of_a_folder_makes_them_all(preview: Preview, made: list[str]) -> None:
    offer(preview, made, ["search/worker.js"], ["search"])
    preview.bring("search/worker.js")
    preview.bring("search/tokens/1.js")
    preview.bring("search/engine.js")
    assert made == ["search/worker.js", "search"]


def test_a_new_site_takes_the_place_of_the_old_one(preview: Preview, made: list[str]) -> None:
    offer(preview, made, ["a.html", "gone.html"])
    preview.bring("a.html")
    offer(preview, made, ["a.html"])
    preview.bring("a.html")
    preview.bring("gone.html")
    assert made == ["a.html", "a.html"]


def test_what_could_not_be_made_is_tried_again(preview: Preview) -> None:
    failures = [OSError("full"), OSError("full")]

    def make() -> None:
        raise failures.pop()

    preview.begin()
    preview.offer({"a.html": make}, {})
    preview.end()
    for _ in range(2):
        with pytest.raises(OSError, match="full"):
            preview.bring("a.html")
    assert failures == []


def test_who_asks_while_the_site_is_made_waits_for_the_new_one(preview: Preview, made: list[str]) -> None:
    offer(preview, made, ["a.html"])
    preview.begin()
    asking = Thread(target=preview.bring, args=("a.html",), daemon=True)
    asking.start()
    asking.join(0.2)
    assert asking.is_alive()
    assert made == []
    preview.offer({"a.html": lambda: made.append("new a.html")}, {})
    preview.end()
    asking.join(10)
    assert made == ["new a.html"]


@pytest.mark.parametrize(
    ("address", "mount", "brought"),
    [
        ("/", "/", ["index.html"]),
        ("/stations/", "/", ["stations/index.html"]),
        ("/stations", "/", ["stations", "stations/index.html"]),
        ("/stations/a.html", "/", ["stations/a.html"]),
        ("/stations/../a.html", "/", ["a.html"]),
        ("/../../a.html", "/", ["a.html"]),
        ("/实践/a.html", "/实践/", ["a.html"]),
        ("/library/a.html", "/library/", ["a.html"]),
        ("/elsewhere/a.html", "/library/", []),
        ("/livereload/12/34", "/", []),
    ],
)
def test_an_address_stands_for_the_file_that_the_server_answers_with(
    address: str, mount: str, brought: list[str]
) -> None:
    asked: list[str] = []

    class Noting(Preview):
        def bring(self, path: str) -> None:
            asked.append(path)

    def server(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [b"answer"]

    environ = {"PATH_INFO": address.encode().decode("latin-1")}
    assert bringing(Noting(), server, mount.encode().decode("latin-1"))(environ, lambda *_: None) == [
        b"answer"
    ]
    assert asked == brought


def test_a_page_that_is_looked_at_makes_no_index(preview: Preview, made: list[str]) -> None:
    offer(preview, made, ["a.html", "search/worker.js"], ["search"])

    def server(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [b""]

    answer = bringing(preview, server, "/")
    for _ in range(2):
        for address in ("/a.html", "/search/worker.js"):
            answer({"PATH_INFO": address}, lambda *_: None)
    assert made == ["a.html", "search/worker.js"]


def test_who_edits_a_record_waits_for_no_list_and_no_table(
    tmp_path: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = copy_project(tmp_path / "project")
    served = tmp_path / "served"
    monkeypatch.setattr("generator.views.data.offer.tables", _forbidden)
    show(project, served, preview)
    preview.bring("index.html")
    preview.bring("stations/leling-guojia.html")
    assert (served / "index.html").stat().st_size
    assert not (served / "claims" / "index.html").exists()
    assert not (served / "data" / "index.html").exists()


def _forbidden(*_: object) -> Never:
    raise AssertionError("made before anybody asked")


def test_what_is_served_after_changes_is_what_a_build_makes(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    served, preview = tmp_path / "served", Preview()
    told = (project / STATION).read_text("utf-8")
    write_new(project, told, "leling-xinsuo")
    show(project, served, preview)
    assert not (served / "stations" / "leling-xinsuo.html").exists()
    preview.bring("stations/leling-xinsuo.html")
    assert (served / "stations" / "leling-xinsuo.html").is_file()

    (project / STATION).with_stem("leling-xinsuo").unlink()
    write_new(project, told, "leling-gaiming")
    (project / STATION).write_text(told.replace("郭家街道", "郭家新街道"), "utf-8")
    show(project, served, preview)
    assert run_build(project, tmp_path / "built", Order(), strict=False, epoch=None)
    built = contents(tmp_path / "built")
    for path in built:
        preview.bring(path)
    assert "stations/leling-gaiming.html" in built
    assert contents(served) == built


def write_new(project: Path, told: str, station: str) -> None:
    """Write the record of a new station that is like another."""
    new = told.replace("id: leling-guojia", f"id: {station}", 1).replace("郭家街道派出所", "新设派出所")
    (project / STATION).with_stem(station).write_text(new, "utf-8")


def show(project: Path, folder: Path, preview: Preview) -> None:
    assert run_build(
        project, folder, Order(preview=preview, templates=CompiledTemplates()), strict=False, epoch=None
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
