"""Amounts that are parts of others: what is left of a whole, and what contradicts it.

An amount that is None is not stated. What then may be is not refused.
"""

from __future__ import annotations

from umkm_core.errors import ErrorCode, Fault


def check_part(path: str, part: int | None, name: str, whole: int | None) -> Fault | None:
    """Return the fault of an amount that exceeds another of which it is a part, or None.

    Args:
        path: Name of the field of the part.
        part: The part.
        name: Name of the field of the whole.
        whole: The whole.

    >>> print(check_part("tanah_bangunan", 6, "aset", 5))
    tanah_bangunan: it exceeds aset, of which it is a part (5) (got 6) [contradiction]
    """
    if part is None or whole is None or part <= whole:
        return None
    text = f"it exceeds {name}, of which it is a part ({whole})"
    return Fault(ErrorCode.CONTRADICTION, text, path, part)


def check_rest(path: str, rest: int | None, whole: int | None, *parts: int | None) -> Fault | None:
    """Return the fault of an amount that is not what a whole leaves without its parts, or None.

    Where a part is not stated, it can be no more than what the others leave.

    Args:
        path: Name of its field.
        rest: The amount.
        whole: The whole.
        parts: What is taken from it. More than the whole may be, as debts are that exceed the assets; where
            a part contradicts the whole, that is to be told instead.

    >>> print(check_rest("kekayaan_bersih", 5, 9, 3, 2))
    kekayaan_bersih: its parts leave 4 (got 5) [contradiction]
    >>> print(check_rest("kekayaan_bersih", 7, 9, 3, None))
    kekayaan_bersih: its parts leave 6 or less (got 7) [contradiction]
    """
    if rest is None or whole is None:
        return None
    most = whole - sum(part for part in parts if part is not None)
    may_be_less = None in parts
    if rest == most or (may_be_less and rest < most):
        return None
    text = f"its parts leave {most}{' or less' if may_be_less else ''}"
    return Fault(ErrorCode.CONTRADICTION, text, path, rest)


def check_whole(path: str, whole: int | None, *parts: int | None, complete: bool = False) -> Fault | None:
    """Return the fault of an amount that is not what its parts give together, or None.

    Args:
        path: Name of its field.
        whole: The amount.
        parts: Its parts; one that is not stated may be any.
        complete: Whether it has no other parts. Otherwise it may be more than they give.

    >>> print(check_whole("modal_sendiri", 9, 3, 5, complete=True))
    modal_sendiri: its parts give 8 (got 9) [contradiction]
    >>> print(check_whole("anggota", 62, None, 63))
    anggota: its parts give 63 or more (got 62) [contradiction]
    """
    if whole is None:
        return None
    least = sum(part for part in parts if part is not None)
    may_be_more = not complete or None in parts
    if whole == least or (may_be_more and whole > least):
        return None
    text = f"its parts give {least}{' or more' if may_be_more else ''}"
    return Fault(ErrorCode.CONTRADICTION, text, path, whole)


def make_whole(*parts: int | None) -> int | None:
    """Return what parts give together; None where one of them is not stated.

    >>> make_whole(7, 2), make_whole(7, None)
    (9, None)
    """
    stated = [part for part in parts if part is not None]
    return sum(stated) if len(stated) == len(parts) else None


def cut_part(whole: int | None, part: int | None) -> int | None:
    """Return a whole without a part; None where one of them is not stated.

    >>> cut_part(9, 2), cut_part(9, None)
    (7, None)
    """
    return None if whole is None or part is None else whole - part
