"""The walls of the house, read from the source: sizes, who knows what, and what nobody does.

The direction of imports is import-linter's business (pyproject.toml); complexity is ruff's.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "sikot_desk"
FILE_WALL, FUNCTION_WALL, PARAMETER_WALL = 400, 40, 6

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(*folders: str) -> list[Path]:
    return sorted(p for f in folders for p in (ROOT / f).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def room(path: Path) -> str:
    """`db` for sikot_desk/db/connect.py, `app` for sikot_desk/app.py."""
    return path.relative_to(PROGRAM).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Every absolute module name an import statement of this file names, wherever it stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or "", node
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def functions(path: Path) -> Iterator[Function]:
    return (n for n in ast.walk(tree(path)) if isinstance(n, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, without decorators and docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def parameters(function: Function) -> int:
    every = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return len([a for a in every if a.arg not in ("self", "cls")])


def dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


# --- sizes ------------------------------------------------------------------------------------


@pytest.mark.fast
def test_no_file_is_longer_than_the_wall():
    lengths = {
        place(p): len(p.read_text("utf-8").splitlines())
        for p in sources("sikot_desk", "tests", "benchmarks")
    }
    assert lengths
    assert {p: n for p, n in lengths.items() if n > FILE_WALL} == {}


@pytest.mark.fast
def test_no_function_is_longer_than_the_wall():
    assert {
        f"{place(p, f)} {f.name}": length(f)
        for p in sources("sikot_desk", "tests", "benchmarks")
        for f in functions(p)
        if length(f) > FUNCTION_WALL
    } == {}


@pytest.mark.fast
def test_no_function_takes_more_parameters_than_the_wall():
    assert {
        f"{place(p, f)} {f.name}": parameters(f)
        for p in sources("sikot_desk")
        for f in functions(p)
        if parameters(f) > PARAMETER_WALL
    } == {}


# --- who knows what ---------------------------------------------------------------------------


@pytest.mark.fast
def test_the_domain_knows_the_standard_library_and_itself():
    allowed = sys.stdlib_module_names - {"sqlite3", "os", "pathlib", "tkinter", "subprocess"}
    assert [
        f"{place(p, node)} {name}"
        for p in sources("sikot_desk/domain")
        for name, node in imported(p)
        if name.split(".")[0] not in allowed and not name.startswith("sikot_desk.domain")
    ] == []


@pytest.mark.fast
def test_only_app_demo_and_ui_know_qt():
    assert [
        f"{place(p, node)} {name}"
        for p in sources("sikot_desk")
        if room(p) not in {"app", "demo", "ui"}
        for name, node in imported(p)
        if name.split(".")[0] in {"PySide6", "shiboken6"}
    ] == []


@pytest.mark.fast
def test_the_screens_know_neither_register_nor_papers():
    rooms = tuple(f"sikot_desk.{r}" for r in ("db", "print", "keys", "export"))
    libraries = {"sqlite3", "pysqlite3", "sqlite_utils", "reportlab", "barcode"}
    assert [
        f"{place(p, node)} {name}"
        for p in sources("sikot_desk/ui")
        for name, node in imported(p)
        if name.startswith(rooms) or name.split(".")[0] in libraries
    ] == []


@pytest.mark.fast
def test_the_register_is_known_by_its_room_alone():
    libraries = {"sqlite3", "pysqlite3", "sqlite_utils"}
    assert [
        f"{place(p, node)} {name}"
        for p in sources("sikot_desk")
        if room(p) not in {"db", "head_office"}
        for name, node in imported(p)
        if name.split(".")[0] in libraries
    ] == []


SQL = re.compile(
    r"^\s*(SELECT\s|INSERT\s+(OR \w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s"
    r"|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)|DROP\s+(TABLE|INDEX|TRIGGER)|ALTER\s+TABLE"
    r"|BEGIN\s+IMMEDIATE)"
)


@pytest.mark.fast
def test_sql_is_spoken_in_the_register_s_room_alone():
    assert [
        f"{place(p, node)} {node.value[:40]!r}"
        for p in sources("sikot_desk")
        if room(p) not in {"db", "head_office"}
        for node in ast.walk(tree(p))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ] == []


# --- what nobody does -------------------------------------------------------------------------

CLOCKS = re.compile(r"(^|\.)(datetime\.(now|today|utcnow)|date\.today)$|^time\.(time|time_ns)$")
MACHINE = re.compile(
    r"(^|\.)(os\.environ|os\.getenv|os\.getcwd|Path\.(cwd|home)|sys\.argv|locale\.\w+)$|^open$"
)


@pytest.mark.fast
def test_the_machine_s_clock_is_read_in_one_module():
    readers = {
        place(p)
        for p in sources("sikot_desk")
        for node in ast.walk(tree(p))
        if isinstance(node, ast.Attribute) and CLOCKS.search(dotted(node))
    }
    assert len(readers) <= 1, sorted(readers)
    assert not [r for r in readers if r.startswith(("sikot_desk/domain/", "sikot_desk/print/"))]


def run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below a node that runs when the module is imported: no bodies of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.Lambda):
            yield from (d for d in getattr(child, "decorator_list", []))
            yield from child.args.defaults
        elif not is_main_guard(child):
            yield child
            yield from run_at_import(child)


def is_main_guard(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.dump(node.test)


@pytest.mark.fast
def test_nothing_of_the_machine_is_read_at_import():
    assert [
        f"{place(p, node)} {dotted(node)}"
        for p in sources("sikot_desk")
        for node in run_at_import(tree(p))
        if isinstance(node, ast.Attribute | ast.Name)
        and (MACHINE.search(dotted(node)) or CLOCKS.search(dotted(node)))
    ] == []


def is_empty_container(value: ast.expr | None) -> bool:
    if isinstance(value, ast.List | ast.Set):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    makers = {"list", "dict", "set", "bytearray", "deque", "defaultdict", "Counter"}
    return isinstance(value, ast.Call) and not value.args and dotted(value.func) in makers


@pytest.mark.fast
def test_no_module_keeps_state():
    """An empty container at module level is there to be filled; `global` says so outright."""
    assert [
        place(p, node)
        for p in sources("sikot_desk")
        for node in ast.walk(tree(p))
        if isinstance(node, ast.Global)
    ] == []
    assert [
        place(p, node)
        for p in sources("sikot_desk")
        for node in tree(p).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_empty_container(node.value)
    ] == []


@pytest.mark.fast
def test_no_file_is_called_by_what_it_helps():
    vague = {"base", "common", "core", "helper", "helpers", "manager", "misc", "utils", "util"}
    names = {place(p): set(p.stem.split("_")) for p in sources("sikot_desk")}
    assert [p for p, words in names.items() if words & vague] == []


@pytest.mark.fast
def test_every_room_says_what_it_holds():
    assert [place(p) for p in sources("sikot_desk") if not ast.get_docstring(tree(p))] == []


MACHINE_PATH = re.compile(rb"(/home/|/root/|/tmp/|/opt/|/Users/|[A-Z]:\\\\?Users)")


@pytest.mark.fast
def test_no_resource_names_a_place_on_somebody_s_machine():
    files = [p for f in ("resources", "sikot_desk") for p in (ROOT / f).rglob("*") if p.is_file()]
    sought = {".toml", ".svg", ".json", ".jsonl", ".po", ".py", ".csv", ".txt"}
    assert [
        place(p) for p in files if p.suffix in sought and MACHINE_PATH.search(p.read_bytes())
    ] == []
