"""Synthetic records: what one county's bureau, stations and sources say, as plain values ready for YAML."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.benchmarks.dice import Dice
from tests.benchmarks.phrases import Amount, Phrases, Topic
from tests.benchmarks.places import County, Town

Values = dict[str, Any]
"""A record or a part of it: texts, lists and mappings of them, in the order in which they are written."""

TOWNS = 13
"""How many stations a county has besides its bureau: about what the country has."""

_PART = "part:"
_SCENIC = 0.06
_SECOND_PRACTICE = 0.1
_CASE = 0.6
_YEARS = (2015, 2023)
_TEN_THOUSAND = 10_000


def county_records(
    county: County, phrases: Phrases, seed: int, *, rivals: bool
) -> Iterator[tuple[str, Values]]:
    """Yield the records of a county by their paths below ``practices/``, each after those that it refers to.

    Only ``rivals`` have problems of the vocabulary: a question about a problem may then be answered by them
    as well as by a real station.
    """
    year = Dice(seed, county.id).number(*_YEARS)
    source = f"{county.id}-{year}"
    yield f"sources/{source}.yaml", _source(source, county, year, Dice(seed, source))
    yield f"stations/{county.id}-gonganju.yaml", _bureau(county, source, year)
    for town in county.towns:
        writer = _Writer(county, town, phrases, Dice(seed, county.id, town.name), year, source)
        yield f"stations/{writer.id}.yaml", writer.station(rivals=rivals)


def _source(source_id: str, county: County, year: int, dice: Dice) -> Values:
    return {
        "id": source_id,
        "title": f"{county.name}：把警务送到{dice.pick(('集上', '山里', '渡口', '田头'))}",
        "kind": dice.pick(("报纸", "新闻网站", "政务新媒体")),
        "publisher": f"{county.city.removesuffix('市')}日报",
        "byline": "记者、通讯员",
        "published": f"{year}-{dice.number(10, 12)}",
        "extent": "全文",
        "summary": f"报道{county.name}各派出所的几项做法，所写的是{year}年的情况。",
        "review": _review(),
    }


def _bureau(county: County, source: str, year: int) -> Values:
    return {
        "id": f"{county.id}-gonganju",
        "name": county.bureau,
        "kind": county.bureau_kind,
        "source": source,
        "location": _location(county),
        "settings": ["乡镇"],
        "summary": f"辖{len(county.towns)}个派出所，{year}年起每季度把各所的做法汇成一册，互相参观。",
        "profile": [{"measure": "派出所数", "value": f"{len(county.towns)}个", "place": "第1段"}],
        "review": _review(),
    }


def _location(county: County) -> Values:
    return {"province": county.province, "city": county.city, "county": county.name}


def _review() -> Values:
    return {"status": "已发布", "reviewed_on": "2026-11-21", "interest": "无"}


class _Writer:
    """Writes the record of one station; every text and figure of it comes from the same dice."""

    def __init__(
        self, county: County, town: Town, phrases: Phrases, dice: Dice, year: int, source: str
    ) -> None:
        self.id = f"{county.id}-{town.stem.pinyin}"
        self._county = county
        self._town = town
        self._phrases = phrases
        self._dice = dice
        self._year = year
        self._source = source

    def station(self, *, rivals: bool) -> Values:
        dice, phrases = self._dice, self._phrases
        scenic = dice.chance(_SCENIC)
        base = self._town.name if self._town.kind == "街道" else self._town.stem.name
        name = f"{base}{'景区' if scenic else ''}派出所"
        topics = dice.some(phrases.topics, 2 if dice.chance(_SECOND_PRACTICE) else 1)
        return {
            "id": self.id,
            "name": name,
            "full_name": f"{self._county.bureau}{name}",
            "kind": "景区派出所" if scenic else "派出所",
            "belongs_to": f"{self._county.id}-gonganju",
            "source": self._source,
            "location": {**_location(self._county), "town": self._town.name},
            "settings": dice.some(phrases.labels["setting"], dice.number(1, 2)),
            "summary": self._filled(dice.pick(phrases.lists["summaries"])),
            "surroundings": [{"text": dice.pick(phrases.lists["surroundings"]), "place": "第2段"}],
            "profile": list(self._profile()),
            **self._life(),
            "practices": [self._practice(topic, rivals=rivals) for topic in topics],
            "notes": [dice.pick(phrases.lists["notes"])],
            "review": _review(),
        }

    def _profile(self) -> Iterator[Values]:
        dice = self._dice
        yield {"measure": "民警", "value": f"{dice.number(4, 26)}人", "place": "第1段"}
        yield {"measure": "辅警", "value": f"{dice.number(5, 60)}人", "place": "第1段"}
        yield {
            "measure": "面积",
            "value": f"{dice.number(90, 4200) / 10}平方公里",
            "as_of": str(self._year),
            "place": "第1段",
        }
        if dice.chance(0.5):
            yield {"measure": "常住人口", "value": _printed(dice.number(4000, 90000), "人", dice)}

    def _life(self) -> Values:
        """Return events and honours, which some stations have and others lack."""
        dice, lists, life = self._dice, self._phrases.lists, Values()
        if dice.chance(0.4):
            kind, text = dice.pick(lists["events"])
            life["timeline"] = [{"date": str(dice.number(2005, self._year)), "kind": kind, "text": text}]
        if dice.chance(0.3):
            honour = dice.pick(lists["honours"])
            life["honours"] = [{"name": honour, "dates": [str(self._year - 1)], "place": "第6段"}]
        return life

    def _practice(self, topic: Topic, *, rivals: bool) -> Values:
        dice, lists = self._dice, self._phrases.lists
        problems = dice.some(self._phrases.labels["problem"], dice.number(1, 2)) if rivals else []
        return {
            "id": topic.id,
            "name": dice.pick(topic.names),
            "source": self._source,
            **({"model": topic.model} if topic.model else {}),
            "role": dice.pick(("实施", "实施", "试点")),
            "since": f"{dice.number(self._year - 3, self._year)}",
            "summary": topic.summary,
            "themes": list(topic.themes),
            **({"problems": problems} if problems else {}),
            "asks": [dice.pick(topic.asks)],
            "mechanism": [{"text": dice.pick(topic.mechanism), "place": "第3段"}],
            "moderators": self._moderators(topic, problems),
            "implementation": self._implementation(topic),
            "economics": [self._resource(topic)],
            "structure": {"units": [self._unit(topic)]},
            "methods": [self._method()],
            **({"cases": [self._case()]} if dice.chance(_CASE) else {}),
            "limits": [dice.pick(lists["limits"])],
            "claims": [self._claim(amount) for amount in topic.claims],
        }

    def _moderators(self, topic: Topic, problems: Sequence[str]) -> list[str]:
        return [*(f"针对{problem}。" for problem in problems), self._dice.pick(topic.moderators)]

    def _implementation(self, topic: Topic) -> Values:
        dice, lists = self._dice, self._phrases.lists
        month = f"{self._year}-{dice.number(1, 9):02}"
        steps: list[Values] = [{"text": text} for text in dice.some(topic.steps, 3)]
        steps[0]["date"] = month
        partners = dice.some(lists["partners"], 2)
        return {
            "prerequisites": [dice.pick(lists["prerequisites"])],
            "steps": steps,
            "partners": [{"name": name, "role": dice.pick(lists["partner_roles"])} for name in partners],
            "legal_basis": [dice.pick(lists["legal"])],
        }

    def _resource(self, topic: Topic) -> Values:
        kind, name, unit, low, high = topic.resource
        return {"kind": kind, "name": name, "value": f"{self._dice.number(low, high)}{unit}"}

    def _unit(self, topic: Topic) -> Values:
        name, kind, part, duty = topic.unit
        stands_for = {"part": part.removeprefix(_PART)} if part.startswith(_PART) else {"function": part}
        staff = {"who": "民警", "number": f"{self._dice.number(1, 4)}名"}
        return {"id": "unit", "name": name, "kind": kind, **stands_for, "staff": [staff], "duties": [duty]}

    def _method(self) -> Values:
        dice, lists = self._dice, self._phrases.lists
        items = dice.pick(lists["method_items"])
        return {
            "id": "method",
            "name": self._filled(dice.pick(lists["method_names"])),
            "kind": dice.pick(lists["method_kinds"]),
            "meaning": dice.pick(lists["method_meanings"]),
            "items": list(items),
            "place": "第4段",
        }

    def _case(self) -> Values:
        dice, lists = self._dice, self._phrases.lists
        who, event = dice.pick(lists["case_who"]), dice.pick(lists["case_events"])
        what = f"{who}{event}，{dice.pick(lists['case_handling'])}，{dice.pick(lists['case_results'])}。"
        month, village = dice.number(1, 12), dice.pick(self._county.towns).stem.name
        return {
            "id": "case",
            "title": f"{village}村的一件事",
            "date": f"{self._year - 1}-{month:02}",
            "text": f"{month}月，{village}村{what}",
            "place": "第5段",
        }

    def _claim(self, amount: Amount) -> Values:
        dice = self._dice
        value = _printed(dice.number(amount.low, amount.high), amount.unit, dice)
        text = f"{self._year}年，{self._town.name}{amount.text.format(value=value)}"
        return {
            "id": amount.id,
            "text": text,
            "value": value,
            **self._change(),
            "period": str(self._year),
            "scope": f"{self._town.name}辖区",
            "about": amount.about,
            "said_by": dice.pick(("记者", "单位自述", "上级领导")),
            "place": f"第{dice.number(3, 6)}段",
        }

    def _change(self) -> Values:
        """Return how a figure changed against the year before, which about a third of the figures tell."""
        dice = self._dice
        if not dice.chance(1 / 3):
            return {}
        verb = dice.pick(("上升", "下降", "增长"))
        rate = f"{verb}{dice.number(11, 480) / 10}%"
        return {"rate": rate, "baseline": {"printed": "比上年", "period": str(self._year - 1)}}

    def _filled(self, text: str) -> str:
        dice = self._dice
        villages = f"{dice.number(4, 38)}个村、{dice.number(1, 5)}个社区"
        words: Mapping[str, str] = {
            "town": self._town.name.removesuffix("镇").removesuffix("乡"),
            "stem": self._town.stem.name,
            "county": self._county.name,
            "villages": villages,
        }
        return text.format(**words)


def _printed(number: int, unit: str, dice: Dice) -> str:
    """Print a figure as articles do: exactly, or rounded with a word that says so."""
    if number >= _TEN_THOUSAND:
        return f"{number / _TEN_THOUSAND:.1f}万余{unit}"
    if number > 100 and dice.chance(0.3):
        rounded = number // 10 * 10
        return dice.pick((f"{rounded}余{unit}", f"近{rounded}{unit}"))
    return f"{number}{unit}"
