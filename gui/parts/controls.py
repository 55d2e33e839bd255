"""Small controls in the lines above panes; what the eye knows by a sign has its name from the start."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton

from gui.naming import name_clearing


class Choice(QComboBox):
    """Chooses which rows a list shows: each choice has a text, and a name that code knows it by."""

    def __init__(self, said: str, texts: Mapping[str, str]) -> None:
        super().__init__()
        for name, text in texts.items():
            self.addItem(text, name)
        self.setAccessibleName(said)
        self.setToolTip(said)  # some platforms give the choice itself as the accessible name

    @property
    def chosen(self) -> str:
        """The name of what is chosen."""
        return str(self.currentData())

    def choose(self, name: str) -> None:
        """Choose as the clerk does."""
        self.setCurrentIndex(self.findData(name))


def sign_button(sign: str, name: str, do: Callable[[], object] | None = None) -> QToolButton:
    """Make a flat button with a sign on it, whose name is its tip."""
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    if do is not None:
        button.clicked.connect(do)
    return button


def words_field(said: str) -> QLineEdit:
    """Make a field for words to look for."""
    field = QLineEdit()
    field.setPlaceholderText(said)
    field.setAccessibleName(said)
    field.setClearButtonEnabled(True)
    name_clearing(field)
    return field
