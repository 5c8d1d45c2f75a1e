import pytest

from generator.carrying.names import LONGEST_PATH, name_faults


@pytest.mark.parametrize(
    "path",
    [
        "con",
        "a/NUL.txt",
        "a/Com1.html",
        "lpt9/x",
        "com²",
        "a/b .html ",
        "a./b",
        "a/b:c",
        'a/"b"',
        "a/b?c",
        "a|b",
        "a\\b",
        "a/b\x07",
        "a//b",
        "../b",
        "/a",
        "a/",
        "x" * (LONGEST_PATH + 1),
    ],
)
def test_names_that_some_system_cannot_unpack_are_told(path: str) -> None:
    assert [fault.partition("：")[0] for fault in name_faults(["fine.html", path])] == [path]


@pytest.mark.parametrize(
    "path", ["console.html", "a/.nojekyll", "com10", "nul-set/a b.html", "x" * LONGEST_PATH]
)
def test_other_names_pass(path: str) -> None:
    assert list(name_faults([path])) == []


def test_names_that_differ_only_in_case_would_overwrite_each_other() -> None:
    (fault,) = name_faults(["a/b.html", "A/B.html", "a/c.html"])
    assert "a/b.html、A/B.html" in fault
