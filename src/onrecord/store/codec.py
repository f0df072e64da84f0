"""
Records of `onrecord.model` as JSON and back.

`dump` and `load` are exact: fields in the order of the dataclass, and every value survives the way there and
back. `exported` writes the rows of the export: `kind` first, scores rounded; `load` reads those too.
"""

import json
import re
from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

SCORE_DIGITS = 4  # spec/record.md: scores are rounded to four digits
_T = TypeVar("_T")

# DEL and the C1 control characters, which JSON lets stand: to a terminal U+009B is the start of a command.
_STEERING = re.compile(r"[\x7f-\x9f]")

_SCORES = frozenset({"score", "share"})


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast(type[Any], kind))


def dump(record: object) -> str:
    """Give a record as one line of JSON."""
    return str(_adapter(cast(Hashable, type(record))).dump_json(record), "utf-8")


def load(kind: type[_T], text: str) -> _T:
    """Give the record of class `kind` that JSON holds; raises `pydantic.ValidationError` otherwise."""
    found: _T = _adapter(cast(Hashable, kind)).validate_json(text)
    return found


def exported(record: object) -> str:
    """Give a record as a line of the export: other scripts stand as they are, what steers a terminal is escaped."""
    line = json.dumps(_plain(record), ensure_ascii=False, separators=(", ", ": "))
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    names = _fields(cast(Hashable, type(value)))
    return value if names is None else {name: _rounded(name, getattr(value, name)) for name in names}


def _rounded(name: str, value: object) -> object:
    return round(value, SCORE_DIGITS) if name in _SCORES and isinstance(value, float) else _plain(value)


@cache
def _fields(kind: Hashable) -> tuple[str, ...] | None:
    """The fields of a record in the order of the export, the kind of a row first; None for what is no record."""
    if not is_dataclass(kind):
        return None
    names = tuple(field.name for field in fields(kind))
    is_row = {"kind", "id"} <= set(names)
    return ("kind", *(name for name in names if name != "kind")) if is_row else names
