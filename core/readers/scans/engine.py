"""The only door to RapidOCR: text on a page found, short stretches of it read. Nothing is ever fetched."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import paths

if TYPE_CHECKING:
    from core.readers.scans.vision import Pixels

_NEEDED = ("rapidocr", "onnxruntime", "cv2", "PIL")
# the models that come with the package; given by path, so that it never looks for others
_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}
_HEIGHT = 48
_NARROWEST = 48
_BATCH = 16
_DETECTED_SIDE = 1280
_LOCK = threading.Lock()


class RecognitionError(Exception):
    """The engine could not do its work; the page is not read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What stands on a stretch: its characters, how sure each is (0 to 1) and where (share of the width)."""

    text: str
    sure: tuple[float, ...]
    at: tuple[float, ...]


def models() -> dict[str, Path] | None:
    """Return the models' files; none where the extra is not installed or not whole."""
    if not all(find_spec(name) for name in _NEEDED):
        return None
    spec = find_spec("rapidocr")
    places = spec.submodule_search_locations if spec else None
    if not places:
        return None
    folder = Path(next(iter(places))) / "models"
    found = {task: folder / file for task, file in _MODELS.items()}
    return found if all(paths.is_file(file) for file in found.values()) else None


def available() -> bool:
    """Say whether pictures can be read here; cheap, nothing is loaded."""
    return models() is not None


def recognise(stretches: Sequence["Pixels"]) -> list[Read]:
    """Read stretches of one line each."""
    if not stretches:
        return []
    result = _asked(lambda engine: engine.recognize_txt([_coloured(pixels) for pixels in stretches]))
    return [_read(text, word) for text, word in zip(result.txts, result.word_results, strict=True)]


def _read(text: str, word: Any) -> Read:  # noqa: ANN401  (a record of the library)
    """Put together what the recogniser says; it places every character but blanks, in columns of its own."""
    places = [float(column) for columns in word.word_cols for column in columns]
    whole = max(float(word.line_txt_len or 0), max(places, default=0.0) + 1)
    placed = iter(places)
    sure: list[float] = []
    at: list[float] = []
    for character, certainty in zip(text, word.confs, strict=False):
        sure.append(float(certainty))
        at.append(at[-1] if character.isspace() and at else (next(placed, whole - 1) + 0.5) / whole)
    return Read(text, tuple(sure), tuple(at))


def find_text(page: "Pixels") -> list[tuple[float, float, float, float]]:
    """Return the extents of stretches of text: x0, y0, x1, y1 of each."""
    found = _asked(lambda engine: engine(_coloured(page), use_cls=False, use_rec=False))
    if found.boxes is None:
        return []
    return [
        (float(box[:, 0].min()), float(box[:, 1].min()), float(box[:, 0].max()), float(box[:, 1].max()))
        for box in found.boxes
    ]


def are_upside_down(stretches: Sequence["Pixels"]) -> list[bool]:
    """Say of each stretch whether it stands on its head."""
    if not stretches:
        return []
    _, result = _asked(lambda engine: engine.cls_and_rotate([_coloured(pixels) for pixels in stretches]))
    return [label == "180" and certainty > 0.8 for label, certainty in result.cls_res]  # noqa: PLR2004


def _asked(question: Callable[[Any], Any]) -> Any:  # noqa: ANN401  (the library has no types)
    """Put a question to the engine, one at a time."""
    with _LOCK:
        try:
            return question(_engine())
        except Exception as error:  # (whatever models and their runtime raise: no memory, above all)
            raise RecognitionError from error


def _coloured(pixels: "Pixels") -> "Pixels":
    return pixels[:, :, None].repeat(3, axis=2)


@cache
def _engine() -> Any:  # noqa: ANN401  (the library has no types)
    from rapidocr import RapidOCR  # noqa: PLC0415  (takes half a second, and only scans need it)

    found = models()
    if found is None:
        raise ModuleNotFoundError(_NEEDED[0])
    settings: dict[str, object] = {f"{task}.model_path": str(file) for task, file in found.items()}
    settings |= {
        "Global.log_level": "critical",
        "Global.return_word_box": True,
        "Rec.rec_img_shape": [3, _HEIGHT, _NARROWEST],
        "Rec.rec_batch_num": _BATCH,
        "Det.limit_type": "max",
        "Det.limit_side_len": _DETECTED_SIDE,
    }
    return RapidOCR(params=settings)
