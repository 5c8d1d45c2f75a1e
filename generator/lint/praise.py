"""Words of praise in the library's own voice.

用本库的口气写了褒扬的话。

什么意思：“成效显著”“广泛好评”这类话没有数字，又不是引别人的话，读着像本库在夸。

为什么要查：没有数字就无从核对，证据等级只能是 E0。编辑规范要求不写褒贬。

怎样改：写做了什么、数字是多少；只有评价的，写成一条说法，在编者注里写明没有数字；引原话的，加引号。

级别：警告

什么时候可以不改：句子说的正是“文章这样评价”，而程序没有看出来的。能加引号的，还是加引号。

检查会说：“成效显著”是褒扬的话，没有数字可核对，证据等级只能是 E0

不对：
  > summary: 推行交所合一，成效显著。
对：
    summary: 推行交所合一，治安和交警的勤务合在一起做。
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Level
from generator.lint._found import PROSE, Found
from generator.model.walk import Written

KINDS = PROSE
_PRAISE = (
    "(?:成效|效果|成绩|成果)(?:十分|非常|尤为|极为)?(?:显著|突出|斐然|喜人|卓著)|取得(?:了)?(?:显著|明显|良好|丰硕|优异|突出|可喜)(?:的)?(?:成效|成绩|成果|效果)"
    "|(?:广泛|一致|普遍|高度|高度的|充分)(?:好评|赞誉|赞扬|赞许|认可|肯定)|交口称赞|赞不绝口|有口皆碑|拍手称快|再上(?:新)?(?:台阶|水平)|迈上新台阶"
    "|保驾护航|添砖加瓦|奠定(?:了)?坚实(?:的)?基础|筑牢(?:了)?.{0,8}(?:屏障|防线|根基)|打通.{0,6}最后一公里|零距离服务|谱写.{0,6}(?:新篇章|华章)"
    "|(?:全面|显著|大幅|极大|有力|切实|有效)(?:地)?(?:提升|提高|增强|改善|推动|保障|促进)(?:了)?(?:群众|人民|辖区|社会)?.{0,6}(?:安全感|满意度|获得感|幸福感|水平|和谐稳定|公信力)"
)
MAY_HOLD = re.compile(_PRAISE)
_QUOTED = re.compile("“[^”]*”|《[^》]*》")
_DENIED = re.compile(
    "没有|不写|未见|评价|说成|原文|文中|报道|局长|所长|目标|说|只说|只写|称|口号|编者|自称|认为"
)


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield the first praise that stands outside of quotation marks and is not said to be someone else's.

    What a claim says is the claimant's, and ``praise_as_outcome`` judges it.
    """
    del names
    text = written.text
    if "claims" in written.path:
        return
    found = MAY_HOLD.search(_QUOTED.sub("", text))
    if found and not _DENIED.search(text):
        message = f"“{found.group()}”是褒扬的话，没有数字可核对，证据等级只能是 E0"
        hint = "写做了什么、数字是多少；只有评价的，写成一条说法并注明没有数字；引原话的，加引号"
        yield Found(message, hint, Level.WARNING, found.group())
