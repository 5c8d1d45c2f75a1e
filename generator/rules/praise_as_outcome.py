"""An outcome that is claimed with words of praise alone.

成效只有评价，没有数字。

什么意思：一条说法的“所指”写的是成效，却没有数值、没有增减，也没有与什么相比。

为什么要查：没有数字的成效是口号或评价，证据等级只能是 E0，要让读者知道。

怎样改：来源有数字的，填 value、change 或 rate；没有数字的，在编者注 note 里写明没有数字，或把“所指”改成更合适的规范词。

级别：警告

什么时候可以不改：来源确实只有评价、又值得照录的，加一条编者注 note 写明没有数字，就不再提示。

检查会说：这条成效没有数字，只是评价，证据等级是 E0

不对：
    claims:
      - id: crime-down
  >     text: 发案明显下降。
        about: 成效
        said_by: 记者
对：
    claims:
      - id: crime-down
        text: 发案明显下降。
        about: 成效
        said_by: 记者
        note: 没有数字和时段，只是评价。
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Level
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.known_terms import CLAIM_ABOUT, OUTCOME
from generator.model.walk import parts_of


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every claim of an outcome that has neither a figure nor a word of the editors on that."""
    terms = catalog.vocabulary.set(CLAIM_ABOUT)
    outcome = terms.term_by_id(OUTCOME) if terms else None
    if outcome is None:
        return
    for key, station in catalog.stations.items():
        for path, part in parts_of(station):
            if isinstance(part, Claim) and part.about == outcome.label and _is_praise(part):
                message = "这条成效没有数字，只是评价，证据等级是 E0"
                hint = "有数字就填上；没有，就在编者注里写明没有数字"
                yield Finding(f"stations/{key}", (*path, "text"), message, hint, Level.WARNING)


def _is_praise(claim: Claim) -> bool:
    return not (claim.value or claim.change or claim.rate or claim.parts or claim.consecutive or claim.note)
