"""A part of a report's text around some place, cut between words."""

OMITTED = "…"


def before(text: str, start: int, end: int, most: int) -> str:
    """Give the words that stand before `end`, from `start` on; at most `most` characters of them."""
    found = text[start:end]
    return found if len(found) <= most else f"{OMITTED} {found[-most:].partition(' ')[2]}"


def after(text: str, start: int, end: int, most: int) -> str:
    """Give the words that stand behind `start`, up to `end`; at most `most` characters of them."""
    found = text[start:end]
    return found if len(found) <= most else f"{found[:most].rpartition(' ')[0]} {OMITTED}"


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the paragraphs in which a stretch stands begin and end."""
    closing = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, closing if closing >= 0 else len(text)
