"""The house stands: imports run downward without a circle, and each room keeps to its own work.

A room is a module or a package directly below ``generator``. A new room needs a line in ``MAY_IMPORT``.
"""

import ast
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "generator"

MODEL = {"diagnostics", "model"}
MAY_IMPORT: Mapping[str, set[str]] = {
    # floor 1: what things are
    "diagnostics": set(),
    "model": {"diagnostics"},
    "suggestions": set(),
    "policy": set(),
    "outward": set(),
    # floor 2: texts that know their lines
    "text": MODEL,
    # floor 3: what the records say, and the pages made of them
    "permanence": MODEL,
    "checks": MODEL,
    "rules": MODEL | {"checks", "permanence", "suggestions"},
    "lint": MODEL | {"text"},
    "schema": MODEL,
    "new": MODEL | {"schema"},
    "interview": MODEL | {"new", "suggestions"},
    "reading": MODEL | {"checks", "lint", "permanence", "rules", "suggestions", "text"},
    "manual": {"diagnostics", "reading", "rules", "lint"},
    "search": set(),
    "views": MODEL | {"checks", "manual", "permanence", "policy", "schema", "search"},
    # the edge
    "disk": MODEL | {"permanence", "text"},
    "reports": {"diagnostics"},
    # what a change does to all of it
    "changes": MODEL | {"reports", "views"},
    # on top
    "build": MODEL | {"manual", "mkdocs_running", "reading", "views", "disk", "reports", "checks"},
    "carrying": MODEL | {"policy", "views"},
    "delivery": MODEL | {"build", "carrying", "disk", "manual", "reading", "reports", "views"},
    "publishing": MODEL | {"build", "disk", "permanence", "reading", "reports", "text", "views"},
    "comparing": {"build", "changes", "disk", "reading"},
    "creating": MODEL | {"build", "disk", "interview", "new", "reading", "reports", "text"},
    "arguments": MODEL | {"reports", "schema"},
    "__main__": MODEL
    | {
        "arguments",
        "build",
        "changes",
        "comparing",
        "creating",
        "delivery",
        "disk",
        "manual",
        "new",
        "publishing",
        "reading",
        "reports",
        "rules",
        "schema",
        "suggestions",
        "text",
    },
    "splicing": set(),
    "mkdocs_running": {"mkdocs_preview", "mkdocs_templates", "model", "reading"},
    "mkdocs_templates": set(),
    "mkdocs_sections": set(),
    "mkdocs_pages": {"views"},
    "mkdocs_serving": {"policy"},
    "mkdocs_preview": {"mkdocs_serving"},
    "mkdocs_policy": {"mkdocs_pages", "mkdocs_serving", "outward", "policy"},
    "mkdocs_shells": {"mkdocs_pages", "splicing", "views"},
    "mkdocs_writing": {"disk", "mkdocs_pages", "mkdocs_shells", "search", "views"},
    "mkdocs_hook": MODEL
    | {
        "build",
        "disk",
        "mkdocs_pages",
        "mkdocs_preview",
        "mkdocs_running",
        "mkdocs_sections",
        "mkdocs_serving",
        "mkdocs_shells",
        "mkdocs_writing",
        "reports",
        "search",
        "views",
    },
}
"""Which rooms a room may import, besides itself. No room imports the top two."""

PRIVATE_PACKAGES: Mapping[str, set[str]] = {
    "mkdocs": {
        "mkdocs_hook",
        "mkdocs_pages",
        "mkdocs_policy",
        "mkdocs_running",
        "mkdocs_sections",
        "mkdocs_shells",
    },
    "material": set(),
    "yaml": {"carrying", "text"},
    "pydantic": {"model", "reading", "schema"},
    "pydantic_core": {"model", "reading"},
    "jinja2": {"mkdocs_hook", "mkdocs_policy", "mkdocs_shells", "mkdocs_templates", "new", "views"},
    "markupsafe": {"carrying", "mkdocs_pages", "mkdocs_shells", "views"},
    "opencc": {"search"},
    "pypinyin": {"search"},
    "sqlite3": {"views"},
    "xlsxwriter": {"views"},
    "segno": {"views"},
}
"""Packages of others, and the rooms that may import them."""

OUTSIDE = {
    "io",
    "os",
    "pathlib",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "urllib",
    "http",
    "logging",
}
"""Modules that lead out of memory: floors 1 to 3 import none of them."""

IN_MEMORY = ("pathlib.Pure", "io.BytesIO", "io.StringIO", "urllib.parse")
"""What these modules have that stays in memory."""

DOORS = {
    "disk",
    "build",
    "delivery",
    "publishing",
    "comparing",
    "creating",
    "__main__",
    "mkdocs_hook",
    "mkdocs_policy",
    "mkdocs_running",
    "mkdocs_writing",
}
"""The rooms that know that there is a disk, a process and a terminal."""

COMMAND_LINE = {"__main__", "arguments"}
"""The rooms that speak to the user."""

FILE_WORK = {
    "open",
    "read_bytes",
    "read_text",
    "write_bytes",
    "write_text",
    "iterdir",
    "glob",
    "rglob",
    "scandir",
    "mkdir",
    "makedirs",
    "unlink",
    "rmdir",
    "rmtree",
    "rename",
    "copytree",
    "copyfile",
    "touch",
    "symlink_to",
    "mkdtemp",
    "TemporaryDirectory",
    "NamedTemporaryFile",
}
"""Calls that read or change files: ``disk`` alone makes them."""

PLAIN_FILTERS = {"quoted"}
"""What a template may do to a word: put it into the quotation marks of YAML."""

TERMINAL_WORK = {"print", "input", "exit", "_exit", "breakpoint"}
"""Calls that speak to the user or end the program: the command line alone makes them."""


def test_every_room_imports_only_rooms_below_it() -> None:
    wrong = [
        f"{_name(module)} imports {imported}"
        for module in _modules()
        for imported in _imports(module)
        if imported.startswith("generator.")
        and imported.split(".")[1] not in {_room(module), *MAY_IMPORT.get(_room(module), set())}
    ]
    assert wrong == []


def test_every_room_has_its_place_in_the_plan() -> None:
    assert {_room(module) for module in _modules()} - {"__init__"} <= MAY_IMPORT.keys()


def test_the_plan_itself_runs_downward() -> None:
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


def test_no_modules_import_each_other_in_a_circle() -> None:
    known = {_name(module) for module in _modules()}
    graph = {
        _name(module): {_owner(imported, known) for imported in _imports(module)} & known
        for module in _modules()
    }
    assert list(TopologicalSorter(graph).static_order())


def test_packages_of_others_stay_in_their_rooms() -> None:
    wrong = [
        f"{_name(module)} imports {imported}"
        for module in _modules()
        for imported in _imports(module)
        if _room(module) not in PRIVATE_PACKAGES.get(imported.split(".")[0], {_room(module)})
    ]
    assert wrong == []


def test_floors_below_the_disk_stay_in_memory() -> None:
    wrong = [
        f"{_name(module)} imports {imported}"
        for module in _modules()
        if _room(module) not in DOORS
        for imported in _imports(module)
        if imported.split(".")[0] in OUTSIDE and not imported.startswith(IN_MEMORY)
    ]
    assert wrong == []


def test_disk_alone_reads_and_writes_files() -> None:
    wrong = [f"{_name(m)}: {call}" for m in _modules() if _room(m) != "disk" for call in _calls(m, FILE_WORK)]
    assert wrong == []


def test_the_command_line_alone_prints_and_exits() -> None:
    wrong = [
        f"{_name(module)}: {call}"
        for module in _modules()
        if _room(module) not in COMMAND_LINE
        for call in (*_calls(module, TERMINAL_WORK), *_names(module, {"SystemExit", "stdout", "stderr"}))
    ]
    assert wrong == []


def test_no_module_is_too_long_to_be_read_in_one_sitting() -> None:
    files = [*GENERATOR.rglob("*.py"), *(ROOT / "tools").rglob("*.py")]
    lengths = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in files}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


@pytest.mark.parametrize(
    "template", sorted((GENERATOR / "templates").rglob("*.jinja")), ids=lambda path: path.name
)
def test_templates_loop_and_speak_and_do_nothing_else(template: Path) -> None:
    assert _template_faults(template.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{% for x in rows|sort %}{{ x }}{% endfor %}", "filter sort"),
        ("{{ rows|selectattr('a')|list }}", "filter list"),
        ("{{ text|safe }}", "filter safe"),
        ("{{ page.items() }}", "call of page.items"),
        ("{% set n = names.get('a') %}", "call of names.get"),
        ("{{ terms[key] }}", "look-up of terms"),
        ("{% if x in names %}{% endif %}", "search with in"),
        ("{{ range(3) }}", "call of range"),
        ("{% autoescape false %}{{ x }}{% endautoescape %}", "autoescape changed"),
        ("{{ a + b }}", "arithmetic"),
    ],
)
def test_the_judge_of_templates_sees_what_must_not_be(text: str, fault: str) -> None:
    assert fault in _template_faults(text)


def test_the_judge_of_templates_lets_macros_and_loops_pass() -> None:
    text = (
        '{% import "parts" as parts %}{% from "more" import other as another %}'
        "{% macro line(x) %}{{ x.name }}{% endmacro %}"
        "{% for x in rows %}{{ line(x) }}{{ parts.cite(x) }}{{ another(x) }}"
        "{{ loop.cycle('a', 'b') }}{% if not loop.last %}、{% endif %}{% endfor %}"
    )
    assert _template_faults(text) == []


def _modules() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


def _name(module: Path) -> str:
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def _room(module: Path) -> str:
    return module.relative_to(GENERATOR).with_suffix("").parts[0]


def _owner(imported: str, known: set[str]) -> str:
    """Return the module that an import loads: ``a.b.Name`` is a name in ``a.b``."""
    return imported if imported in known else imported.rpartition(".")[0]


def _imports(module: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports, wherever in it."""
    package = _name(module) if module.stem == "__init__" else _name(module).rpartition(".")[0]
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            outer = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*outer, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _calls(module: Path, names: set[str]) -> Iterator[str]:
    """Yield the calls of these functions or methods in a module, with their lines."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if name in names:
                yield f"line {node.lineno}: {name}()"


def _names(module: Path, names: set[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
        if name in names:
            yield f"line {getattr(node, 'lineno', 0)}: {name}"


def _template_faults(text: str) -> list[str]:
    """Return what a template does besides looping, choosing between words and calling macros."""
    tree = jinja2.Environment(autoescape=True).parse(text)
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    modules = {imported.target for imported in tree.find_all(nodes.Import)}
    for imported in tree.find_all(nodes.FromImport):
        macros |= {name if isinstance(name, str) else name[1] for name in imported.names}
    faults = [f"filter {node.name}" for node in tree.find_all(nodes.Filter) if node.name not in PLAIN_FILTERS]
    faults += [
        f"call of {_spoken(node.node)}"
        for node in tree.find_all(nodes.Call)
        if _spoken(node.node) not in macros | {"caller", "loop.cycle"}
        and _spoken(node.node).partition(".")[0] not in modules
    ]
    faults += [
        f"look-up of {_spoken(node.node)}"
        for node in tree.find_all(nodes.Getitem)
        if not isinstance(node.arg, nodes.Const)
    ]
    faults += ["arithmetic" for _ in tree.find_all((nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Mod))]
    faults += ["search with in" for node in tree.find_all(nodes.Operand) if node.op in ("in", "notin")]
    faults += ["autoescape changed" for _ in tree.find_all(nodes.ScopedEvalContextModifier)]
    return faults


def _spoken(node: nodes.Node) -> str:
    """Return a name or a dotted name as it is written."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_spoken(node.node)}.{node.attr}"
    return type(node).__name__.lower()
