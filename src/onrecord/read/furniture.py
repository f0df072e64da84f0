"""Lines that belong to the page and not to the report: links to other articles, prompts to subscribe or to share."""

import re
from collections.abc import Iterator

from onrecord.read.cuts import Stretch

_LONGEST = 200  # characters of such a line; a paragraph that begins like one but goes on is kept

# "ALSO READ: Ferries stop in Port Sel", "Related: ..."; the label alone before a colon, a dash or the end of the line.
_LINK = re.compile(
    r"""^[ \t*\[(>•-]*
        (?:also\ read|read\ (?:also|more|next|the\ full\ (?:story|article))|see\ also|more\ on\ this(?:\ story)?
           |related(?:\ (?:stories|articles|links|coverage|content|topics))?|recommended|trending
           |watch(?:\ (?:also|now|live|more))?|listen(?:\ now)?|in\ pictures|most\ read|don.t\ miss
           |editors?.?.?\ picks?|up\ next)
        [ \t]*(?:[:|–—-]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Sign up for our weekly newsletter", "Follow us on ...": addressed to the reader of the page.
_PROMPT = re.compile(
    r"""^[ \t*\[(>•-]*
        (?:sign\ up\ (?:for|to)\ (?:our|the|receive|get)|subscribe\ (?:to|now|for|today)|follow\ us\ (?:on|at)
           |like\ us\ on|join\ (?:us\ on|our\ (?:\w+\ )?(?:newsletter|channel|group))|click\ here
           |download\ (?:our|the)\ app|share\ this\ (?:article|story|post)|share\ on\ \w+|advertisement\b
           |sponsored\ content|story\ continues\ below|article\ continues\ (?:below|after)|support\ our\ journalism
           |get\ our\ (?:\w+\ )?newsletter|log\ in\ to|create\ (?:a\ free|an)\ account|skip\ advertisement
           |copyright\ ©|©\ \d{4}|all\ rights\ reserved)""",
    re.IGNORECASE | re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+\n?")


def find_furniture(text: str) -> Iterator[Stretch]:
    """Give the lines of page furniture, each with its line end; the first line, the headline, is never one."""
    for number, line in enumerate(_LINE.finditer(text)):
        words = line.group().rstrip("\n")
        if number and len(words) <= _LONGEST and (_LINK.match(words) or _PROMPT.match(words)):
            yield Stretch(start=line.start(), end=line.end(), reason="page furniture")
