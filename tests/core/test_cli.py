"""The commands as other programs meet them: processes with stdout, stderr and an exit code."""

import json
import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

import core
from core.arguments import Arguments, UsageError, understand
from tests.commands import ROOT, err, gouji, out, report_text


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "平衡.txt"
    path.write_text(report_text(), "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "不平.txt"
    path.write_text(report_text({"applications.received.natural_person": 14}), "utf-8")
    return path


def test_text_is_a_line_a_finding_with_place_equation_and_numbers(wrong: Path) -> None:
    run = gouji("check", wrong)
    lines = out(run).splitlines()
    assert run.returncode == 1
    [balance] = [line for line in lines if "差 10" in line and "申请办理·自然人" in line]
    assert balance.startswith(f"{wrong}:")
    assert "一、本年新收＋二、上年结转 14+1=15，（七）总计＋四、结转下年度 3+2=5，差 10" in balance
    assert [line for line in lines if "建议 一、本年新收·自然人：14 → 4" in line]
    assert "读到 200/200 · 平衡 40/42 · 错误 3" in lines[-1]


def test_a_report_without_errors(good: Path) -> None:
    run = gouji("check", good)
    assert run.returncode == 0
    assert "平衡 42/42 · 错误 0" in out(run)


def test_json_is_one_document_and_jsonl_a_line_a_report(good: Path, wrong: Path) -> None:
    document = json.loads(out(gouji("check", good, wrong, "--format", "json")))
    assert document["schema"] == 1
    assert [report["file"] for report in document["reports"]] == [str(good), str(wrong)]
    lines = out(gouji("check", good, wrong, "--format=jsonl")).splitlines()
    assert [json.loads(line) for line in lines] == document["reports"]


def test_the_file_is_named_as_it_was_given(good: Path) -> None:
    run = gouji("check", "./平衡.txt", "--format", "jsonl", cwd=good.parent)
    assert json.loads(out(run))["file"] == "./平衡.txt"


def test_chinese_comes_out_whatever_the_locale(good: Path) -> None:
    run = gouji("check", good, LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    assert "平衡 42/42" in out(run)


@pytest.mark.parametrize("text", ["", "　\n", "会议纪要\n没有表格", "\x00\x01\x02" * 50])
@pytest.mark.parametrize("kind", ["text", "json", "jsonl"])
def test_what_is_no_report_is_said_and_the_others_are_done(good: Path, text: str, kind: str) -> None:
    bad = good.with_name("坏.txt")
    bad.write_text(text, "utf-8")
    run = gouji("check", bad, good, "--format", kind)
    assert run.returncode == 3
    assert str(bad) in out(run)
    if kind == "text":
        assert "不能核对" in out(run)
        assert "共 2 个文件" in out(run)


def test_errors_have_codes(good: Path) -> None:
    pdf = good.with_name("扫描.txt")
    pdf.write_bytes(b"%PDF-1.4\n%%EOF")
    run = gouji("check", good.with_name("没有.txt"), pdf, "--format", "jsonl")
    found = [json.loads(line) for line in out(run).splitlines()]
    assert found[0]["error"]["code"] == "not_found"
    assert found[0]["sha256"] is None
    assert found[1]["error"]["code"] != "not_found"
    assert len(found[1]["sha256"]) == 64
    assert all(report["cells"] == [] for report in found)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "命令"),
        (["batch", "x"], "batch"),
        (["check"], "文件"),
        (["check", "--format"], "--format"),
        (["check", "--format", "xml", "x"], "text、json、jsonl"),
        (["check", "--previos", "y", "x"], "--previos"),
        (["check", "--format", "json", "--format", "text", "x"], "一次"),
        (["export", "x"], "-o"),
        (["export", "x", "-o"], "-o"),
        (["export", "x", "y", "-o", "z.xlsx"], "一个文件"),
        (["export", "x", "-o", "z.csv"], ".xlsx"),
        (["export", "-o", "z.xlsx"], "文件"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(words: Sequence[str], said: str) -> None:
    run = gouji(*words)
    assert run.returncode == 2
    assert run.stdout == b""
    assert said in err(run)


def test_options_are_understood_in_every_usual_way() -> None:
    wanted = Arguments("export", ("a.txt",), {"output": "b.xlsx"})
    for words in (["-o", "b.xlsx", "a.txt"], ["a.txt", "-ob.xlsx"], ["--output=b.xlsx", "a.txt"]):
        assert understand(["export", *words]) == wanted
    assert understand(["check", "--", "-a.txt"]).paths == ("-a.txt",)
    assert understand(["check", "x", "--help"]).wants_help
    with pytest.raises(UsageError):
        understand(["check", "-a.txt"])


def test_help_and_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert out(gouji("--version")) == f"gouji {version}\n"
    assert core.__version__ == version
    assert "用法" in out(gouji("--help"))
    for command in ("check", "export"):
        run = gouji(command, "--help")
        assert run.returncode == 0
        assert "退出码" in out(run)


def test_text_reports_are_checked_without_heavy_imports(wrong: Path) -> None:
    probe = (
        "import sys; from core.cli import main; main(['check', sys.argv[1]]);"
        "sys.exit(','.join({'PySide6', 'pandas', 'openpyxl', 'lxml', 'pypdfium2', 'argparse'} & set(sys.modules)))"
    )
    run = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", probe, str(wrong)], cwd=ROOT, capture_output=True, check=False
    )
    assert run.stderr.strip() == b""


def test_export_writes_the_workbook_with_its_corrections(wrong: Path) -> None:
    corrections = wrong.with_name("更正.json")
    entry = {"table": "applications", "row": "received", "column": "natural_person", "value": 4, "reason": "看错"}
    corrections.write_text(json.dumps([entry]), "utf-8")
    target = wrong.with_name("结果.xlsx")
    run = gouji("export", wrong, "-o", target, "--corrections", corrections)
    assert run.returncode == 0
    assert "更正 1 格" in out(run)
    assert target.read_bytes().startswith(b"PK")
    assert gouji("export", wrong, "-o", target).returncode == 1


def test_a_bad_correction_refuses_all_and_writes_nothing(wrong: Path) -> None:
    corrections = wrong.with_name("更正.json")
    good = {"table": "applications", "row": "received", "column": "natural_person", "value": 4}
    corrections.write_text(json.dumps([good, {**good, "row": "nothing"}]), "utf-8")
    target = wrong.with_name("结果.xlsx")
    run = gouji("export", wrong, "-o", target, "--corrections", corrections)
    assert run.returncode == 2
    assert "第 2 条" in err(run)
    assert not target.exists()


def test_export_says_why_it_cannot(good: Path) -> None:
    run = gouji("export", good.with_name("没有.txt"), "-o", good.with_name("a.xlsx"))
    assert run.returncode == 3
    assert "找不到" in err(run)
    run = gouji("export", good, "-o", good.parent / "没有的文件夹" / "a.xlsx")
    assert run.returncode == 3
    assert "没有保存" in err(run)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [["check"], ["check", "--format", "json"], ["--help"], ["--version"]])
def test_a_full_disk_is_one_line(good: Path, words: Sequence[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        run = gouji(*words, *([good] if words[0] == "check" else []), stdout=full.fileno())
    assert run.returncode == 3
    assert "磁盘已满" in err(run)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_closed_pipe_is_one_line(good: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = gouji("check", good, "--format", "json", stdout=writer)
    os.close(writer)
    assert run.returncode == 3
    assert "关闭" in err(run)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_is_one_line_and_130(good: Path) -> None:
    os.mkfifo(good.parent / "z")
    with subprocess.Popen(  # noqa: S603  (our own program)
        [sys.executable, "-m", "core", "check", "--format", "jsonl", *[str(good)] * 5000],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b'{"schema"')  # each report comes as soon as it is ready
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.decode() == "已中断。\n"


def test_without_a_display_the_check_is_printed(wrong: Path) -> None:
    probe = "import sys; from core.cli import check_without_display as show; sys.exit(show(sys.argv[1:]))"
    run = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", probe, str(wrong)], cwd=ROOT, capture_output=True, check=False
    )
    assert run.returncode == 1
    assert "图形界面" in err(run)
    assert run.stdout == gouji("check", wrong).stdout


def test_where_the_current_folder_is_gone_it_says_what_it_cannot_find(good: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    gone_in = "import os, sys; os.rmdir(os.getcwd()); from core.cli import main; sys.exit(main(sys.argv[1:]))"
    for words, said in (
        (["export", str(good), "-o", "b.xlsx"], "没有保存"),
        (["export", "b.txt", "-o", "c.xlsx"], "找不到"),
        (["check", "b.txt"], "找不到"),
        (["check", "."], "没有可以读取的报告"),
    ):
        gone.mkdir(exist_ok=True)
        run = subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-c", gone_in, *words], cwd=gone, env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True, check=False,
        )  # fmt: skip
        assert run.returncode == 3
        assert said in (out(run) if words[0] == "check" else err(run))
        assert b"Traceback" not in run.stderr
