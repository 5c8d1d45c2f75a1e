"""Query files are read as they are meant, and refused where they are not."""

from pathlib import Path

import pytest

from tests.benchmarks.search.queries import Query, QueryFileError, read_queries

HEAD = "query\tcategory\texpected\n"


def _file(folder: Path, text: str) -> Path:
    path = folder / "queries.tsv"
    path.write_text(text, "utf-8")
    return path


def test_a_query_file_is_read(tmp_path: Path) -> None:
    text = f"{HEAD}# a remark\n\n两队一室\texact\t两队一室\n警民 卡 \tmulti\t罗城派出所 | 社区警务\n量子计算机\tnonsense\t\n"
    assert read_queries([_file(tmp_path, text)]) == (
        Query("两队一室", "exact", ("两队一室",)),
        Query("警民 卡", "multi", ("罗城派出所", "社区警务")),
        Query("量子计算机", "nonsense", ()),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the first line"),
        ("两队一室\texact\t两队一室\n", "the first line"),
        (f"{HEAD}\texact\t两队一室\n", ":2:"),
        (f"{HEAD}两队一室\t\t两队一室\n", ":2:"),
        (f"{HEAD}两队一室\texact\t两队一室\tmore\n", ":2:"),
    ],
)
def test_what_is_no_query_file_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(QueryFileError, match=said):
        read_queries([_file(tmp_path, text)])
