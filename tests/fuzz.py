"""Random files, led by what they reach in the reader: nothing that a file may hold raises, hangs or goes unexplained.

``python -m tests.fuzz`` goes on until it is stopped; ``--runs 1000`` ends after so many files. Needs atheris (libFuzzer),
which is installed for the tests on Linux. Whatever fails is written to a file and named.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["generator"]):
    from generator.reading import Reading, fix_file, read_catalog
    from generator.text.files import RawFile

CASES = Path(__file__).parent / "cases" / "reading"
PATHS = (
    "stations/rich.yaml",
    "sources/rich.yaml",
    "models/rich.yaml",
    "courses/rich.yaml",
    "vocabulary.yaml",
)
TOKENS = (
    *(
        "id: ",
        "name: ",
        "practices:",
        "  - ",
        "claims:",
        "value: ",
        "date: ",
        "location:",
        "- ",
        ": ",
        "\n",
        "\n  ",
    ),
    *(
        "：",
        "，",
        "、",
        "“",
        "”",
        "|",
        ">",
        "&a ",
        "*a",
        "!!str ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        "#",
        "'",
        '"',
        "---\n",
    ),
    *(
        "%YAML 1.1\n",
        "<<: ",
        "\t",
        "\u3000",
        "\ufeff",
        "\u202e",
        "\\u0000",
        "万",
        "三成",
        "2026年",
        "约",
        "至",
        "%",
        "~",
    ),
)
"""What the fuzzer would take long to find by itself."""

LARGEST, SECONDS, MEGABYTES = 4096, 20, 2048


def attempt(data: bytes) -> None:
    """Read one file, whose first byte says of what kind it is; fail when anything is not as it must be."""
    path = PATHS[data[0] % len(PATHS)] if data else PATHS[0]
    file = RawFile(path, path, data[1:])
    reading: Reading = read_catalog([file], lambda _: ())
    told = [one for one in reading.diagnostics if one.code != "missing-vocabulary"]
    is_read = path.removesuffix(".yaml") in reading.documents and not told
    if not told and not is_read:
        raise AssertionError("neither read nor told of")
    for one in told:
        f"{one.message}{one.hint}{one.corrected}".encode()
        if not one.message or not one.hint or one.position.line < 1 or one.position.column < 1:
            raise AssertionError(one)
    mended = fix_file(file)
    if mended and fix_file(RawFile(path, path, mended.content)):
        raise AssertionError("mended twice")


def main() -> None:
    """Fuzz, beginning with the cases of the tests."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=-1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        corpus = Path(place, "corpus")
        corpus.mkdir()
        for number, path in enumerate(sorted(CASES.rglob("*.yaml"))):
            (corpus / f"{number}").write_bytes(b"\0" + path.read_bytes()[: LARGEST - 1])
        words = Path(place, "words")
        words.write_text("".join(f'"{_escaped(token)}"\n' for token in TOKENS), "ascii")
        limits = [f"-max_len={LARGEST}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}"]
        amount = [f"-runs={options.runs}", f"-seed={options.seed}"]
        atheris.Setup([sys.argv[0], *amount, *limits, f"-dict={words}", str(corpus)], attempt)
        try:
            atheris.Fuzz()
        finally:
            shutil.rmtree(corpus, ignore_errors=True)


def _escaped(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


if __name__ == "__main__":
    main()
