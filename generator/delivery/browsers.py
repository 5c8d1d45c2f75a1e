"""Where Chromium, Chrome and Edge are found: one of them is on nearly every machine, Edge on every Windows."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
"""What the browsers are called on a search path."""

MAC_PLACES = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

WINDOWS_PLACES = (
    r"Chromium\Application\chrome.exe",
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)


def find_browser(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Return the browser that ``CHROMIUM`` names, or else one that is installed, or None.

    Raises ``FileNotFoundError`` when ``CHROMIUM`` names no file.
    """
    named = environment.get("CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(named)
        return Path(named)
    return next((place for place in _places(environment, platform) if place.is_file()), None)


def _places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    for name in NAMES:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found:
            yield Path(found)
    if platform == "darwin":
        yield from _under((Path("/Applications"), Path.home() / "Applications"), MAC_PLACES)
    elif platform == "win32":
        roots = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        yield from _under((Path(environment[name]) for name in roots if name in environment), WINDOWS_PLACES)


def _under(roots: Iterable[Path], places: tuple[str, ...]) -> Iterator[Path]:
    for root in roots:
        yield from (root.joinpath(*place.replace("\\", "/").split("/")) for place in places)
