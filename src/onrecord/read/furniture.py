"""Lines that belong to the page and not to the report: links to other articles, prompts to subscribe or to share."""

import re
from collections.abc import Iterator

from onrecord.read.cuts import Stretch

_LONGEST = 200  # characters of such a line; a paragraph that begins like one but goes on is kept

# "ALSO READ: Ferries stop in Port Sel", "Related: ..."; the label alone before a colon, a dash or the end of the line.
_LINK = re.compile(
    r"""^[ \t*\[(>•-]*
        (?:also\ read|read\ (?:also|more|next|the\ full\ (?:story|article))|see\ also|more\ on\ this(?:\ story)?
           |related(?:\ (?:stories|articles|links|coverage|content|topics))?|recommended|trending|suggested\ topics
           |watch(?:\ (?:also|now|live|more))?|listen(?:\ now)?|in\ pictures|most\ read|don.t\ miss|keep\ reading
           |editors?.?.?\ picks?|up\ next|you\ (?:may|might)\ also\ like|our\ standards|filed\ under)
        [ \t]*(?:[:|–—-]|$)
        |^[ \t*\[(>•-]*(?:MORE|READ|SEE|ALSO|LIVE|VIDEO|PHOTOS|EXPLAINER)[ \t]*:""",
    re.IGNORECASE | re.VERBOSE,
)
# "Sign up for our weekly newsletter", "Follow us on ...": addressed to the reader of the page.
_PROMPT = re.compile(
    r"""^[ \t*\[(>•-]*
        (?:sign\ up\ (?:here|now|today|(?:for|to)\ (?:our|the|receive|get))|subscribe\ (?:to|now|for|today)
           |follow\ us\ (?:on|at)|like\ us\ on|join\ (?:us\ on|our\ (?:\w+\ )?(?:newsletter|channel|group))|click\ here
           |download\ (?:our|the)\ app|share\ this\ (?:article|story|post)|share\ on\ \w+|advertisement\b
           |sponsored\ content|story\ continues\ below|article\ continues\ (?:below|after)|support\ our\ journalism
           |get\ our\ (?:\w+\ )?(?:newsletter|app)|log\ in\ to|create\ (?:a\ free|an)\ account|skip\ advertisement
           |enjoying\ this\?|already\ a\ subscriber|we\ (?:and\ our\ \d*\ ?partners\ )?use\ cookies
           |this\ (?:web)?site\ uses\ cookies|by\ (?:continuing|clicking)\ .*\bcookies\b
           |copyright\ (?:©|\(c\)|\d{4})|©\ \d{4}|all\ rights\ reserved)""",
    re.IGNORECASE | re.VERBOSE,
)
# "This story has been updated.", "(This article was first published on ...)", "Last updated 2 hours ago"
_NOTE = re.compile(
    r"""^[ \t*\[(—–-]*
        (?:this\ (?:story|article|post|page)\ (?:has\ been|was)\ (?:\w+\ )?(?:updated|corrected|published|edited)\b
           |this\ report\ has\ been\ (?:updated|corrected)\b
           |(?:last\ )?updated\ (?:\d+|an?|one)\ (?:minutes?|mins?|hours?|days?)\ ago
           |\d+\ (?:minutes?|mins?|hours?|days?)\ ago[ \t]*$|\d+\ min(?:ute)?s?\ read[ \t]*$)""",
    re.IGNORECASE | re.VERBOSE,
)
# Labels of buttons and counters, and the marks that end a press release; the whole line.
_WHOLE_LINE = re.compile(
    r"""^[ \t]*(?:share|tweet|e-?mail|print|save|copy\ link|listen|comments?|reply|\d[\d,.]*\ (?:comments?|shares|views)
        |(?:leave|post)\ a\ (?:comment|reply)|back\ to\ top|next\ page|previous\ page|load\ more|show\ more
        |\#\ ?\#\ ?\#|-\ ?30\ ?-|-\ ?ends?\ ?-)[ \t]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "... at a summit in May. REUTERS/Ada Lind/File Photo", "(AP Photo/Ada Lind)", "Photograph: Ada Lind/Example Pictures";
# the credit stands behind a sentence or in brackets, so that "he told AFP/Reuters." is none.
_PERSON = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\ [A-ZÀ-ÖØ-Þ][\w.'’-]*){0,3}"
_CAPTION = re.compile(
    rf"""(?:^|[.!?]["”’)]?\s+|[(\[])
        (?:(?:REUTERS|AFP|AP|EPA|EPA-EFE|ANSA|dpa|PA|Getty\ Images)\ ?/\ ?{_PERSON}(?:\ ?/\ ?[\w ]{{1,40}})?
        |(?:AP\ |AFP\ |Reuters\ )?(?:Photo|Photograph|Picture|Image)(?:\ (?:by|credit|courtesy(?:\ of)?))?\ ?[:/]\ ?
        [A-ZÀ-ÖØ-Þ][^.\n]{{1,80}}
        |{_PERSON}\ ?(?:via\ |/)\ ?(?:AP|Getty\ Images|Reuters|AFP|EPA|Shutterstock|iStock))[)\]. \t]*$
        |^[ \t]*(?:FILE\ PHOTO|FILE\ (?:-|–|—)|HANDOUT\b)""",
    re.VERBOSE,
)
_LONGEST_CAPTION = 400  # characters
_LINE = re.compile(r"[^\n]+\n?")

_KINDS = (
    (_LINK, "link", _LONGEST),
    (_PROMPT, "prompt", _LONGEST),
    (_NOTE, "note of the page", _LONGEST),
    (_WHOLE_LINE, "button", _LONGEST),
    (_CAPTION, "caption", _LONGEST_CAPTION),
)


def find_furniture(text: str) -> Iterator[Stretch]:
    """Give the lines of page furniture, each with its line end; the first line, the headline, is never one."""
    for number, line in enumerate(_LINE.finditer(text)):
        words = line.group().rstrip("\n")
        reason = _reason(words) if number and words.strip() else None
        if reason:
            yield Stretch(start=line.start(), end=line.end(), reason=reason)


def _reason(words: str) -> str | None:
    fitting = (reason for pattern, reason, longest in _KINDS if len(words) <= longest and pattern.search(words))
    return next(fitting, None)
