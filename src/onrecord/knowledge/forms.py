"""
Under which written forms a name is found: spellings that follow from it by rule. On the standard library alone, as the
script that builds the shipped data uses it too.
"""

import re
import unicodedata

from onrecord.knowledge.records import ActorType, Form

# A name that begins with one of these is also written with each of the others.
OPENINGS = (
    ("UN ", "U.N. ", "United Nations "),
    ("US ", "U.S. ", "United States "),
    ("UK ", "U.K. "),
    ("EU ", "E.U. ", "European Union "),
    ("al-", "Al-", "al ", "Al "),
)

# British and American spellings of words that names of organisations hold.
SPELLINGS = (
    ("Organization", "Organisation"),
    ("Defense", "Defence"),
    ("Center", "Centre"),
    ("Labor ", "Labour "),
    ("Program", "Programme"),
)

_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Za-z&-]{0,5}[A-Z]|[A-Z]{2,}\d*|[A-Z]\d{1,2}|[A-Z]-\d{1,2}")
_LETTERS_BEYOND_DECOMPOSITION = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"})


def unaccented(text: str) -> str:
    """The text in plain Latin letters as far as its letters have them: "Élysée" gives "Elysee"."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS_BEYOND_DECOMPOSITION)


def spellings(name: str) -> list[str]:
    """The name and its other spellings, the name first."""
    found = dict.fromkeys([name.replace("’", "'")])
    for group in OPENINGS:
        for form in list(found):
            found |= dict.fromkeys(_reopened(form, group))
    for pair in SPELLINGS:
        for form in list(found):
            found |= dict.fromkeys(_respelled(form, pair))
    return list(found | dict.fromkeys(unaccented(form) for form in list(found)))


def spellings_of_person(name: str) -> list[str]:
    """The name with and without accents; what the rules above know of organizations is wrong of "Al Example"."""
    straight = name.replace("’", "'")
    return list(dict.fromkeys([straight, unaccented(straight)]))


def _reopened(form: str, group: tuple[str, ...]) -> list[str]:
    opening = next((opening for opening in group if form.startswith(opening)), None)
    return [other + form.removeprefix(opening) for other in group] if opening else []


def _respelled(form: str, pair: tuple[str, str]) -> list[str]:
    one, other = pair
    # "Organisation" holds none of "Organization", but "Programme" holds "Program".
    return [re.sub(rf"{other}\b", one, form), re.sub(rf"{one}\b", other, form)]


def slug(name: str) -> str:
    """A readable id: small plain letters, hyphens for all else."""
    plain = unicodedata.normalize("NFKD", unaccented(name)).replace("'", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_abbreviation(name: str) -> bool:
    """Whether the name is written as an abbreviation: "UAE", "U.N.", "PLA", "G7"."""
    return _ABBREVIATION.fullmatch(name) is not None


def forms_of(name: str, *, type: ActorType, kind: str | None) -> dict[str, Form]:
    """
    The written forms of an actor's name, and the kind of form that each is. A person's name of one word gives none:
    "Philippe" is anybody's name.
    """
    if type == "person":
        return dict.fromkeys(spellings_of_person(name), form_of_name(name, type=type, kind=kind)) if " " in name else {}
    return dict.fromkeys(spellings(name), form_of_name(name, type=type, kind=kind))


def form_of_name(name: str, *, type: ActorType, kind: str | None) -> Form:
    """What kind of form a name is: parliaments and peoples stand in a sentence as no other names do."""
    if kind == "parliament":
        return "parliament"
    if type == "group":
        return "demonym"
    return "abbreviation" if is_abbreviation(name) else "name"
