"""The English of the window: complete, up to date, and true to the form of its source."""

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from core.resources import resource
from gui.actions import SPECS
from gui.window.menus import CELL_MENU, FINDING_MENU, MENUS, SUBMENUS
from tests import translations
from tests.translations import COMPILED, GUI, SOURCE, TABLES, Message

# Chinese that is no text of the window, by module and name of the table: whole modules have none
PLAIN = {
    ("app", ""): "said in both languages at once",
    ("start.display", ""): "printed before there is a window",
    ("parts.label_paint", "_ORDINAL"): "a pattern",
    ("start.language", "_FROM_NEXT_START"): "said in the language chosen",
    ("paper", None): "a Chinese paper",
    ("source.book", None): "patterns and measures",
    ("parts.widths", ""): "a measure",
}
SIGNS = {"＋", "＝", "？"}
PLACEHOLDER = re.compile(r"\{[a-z_]*(?::[^}]*)?\}|%n|%\d")
ACCELERATOR = re.compile(r"&(?=[^&\s])")


def translated() -> Iterator[tuple[Message, str, str]]:
    """Yield each message with its English and what Qt says of it: unfinished, vanished or nothing."""
    for context in ET.parse(SOURCE).getroot().iter("context"):  # noqa: S314  (our own file)
        for message in context.iter("message"):
            english = message.find("translation")
            assert english is not None
            kind = english.get("type", "")
            yield Message(context.findtext("name", ""), message.findtext("source", "")), english.text or "", kind


ALL = list(translated())


def test_every_text_of_the_window_is_there_and_nothing_else() -> None:
    assert {message for message, _, _ in ALL} == set(translations.messages()), "python -m tests.translations"


def test_nothing_is_unfinished_or_empty() -> None:
    assert [message for message, english, kind in ALL if kind or not english.strip(" ")] == []


def test_no_chinese_is_left_in_the_english() -> None:
    left = [english for _, english, _ in ALL if translations.is_chinese(re.sub('中文|"无"|三十五', "", english))]
    assert left == []  # but what is quoted


def test_quotation_marks_in_english_are_as_wide_as_its_letters() -> None:
    """In the face that draws Chinese as well, the round ones are as wide as a Chinese character."""
    guide = resource("guide.en.md").read_text("utf-8")
    assert [
        said for said in (*(english for _, english, _ in ALL), *guide.splitlines()) if set("“”‘’") & set(said)
    ] == []


def test_what_is_filled_in_later_is_the_same_in_both() -> None:
    for message, english, _ in ALL:
        assert Counter(PLACEHOLDER.findall(message.text)) == Counter(PLACEHOLDER.findall(english)), message
        assert len(ACCELERATOR.findall(message.text)) == len(ACCELERATOR.findall(english)), message


@pytest.mark.parametrize("menu", [*(names for _, names in (*MENUS, *SUBMENUS.values())), CELL_MENU, FINDING_MENU])
def test_no_two_items_of_a_menu_have_the_same_key(menu: tuple[str, ...]) -> None:
    english = {message: said for message, said, _ in ALL}
    texts = {spec.id: english.get(Message("Actions", spec.text), spec.text) for spec in SPECS}
    texts["recent"] = english[Message("RecentMenu", "最近打开的报告(&T)")]
    texts |= {name: english[Message("Actions", title)] for name, (title, _) in SUBMENUS.items()}
    keys = [_key(texts[name]) for name in menu if name]
    assert max(Counter(filter(None, keys)).values(), default=1) == 1, keys


def test_no_two_menus_have_the_same_key() -> None:
    english = {message: said for message, said, _ in ALL}
    keys = [_key(english[Message("Actions", title)]) for title, _ in MENUS]
    assert len(set(keys)) == len(MENUS)
    assert "" not in keys


def _key(text: str) -> str:
    found = ACCELERATOR.search(text)
    return text[found.end()].lower() if found else ""


def test_what_is_loaded_is_what_is_written() -> None:
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    for message, english, _ in ALL:
        assert translator.translate(message.context, message.text) == english, message


def test_bringing_it_up_to_date_keeps_what_was_translated(tmp_path: Path) -> None:
    if not translations.can_update():
        pytest.skip("Qt's tools for translations do not start here")
    again = tmp_path / SOURCE.name
    shutil.copy(SOURCE, again)
    translations.update(again)
    assert again.read_text("utf-8") == SOURCE.read_text("utf-8")
    assert again.with_suffix(".qm").read_bytes() == COMPILED.read_bytes()


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=translations.module_of)
def test_no_text_of_the_window_is_plain_chinese(path: Path) -> None:
    if (translations.module_of(path), None) in PLAIN:
        return
    tree = ast.parse(path.read_text("utf-8"))
    passed = {id(node) for node in _not_shown(tree)} | {id(node) for node in _looked_up(tree)}
    loose = [
        (node.lineno, node.value)
        for node, scope in translations.walk(tree)
        if isinstance(node, ast.Constant) and translations.is_chinese(node.value) and id(node) not in passed
        if node.value not in SIGNS
        if (translations.module_of(path), scope.table) not in TABLES.keys() | PLAIN.keys()
    ]
    assert loose == [], "tr() or a table in tests/translations.py"


def _not_shown(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield docstrings."""
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))


def _looked_up(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield what is translated where it stands."""
    names = {"tr", "translate", "QT_TRANSLATE_NOOP", *translations.helpers_of(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and translations.called(node) in names:
            yield from node.args


def test_every_exception_is_needed() -> None:
    modules = {translations.module_of(path) for path in GUI.rglob("*.py")}
    assert {module for module, _ in (*PLAIN, *TABLES)} <= modules
