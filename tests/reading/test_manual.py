import re

import pytest

from generator.reading.manual import MANUAL
from generator.rules import manuals
from generator.text.explained import Explained


@pytest.mark.parametrize("code", MANUAL.values(), ids=str)
def test_every_code_is_explained_in_chinese(code: Explained) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)
    for words in (code.what, code.why, code.mend):
        assert re.search(r"[\u4e00-\u9fff]", words)
    assert code.why.endswith("。")
    assert code.mend.endswith("。")


def test_no_code_means_two_things() -> None:
    assert not set(MANUAL) & set(manuals())
