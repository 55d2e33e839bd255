"""Change the program in small ways, one at a time: does a test fail each time? Made for hand, not for every change.

A copy of the last commit is mutated (mutmut, of the group `mutation` in pyproject.toml), so the checkout can be worked
in meanwhile. Only what stands in functions is changed, not tables of constants, nor functions with decorators. Prints
how many mutants of each module were killed, and the difference each survivor makes.

    python -m benchmarks.mutation [--folder FOLDER] [--tests PATTERN…] [--without NAME…] -- PATH…
    python -m benchmarks.mutation -- core/checks core/rules core/diagnosis
"""

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = ("core", "resources", "tests", "pyproject.toml")

# what judges a figure or explains it, and is fast
TESTS = (
    "tests/core/test_checks*.py",
    "tests/core/test_*rule*.py",
    "tests/core/test_diagnosis*.py",
    "tests/core/test_implied.py",
    "tests/core/test_pairing.py",
    "tests/core/prose/test_*.py",
)

# Mutants are tried in forks of one process: what it keeps of rules must not outlive a test. The same examples come in
# every run, so that a mutant does not survive by chance one day.
CONFTEST = """
import sys
import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile("mutation", derandomize=True, database=None, deadline=None, max_examples=25,
                          phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck))
settings.load_profile("mutation")

@pytest.fixture(autouse=True)
def _forgotten():
    for name, module in list(sys.modules.items()):
        if name.startswith({packages}):
            for thing in list(vars(module).values()):
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()
"""

MUTMUT = """
[tool.mutmut]
source_paths = ["core"]
only_mutate = {only}
also_copy = ["core", "resources", "tests", "conftest.py"]
pytest_add_cli_args = {arguments}
pytest_add_cli_args_test_selection = {tests}
timeout_constant = 10.0
"""

KILLED, TIMEOUT, NO_TESTS, SURVIVED = "killed", "timeout", "no tests", "survived"
VERDICTS = {0: SURVIVED, 5: NO_TESTS, 33: NO_TESTS, 24: TIMEOUT, -24: TIMEOUT, 36: TIMEOUT}


def main() -> int:
    parser = argparse.ArgumentParser(description="mutation testing")
    parser.add_argument("paths", nargs="+", help="files or folders to mutate, relative to the checkout")
    parser.add_argument("--folder", type=Path, help="where the copy is made, to be looked at later")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="patterns of test files")
    parser.add_argument("--without", nargs="+", default=[], help="names of tests that fail as it is")
    parser.add_argument("--processes", default="2")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder: Path = given.folder or Path(temporary)
        modules = sorted({str(path) for name in given.paths for path in _modules(name)})
        tests = sorted({str(p.relative_to(ROOT)) for pattern in given.tests for p in ROOT.glob(pattern)})
        _prepare(folder, modules, tests, given.without)
        _mutmut(folder, "run", "--max-children", given.processes)
        return _report(folder, modules)


def _modules(name: str) -> Iterable[Path]:
    path = ROOT / name
    found = path.rglob("*.py") if path.is_dir() else [path]
    return (module.relative_to(ROOT) for module in found)


def _prepare(folder: Path, modules: Sequence[str], tests: Sequence[str], without: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # what an earlier run found out about other modules would be believed
    shutil.rmtree(folder / "mutants", ignore_errors=True)
    for name in COPIED:
        shutil.rmtree(folder / name, ignore_errors=True)
    command = [shutil.which("git") or "git", "archive", "HEAD", *COPIED]
    archive = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as opened:
        opened.extractall(folder, filter="data")
    committed = [path for path in tests if (folder / path).exists()]
    settings = (folder / "pyproject.toml").read_text("utf-8")
    arguments = ["-p", "no:cacheprovider", "-q", *(("-k", f"not ({' or '.join(without)})") if without else ())]
    # lists of strings are written alike in TOML and JSON
    lists = {"only": list(modules), "tests": committed, "arguments": arguments}
    ours = MUTMUT.format(**{name: json.dumps(values) for name, values in lists.items()})
    (folder / "pyproject.toml").write_text(settings + ours, "utf-8")
    packages = tuple(sorted({".".join(Path(module).parts[:2]).removesuffix(".py") for module in modules}))
    (folder / "conftest.py").write_text(CONFTEST.format(packages=packages), "utf-8")


def _mutmut(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "mutmut", *arguments]
    shown = arguments[0] == "run"
    done = subprocess.run(command, cwd=folder, check=shown, text=True, stdout=None if shown else subprocess.PIPE)
    return done.stdout or ""


def _report(folder: Path, modules: Sequence[str]) -> int:
    counts: dict[str, Counter[str]] = {}
    left: list[str] = []
    for module in modules:
        meta = folder / "mutants" / f"{module}.meta"
        codes = json.loads(meta.read_text("utf-8"))["exit_code_by_key"] if meta.exists() else {}
        verdicts = {name: VERDICTS.get(code, KILLED) for name, code in codes.items()}
        left += [name for name, verdict in verdicts.items() if verdict in {SURVIVED, NO_TESTS}]
        if verdicts:
            counts[module] = Counter(verdicts.values())
    for name in left:
        print(f"\n== {name}\n{_mutmut(folder, 'show', name)}")
    counts["all"] = sum(counts.values(), Counter())
    print(f"{'module':36} {'mutants':>7} {KILLED:>7} {TIMEOUT:>7} {SURVIVED:>8} {NO_TESTS:>8}")
    for module, found in counts.items():
        share = (found[KILLED] + found[TIMEOUT]) / max(found.total(), 1)
        row = f"{found.total():7} {found[KILLED]:7} {found[TIMEOUT]:7} {found[SURVIVED]:8} {found[NO_TESTS]:8}"
        print(f"{module:36} {row}   {share:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
