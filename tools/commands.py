"""The commands of ``run.py``: set up what a command needs, then run it in the project's environment."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.browser import provide_browser
from tools.debian import provide_paper_reader, provide_web_server
from tools.environment import Environment
from tools.node_judges import provide_judges
from tools.process import SetupError, run
from tools.sbom import sbom

ROOT = Path(__file__).resolve().parent.parent

USAGE = """用法：python run.py 命令 [参数]      （macOS、Linux 上写 python3）

  serve    生成网站，在本机打开服务，改了记录随时更新
  build    生成网站到 site 文件夹
  check    检查 practices 里的记录
  new      新建一条记录
  schema   输出记录的 JSON Schema
  pack     打包成一个 ZIP，拷到 U 盘，解压后离线浏览
  pdf      把选定的网页印成一个 PDF
  export   写成 Markdown 和配置，供 Zensical 生成同样的网站
  changes  与改动前的记录比较，列出网站有哪些变化
  publish  把网站的全部地址记入 practices/published.txt
  release  给现在的数据一个版本号
  sbom     列出项目和网站用了哪些别人的东西（CycloneDX），只输出，不安装
  test     安装测试所需（含浏览器）并跑全部检查和测试；带参数时只跑 pytest

第一次运行会在 .venv 文件夹里装好依赖，不影响系统里的 Python。
命令后面的参数原样传下去：python run.py check --help 可看检查命令的全部参数。
"""

_ALL_TESTS = [
    "pytest",
    "--numprocesses=auto",
    "--maxprocesses=4",
    "--dist=loadfile",
    "--no-loadscope-reorder",
]
"""All tests on every processor, those of one file together, in the order that ``tests/conftest.py`` gives; every process
builds a site of its own, hence the limit."""

GENERATOR_COMMANDS = (
    "serve",
    "build",
    "check",
    "new",
    "schema",
    "changes",
    "publish",
    "release",
    "pack",
    "pdf",
    "export",
)


def main(arguments: Sequence[str]) -> int:
    """Run one command; return the exit code: 0 well, 1 something is wrong, 2 a wrong command line."""
    _let_print_chinese()
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        _say(USAGE)
        return 0 if arguments else 2
    command, *rest = arguments
    try:
        return _run_command(command, rest)
    except SetupError as error:
        _say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _run_command(command: str, arguments: list[str]) -> int:
    if command == "test":
        return _test(arguments)
    if command == "sbom":
        sys.stdout.write(sbom(ROOT))
        return 0
    if command in GENERATOR_COMMANDS:
        environment = Environment(ROOT, _say_aside)
        environment.install("site")
        return run([environment.python, "-m", "generator", command, *arguments], ROOT)
    _say(f"没有“{command}”这个命令。\n\n{USAGE}")
    return 2


def _test(arguments: list[str]) -> int:
    """Set up and run the tests; with arguments pytest alone, without them every check there is."""
    environment = Environment(ROOT, _say)
    environment.install("test")
    browser = provide_browser(environment.python, ROOT, _say)
    if browser:
        os.environ["CHROMIUM"] = str(browser)
    provide_judges(environment)
    provide_web_server(ROOT)
    provide_paper_reader(ROOT)
    checks = [["pytest", *arguments]]
    if not arguments:
        checks = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], _ALL_TESTS]
    failed = [check[0] for check in checks if _run_check(environment.python, check) != 0]
    if failed:
        _say("没有通过：" + "、".join(failed))
    return 1 if failed else 0


def _run_check(python: Path, check: list[str]) -> int:
    _say(f"—— {' '.join(check)}")
    return run([python, "-m", *check], ROOT)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _say_aside(text: str) -> None:
    """Speak beside the output, which may go into a file."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def _let_print_chinese() -> None:
    """Keep a terminal that cannot show Chinese from ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
