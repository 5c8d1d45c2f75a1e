"""The environment is made once, and installed into only when the requirements have changed."""

import shutil
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tools.environment import Environment
from tools.process import SetupError, succeeds

pytestmark = pytest.mark.usefixtures("no_network")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep pip from asking any index."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a folder with a space and Chinese in its name, which requires nothing yet."""
    root = tmp_path / "我的 项目"
    (root / "requirements").mkdir(parents=True)
    for group in ("build", "site", "test"):
        (root / "requirements" / f"{group}.txt").write_text("# 暂无\n", "utf-8")
    return root


def test_it_installs_once_and_again_after_a_change(project: Path) -> None:
    said: list[str] = []
    environment = Environment(project, said.append)
    environment.install("site")
    assert succeeds([environment.python, "-c", "import pip"])
    assert len(said) == 2

    Environment(project, said.append).install("site")
    assert len(said) == 2

    (project / "requirements" / "site.txt").write_text("# 改了\n", "utf-8")
    environment.install("site")
    assert len(said) == 3
    assert "requirements/site.txt" in said[-1]


def test_what_the_tests_need_holds_what_the_site_needs(project: Path) -> None:
    said: list[str] = []
    environment = Environment(project, said.append)
    environment.install("test")
    environment.install("site")
    assert len(said) == 2


def test_a_package_without_a_hash_is_refused_and_tried_again_next_time(project: Path) -> None:
    said: list[str] = []
    (project / "requirements" / "site.txt").write_text("some-package==1.0\n", "utf-8")
    environment = Environment(project, said.append)
    for _ in range(2):
        with pytest.raises(SetupError, match="依赖没有装好"):
            environment.install("site")
    assert [line for line in said if "正在安装" in line] == said[1:]
    assert len(said) == 3


def test_a_package_that_is_there_is_refused_without_a_hash(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = wheel(project.parent / "packages")
    monkeypatch.setenv("PIP_FIND_LINKS", str(package.parent))
    (project / "requirements" / "site.txt").write_text("gift==1.0\n", "utf-8")
    environment = Environment(project, lambda _: None)
    with pytest.raises(SetupError, match="依赖没有装好"):
        environment.install("site")
    assert not succeeds([environment.python, "-c", "import gift"])


def test_a_damaged_environment_is_made_anew(project: Path) -> None:
    environment = Environment(project, lambda _: None)
    environment.install("site")
    shutil.rmtree(environment.scripts)
    environment.install("site")
    assert succeeds([environment.python, "-c", "import pip"])


def test_it_never_installs_into_the_python_that_runs_it(project: Path) -> None:
    environment = Environment(project, lambda _: None)
    environment.install("site")
    same = f"import sys; sys.exit(sys.prefix != {sys.prefix!r})"
    assert not succeeds([environment.python, "-c", same])


WHEEL_METADATA = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def wheel(folder: Path) -> Path:
    """Write a package as an index has it."""
    folder.mkdir()
    path = folder / "gift-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("gift.py", "OPENED = True\n")
        archive.writestr("gift-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: gift\nVersion: 1.0\n")
        archive.writestr("gift-1.0.dist-info/WHEEL", WHEEL_METADATA)
        archive.writestr("gift-1.0.dist-info/RECORD", "")
    return path


def test_a_package_that_was_altered_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = wheel(project.parent / "packages")
    monkeypatch.setenv("PIP_FIND_LINKS", str(package.parent))
    monkeypatch.delenv("PIP_REQUIRE_HASHES", raising=False)
    pinned = project / "requirements" / "site.txt"
    digest = sha256(package.read_bytes()).hexdigest()
    has_it: list[str | Path] = [Environment(project, print).python, "-c", "import gift"]

    altered = ("0" if digest[0] != "0" else "1") + digest[1:]
    pinned.write_text(f"gift==1.0 \\\n    --hash=sha256:{altered}\n", "utf-8")
    with pytest.raises(SetupError, match="依赖没有装好"):
        Environment(project, lambda _: None).install("site")
    assert not succeeds(has_it)

    pinned.write_text(f"gift==1.0 \\\n    --hash=sha256:{digest}\n", "utf-8")
    Environment(project, lambda _: None).install("site")
    assert succeeds(has_it)
