"""Every layout of tests/reports is read as the JSON beside it says, and the files are what the renderers write."""

from pathlib import Path

import pytest

from core.errors import ReportError
from core.opening import open_report
from tests.builders import differences
from tests.renderers import examples

TEXTS = sorted(examples.FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
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
