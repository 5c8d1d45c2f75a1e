"""The command line's arguments, with help and errors in Chinese."""

import argparse
import re
from datetime import date
from typing import NoReturn

from generator.model.about import LIBRARY
from generator.model.patterns import ID_PATTERN, VERSION_PATTERN
from generator.reports import FORMATS
from generator.schema import SCHEMA_FOLDER, SCHEMA_NAMES

MISUSED = 2
"""The exit code of a command that was used wrongly."""

_ERRORS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"参数 \1 不能是 \2，只能是：\3"),
    (r"argument (.+?): expected one argument", r"参数 \1 后面要有一个值"),
    (r"argument (.+?): invalid .+ value: (.+)", r"参数 \1 的值 \2 写法不对"),
    (r"argument (.+?): not allowed with argument (.+)", r"参数 \1 不能与 \2 同用"),
    (r"argument (.+?): (.+)", r"参数 \1：\2"),
    (r"one of the arguments (.+) is required", r"缺少参数：\1"),
    (r"ambiguous option: (.+) could match (.+)", r"参数 \1 不明确，可能是 \2"),
)
"""What argparse says in English, and how we say it."""


class _ChineseHelp(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: object, groups: object, prefix: str | None = None
    ) -> None:
        # Parsers of subcommands take the usage of the whole as their name and ask for it with an empty prefix.
        prefix = "用法：" if prefix is None else prefix
        super().add_usage(usage, actions, groups, prefix)  # type: ignore[arg-type]


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=_ChineseHelp, add_help=False, **options)  # type: ignore[arg-type]
        self._positionals.title = "要做什么"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        self.exit(MISUSED, f"{self.format_usage()}用错了：{in_chinese(message)}\n")


def in_chinese(message: str) -> str:
    """Return one of argparse's messages in Chinese; one that is not known stays behind a Chinese opening."""
    for english, chinese in _ERRORS:
        if re.fullmatch(english, message, flags=re.DOTALL):
            return re.sub(english, chinese, message, flags=re.DOTALL)
    return f"参数不对（{message}）"


def _identifier(text: str) -> str:
    if not re.fullmatch(ID_PATTERN, text):
        raise argparse.ArgumentTypeError(f"{text} 不能作编号；只用小写字母、数字和连字符，如 leling-guojia")
    return text


def _path(text: str) -> str:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("不能是空的")
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"(?:[A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}", text):
        raise argparse.ArgumentTypeError(f"{text} 不是地址；写成 主机:端口，如 127.0.0.1:8000")
    return text


def make_parser(*, may_ask: bool) -> argparse.ArgumentParser:
    """Return the parser of the command line; where somebody can be asked, ``new`` needs no more words."""
    parser = _Parser(prog="python run.py", description=f"{LIBRARY}：检查记录，生成网站。")
    commands = parser.add_subparsers(dest="command", metavar="命令", required=True, parser_class=_Parser)

    check = commands.add_parser("check", help="检查记录，指出错在哪里、怎样改", description="检查记录。")
    check.add_argument(
        "paths", type=_path, nargs="*", metavar="文件", help="只看这些文件的问题；不写就看全部"
    )
    check.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="输出格式：文字、JSON、GitHub 标注或 GitLab 代码质量报告",
    )

    check.add_argument(
        "--fix", action="store_true", help="改好有把握的：编码、行尾、全角符号等；先给您看，再问"
    )
    check.add_argument(
        "--sources", type=_path, metavar="文件夹", help="拿这个文件夹里的原文（文本文件）比对，看有没有照抄"
    )
    check.add_argument("--yes", action="store_true", help="与 --fix 同用：不问就改")
    check.add_argument(
        "--explain",
        nargs="?",
        const="",
        metavar="代码",
        help="讲清一个代码：什么意思、怎样改；不写代码就列出全部",
    )

    build = commands.add_parser("build", help="生成网站", description="检查记录并生成网站。")
    build.add_argument(
        "--site-dir", type=_path, default="site", metavar="文件夹", help="网站放在哪里，默认是 site"
    )
    build.add_argument("--strict", action="store_true", help="有警告也算失败")
    build.add_argument(
        "--pinned", action="store_true", help="生成一次发布的固定版本：页上写明不再更新，连到最新的"
    )

    serve = commands.add_parser(
        "serve", help="在本机打开网站，改了记录就更新", description="在本机浏览网站。"
    )
    serve.add_argument(
        "--address", type=_address, default="127.0.0.1:8000", metavar="主机:端口", help="默认 127.0.0.1:8000"
    )

    pack = commands.add_parser(
        "pack",
        help="打包成一个 ZIP，拷到 U 盘，解压后离线浏览",
        description="检查记录，生成网站，打包成一个 ZIP 文件，旁边写上它的校验值。",
    )
    pack.add_argument("--into", type=_path, default="dist", metavar="文件夹", help="写到哪里，默认是 dist")

    pdf = commands.add_parser(
        "pdf",
        help="把选定的网页印成一个 PDF",
        description="把选定的单位、模式、课程、对照等网页印成一个 PDF：封面、目录、正文，页间的链接可点。"
        "要用装好的 Edge、Chrome 或 Chromium。",
    )
    pdf.add_argument(
        "words",
        type=_path,
        nargs="+",
        metavar="网页",
        help="编号、名称或路径，如 leling-guojia、交所合一、compare/liangdui-yishi--yishi-liangdui；按写的次序印",
    )
    pdf.add_argument("--title", default="", metavar="标题", help="封面上的标题；不写就用各页的标题")
    pdf.add_argument("--output", type=_path, metavar="文件", help="写到哪个文件，默认在 dist 文件夹里")
    pdf.add_argument("--browser", type=_path, metavar="程序", help="用哪个浏览器，写完整路径；不写就自己找")

    export = commands.add_parser(
        "export",
        help="写成 Markdown 和配置，供 Zensical 生成同样的网站",
        description="把全部网页写成 Markdown，连同数据文件和配置，放进一个新的文件夹，供 Zensical 生成地址相同的网站。",
    )
    export.add_argument(
        "--into", type=_path, required=True, metavar="文件夹", help="新的、空的，或以前导出过的文件夹"
    )

    changes = commands.add_parser(
        "changes",
        help="与改动前的记录比较，列出网站有哪些变化",
        description="与改动前的记录比较，列出网站有哪些变化。",
    )
    what = changes.add_mutually_exclusive_group(required=True)
    what.add_argument("--against", type=_path, metavar="文件夹", help="改动前的项目或 practices 文件夹")
    what.add_argument("--read", type=_path, metavar="文件", help="不比较，只读别处算好的 JSON")
    changes.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="输出格式：给人看的，或给程序读的"
    )

    _add_publishing(commands)
    _add_new(
        commands.add_parser(
            "new",
            help="新建一条记录",
            description="新建一条记录，得到一个可以接着填的文件。后面什么也不写，就一问一答，单位和来源一起建好。",
        ),
        may_ask=may_ask,
    )

    schema = commands.add_parser(
        "schema", help="输出记录的 JSON Schema", description="输出记录的 JSON Schema。"
    )
    what = schema.add_mutually_exclusive_group(required=True)
    what.add_argument("name", nargs="?", choices=SCHEMA_NAMES, metavar="种类", help="、".join(SCHEMA_NAMES))
    what.add_argument(
        "--write", action="store_true", help=f"全部写到 {SCHEMA_FOLDER} 文件夹，给编辑器用；模板也一起更新"
    )
    return parser


def _add_publishing(commands: "argparse._SubParsersAction[_Parser]") -> None:
    """Add what maintainers do with the whole library."""
    publish = commands.add_parser(
        "publish",
        help="把网站的全部地址记入发布过的清单，只增不减",
        description="把网站的全部地址记入 practices/published.txt，只增不减。以后有地址不见了，检查会说。",
    )
    what = publish.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="不写，只看清单里有没有少")
    what.add_argument(
        "--remove", nargs="+", default=(), metavar="地址", help="从清单里去掉这些地址：只用于从未对外发布过的"
    )
    release = commands.add_parser(
        "release",
        help="给现在的数据一个版本号，写下与上一次发布相比改了什么",
        description="给现在的数据一个版本号，写下与上一次发布相比改了什么。",
    )
    release.add_argument("version", nargs="?", type=_version, metavar="版本号", help="不写就用最低的")
    release.add_argument("--date", type=_day, default=None, metavar="日期", help="发布日期，不写就是今天")
    release.add_argument("--note", default="", metavar="说明", help="一两句话说明这次发布")


def _version(text: str) -> str:
    if not re.fullmatch(VERSION_PATTERN, text):
        raise argparse.ArgumentTypeError(f"{text} 不是版本号；写成三个数，如 1.2.0")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} 不是日期；写成 2026-11-22") from error


def _add_new(new: argparse.ArgumentParser, *, may_ask: bool) -> None:
    kinds = new.add_subparsers(dest="kind", metavar="种类", required=not may_ask, parser_class=_Parser)
    station = kinds.add_parser("station", help="一个派出所、公安局或其他单位")
    station.add_argument("id", type=_identifier, metavar="编号", help="县区拼音-名称拼音，如 leling-guojia")
    station.add_argument("--name", required=True, metavar="名称", help="如 郭家街道派出所")
    station.add_argument("--kind", dest="term", required=True, metavar="单位种类", help="如 派出所")
    station.add_argument("--province", required=True, metavar="省级行政区", help="如 山东省")
    station.add_argument("--source", type=_identifier, required=True, metavar="来源编号", help="主要来源")
    station.add_argument("--interest", default="无", metavar="利益关系", help="本单位、上级、媒体、无")
    source = kinds.add_parser("source", help="一篇文章或文件")
    source.add_argument("id", type=_identifier, metavar="编号", help="如 dezhou-guojia")
    source.add_argument("--title", required=True, metavar="标题", help="文章标题")
    source.add_argument("--kind", dest="term", required=True, metavar="来源种类", help="如 新闻网站")
    source.add_argument("--extent", required=True, metavar="所见范围", help="如 全文、摘录")
    source.add_argument("--interest", default="无", metavar="利益关系", help="本单位、上级、媒体、无")
    course = kinds.add_parser("course", help="一门课程")
    course.add_argument("id", type=_identifier, metavar="编号", help="如 jiaosuo-heyi-rumen")
    course.add_argument("--title", required=True, metavar="名称", help="如 交所合一入门")
    course.add_argument("--summary", required=True, metavar="概要", help="讲什么、不讲什么")
    course.add_argument("--goal", required=True, metavar="目标", help="学完能做什么")
    course.add_argument("--audience", required=True, metavar="给谁学", help="如 新任派出所所长")
    course.add_argument(
        "--station",
        type=_identifier,
        required=True,
        metavar="单位编号",
        help="先读哪个单位，如 leling-guojia",
    )
    course.add_argument("--length", default="2小时", metavar="时长", help="如 2小时、90分钟")
    course.add_argument("--interest", default="无", metavar="利益关系", help="本单位、上级、媒体、无")
