"""Whether Word lets nobody accept changes in a document: it is protected against editing."""

from pathlib import PurePosixPath

from core.errors import ReportError
from core.readers import wordml
from core.readers.container import Container
from core.readers.markup import xml_tree
from core.readers.wordml import W

_PROTECTION = W + "documentProtection"
# with each of them Word greys accepting out, with tracked changes alone too
_AGAINST = frozenset(("readOnly", "comments", "trackedChanges", "forms"))
_IN_FORCE = frozenset(("1", "true", "on"))


def is_on(name: str, container: Container, document: str) -> bool:
    """Say whether a protection is in force; settings that cannot be read have none."""
    try:
        data = container.part(str(PurePosixPath(document).with_name("settings.xml")))
        root = xml_tree(name, wordml.transitional(data)) if data else None
    except ReportError:
        return False
    found = root.iterchildren(_PROTECTION) if root is not None else ()
    return any(one.get(W + "edit") in _AGAINST and one.get(W + "enforcement") in _IN_FORCE for one in found)
