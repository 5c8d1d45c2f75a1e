"""Keeps what is carried away from being written among the files that it is made from."""

from pathlib import Path

from generator.build import INPUTS, BuildError


def refuse_inputs(project: Path, place: Path, what: str) -> None:
    """Raise ``BuildError`` when ``what`` is to be written among the files that the site is made from."""
    whole = project.resolve()
    if any(place.resolve().is_relative_to(whole / name) for name in INPUTS):
        raise BuildError(f"不能把{what}写到 {place}：那里是项目自己的文件。请另选一个文件夹，如 dist。")
