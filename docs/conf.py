"""Settings of the documentation; ``make docs``."""

from __future__ import annotations

import pkgutil
import sys
import typing
from importlib import import_module
from importlib.metadata import version as version_of
from pathlib import Path

import attrs

import umkm_core

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

# Names that the modules import for type checkers only are needed to show signatures. What others wrote is
# imported before, because not all of it can stand that.
for library in ("cattrs", "dateutil.parser", "hypothesis", "pytest", "typer", "rich.console"):
    import_module(library)
vars(typing)["TYPE_CHECKING"] = True
modules = [import_module(found.name) for found in pkgutil.walk_packages(umkm_core.__path__, "umkm_core.")]
vars(typing)["TYPE_CHECKING"] = False

# The __init__ that attrs writes has types in the words of a base class's module; here they become types.
for thing in {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}:
    if attrs.has(thing) and thing.__module__.startswith("umkm_core."):
        fields = attrs.fields(attrs.resolve_types(thing, include_extras=False))
        thing.__init__.__annotations__.update({field.alias: field.type for field in fields if field.init})

project = "umkm_core"
author = "The umkm_core maintainers"
project_copyright = author
version = release = version_of("umkm_core")

extensions = ["myst_parser", "sphinx.ext.autodoc", "umkm_docstrings", "umkm_pages"]
exclude_patterns = ["_build", "_ext"]
templates_path: list[str] = []
html_theme = "furo"
html_title = f"umkm_core {release}"
html_show_copyright = False

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
smartquotes = False  # options such as --sen must be copied as they stand

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_default_options = {"show-inheritance": True}
python_use_unqualified_type_names = True

# The documentation of others is not fetched: what is theirs stays without a link.
nitpick_ignore_regex = [
    (r"py:.*", r"(abc|collections|datetime|decimal|enum|fractions|importlib|os|pathlib|re|types|typing)\..*"),
    (r"py:.*", r"(attrs?|cattrs|hypothesis|_?pytest|rich|typer)\..*"),
    (r"py:.*", r"(umkm_core\..*\.)?([A-Z]|\w+T)(_co|_contra)?"),  # type variables
]
