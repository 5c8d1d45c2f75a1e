"""A pointer of a course that points at nothing, or at several things at once.

课程里的一处指向不清楚。

什么意思：阅读路线、依据、用到的记录里，每一处只能指向一样东西：一个单位、一种模式、一篇来源、一个问题、本库的一个网页，
或者几个单位、两种模式的对比。这里一样也没有写，写了两样，或写了做法、说法却没有写是哪个单位的。

为什么要查：读者点开的是一个网页；指向不清，就不知道打开哪一个。

怎样改：只留一样；要指两样，就写成两项。指向做法或说法的，同时写上单位的编号。
    对比单位，在 stations 里写二到四个编号。
    对照模式，在 models 里写两个编号。

检查会说：写了做法或说法，没有写是哪个单位的

不对（courses）：
    path:
  >   - practice: jiaosuo-heyi
        look_for: 看谁统一分派警情。
        time: 10分钟
对（courses）：
    path:
      - station: leling-chengguan
        practice: jiaosuo-heyi
        look_for: 看谁统一分派警情。
        time: 10分钟
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import title_of
from generator.model.catalog import Catalog
from generator.model.pointer import TARGETS, Pointer
from generator.rules._pointers import pointers_of

_FEWEST_COMPARED = 2


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every pointer that does not point at exactly one thing."""
    for key, path, pointer in pointers_of(catalog):
        for field, message, hint in _wrong(pointer):
            yield Finding(key, (*path, *field), message, hint)


def _wrong(pointer: Pointer) -> Iterator[tuple[Path, str, str]]:
    written = tuple(pointer.targets())
    parts = tuple(name for name in ("practice", "claim") if getattr(pointer, name))
    if parts and pointer.station is None:
        yield (parts[0],), "写了做法或说法，没有写是哪个单位的", "加一行 station，写单位的编号"
    elif not written:
        choices = "、".join(f"{name}（{title_of(Pointer, name)}）" for name in TARGETS)
        yield (), "这里没有写指向什么", f"写其中一样：{choices}"
    if len(written) > 1:
        titles = "、".join(title_of(Pointer, name) for name in written)
        yield (written[1],), f"一处只能指向一样，这里写了 {len(written)} 样：{titles}", "分成几项写，一项一样"
    for name in ("stations", "models"):
        if len(getattr(pointer, name)) == _FEWEST_COMPARED - 1:
            yield (
                (name,),
                f"{title_of(Pointer, name)}只写了一个，没有可以比的",
                "再写一个编号，或改成只指向这一个",
            )
