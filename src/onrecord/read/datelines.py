"""Date lines: where a report was filed, when, and the agency, at the head of its first paragraph."""

import re
from dataclasses import dataclass

from onrecord.read.lines import ends_sentence

# Agencies and broadcasters that stand in brackets behind the place; with them the place needs no capitals and no dash.
_AGENCIES = frozenset(
    """AA AAP ADN AFP AGI AKI ANA ANI ANP ANSA AP APA APP APS ATA Anadolu Antara AzerNews BBC BELGA BNO BNS BSS Belga
    Bernama Bloomberg CBC CNA CNN CP CTK DPA EFE Euronews HINA IANS INA IPS IRNA ISNA ITAR-TASS Interfax JTA KCNA
    KUNA Kyodo Lusa MAP MENA MTI NAN NHK NNA NPR NTB PAP PNA PTI QNA RFE RFE/RL RIA Reuters Ritzau SANA SAPA SPA
    STA Sputnik TAP TASS TNN TT UNI UPI VOA WAFA WAM Xinhua Yonhap dpa""".split()
)

# Words in capitals before a dash or colon that are labels of a text, and no places.
_LABELS = frozenset(
    """ADVERTISEMENT ALERT ANALYSIS BLOG BREAKING BRIEF CLOSE COLUMN COMMENT COMMENTARY CORRECTION CORRECTED
    DEVELOPING EDITORIAL EXCLUSIVE EXPLAINED EXPLAINER FACTBOX FACTS FEATURE FILE FLASH FULL IMAGE INTERVIEW
    LATEST LETTER LIVE NEWS NOTE OPINION PHOTO PHOTOS PICTURE PICTURES PODCAST POLL PREVIEW PROFILE QUESTION
    ANSWER Q A READ RELATED CHECK REPORT REVIEW REVEALED SPECIAL STORY SUMMARY TIMELINE TRANSCRIPT UPDATE UPDATED
    UPDATES URGENT VIDEO WARNING WATCH WRAPUP ABOVE BELOW KEY BACKGROUND SOURCE DATE BY FROM""".split()
)
# Words before a person's name, which say that what follows the name is said by that person ("Judge Lind: The ...").
_TITLES_OF_PERSONS = frozenset(
    """MR MRS MS DR SIR LORD LADY SEN SENATOR REP REPRESENTATIVE GOV GOVERNOR GEN GENERAL COL COLONEL CAPT CAPTAIN
    JUDGE JUSTICE PRESIDENT MINISTER SECRETARY CHANCELLOR AMBASSADOR SPEAKER MAYOR POPE KING QUEEN PRINCE
    PROFESSOR PROF HOST MODERATOR REPORTER CALLER""".split()
)
# Organisations named by letters that a paragraph may begin with ("NATO - so he said - is ready").
_LETTERED = frozenset(
    "ASEAN AUKUS BRICS CIA EU FBI FIFA HAMAS IAEA ICC ILO IMF NASA NATO OECD OPEC OSCE UK UN US".split()
)

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_CAPS = rf"{_CAPITAL}[A-ZÀ-ÖØ-Þ.'’-]+"
_NAME = rf"{_CAPITAL}[\w.'’-]+"
_SMALL = r"(?:of|the|de|da|do|del|la|al|el|an|and|on|upon|sur|am)"
_PLACE_IN_CAPS = rf"{_CAPS}(?:[ \xa0]{_CAPS}){{0,3}}"
_PLACE = rf"{_NAME}(?:[ \xa0](?:{_SMALL}[ \xa0])?{_NAME}){{0,2}}"
_REGION = rf"(?:,[ \xa0]{_NAME}(?:[ \xa0](?:{_SMALL}[ \xa0])?{_NAME}){{0,3}}){{0,2}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH}[ \xa0]\d{{1,2}}|\d{{1,2}}[ \xa0]{_MONTH})(?:,?[ \xa0]\d{{4}})?"
_DAY = rf"(?:,?[ \xa0]{_DATE})"
_MORE_PLACES = rf"(?:/[ \xa0]?{_PLACE_IN_CAPS}{_REGION}){{0,2}}"
_AGENCY = r"(?:[ \xa0]\((?P<agency>[A-Za-z][\w./&’' -]{0,40})\))"
_DASH = r"[ \xa0]?(?:[—–―]|--+)[ \xa0]?|[ \xa0]-[ \xa0]"
_BREAK = rf"(?:{_DASH}|:[ \xa0])\s*"
# What follows must begin a sentence: "NATO — the alliance — said" does not.
_SENTENCE = r"(?=[\"'“‘«\[(]*[A-ZÀ-ÖØ-Þ0-9$€£])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """
    The words of a date line and where the text goes on behind it, as offsets; `day` are those that name a day.

    `sure` where its shape alone settles it: capitals, a day or an agency; a name and a colon or dash might yet be a
    speaker's or a subject's.
    """

    start: int
    end: int
    body: int
    sure: bool
    day: str | None = None


# KABUL (Reuters) - / PORT ST. LUCIE, Fla. — / GENEVA, March 3 (AP) — / NEW YORK/WASHINGTON (Reuters) -
_IN_CAPS = re.compile(
    rf"(?P<words>(?P<place>{_PLACE_IN_CAPS}){_REGION}{_MORE_PLACES}(?P<day>{_DAY})?{_AGENCY}?)(?:{_DASH})\s*{_SENTENCE}"
)
# Washington (CNN) The ... / Tijuana, Mexico (AFP) - The ...
_WITH_AGENCY = re.compile(
    rf"(?P<words>(?P<place>{_PLACE}){_REGION}(?P<day>{_DAY})?{_AGENCY})(?:{_BREAK}|\s+){_SENTENCE}"
)
# Aug 17 (AFP) - The ... / (AFP) - The ...
_AGENCY_ALONE = re.compile(
    rf"(?P<words>(?P<day>{_DATE}[ \xa0])?\((?P<agency>[\w./-]{{2,12}})\))(?:{_DASH})\s*{_SENTENCE}"
)
# New Delhi, Aug 17: The ... / Geneva, 3 March 2023 – The ...
_WITH_DAY = re.compile(rf"(?P<words>(?P<place>{_PLACE}){_REGION}(?P<day>{_DAY})){_BREAK}{_SENTENCE}")
# Washington: The ... / Beirut — The ...; no quotation mark behind it, which would make it a speaker ("Kim: “We ...")
_PLACE_ALONE = re.compile(rf"(?P<words>(?P<place>{_PLACE}){_REGION}){_BREAK}(?=[A-ZÀ-ÖØ-Þ0-9])")
_SPEAKER_OR_SUBJECT = re.compile(rf"^[ \t]*{_PLACE}:[ \xa0]", re.MULTILINE)
_LONGEST = 200  # characters of a date line
# A paragraph behind a place alone has so many words at least, and of the first ones so many in lower case.
_FEWEST_WORDS, _FIRST_WORDS, _FEWEST_IN_LOWER_CASE = 16, 12, 3
_LETTER_IN_LOWER_CASE = re.compile(r"[a-zß-öø-ÿ]")


def match_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Give the date line with which the paragraph from `start` to `end` begins."""
    near = start + _LONGEST
    match = _IN_CAPS.match(text, start, near)
    if match and _is_place(match) and (match["agency"] or _LETTER_IN_LOWER_CASE.search(text, match.end(), end)):
        return _dateline(match, sure=True)
    match = _WITH_AGENCY.match(text, start, near) or _AGENCY_ALONE.match(text, start, near)
    if match and match["agency"].split("/")[0] in _AGENCIES:
        return _dateline(match, sure=True)
    match = _WITH_DAY.match(text, start, near)
    if match and _is_place(match):
        return _dateline(match, sure=True)
    match = _PLACE_ALONE.match(text, start, near)
    if match and _is_place(match) and _begins_a_report(text, match.end(), end) and not _labels_others(text, match):
        return _dateline(match, sure=False)
    return None


def _dateline(match: re.Match[str], *, sure: bool) -> Dateline:
    day = match.groupdict().get("day")
    return Dateline(
        start=match.start("words"),
        end=match.end("words"),
        body=match.end(),
        sure=sure,
        day=day.strip(", \xa0") if day else None,
    )


def _is_place(match: re.Match[str]) -> bool:
    """A label or an organisation is no place, nor is a title that a person's name follows, unless an agency does."""
    words = {word.strip(".") for word in match["place"].upper().split()}
    others = _LABELS if match.groupdict().get("agency") else _LABELS | _TITLES_OF_PERSONS
    return words.isdisjoint(others) and match["place"].strip(".") not in _LETTERED


def _begins_a_report(text: str, at: int, end: int) -> bool:
    """A headline has the shape too ("Border talks: What We Know So Far"), but is no long sentence."""
    words = text[at:end].split()
    in_lower_case = sum(word[0].islower() for word in words[:_FIRST_WORDS])
    return len(words) >= _FEWEST_WORDS and in_lower_case >= _FEWEST_IN_LOWER_CASE and ends_sentence(text[at:end])


def _labels_others(text: str, match: re.Match[str]) -> bool:
    """Interviews and round-ups have the same shape at the head of many paragraphs."""
    return _SPEAKER_OR_SUBJECT.search(text, match.end()) is not None
