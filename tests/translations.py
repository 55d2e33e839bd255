"""Bring the English of the window up to date with its source: python -m tests.translations

Writes resources/translations/gouji_en.ts: what is new stands there as unfinished, to be translated in Qt Linguist or by
hand, and what the source no longer says is gone. Then compiles it to gouji_en.qm, which the window loads.
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeGuard

from core import errors, words
from core.entries import Decision
from core.errors.sentence import BETWEEN
from core.findings import Severity
from core.model import CellStatus, Certainty
from core.resources import resource
from core.words.compared import MARKS
from core.words.corrections import EMPTY, KINDS
from core.words.report import UNJUDGED
from core.words.rules import FALLBACK, FAMILIES, RULES
from core.words.verdicts import EXPLAINED, OUTDATED

GUI = Path(__file__).parents[1] / "gui"
WORDS, ERRORS = Path(words.__file__).parent, Path(errors.__file__).parent
SOURCE = resource("translations/gouji_en.ts")
COMPILED = resource("translations/gouji_en.qm")
KEYS = resource("translations/keys_zh_CN.ts")
# texts in tables, translated where they are used, by module and name of the table: the context they are looked up in
TABLES = {
    ("actions", "SPECS"): "Actions",
    ("window.menus", "MENUS"): "Actions",
    ("window.menus", "SUBMENUS"): "Actions",
    ("actions", "SHORT"): "Actions",
    ("findings.findings_model", "COLUMNS"): "FindingsModel",
    ("help.guide", "_IN_TABLES"): "Guide",
    ("help.legend", "ROWS"): "Legend",
    ("findings.years_model", "COLUMNS"): "YearsModel",
}
_CHINESE = re.compile("[\u3001-\u9fff\uff00-\uffef]")


class Message(NamedTuple):
    """One text of the source, and where translations are looked for."""

    context: str
    text: str


def messages() -> list[Message]:
    """List every text that the window shows in its own words."""
    modules = (*GUI.rglob("*.py"), *WORDS.glob("*.py"), *ERRORS.glob("*.py"))
    found = [message for path in modules for message in of_module(path)]
    return sorted({*found, *(Message("words", text) for text in _vocabulary())})


def module_of(path: Path) -> str:
    """Name a module of the window as its imports do, without the package above."""
    return ".".join(path.relative_to(GUI).with_suffix("").parts) if path.is_relative_to(GUI) else path.stem


def of_module(path: Path) -> Iterator[Message]:
    """Yield what one module has translated."""
    tree = ast.parse(path.read_text("utf-8"))
    helpers = helpers_of(tree)
    for node, scope in walk(tree):
        table = TABLES.get((module_of(path), scope.table))
        if table and isinstance(node, ast.Constant) and is_chinese(node.value):
            yield Message(table, node.value)
        elif isinstance(node, ast.Call):
            yield from _translated(node, scope.owner, helpers)


class Scope(NamedTuple):
    """Where a piece of source stands: in which class, in which assignment to a name of the module."""

    owner: str = ""
    table: str = ""


NOWHERE = Scope()


def walk(tree: ast.AST, scope: Scope = NOWHERE) -> Iterator[tuple[ast.AST, Scope]]:
    """Yield every node with its scope."""
    for node in ast.iter_child_nodes(tree):
        inner = scope
        if isinstance(node, ast.ClassDef):
            inner = Scope(node.name)
        elif isinstance(tree, ast.Module) and isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            inner = Scope(table=target.id if isinstance(target, ast.Name) else "")
        yield node, inner
        yield from walk(node, inner)


def is_chinese(value: object) -> TypeGuard[str]:
    """Tell a text that has to be translated: with Chinese characters, or the punctuation that goes with them."""
    return isinstance(value, str) and _CHINESE.search(value) is not None


def called(call: ast.Call) -> str:
    """Return the name of what is called, whatever it belongs to."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _translated(call: ast.Call, owner: str, helpers: dict[str, str]) -> Iterator[Message]:
    named = called(call)
    texts = [given.value if isinstance(given, ast.Constant) else None for given in call.args]
    if named in {"translate", "QT_TRANSLATE_NOOP"} and len(texts) > 1:
        context, text = texts[:2]
    else:
        context, text = (owner if named == "tr" else helpers.get(named)), (texts or [None])[0]
    if isinstance(context, str) and isinstance(text, str) and context:
        yield Message(context, text)


def helpers_of(tree: ast.AST) -> dict[str, str]:
    """Return what a module calls to translate with its context, beside what Qt has and what belongs to `core`."""
    return {"say": "words", "Sentence": "words", **dict(filter(None, map(_helper, ast.walk(tree))))}


def _helper(node: ast.AST) -> tuple[str, str] | None:
    """Return the name of a helper such as `_tr(text)`, and the context in which it looks its argument up."""
    if isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
        match node.body[-1].value:
            case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), ast.Name()]):
                return node.name, context
    return None


def _vocabulary() -> Iterator[str]:
    """Yield the short words for states, which the window looks up as they come from `core.words`."""
    yield from map(words.severity, Severity)
    yield from map(words.status, CellStatus)
    yield from map(words.certainty, Certainty)
    yield from map(words.decision, Decision)
    yield from map(words.meaning, Decision)
    yield from KINDS.values()
    yield from MARKS.values()
    yield from (rule.name for rule in (*RULES.values(), *FAMILIES.values(), FALLBACK))
    yield from (words.THINKING, EMPTY, EXPLAINED, OUTDATED, UNJUDGED, BETWEEN)


def update(source: Path = SOURCE) -> None:
    """Let Qt's own tools merge the source's texts into the translations and compile these."""
    source.parent.mkdir(exist_ok=True)
    if not source.exists():
        source.write_text('<!DOCTYPE TS><TS version="2.1" language="en" sourcelanguage="zh_CN"/>', "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "messages.py"
        lines = (f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text)})\n" for context, text in messages())
        listed.write_text("".join(lines), "utf-8")
        _run("lupdate", "-no-obsolete", "-locations", "none", str(listed), "-ts", str(source))
    compile_to_qm(source)


def compile_to_qm(source: Path) -> None:
    """Write what the window loads, beside its source."""
    fresh = source.with_suffix(".qm.new")
    _run("lrelease", "-nounfinished", str(source), "-qm", str(fresh))
    fresh.replace(source.with_suffix(".qm"))  # a window that runs has the old one mapped: it must not change under it


def can_update() -> bool:
    """Say whether Qt's tools start here: they need system libraries that the window does without."""
    return all(_starts(tool) for tool in ("lupdate", "lrelease"))


def _starts(tool: str) -> bool:
    program = _path_of(tool)
    return bool(program) and not subprocess.run([program, "-version"], capture_output=True, check=False).returncode  # noqa: S603  (Qt's own)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_path_of(tool), *arguments], check=True)  # noqa: S603  (Qt's own tool, our own files)


def _path_of(tool: str) -> str:
    beside = Path(sys.executable).parent
    return shutil.which(f"pyside6-{tool}", path=str(beside)) or ""


if __name__ == "__main__":
    update()
    compile_to_qm(KEYS)
