"""Makes the pages of a served site when they are asked for: who edits one record waits for the page that he looks at."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from threading import Condition
from typing import Any

from generator.mkdocs_serving import Application

_RELOADS = "/livereload/"
"""Where pages wait for a newer site; they may not wait for anything else."""

Make = Callable[[], object]
"""Makes a page, a file or some files and puts them where the server looks for them."""


class Preview:
    """What a served site holds, each made when it is first asked for, and what makes it.

    Used by the thread that builds and by those that answer: what is asked for while the site is being made waits until
    that is done, so nobody sees pages of two sites.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_building = False
        self._files: dict[str, Make] = {}
        self._folders: dict[str, Make] = {}

    def begin(self) -> None:
        """Forget the old site: from now on whoever asks waits for the new one."""
        with self._changed:
            self._is_building = True
            self._files, self._folders = {}, {}

    def offer(self, files: Mapping[str, Make], folders: Mapping[str, Make]) -> None:
        """Take what makes each file, by its path in the site, and what makes all other files of a folder at once."""
        with self._changed:
            self._files, self._folders = dict(files), dict(folders)

    def end(self) -> None:
        """Let those who wait have what they asked for, now that the site is made or cannot be."""
        with self._changed:
            self._is_building = False
            self._changed.notify_all()

    def bring(self, path: str) -> None:
        """Make what belongs at a path, if it has not been made; raise what making it raises."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_building)
            folder = path.partition("/")[0]
            if path in self._files:
                _made(self._files, path)
            elif folder in self._folders:
                _made(self._folders, folder)


def _nothing() -> None:
    """Take the place of what has been made."""


def _made(makers: dict[str, Make], key: str) -> None:
    """Make what belongs to a key, once; what fails is tried again when it is asked for again."""
    makers[key]()
    makers[key] = _nothing


def bringing(preview: Preview, application: Application, mount: str) -> Application:
    """Return an application that makes what it is asked for before it answers; ``mount`` is the path of the site."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        for path in _asked(str(environ["PATH_INFO"]), mount):
            preview.bring(path)
        return application(environ, start_response)

    return answer


def _asked(address: str, mount: str) -> Iterator[str]:
    """Yield the paths of the files that the server may answer with: a name without a dot may be that of a folder."""
    if address.startswith(_RELOADS) or not address.startswith(mount):
        return
    # The server hands on bytes as if they were Latin letters (PEP 3333).
    written = address.removeprefix(mount).encode("latin-1").decode("utf-8", "ignore")
    path = posixpath.normpath(f"/{written}").lstrip("/")
    if not address.endswith("/"):
        yield path
    if address.endswith("/") or "." not in posixpath.basename(path):
        yield posixpath.join(path, "index.html")
