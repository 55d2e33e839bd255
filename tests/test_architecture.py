"""The house as designed: who may import whom, what stays where, how long a file may be."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for package in ("core", "gui")
    for path in sorted((ROOT / package).rglob("*.py"))
}

# core in the order a report walks through it; a module imports only from those above it
ORDER = (
    "errors",
    "paths",
    "temporary",
    "resources",
    "apart",
    "document",
    "readers",
    "pages",
    "forms",
    "labels",
    "layout",
    "entries",
    "statements",
    "model",
    "figures",
    "pipe_rows",
    "lines",
    "findings",
    "trail",
    "corrections",
    "verdicts",
    "pairing",
    "rules",
    "implied",
    "locate",
    "parse",
    "prose",
    "reopening",
    "opening",
    "checks",
    "elsewhere",
    "diagnosis",
    "wishes",
    "again",
    "review",
    "files",
    "journal",
    "words",
    "workbook",
    "opinion",
    "tracked",
    "folder",
    "jsonio",
    "output",
    "printers",
    "batch",
    "arguments",
    "cli",
    "__main__",
)

# gui from what knows least to what puts it together; the same holds
GUI_ORDER = (
    "speech",
    "positions",
    "settings",
    "constants_guard",
    "marks",
    "style",
    "strokes",
    "icons",
    "naming",
    "cell_text",
    "spots",
    "start",
    "jobs",
    "selection",
    "navigation",
    "controller",
    "pondering",
    "actions",
    "parts",
    "source",
    "pages",
    "tables",
    "findings",
    "reports_pane",
    "help",
    "paper",
    "printing",
    "window",
    "desk",
    "keeping",
    "around",
    "commands",
    "main_window",
    "app",
    "launch",
    "__main__",
)

# who may import a library, by the beginning of the path
ONLY_IN = {
    "PySide6": ("gui/",),
    "openpyxl": ("core/workbook", "core/opinion", "core/readers/xlsx"),
    "docx": ("core/opinion/",),
    "pandas": ("core/model.py", "core/workbook"),
}
PARSERS = ("lxml", "pypdfium2", "xlrd", "rapidocr", "rapidocr_onnxruntime", "onnxruntime", "cv2")
# what `gouji check` on a text must not load
HEAVY = ("PySide6", "gui", "pandas", "openpyxl", "numpy", "lxml", "pypdfium2", "docx")


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield every module a file names, wherever the import stands; `core` is given with what is taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            name = node.module or ""
            yield from (f"{name}.{alias.name}" for alias in node.names) if name in ("core", "gui") else [name]


def top_level(tree: ast.AST) -> set[str]:
    return {name.partition(".")[0] for name in imports(tree)}


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def place_of(path: str) -> str:
    """Return the place in its order that a file belongs to: `core/parse/resolve.py` → `parse`."""
    return path.split("/")[1].removesuffix(".py")


def below(path: str, order: tuple[str, ...]) -> set[str]:
    """Return what a file imports that does not stand above it in the order of its package."""
    package, own = path.partition("/")[0], place_of(path)
    assert own in order, "a new module gets its place in the order"
    used = {name.split(".")[1] for name in imports(MODULES[path]) if name.startswith(f"{package}.")}
    return used - {*order[: order.index(own)], own}


CORE = [path for path in MODULES if path.startswith("core/") and path != "core/__init__.py"]
GUI = [path for path in MODULES if path.startswith("gui/") and path != "gui/__init__.py"]


@pytest.mark.parametrize("path", CORE)
def test_core_imports_only_from_above(path: str) -> None:
    assert below(path, ORDER) == set()


@pytest.mark.parametrize("path", GUI)
def test_the_window_is_put_together_from_below(path: str) -> None:
    assert below(path, GUI_ORDER) == set()


@pytest.mark.parametrize("path", CORE)
def test_core_knows_nothing_of_the_window(path: str) -> None:
    assert not top_level(MODULES[path]) & {"PySide6", "gui"}


@pytest.mark.parametrize("path", [path for path in GUI if path.endswith("_pane.py")])
def test_a_pane_knows_neither_other_panes_nor_the_controller(path: str) -> None:
    used = {name for name in imports(MODULES[path]) if name.startswith("gui.")}
    assert not [name for name in used if any(part.endswith("_pane") for part in name.split("."))]
    assert not [name for name in used if name.startswith("gui.controller")]


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_imported_only_where_it_belongs(library: str) -> None:
    users = [path for path, tree in MODULES.items() if library in top_level(tree)]
    assert [path for path in users if not path.startswith(ONLY_IN[library])] == []


@pytest.mark.parametrize("library", PARSERS)
def test_a_parser_is_imported_in_one_reader_only(library: str) -> None:
    users = [path for path, tree in MODULES.items() if library in top_level(tree)]
    assert len(users) <= 1
    assert all(path.startswith("core/readers/") for path in users)


def test_only_the_command_line_prints() -> None:
    calls = {
        path
        for path in CORE
        for node in ast.walk(MODULES[path])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert calls <= {"core/cli.py"}


# these raise where a folder gives no permission, a share is down, a name is too long, the current folder is gone
RAISING = {"exists", "is_file", "is_dir", "is_mount", "samefile", "resolve", "absolute", "cwd", "home", "expanduser"}
# who answers for what they raise: the helper itself, the journal and what writes with errors of their own, the walk
ANSWERING = ("core/paths.py", "core/journal/", "core/files.py", "core/folder.py")


def test_what_lies_at_a_path_is_asked_where_nothing_is_raised() -> None:
    asking = {
        f"{path}:{node.lineno} .{node.func.attr}()"
        for path, tree in MODULES.items()
        if not path.startswith(ANSWERING)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in RAISING
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "paths")
    }
    assert asking == set()


COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|\brgba?\(")


def named_colours(tree: ast.AST) -> set[str]:
    """Return what is taken from Qt.GlobalColor."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "GlobalColor"
    }


def test_colours_are_in_one_place() -> None:
    homes = ("gui/style.py", "core/workbook")
    users = {path for path, tree in MODULES.items() if any(COLOUR.search(text) for text in strings(tree))}
    named = {path for path, tree in MODULES.items() if named_colours(tree) - {"transparent"}}
    assert {path for path in users | named if not path.startswith(homes)} == set()


def _lengths(*folders: str) -> dict[str, int]:
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in files}


def test_files_stay_short() -> None:
    lengths = _lengths("core", "gui", "tests")
    assert {path: lines for path, lines in lengths.items() if lines > 500} == {}
    assert statistics.median(lengths.values()) <= 150


def test_the_main_window_only_assembles() -> None:
    assert _lengths("gui").get("gui/main_window.py", 0) < 250


@pytest.mark.parametrize("module", ["core.opening", "core.checks", "core.cli"])
def test_checking_a_text_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(HEAVY).isdisjoint(run.stdout.split())


def test_reading_and_judging_a_text_loads_nothing_heavy() -> None:
    sample = ROOT / "resources" / "samples" / "songling-2022.txt"
    code = (
        "import sys, pathlib; from core.opening import open_report; from core.checks import judge_report; "
        f"judge_report(open_report(pathlib.Path({str(sample)!r}))); "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    run = subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(HEAVY).isdisjoint(run.stdout.split())
