"""The names of files: which record a file holds, and what is wrong with names that hold none."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Position
from generator.model.base import LONGEST_ID
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY
from generator.model.patterns import DEVICE_NAME_PATTERN, ID_PATTERN, VERSION_PATTERN
from generator.model.release import RELEASES
from generator.reading.codes import FileCode
from generator.text.codes import TextCode
from generator.text.explained import Explained
from generator.text.files import MAX_BYTES, MAX_LIST_BYTES, Obstacle, RawFile

ENDING = ".yaml"

_IGNORED = re.compile(
    r"\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitignore|\.gitattributes|\.editorconfig|\._.*"
    r"|.*~|~\$.*|\.#.*|#.*#|\..*\.sw[a-z]|.*\.(?:bak|orig|tmp|rej)",
    re.IGNORECASE,
)
_IGNORED_FOLDERS = frozenset({".git", ".svn", ".hg", ".vscode", ".idea", "__MACOSX"})
_DEVICES = re.compile(DEVICE_NAME_PATTERN)
_NAME = re.compile(ID_PATTERN)
_VERSION = re.compile(VERSION_PATTERN)
_OBSTACLES: Mapping[Obstacle, tuple[Explained, str]] = {
    Obstacle.MISSING: (FileCode.MISSING_FILE, "没有这个文件"),
    Obstacle.SYMLINK: (FileCode.SYMLINK, "这是一个链接，不是文件本身"),
    Obstacle.NOT_A_FILE: (FileCode.NOT_A_FILE, "这不是普通文件"),
    Obstacle.TOO_LARGE: (TextCode.TOO_LARGE, f"文件太大，最多 {MAX_BYTES // 1024} KB"),
    Obstacle.UNREADABLE: (FileCode.UNREADABLE_FILE, "文件打不开"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A file and the key of the record that it holds or was meant to hold, with what is wrong with it."""

    file: RawFile
    key: str
    diagnostic: Diagnostic | None = None


def name_files(files: Iterable[RawFile]) -> Iterator[Named]:
    """Yield every file that matters with its key; what editors and systems leave behind is passed over.

    Of an unknown folder only the first file is told.
    """
    kept = [file for file in files if not _is_ignored(file.path)]
    folded = Counter(file.path.casefold() for file in kept)
    told: set[str] = set()
    for file in kept:
        problem = _problem(file, clashing=folded[file.path.casefold()] > 1)
        if problem and problem[0] is FileCode.UNKNOWN_FOLDER:
            folder = PurePosixPath(file.path).parts[0]
            if folder in told:
                continue
            told.add(folder)
        yield Named(file, _key(file.path), _diagnostic(file, *problem) if problem else None)


def obstructed_list(file: RawFile, mend: str) -> Diagnostic | None:
    """Say why a list that the program writes cannot be read, if so; ``mend`` tells what to do about it."""
    if file.obstacle is None:
        return None
    code, message = _OBSTACLES[file.obstacle]
    if file.obstacle is Obstacle.TOO_LARGE:
        message = f"文件太大，最多 {MAX_LIST_BYTES // 1024 // 1024} MB"
    return Diagnostic(Position(file.shown, 1, 1), code, message, mend)


def _key(path: str) -> str:
    pure = PurePosixPath(path)
    return f"{pure.parent.name}/{pure.stem}" if pure.parent.name else pure.stem


def _is_ignored(path: str) -> bool:
    *folders, name = PurePosixPath(path).parts
    return bool(_IGNORED.fullmatch(name)) or not _IGNORED_FOLDERS.isdisjoint([*folders, name])


def _diagnostic(file: RawFile, code: Explained, message: str) -> Diagnostic:
    return Diagnostic(Position(file.shown, 1, 1), code, message, code.mend)


def _problem(file: RawFile, *, clashing: bool) -> tuple[Explained, str] | None:
    if file.obstacle in (Obstacle.MISSING, Obstacle.SYMLINK):
        return _OBSTACLES[file.obstacle]
    wrong_name = _place_problem(file.path) or _name_problem(file.path, clashing=clashing)
    if wrong_name or file.obstacle is None:
        return wrong_name
    return _OBSTACLES[file.obstacle]


def _place_problem(path: str) -> tuple[Explained, str] | None:
    *folders, name = PurePosixPath(path).parts
    known = "、".join(RECORD_TYPES)
    if not folders:
        if name == VOCABULARY_KEY + ENDING:
            return None
        return FileCode.MISPLACED_FILE, f"记录要放在它那一种的文件夹里：{known}"
    if folders[0] not in (*RECORD_TYPES, RELEASES):
        return FileCode.UNKNOWN_FOLDER, f"不认识文件夹 {folders[0]}，记录的文件夹只有：{known}"
    if len(folders) > 1:
        return FileCode.MISPLACED_FILE, f"记录要直接放在 {folders[0]} 文件夹里，里面不能再分文件夹"
    return None


def _name_problem(path: str, *, clashing: bool) -> tuple[Explained, str] | None:
    pure = PurePosixPath(path)
    if not pure.name.endswith(ENDING):
        return FileCode.WRONG_ENDING, f"文件名 {pure.name} 不以 {ENDING} 结尾"
    stem = pure.name.removesuffix(ENDING)
    if pure.parent.name == RELEASES:
        if _VERSION.fullmatch(stem):
            return None
        return FileCode.BAD_FILE_NAME, f"发布的文件名 {pure.name} 要用版本号，如 1.2.0{ENDING}"
    if _DEVICES.fullmatch(stem):
        return FileCode.BAD_FILE_NAME, f"{stem} 是 Windows 保留的设备名，不能作文件名"
    if len(stem) > LONGEST_ID:
        return FileCode.BAD_FILE_NAME, f"文件名有 {len(stem)} 个字符，最多 {LONGEST_ID} 个"
    if _NAME.fullmatch(stem):
        return None
    if clashing and stem.lower() != stem:
        return FileCode.NAME_CLASH, f"{pure.name} 与另一个文件的名字只有大小写不同"
    return FileCode.BAD_FILE_NAME, f"文件名 {pure.name} 里只能有小写英文字母、数字和连字符"
