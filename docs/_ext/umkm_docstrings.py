"""Docstrings in Google style, with one difference: types stand in annotations and never before a colon.

So "The class: mikro." after ``Returns:`` or below an attribute is a sentence and not a type with a remark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class Docstring(GoogleDocstring):
    """A docstring whose sentences may have colons."""

    def _consume_inline_attribute(self) -> tuple[str, list[str]]:
        lines = self._dedent(self._consume_to_end())
        return "", self.__class__(lines, self._config).lines()

    def _consume_returns_section(
        self,
        preprocess_types: bool = False,  # noqa: FBT001, FBT002, ARG002 - its signature is Sphinx's
    ) -> list[tuple[str, str, list[str]]]:
        lines = self._dedent(self._consume_to_next_section())
        return [("", "", self.__class__(lines, self._config).lines())] if lines else []


def rewrite(
    app: Sphinx,
    what: Any,  # noqa: ANN401 - a literal type of Sphinx's own
    name: str,
    thing: object,
    options: object,
    lines: list[str],
) -> None:
    """Rewrite the lines of a docstring as reStructuredText."""
    defaults = cast("Any", Config())
    lines[:] = Docstring(list(lines), defaults, app, what, name, thing, options).lines()


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension to Sphinx."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-docstring", rewrite)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
