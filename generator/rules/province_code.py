"""An area code that belongs to another province.

行政区划代码与省份不符。

什么意思：六位行政区划代码的前两位不是所写省份的代码。

为什么要查：代码和省份有一个写错了，按地区归类就会出错。

怎样改：核对代码和省份；代码拿不准就不写。

检查会说：行政区划代码“411481”不属于山东省，山东省的代码以 37 开头

不对：
    location:
      province: 山东省
  >   code: 411481
对：
    location:
      province: 山东省
      code: 371481
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every area code whose first two digits are not those of the province's term."""
    for station_id, station in catalog.stations.items():
        place = station.location
        term = catalog.vocabulary.term("province", place.province)
        if place.code and term and term.code and not place.code.startswith(term.code):
            message = (
                f"行政区划代码“{place.code}”不属于{place.province}，{place.province}的代码以 {term.code} 开头"
            )
            yield Finding(
                f"stations/{station_id}", ("location", "code"), message, "核对代码和省份；拿不准就不写代码"
            )
