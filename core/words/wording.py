"""What is said of one rule."""

from typing import NamedTuple


class Wording(NamedTuple):
    """The name of a rule and its sentence when it fails; `unknown` when figures for it are missing."""

    name: str
    fails: str
    unknown: str = "{where}：缺少{missing}的数字，“{name}”不能核对"
