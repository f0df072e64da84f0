"""The format of a raw input: its kind, and all that is needed to decode the same bytes to the same text again."""

from urllib.parse import quote, unquote

PLAIN, JSON, CSV, PAGE, SAVED_PAGE = "text/plain", "application/json", "text/csv", "text/html", "multipart/related"


def make_format(kind: str, **values: str | None) -> str:
    """Give "text/csv; delimiter=%09; text=body": values quoted as in URLs, those that are None left out."""
    return "".join([kind, *(f"; {name}={quote(value)}" for name, value in values.items() if value is not None)])


def parse_format(format: str) -> tuple[str, dict[str, str]]:
    """Give the kind and the values of a format."""
    kind, *values = format.split("; ")
    pairs = (value.partition("=") for value in values)
    return kind, {name: unquote(value) for name, _, value in pairs}
