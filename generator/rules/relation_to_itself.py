"""Something that is related to itself.

自己与自己发生关系。

什么意思：“属于”“应当一致”或模式之间的关系，填了自己的编号。

为什么要查：这些字段说的是两个不同的东西，填自己没有意义，多半是复制时忘了改。

怎样改：填另一条的编号；没有就删去这一行。

检查会说：说法“disputes-settled”引用了它自己

不对：
    claims:
      - id: disputes-settled
        text: 化解纠纷30起。
        about: 产出
        said_by: 记者
  >     subset_of: disputes-settled
对：
    claims:
      - id: disputes-settled
        text: 化解纠纷30起。
        about: 产出
        said_by: 记者
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.organisation import Model
from generator.model.walk import parts_of

_HINT = "填另一条的编号；没有就删去这一行"


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report models related to themselves and claims that are a part of, or the same as, themselves."""
    for model in catalog.models.values():
        yield from _of_model(model)
    for station_id, station in catalog.stations.items():
        for path, part in parts_of(station):
            if isinstance(part, Claim):
                yield from _of_claim(f"stations/{station_id}", path, part)


def _of_model(model: Model) -> Iterator[Finding]:
    for index, relation in enumerate(model.relations):
        if relation.model == model.id:
            path = ("relations", index, "model")
            yield Finding(f"models/{model.id}", path, f"模式“{model.id}”写成了与自己的关系", _HINT)


def _of_claim(key: str, path: Path, claim: Claim) -> Iterator[Finding]:
    for name in ("subset_of", "same_as"):
        if getattr(claim, name) == claim.id:
            yield Finding(key, (*path, name), f"说法“{claim.id}”引用了它自己", _HINT)
