"""The search's own logic, without a site: spelling, numerals, syllables, alignment, what is shown."""

import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.mkdocs_hook import SEARCH_SCRIPTS
from generator.model.numerals import read_numeral
from generator.search.characters import by_sound
from generator.search.normalise import compact, plain
from generator.search.postings import encode, encode_members, entry, gaps
from generator.search.shards import shard_of
from generator.search.tokens import Pairs, grams, home

NAMES = (
    *("text", "numerals", "store", "syllables", "align", "words", "rewrite", "slips", "rank"),
    *("excerpt", "understand", "browse", "answer"),
)
WRITTEN = (
    "两队一室",
    "１＋１＋３＋Ｎ",
    "“圈层”防控",
    "590天、32.65%",
    "App推送12㎡",
    "乾坤 𠮷野",
    "民警 12人、辅警22人",
    "民警：12人、辅警：22人",
)
FACTS = "const searchFacts={pages:100,perHead:3,tokens:7,members:3,names:5,traditional:2};"


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Page]:
    """An empty page with all scripts of the search."""
    with browser.new_context() as context, context.new_page() as page:
        page.add_script_tag(content=FACTS)
        for name in NAMES:
            page.add_script_tag(path=SEARCH_SCRIPTS / f"{name}.js")
        yield page


@pytest.mark.parametrize("text", WRITTEN)
def test_queries_are_spelt_and_cut_as_texts_are(scripts: Page, text: str) -> None:
    seen = scripts.evaluate(
        "text => [searchText.plain(text), searchText.compact(text), searchText.grams(searchText.plain(text))]",
        text,
    )
    assert seen[:2] == [plain(text), compact(text)]
    assert set(seen[2]) == set(grams(plain(text), Pairs()))


def test_lists_are_read_as_they_were_written(scripts: Page) -> None:
    pages = [0, 3, 4, 130, 20_000]
    entries = [entry(page, impact) for page, impact in zip(pages, (3, 15, 3, 9, 3), strict=True)]
    seen = scripts.evaluate(
        """([list, few, many, gaps]) => [
            searchStore.postings(list), searchStore.members(few), searchStore.members(many),
            searchStore.fromGaps(searchStore.bytes(gaps))]""",
        [
            _text(encode(entries, 10)),
            _text(encode_members(entries, 60_000)),
            _text(encode_members([entry(page, 1) for page in range(0, 100, 2)], 100)),
            _text(gaps(pages)),
        ],
    )
    assert seen[0] == {"total": 5, "pages": [3, 130, 0, 4, 20_000], "impacts": [15, 9, 3, 3, 3]}
    assert seen[1:] == [pages, list(range(0, 100, 2)), pages]


@pytest.mark.parametrize(
    "key", ["两队", "=交所合一", "=1234工作机制", "=室", "~交所", "#jshy", "32.65%", "𠮷野"]
)
def test_entries_are_sought_where_they_were_put(scripts: Page, key: str) -> None:
    for count in (1, 7, 4096):
        assert scripts.evaluate(
            "([key, count]) => searchStore.shardOf(searchStore.home(key), count)", [key, count]
        ) == shard_of(home(key), count)


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("派出所怎么和交警合并", "派出所 和交警合并"),
        ("请问有没有一窗通办", "一窗通办"),
        ("怎么办", "怎么办"),
        ("怎样分班？", "分班？"),
        ("小所的党小组应该怎么分", "小所的党小组"),
    ],
)
def test_asking_words_are_dropped_unless_nothing_else_is_left(scripts: Page, asked: str, left: str) -> None:
    words = scripts.evaluate("text => searchText.withoutAsking(text)", asked)
    assert " ".join(words.split()) == left


@pytest.mark.parametrize(
    ("chinese", "digits"),
    [
        ("五百九十天", "590天"),
        ("八十五项", "85项"),
        ("十项", "10项"),
        ("一千零八", "1008"),
        ("两万三千", "23000"),
        ("二〇二一年", "2021年"),
        ("一百零五万", "1050000"),
        ("一亿二千万", "120000000"),
        ("三亿五千万元", "350000000元"),
        ("两万三千亿", "2300000000000"),
        ("两万五", "25000"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("一万零一十", "10010"),
    ],
)
def test_numerals_in_digits(scripts: Page, chinese: str, digits: str) -> None:
    assert scripts.evaluate("text => searchNumerals.toDigits(text)", chinese) == digits


@pytest.mark.parametrize(
    ("digits", "chinese"),
    [
        ("590天", ["五百九十天"]),
        ("2队1室", ["两队一室", "二队一室"]),
        ("12人", ["十二人"]),
        ("1008", ["一千零八"]),
        ("20个", ["二十个"]),
        ("32.65%", ["32.65%"]),
        ("10500", ["一万零五百"]),
        ("10010", ["一万零一十"]),
        ("100015", ["十万零一十五"]),
    ],
)
def test_numerals_in_chinese(scripts: Page, digits: str, chinese: list[str]) -> None:
    assert scripts.evaluate("text => searchNumerals.toChinese(text)", digits) == chinese


NUMBERS = st.one_of(st.integers(0, 10**8 - 1), st.integers(1, 99).map(lambda value: value * 10**5 + value))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("6个民警", ["民警6人", "6名民警"]),
        ("6名民警的所", ["民警6人的所"]),
        ("32个自然村", ["自然村32个"]),
        ("3万人口的派出所", ["人口3万的派出所"]),
        ("30余名辅警", ["辅警30余人"]),
        ("2021年报道", []),
        ("590天没有案件", []),
        ("民警12人", []),
        ("e2名册管理", []),
    ],
)
def test_what_is_counted_is_told_as_the_records_tell_it(scripts: Page, typed: str, told: list[str]) -> None:
    assert scripts.evaluate("text => searchNumerals.counted(text)", typed) == told


def test_the_number_of_an_evidence_level_stays_in_digits(scripts: Page) -> None:
    assert scripts.evaluate("searchNumerals.toChinese('警情下降 e2')") == ["警情下降 e2"]


def test_an_excerpt_shows_two_words_rather_than_one_of_them_twice(scripts: Page) -> None:
    text = "民警、民警、民警。" + "别的事。" * 40 + "民警：12人。"
    stretches = scripts.evaluate("text => searchExcerpt.excerptStretches(text, ['民警', '12人'])", text)
    assert [one["text"] for one in stretches if one["marked"]] == ["民警", "12人"]


def test_numerals_are_read_as_the_records_are(scripts: Page) -> None:
    @given(NUMBERS)
    def read_alike(number: int) -> None:
        said, value = scripts.evaluate(
            "number => { const said = searchNumerals.inChinese(number); return [said, searchNumerals.valueOf(said)]; }",
            number,
        )
        assert read_numeral(said).low == value == number, said

    read_alike()


@pytest.mark.parametrize(
    "said", ["一亿二千万", "三亿零五百", "两万五", "三千五", "一百二", "十二亿", "五百万零三十", "二十万六"]
)
def test_numerals_that_people_say_are_read_as_the_records_are(scripts: Page, said: str) -> None:
    assert scripts.evaluate("said => searchNumerals.valueOf(said)", said) == read_numeral(said).low


@pytest.mark.parametrize(
    ("letters", "cut"),
    [
        ("liangduiyishi", ["liang", "dui", "yi", "shi"]),
        ("laoling", ["lao", "ling"]),
        ("jiaosuohe", ["jiao", "suo", "he"]),
        ("yishilian", ["yi", "shi", "lian"]),
        ("jiaosuoh", ["jiao", "suo"]),
        ("zzz", None),
    ],
)
def test_pinyin_is_cut_into_syllables(scripts: Page, letters: str, cut: list[str] | None) -> None:
    cuts = scripts.evaluate(
        "([letters, known]) => searchSyllables.cuts(letters, new Set(known))", [letters, list(_syllables())]
    )
    assert (cuts[0] if cuts else None) == cut


@pytest.mark.parametrize(
    ("name", "typed", "start", "end", "cost"),
    [
        ("交所合一", "交所合一", 0, 4, 0),
        ("交所合一", "交所和一", 0, 4, 0.25),
        ("黑泉", "甘肃黑全派出所", 2, 4, 0.25),
        ("两队一室", "两队一四", 0, 4, 0.5),
        ("两队一室", "两车一室", 0, 4, 1),
        ("两队一室", "队两一室", 0, 4, 0.6),
        ("两队一室", "两队室", 0, 3, 1),
    ],
)
def test_how_well_a_name_fits(
    scripts: Page, name: str, typed: str, start: int, end: int, cost: float
) -> None:
    sounds = by_sound([name, typed])
    fit = scripts.evaluate(
        """([name, typed, table]) => {
            const sounds = searchSyllables.byCharacter(table);
            const units = text => [...text].map(one => ({text: one, typed: false, sounds: sounds.get(one) ?? []}));
            return searchAlign.fit(units(name), units(typed));
        }""",
        [name, typed, sounds],
    )
    assert fit == {"start": start, "end": end, "cost": cost}


def test_the_usual_reading_of_a_character_comes_first(scripts: Page) -> None:
    sounds = scripts.evaluate("table => searchSyllables.byCharacter(table).get('乐')", by_sound(["乐"]))
    assert sounds[0] == "le"
    assert {"yue", "lao"} <= set(sounds)


def test_what_is_shown_is_text_whatever_a_record_says(scripts: Page) -> None:
    html = scripts.evaluate("text => searchExcerpt.excerpt(text, ['两队'])", '<img onerror=a()>&"两队"一室')
    assert html == ("&lt;img onerror=a()&gt;&amp;&quot;<mark data-md-highlight>两队</mark>&quot;一室")


def test_an_excerpt_shows_the_place_with_the_words(scripts: Page) -> None:
    text = "前" * 300 + "这里说到交所合一，也说到郭家" + "后" * 300
    stretches = scripts.evaluate("text => searchExcerpt.excerptStretches(text, ['交所合一', '郭家'])", text)
    assert [one["text"] for one in stretches if one["marked"]] == ["交所合一", "郭家"]
    assert sum(len(one["text"]) for one in stretches) < 120


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("连续590天没有案件。", "连续590天没有案件。", id="a short text as it is"),
        pytest.param(
            "前文说的是别的事。" * 20 + "写明590天。" + "后文也说别的事。" * 20,
            "前文说的是别的事。" * 2 + "写明590天。" + "后文也说别的事。" * 8,
            id="whole sentences, and no mark that nothing is cut",
        ),
        pytest.param(
            "范围：全市；时段：去年；" * 20 + "时长：590天；" + "范围：全市；时段：去年；" * 20,
            "时段：去年；范围：全市；时段：去年；时长：590天；"
            + "范围：全市；时段：去年；" * 5
            + "范围：全市…",
            id="labels with what they label, and a mark that more follow",
        ),
        pytest.param(
            "甲乙丙丁戊己庚辛，" * 20 + "写明590天，" + "甲乙丙丁戊己庚辛，" * 20,
            "…" + "甲乙丙丁戊己庚辛，" * 2 + "写明590天，" + "甲乙丙丁戊己庚辛，" * 6 + "甲乙丙丁戊己庚辛…",
            id="parts of a sentence, with marks where it is cut",
        ),
        pytest.param(
            "占12.5%" * 40 + "写明590天" + "占12.5%" * 40,
            "…" + "占12.5%" * 3 + "写明590天" + "占12.5%" * 12 + "…",
            id="no part of a number or a word of letters",
        ),
    ],
)
def test_an_excerpt_begins_and_ends_where_a_statement_does(scripts: Page, text: str, shown: str) -> None:
    stretches = scripts.evaluate("text => searchExcerpt.excerptStretches(text, ['590天'])", text)
    assert "".join(one["text"] for one in stretches) == shown


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("交所合一 郭家", "郭家搞交所合一", ["交所合一", "郭家"]),
        ("两队一中心", "两队一室和指挥中心", ["两队一", "中心"]),
        ("警", "民警", ["警"]),
        ("6人", "辅警16人", []),
        ("民警12人", "民警:12人", ["民警", "12人"]),
        ("12", "12.5%", []),
        ("警情 e2", "e2 警情", ["警情", "e2"]),
        ("量子", "派出所", []),
    ],
)
def test_the_stretches_of_a_query_that_a_text_holds(
    scripts: Page, query: str, text: str, found: list[str]
) -> None:
    assert scripts.evaluate("([query, text]) => searchExcerpt.matches(query, text)", [query, text]) == found


def test_facets_count_what_they_would_leave(scripts: Page) -> None:
    left = narrowed(scripts, {"model": ["甲", "乙"], "place": ["东"]})
    assert left["left"] == [1, 3]
    assert left["counted"] == [
        {"model": {"甲": 1, "乙": 1, "丙": 1}},
        {"place": {"东": 2, "西": 2}},
    ]


def test_an_option_that_leaves_nothing_is_hidden_unless_it_is_chosen(scripts: Page) -> None:
    left = narrowed(scripts, {"place": ["东"]})
    assert left["counted"][0] == {"model": {"甲": 1, "乙": 1, "丙": 1}}
    left = narrowed(scripts, {"place": ["东"], "model": ["丁"]})
    assert left["left"] == []
    assert left["counted"] == [{"model": {"甲": 1, "乙": 1, "丙": 1, "丁": 0}}, {"place": {"东": 0}}]


def narrowed(scripts: Page, chosen: dict[str, list[str]]) -> Any:
    return scripts.evaluate(
        """chosen => {
            const option = (label, pages) => ({label, pages: new Set(pages)});
            const facets = [
                {id: "model", label: "模式", options: [
                    option("甲", [1, 2]), option("乙", [3, 4]), option("丙", [5]), option("丁", [])]},
                {id: "place", label: "地区", options: [option("东", [1, 3, 5]), option("西", [2, 4])]},
            ];
            const {left, counted} = searchBrowse.narrowed([1, 2, 3, 4, 5], facets, chosen);
            return {left, counted: counted.map(({id, options}) =>
                ({[id]: Object.fromEntries(options.map(({label, count}) => [label, count]))}))};
        }""",
        chosen,
    )


def _syllables() -> set[str]:
    runs, others = by_sound([])
    return {*re.findall("[a-z]+", runs), *others}


def _text(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")
