"""Random edits of a record with every kind of field end in diagnostics, through the model as well."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading import read_catalog
from generator.text.files import RawFile

CASES = Path(__file__).parent.parent / "cases" / "reading"
VOCABULARY = RawFile("vocabulary.yaml", "vocabulary.yaml", (CASES / "vocabulary.yaml").read_bytes())
RECORD = (CASES / "rich.yaml").read_text("utf-8")
LINES = RECORD.splitlines()
PIECES = st.sampled_from(
    ["- ", "  ", "x: ", "：", "[", "]", "{a: b}", "'", '"', "-", "~", "  - ", "1", "甲", "余", "%"]
)
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(LINES) - 1), st.integers(0, 30), st.integers(0, 8), PIECES | st.text(max_size=3)
    ),
    min_size=1,
    max_size=4,
)


def test_the_record_is_good() -> None:
    file = RawFile("stations/rich.yaml", "stations/rich.yaml", RECORD.encode())
    assert read_catalog([file, VOCABULARY], lambda _: ()).diagnostics == ()


@given(EDITS, st.sets(st.integers(0, len(LINES) - 1), max_size=3))
@settings(max_examples=200)
def test_random_edits_end_in_diagnostics(edits: list[tuple[int, int, int, str]], dropped: set[int]) -> None:
    lines = list(LINES)
    for number, at, length, piece in edits:
        lines[number] = lines[number][:at] + piece + lines[number][at + length :]
    text = "\n".join(line for number, line in enumerate(lines) if number not in dropped)
    file = RawFile("stations/rich.yaml", "f", text.encode("utf-8", errors="surrogatepass"))
    reading = read_catalog([file, VOCABULARY], lambda _: ())
    assert reading.diagnostics or (reading.catalog and "rich" in reading.catalog.stations)
