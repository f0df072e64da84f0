"""Given names that tell a woman or a man, for whom "she" or "he" may stand."""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def gender_of_name(name: str) -> str | None:
    """ "f" or "m" by the first word of a name; None where it is unknown, or borne by many of both: "Kim"."""
    return _genders().get(name.split(" ", 1)[0])


@cache
def _genders() -> Mapping[str, str]:
    raw = (files("onrecord.knowledge") / "data" / "given_names.txt.gz").read_bytes()
    lines = (line.split(" ") for line in gzip.decompress(raw).decode("utf-8").splitlines())
    return {name: gender for gender, *names in lines for name in names}
