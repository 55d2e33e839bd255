"""The examples of all rules, from every module beside this one that has some."""

from importlib import import_module
from pathlib import Path

from tests.core.rule_examples import Example

_MODULES = sorted(path.stem for path in Path(__file__).parent.glob("rule_examples*.py"))

EXAMPLES: list[Example] = [example for name in _MODULES for example in import_module(f"tests.core.{name}").EXAMPLES]
