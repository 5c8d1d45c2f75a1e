"""How a catalog stands to the list of what was published: one pass over the list, one over the promises."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.catalog import Catalog
from generator.model.standing import PAGE, Standing
from generator.permanence.lists import read_published
from generator.permanence.promises import is_of_records, promised


def standing_of(catalog: Catalog, published: str) -> Standing:
    """Hold what the records promise against the text of the list of what was published."""
    missing = read_published(published)
    fresh = [address for address in promised(catalog) if missing.pop(address, None) is None]
    of_records = {address for address in missing if is_of_records(address.partition("#")[0])}
    return Standing(
        vanished=_by_page(of_records),
        fresh=_by_page(fresh),
        others=tuple(sorted(missing.keys() - of_records)),
        lines=missing,
        has_list=True,
    )


def _by_page(addresses: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        page, _, anchor = address.partition("#")
        found[page].append(anchor or PAGE)
    return {page: tuple(sorted(found[page])) for page in sorted(found)}
