"""The command line: ``python -m generator`` and a command.

Commands: check, build, serve, new, schema, changes, publish, release, pack, pdf, export.

Contributors start it by ``python run.py``, which sets up the environment first. Works on the project in the
current folder. Exit codes: 0 all is well, 1 the records or the build are wrong,
2 the command was used wrongly.
"""

import argparse
import contextlib
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.arguments import MISUSED, make_parser
from generator.build import PRACTICES, BuildError, build_site, serve_site, trouble
from generator.changes import ForeignDataError, as_json, as_markdown
from generator.comparing import compare_with, read_changes
from generator.creating import ask_and_create, create
from generator.delivery.commands import DELIVERIES
from generator.diagnostics import Diagnostic, Level
from generator.disk import read_files, read_practices, replace_files, write_together
from generator.manual import GROUPS, manuals
from generator.manual.telling import as_list
from generator.manual.telling import as_text as manual_as_text
from generator.new import NewCourse, NewRecord, NewSource, NewStation, record_templates
from generator.publishing import PUBLISHINGS, refuse_unreleased
from generator.reading import check_everything, fix_file, read_catalog
from generator.reports import FORMATS, as_diff, as_text, summary
from generator.schema import schema_files, schema_text
from generator.suggestions import nearest
from generator.text.files import overlay

OK, FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles and pipes may be set to GBK, which cannot show every character of a record.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    may_ask = sys.stdin is not None and sys.stdin.isatty()
    options = make_parser(may_ask=may_ask).parse_args(arguments)
    if not Path(PRACTICES).is_dir():
        _say(f"当前文件夹里没有 {PRACTICES} 文件夹。请先进入项目文件夹再运行。")
        return MISUSED
    # Whoever ends the program politely is heard as Ctrl+C is, so that nothing half done stays behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run the command and turn what stops it into words and an exit code."""
    try:
        code = _COMMANDS[options.command](options)
        if sys.stdout:
            sys.stdout.flush()
    except BuildError as error:
        _say(str(error))
        return FAILED
    except BrokenPipeError:
        # Whoever read the output has seen enough; what Python still holds must not fail when it ends.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return FAILED
    except OSError as error:
        name = f" {error.filename} " if error.filename else ""
        _say(f"不能读写文件{name}：{trouble(error)}。")
        return FAILED
    except KeyboardInterrupt:
        _say("已停止。")
        return OK if options.command == "serve" else FAILED
    return code


def _check(options: argparse.Namespace) -> int:
    if options.explain is not None:
        return _explain(options.explain)
    if options.fix:
        _fix(options)
    chosen = read_files(Path(path) for path in options.paths)
    files = overlay(read_practices(Path(PRACTICES)), chosen)
    sources = read_practices(Path(options.sources)) if options.sources else ()
    reading = read_catalog(files, partial(check_everything, sources=sources))
    shown = {file.shown for file in chosen}
    diagnostics = [d for d in reading.diagnostics if not chosen or d.position.file in shown]
    report = FORMATS[options.format](diagnostics)
    if report:
        print(report)  # noqa: T201
    if options.format == "text" and diagnostics:
        _say(summary(diagnostics))
        _say(
            f"看不明白的，运行 python run.py check --explain {diagnostics[0].code}，或看网站的“检查的提示”。"
        )
    return FAILED if _has_errors(diagnostics) else OK


def _explain(code: str) -> int:
    """Print what is told of a code, or the list of all codes when none is given."""
    known = manuals()
    if code and code not in known:
        near = nearest(code.lower(), known)
        _say(f"没有 {code} 这个代码。" + (f"是不是 {near}？" if near else "不写代码，就列出全部。"))
        return MISUSED
    print(manual_as_text(known[code]) if code else as_list(GROUPS, known))  # noqa: T201
    return OK


def _fix(options: argparse.Namespace) -> None:
    """Show what is certain to be mended, ask, and write it."""
    files = read_files(Path(path) for path in options.paths) or read_practices(Path(PRACTICES))
    fixes = [(file, found) for file in files if (found := fix_file(file))]
    for file, found in fixes:
        _say(as_diff(file.shown, found.before, found.after, found.notes))
    if not fixes:
        _say("没有可以自动改的。")
        return
    if not (options.yes or _agrees(f"改这 {len(fixes)} 个文件吗？输入 y 改，直接回车不改：")):
        _say("没有改动。")
        return
    replace_files(
        {Path(file.origin): (file.content or b"", found.content) for file, found in fixes if file.origin}
    )
    _say(f"改好了 {len(fixes)} 个文件。")


def _agrees(question: str) -> bool:
    """Ask; no answer, or nobody there to answer, is a no."""
    try:
        return _ask(question).strip().lower() in ("y", "yes", "是", "ｙ")
    except EOFError:
        return False


def _build(options: argparse.Namespace) -> int:
    _say("正在读取和检查记录……")
    reading = read_catalog(read_practices(Path(PRACTICES)))
    diagnostics = reading.diagnostics
    _report(diagnostics)
    if reading.catalog is None or _has_errors(diagnostics) or (options.strict and diagnostics):
        _say("没有生成网站，原来的网站没有改动。")
        return FAILED
    target = Path(options.site_dir)
    if options.pinned:
        refuse_unreleased(reading.catalog)
    build_site(Path(), target, _say, reading.catalog, strict=options.strict, pinned=options.pinned)
    _say(f"完成。网站在 {target} 文件夹，打开 {target / 'index.html'} 即可浏览。")
    return OK


def _serve(options: argparse.Namespace) -> int:
    serve_site(Path(), options.address, _say)
    return OK


def _new(options: argparse.Namespace) -> int:
    """Write new records: the one that the options tell, or those that come out of asking."""
    if options.kind:
        return _created(create(Path(), [_beginning(options)]))
    reading = read_catalog(read_practices(Path(PRACTICES)))
    if reading.catalog is None:
        _report(reading.diagnostics)
        _say("词表有错，先改好再新建记录。")
        return FAILED
    try:
        return _created(ask_and_create(Path(), reading.catalog, _ask, _say))
    except EOFError:
        _say("\n输入结束了，没有新建文件。")
        return FAILED


def _created(paths: Sequence[str]) -> int:
    names = " ".join(paths)
    _say(f"已新建 {names} 。填好后运行 python run.py check {names} 检查。")
    return OK


def _ask(question: str) -> str:
    """Ask at the terminal; raise ``EOFError`` when nobody is there to answer."""
    sys.stderr.write(question)
    sys.stderr.flush()
    answer = sys.stdin.readline() if sys.stdin else ""
    if not answer:
        raise EOFError
    return answer


def _beginning(options: argparse.Namespace) -> NewRecord:
    if options.kind == "station":
        return NewStation(
            options.id, options.name, options.term, options.province, options.source, options.interest
        )
    if options.kind == "course":
        return NewCourse(
            *(options.id, options.title, options.summary, options.goal, options.audience, options.station),
            options.length,
            options.interest,
        )
    return NewSource(options.id, options.title, options.term, options.extent, options.interest)


def _schema(options: argparse.Namespace) -> int:
    """Print or write schemas; wrong records are no hindrance, for editors need the schema to mend them."""
    reading = read_catalog(read_practices(Path(PRACTICES)))
    if reading.catalog is None:
        _report(reading.diagnostics)
        _say("词表有错，先改好再输出 JSON Schema。")
        return FAILED
    if not options.write:
        sys.stdout.write(schema_text(options.name, reading.catalog.vocabulary))
        return OK
    texts = {**schema_files(reading.catalog.vocabulary), **record_templates()}
    write_together({Path(path): text for path, text in texts.items()})
    _say(f"已更新 {'、'.join(texts)}。")
    return OK


def _changes(options: argparse.Namespace) -> int:
    """Tell what the records do to the site, compared with older ones, or what was reckoned elsewhere."""
    try:
        found = read_changes(Path(options.read)) if options.read else compare_with(Path(options.against))
    except ForeignDataError:
        _say(f"{options.read} 不是 changes --format json 写出的文件。")
        return FAILED
    sys.stdout.write(as_markdown(found) if options.format == "markdown" else as_json(found))
    return OK


_WORKS = {**DELIVERIES, **PUBLISHINGS}


def _deliver(options: argparse.Namespace) -> int:
    _WORKS[options.command](options, _say)
    return OK


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {
        "check": _check,
        "build": _build,
        "serve": _serve,
        "new": _new,
        "schema": _schema,
        "changes": _changes,
        **dict.fromkeys(_WORKS, _deliver),
    }
)


def _report(diagnostics: Sequence[Diagnostic]) -> None:
    """Tell people at the terminal what is wrong, and how much of it."""
    if diagnostics:
        _say(as_text(diagnostics))
        _say(summary(diagnostics))


def _has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    return any(diagnostic.level is Level.ERROR for diagnostic in diagnostics)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
