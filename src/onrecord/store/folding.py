"""Names as they are compared: without case, accents and doubled spaces."""

import unicodedata


def fold(text: str) -> str:
    """Give "reykjavik" for "Reykjavík": what two spellings of one name have in common."""
    known = text.encode(errors="replace").decode()  # half a character, as of a broken argument, is in no name
    parts = unicodedata.normalize("NFKD", known.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())
