"""Names of files that every system can unpack: Windows is the strictest."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

LONGEST_PATH = 199
"""Windows' Explorer unpacks no path of more than 259 characters; the folder that it is unpacked in needs its part."""

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
_UNFIT = re.compile(r'[<>:"\\|?*\x00-\x1f]')


def name_faults(paths: Iterable[str]) -> Iterator[str]:
    """Yield in Chinese what is wrong with paths (with ``/``) that are to be unpacked on any system.

    Source of the rules: Microsoft, "Naming Files, Paths, and Namespaces".
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        alike[path.casefold()].append(path)
        if len(path) > LONGEST_PATH:
            yield f"{path}：路径太长，超过 {LONGEST_PATH} 个字符"
        yield from _part_faults(path)
    for same in alike.values():
        if len(same) > 1:
            yield f"{'、'.join(same)}：只有大小写不同，在 Windows 上会互相覆盖"


def _part_faults(path: str) -> Iterator[str]:
    for part in path.split("/"):
        if part in ("", ".", ".."):
            yield f"{path}：路径里有空的一段，或 . 和 .."
        elif _RESERVED.fullmatch(part):
            yield f"{path}：{part} 是 Windows 的设备名"
        elif _UNFIT.search(part) or part[-1] in " .":
            yield f"{path}：{part} 里有 Windows 文件名不许有的字符"
