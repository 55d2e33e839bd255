"""What runs here, in lines to copy into a message about a fault."""

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

import core

_LIBRARIES = (
    "openpyxl",
    "python-docx",
    "lxml",
    "pandas",
    "pypdfium2",
    "rapidfuzz",
    "highspy",
    "pebble",
    "rapidocr",
    "onnxruntime",
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Versions", text)


def lines() -> tuple[tuple[str, str], ...]:
    """Return each part with its version; a library that is not installed says so."""
    return (
        ("Gouji", core.__version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}"),
        *((name, _version(name)) for name in _LIBRARIES),
        (_tr("系统"), f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"),
        (_tr("架构与显示"), f"{QSysInfo.currentCpuArchitecture()}, {QGuiApplication.platformName()}"),
    )


def plain() -> str:
    """Return the lines as text."""
    return "\n".join(f"{name}: {said}" for name, said in lines())


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  (no window waits for it)

    try:
        return version(name)
    except PackageNotFoundError:
        return _tr("未安装")
