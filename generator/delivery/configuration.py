"""Reads the configuration of the site as MkDocs has it, with all that it inherits from other files."""

from os.path import normpath
from pathlib import Path

from generator.build import BuildError, trouble
from generator.carrying.engine import ForeignConfigError
from generator.carrying.inheriting import inherited, parent_of
from generator.disk import read_some

CONFIGURATION = "mkdocs.yml"

_LARGEST = 1 << 20


def configuration_of(project: Path) -> bytes:
    """Return the whole configuration of a project; raise ``BuildError`` when a part of it cannot be had."""
    return _whole(project / CONFIGURATION, ())


def _whole(path: Path, heirs: tuple[Path, ...]) -> bytes:
    """Return what a file says and inherits; ``heirs`` are the files that inherit from it."""
    if path in heirs:
        raise BuildError(f"{CONFIGURATION} 继承的配置绕成了圈：{path} 继承它自己。")
    try:
        content = read_some(path, _LARGEST)
        parent = parent_of(content)
        if not parent:
            return content
        return inherited(content, _whole(Path(normpath(path.parent / parent)), (*heirs, path)))
    except ForeignConfigError as error:
        raise BuildError(f"{path.as_posix()} {error}。") from error
    except OSError as error:
        whose = f"{CONFIGURATION} 继承的 {path.as_posix()}" if heirs else CONFIGURATION
        raise BuildError(f"不能读 {whose}：{_reason(error)}。") from error


def _reason(error: OSError) -> str:
    return "没有这个文件" if isinstance(error, FileNotFoundError) else trouble(error)
