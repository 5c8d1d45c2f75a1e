"""What browsers load is as little as can be."""

import json

from generator.search.assembly import assemble, without_comments
from tests.search.scripts import SCRIPTS

MOST_ON_EVERY_PAGE = 300


def test_a_reader_who_does_not_search_loads_next_to_nothing() -> None:
    files = assemble(SCRIPTS, {"pages": 1})
    loaded = ("worker.js", "page.js", "search_index.json")
    assert sum(len(files[name].encode()) for name in loaded) <= MOST_ON_EVERY_PAGE


def test_comments_and_indentation_go_and_nothing_else() -> None:
    script = '/* a\n b */\nconst x = "/* kept */"; \n  /** @type {string} */\n  // gone\n  const y = 1 / 2;\n'
    assert without_comments(script) == 'const x = "/* kept */"; \nconst y = 1 / 2;'


def test_the_engine_knows_its_index() -> None:
    files = assemble(SCRIPTS, {"pages": 7})
    assert 'const searchFacts={"pages":7};' in files["engine.js"]
    assert files["engine.js"] in files["search_index.js"]
    assert json.loads(files["search_index.json"])["config"]
