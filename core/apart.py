"""Work in a process of its own, with a limit of time and memory: nothing a file does can hold the program up."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_MOST_MEMORY = 1024 * 1024 * 1024
_ROOT = Path(__file__).parents[1]


def ask(module: str, *words: str, data: bytes, seconds: int) -> tuple[Any, bytes]:
    """Run a module of ours on `data`; return its answer and the bytes after it.

    Raises TimeoutError when the time is over, ChildProcessError when it ended without an answer.
    """
    try:
        done = subprocess.run(  # noqa: S603  (this interpreter, our module)
            [sys.executable, "-m", module, *words],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    line, _, rest = done.stdout.partition(b"\n")
    if done.returncode or not line:
        raise ChildProcessError(done.returncode)
    return json.loads(line), rest


def environment() -> dict[str, str]:
    """Return the environment in which another interpreter finds our modules."""
    search = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"}


def limited(seconds: int) -> bytes:
    """Return what was asked about, and take no more time and memory than a report needs from here on."""
    data = sys.stdin.buffer.read()
    try:
        import resource  # noqa: PLC0415  (not on Windows, where only the time is limited)
    except ImportError:
        return data
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return data


def answer(said: object, rest: bytes = b"") -> None:
    """Hand the answer over: one line of JSON, then any bytes."""
    line = json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")
    sys.stdout.buffer.write(line + b"\n" + rest)
