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
           |editors?.?.?\ picks?|up\ next|you\ (?:may|might)\ also\ like|our\ standards|filed\ under
           |full\ coverage|read\ more\ from\ [^:]{1,40}|you\ (?:may|might)\ be\ interested\ in|quick\ hits)
        [ \t]*(?:[:|–—-]|$)
        |^[ \t*\[(>•-]*(?:MORE|READ|SEE|ALSO|LIVE|VIDEO|PHOTOS|EXPLAINER)[ \t]*:""",
    re.IGNORECASE | re.VERBOSE,
)
# "Sign up for our weekly newsletter", "Follow us on ...": addressed to the reader of the page.
_PROMPT = re.compile(
    r"""^[ \t*\[(>•-]*
        (?:sign\ up\ (?:here|now|today|(?:for|to)\ (?:our|the|receive|get|[^.]{0,40}\bnewsletters?))
           |newsletter\ sign-?up|subscribe\ (?:to|now|for|today|on\ \w+\ podcasts)
           |get\ [^.]{0,80}\b(?:newsletter|app|inbox|delivered)\b|[^.]{0,60}\b(?:in|to|meet)\ your\ inbox\b
           |(?:click\ to\ get|download)\ (?:our|the)\ [^.]{0,30}\bapp\b|click\ here
           |follow\ (?:us\ (?:on|at)|[^.]{1,60}\ on\ twitter)|like\ us\ on|share\ on\ \w+
           |join\ (?:us\ on|our\ (?:\w+\ )?(?:newsletter|channel|group))
           |share\ this\ (?:article|story|post)|read\ or\ share\ this\ (?:article|story)|advertisement\b
           |sponsored\ content|(?:story|article)\ continue[sd](?:\ (?:below|after)|[ \t]*$)|continue\ reading\ below
           |support\ (?:our|[^.]{1,30}['’]s)\ (?:\w+\ )?journalism|visit\ [^.]{1,40}\ homepage\ for\ more
           |interested\ in\ [^?]{1,60}\?\ add\ |send\ (?:us\ )?(?:a\ tip|tips)\ to\b|have\ a\ tip\b|contact\ us\ at\b
           |log\ in\ to|create\ (?:a\ free|an)\ account|skip\ advertisement|enjoying\ this\?|already\ a\ subscriber
           |we\ (?:and\ our\ \d*\ ?partners\ )?use\ cookies|this\ (?:web)?site\ uses\ cookies
           |by\ (?:continuing|clicking)\ .*\bcookies\b|copyright\ (?:©|\(c\)|\d{4})|©\ \d{4}|all\ rights\ reserved)""",
    re.IGNORECASE | re.VERBOSE,
)
# "This story has been updated.", "(This article was first published on ...)", "Last updated 2 hours ago"
_NOTE = re.compile(
    r"""^[ \t*\[(—–-]*
        (?:this\ (?:story|article|post|page)\ (?:has\ been|was)\ (?:\w+\ )?(?:updated|corrected|published|edited)\b
           |this\ report\ has\ been\ (?:updated|corrected)\b
           |(?:last\ )?updated\ (?:\d+|an?|one)\ (?:minutes?|mins?|hours?|days?)\ ago
           |(?:this\ (?:report|story)\ was\ )?updated:?\ (?:at\ )?\d{1,2}(?::\d\d)?\ [ap]\.?m\b
           |this\ (?:article|story)\ is\ more\ than\ \d+\ (?:months?|years?)\ old
           |this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story\.
           |\d+\ (?:minutes?|mins?|hours?|days?)\ ago[ \t]*$|\d+\ min(?:ute)?s?\ read[ \t]*$)""",
    re.IGNORECASE | re.VERBOSE,
)
# Labels of buttons and counters, and the marks that end a press release; the whole line.
_WHOLE_LINE = re.compile(
    r"""^[ \t]*(?:share|tweet|e-?mail|print|save|copy\ link|listen|comments?|reply|\d[\d,.]*\ (?:comments?|shares|views)
        |(?:leave|post)\ a\ (?:comment|reply)|back\ to\ top|next\ page|previous\ page|load\ more|show\ more
        |ad|close|loading\.*|slideshow\ \(\d+\ images?\)|\#\ ?\#\ ?\#|-\ ?30\ ?-|-\ ?ends?\ ?-)[ \t]*$""",
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
        |^[ \t]*(?:FILE\ PHOTO|FILE\ (?:-|–|—)|HANDOUT\b|Enlarge\ this\ image\b|toggle\ caption\b
        |(?:Image|Media|Video)\ (?:copyright|caption|source)\b|Media\ playback\ is\ (?:un|not\ )supported\b)""",
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
