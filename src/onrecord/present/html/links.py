"""Which addresses of reports may be followed."""

import re
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})
_ODD = re.compile(r"[\s\x00-\x20\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\\]")


def safe_url(url: str | None) -> str:
    """Give an address of the web as it is, else "": nothing else becomes a link, as "javascript:" would run."""
    if not url or _ODD.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme.casefold() in _SCHEMES and parts.hostname else ""
