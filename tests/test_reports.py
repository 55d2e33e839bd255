"""Every layout of tests/reports is read as the JSON beside it says, and the files are what the renderers write."""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from core.errors import ReportError
from core.opening import open_report
from tests.builders import differences
from tests.renderers import examples

TEXTS = sorted(examples.FOLDER.glob("*.txt"))

# layouts that are not read in full yet; each goes from this list with the change that reads it
NOT_YET: frozenset[str] = frozenset()


def _marked(path: Path) -> ParameterSet:
    name = path.stem.partition("_")[2]
    marks = [pytest.mark.xfail(reason="not read yet", strict=False)] if name in NOT_YET else []
    return pytest.param(path, marks=marks, id=path.stem)


@pytest.mark.parametrize("path", [_marked(path) for path in TEXTS])
def test_example_is_read_as_written_beside_it(path: Path) -> None:
    example = examples.load(path)
    if example.error:
        with pytest.raises(ReportError) as refused:
            open_report(path)
        assert refused.value.code == example.error
        return
    report = open_report(path)
    assert differences(example.expected, report) == []
    assert (report.organization, report.year, report.form.code) == (
        example.organization,
        example.year,
        example.form,
    )


def test_examples_are_what_the_renderers_write() -> None:
    made = dict(examples.files())
    there = {path.name: path.read_bytes().decode() for path in examples.FOLDER.iterdir()}
    assert sorted(there) == sorted(made)
    assert [name for name, content in made.items() if there[name] != content] == []
