"""Pages that hold no report: errors, checks for robots, paywalls, log-ins, and those with no words at all."""

import re

from lxml import html

from onrecord.errors import BadInput
from onrecord.read.pages.metadata import PageMetadata

# A page is looked at for what it says of itself only where its running text has fewer words than a short report.
_FEW_WORDS = 150
_WORDS_OF_AN_ERROR = 60
_WHERE_IT_SAYS_SO = 3000  # characters of the whole page's words that are looked at

# What servers, and the networks before them, write instead of the page, at the head of it.
_ERROR = re.compile(
    r"""^\W*(?:(?:http\s+)?(?:error\s+)?(?:40[0-9]|410|429|451|50[0-4])\s*(?:$|[-–—:|.!(]
            |error|not\s+found|forbidden|bad|internal|service|gateway|page|unauthori[sz]ed|too\s+many)
        |(?:page|file|article|story|content)\s+(?:not|could\s+not\s+be)\s+found|not\s+found
        |access\s+(?:to\s+this\s+page\s+has\s+been\s+)?denied|forbidden|bad\s+gateway|service\s+unavailable
        |internal\s+server\s+error|gateway\s+time-?out|too\s+many\s+requests|this\s+page\s+(?:isn.t|is\s+not)\s+available
        |(?:sorry|oops|whoops)[,.!…\s]|we.re\s+sorry|something\s+went\s+wrong|under\s+maintenance
        |(?:site|website)\s+(?:is\s+)?(?:temporarily\s+)?unavailable)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROBOTS = re.compile(
    r"""captcha|are\s+you\s+(?:a\s+)?(?:human|robot)|verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human
        |checking\s+(?:if\s+the\s+site|your\s+browser)|unusual\s+traffic|just\s+a\s+moment\W*$
        |(?:enable|turn\s+on)\s+(?:javascript|js\b|cookies)|javascript\s+(?:is\s+)?(?:required|disabled)
        |browser\s+(?:does\s+not|doesn.t)\s+support\s+javascript""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_PAYWALL = re.compile(
    r"""(?:subscribe|register|sign\s+(?:up|in)|log\s+in|create\s+an?\s+(?:free\s+)?account|start\s+your\s+(?:free\s+)?trial)
        \s+(?:now\s+)?(?:to|and)\s+(?:continue|keep|read|finish|unlock|view|access|get\s+(?:full|unlimited))
        |to\s+(?:continue|keep)\s+reading|to\s+read\s+(?:the\s+(?:full|rest)|this\s+(?:article|story))
        |(?:article|story|content)\s+is\s+(?:only\s+)?(?:for|available\s+(?:only\s+)?to|reserved\s+for|exclusive\s+to)
        \s+(?:our\s+)?(?:paid\s+)?(?:subscribers|members)
        |(?:subscriber|member)s?[\s-]only|already\s+a\s+(?:subscriber|member)|unlock\s+(?:this|the\s+full)\s+(?:article|story)
        |you\s+have\s+(?:reached|read|used)\s+(?:your|all)\b.{0,40}\b(?:limit|articles)|remaining\s+free\s+articles""",
    re.IGNORECASE | re.VERBOSE,
)
_LOGIN = re.compile(r"\b(?:log|sign)\s*-?in\b|password", re.IGNORECASE)


def refuse_no_report(tree: html.HtmlElement, stated: PageMetadata, running: str, words: str, source: str) -> None:
    """Raise BadInput where the running text is that of no report, with what the page is instead."""
    count = len(running.split())
    if count >= _FEW_WORDS:
        return
    near = words[:_WHERE_IT_SAYS_SO]
    told = f"{stated.title or ''}\n{_title(tree)}\n{near}"
    heads = (stated.title or "", _title(tree), _first_heading(tree), running)
    if count < _WORDS_OF_AN_ERROR and any(_ERROR.match(head) for head in heads):
        raise BadInput(source, f"this is an error page ({_shown(stated.title or near)!r})", _SAVE_AGAIN)
    if _ROBOTS.search(told) or (_ROBOTS.search(_unscripted(tree)) and not count):
        raise BadInput(source, "this page asks for a browser with scripts, or checks for robots", _SAVE_SEEN)
    if _PAYWALL.search(words) or stated.paid:
        raise BadInput(source, f"this is the beginning of an article for subscribers, {count} words", _SAVE_PAID)
    if tree.find(".//input[@type='password']") is not None and _LOGIN.search(near):
        raise BadInput(source, "this is a page to log in", _SAVE_SEEN)
    if not running.strip():
        raise BadInput(source, "no article can be found on the page", _SAVE_TEXT)


_SAVE_AGAIN = "Leave it out, or save the page again"
_SAVE_SEEN = "Open it in a browser and save what you see there"
_SAVE_PAID = "Save it from a browser in which you are logged in"
_SAVE_TEXT = "Leave it out, or give the article's words as a text file"
_LONGEST_SHOWN = 60  # characters


def _title(tree: html.HtmlElement) -> str:
    return " ".join((tree.findtext(".//title") or "").split())


def _first_heading(tree: html.HtmlElement) -> str:
    heading = tree.find(".//h1")
    return "" if heading is None else " ".join("".join(heading.itertext()).split())


def _unscripted(tree: html.HtmlElement) -> str:
    """What the page shows where scripts are off."""
    return "\n".join("".join(element.itertext()) for element in tree.iter("noscript"))


def _shown(words: str) -> str:
    return " ".join(words.split())[:_LONGEST_SHOWN]
