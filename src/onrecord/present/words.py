"""Untrusted words made safe to show: nothing of a report may steer a terminal or a page."""

import re

# Control characters, and those that turn the direction of what follows: "safe.txt" could read as another name.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|&~!$^])")
_CLIP_MARK = " …"


def shown(text: str) -> str:
    """Give text on one line: white space as single spaces, control characters by their code points."""
    visible = _CONTROL.sub(_code_point, text)
    return " ".join(visible.split())


def _code_point(match: re.Match[str]) -> str:
    found = match[0]
    return " " if found.isspace() else f"⟨U+{ord(found):04X}⟩"


def laid_out(text: str) -> str:
    """Give text with its spaces and lines as they stand, and all other control characters by their code points."""
    return _CONTROL.sub(lambda match: match[0] if match[0] in "\n\t" else _code_point(match), text)


def clipped(text: str, limit: int) -> str:
    """Give at most `limit` characters, cut at a word, with a mark where something is missing."""
    if len(text) <= limit:
        return text
    head = text[: limit - len(_CLIP_MARK) + 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head[:-1]) + _CLIP_MARK


def markdown(text: str) -> str:
    """Give shown text with everything escaped that Markdown or HTML would read as markup."""
    return _MARKDOWN.sub(r"\\\1", shown(text))


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Give "1 report", "2 reports"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
