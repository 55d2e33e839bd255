"""What is said of one rule."""

from collections.abc import Callable
from typing import NamedTuple

# the window may say a text in another language before it is filled in; everything that is written stays Chinese
Say = Callable[[str], str]


class Wording(NamedTuple):
    """The name of a rule and its sentence when it fails; `unknown` when figures for it are missing."""

    name: str
    fails: str
    unknown: str = "{where}：缺少{missing}的数字，“{name}”不能核对"
