"""The pytest plugin: collects ``*.skenario.toml`` and shows what was expected, what came, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from umkm_core.testing.skenario import Skenario

_SUFFIX = ".skenario.toml"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a scenario file."""
    if file_path.name.endswith(_SUFFIX):
        return SkenarioFile.from_parent(parent, path=file_path)
    return None


class SkenarioFile(pytest.File):
    """A scenario file."""

    def collect(self) -> Iterator[SkenarioItem]:
        """Yield a test for each scenario."""
        from umkm_core.errors import ScenarioError  # noqa: PLC0415 - only where there are scenarios
        from umkm_core.testing.skenario import load_skenario  # noqa: PLC0415 - likewise

        try:
            found = load_skenario(self.path)
        except ScenarioError as error:
            raise self.CollectError(str(error)) from error
        for skenario in found:
            yield SkenarioItem.from_parent(self, name=skenario.nama, skenario=skenario)


class DifferenceError(AssertionError):
    """An answer that is not what its scenario expects."""


class SkenarioItem(pytest.Item):
    """One scenario."""

    def __init__(self, *, skenario: Skenario, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.skenario = skenario

    def runtest(self) -> None:
        """Ask the question and compare."""
        putusan = self.skenario.answer()
        differences = self.skenario.find_differences(putusan)
        if differences:
            lines = [*differences, "", putusan.jelaskan(), "", f"sumber: {self.skenario.sumber}"]
            raise DifferenceError("\n".join(lines))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401 - pytest's own
        """Show the differences and the explanation instead of a traceback."""
        if isinstance(excinfo.value, DifferenceError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Name the file and the scenario."""
        return self.path, None, f"{self.path.name}: {self.name}"
