"""Amounts that are parts of others: what is left of a whole, and what contradicts it."""

from __future__ import annotations

from umkm_core.errors import ErrorCode, Fault


def check_part(path: str, part: int, name: str, whole: int) -> Fault | None:
    """Return the fault of an amount that exceeds another of which it is a part, or None.

    Args:
        path: Name of the field of the part.
        part: The part.
        name: Name of the field of the whole.
        whole: The whole.

    >>> print(check_part("tanah_bangunan", 6, "aset", 5))
    tanah_bangunan: it exceeds aset, of which it is a part (5) (got 6) [contradiction]
    """
    if part <= whole:
        return None
    text = f"it exceeds {name}, of which it is a part ({whole})"
    return Fault(ErrorCode.CONTRADICTION, text, path, part)


def check_rest(path: str, stated: int, computed: int) -> Fault | None:
    """Return the fault of an amount that is not what its parts give, or None.

    Args:
        path: Name of its field.
        stated: The amount.
        computed: What its parts give.

    >>> print(check_rest("modal_usaha", 5, 4))
    modal_usaha: its parts give 4 (got 5) [contradiction]
    """
    if stated == computed:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"its parts give {computed}", path, stated)


def cut_part(whole: int | None, part: int | None) -> int | None:
    """Return a whole without a part; None where one of them is not stated.

    >>> cut_part(9, 2), cut_part(9, None)
    (7, None)
    """
    return None if whole is None or part is None else whole - part
