"""Pages to test on: one that shows everything, one of reports that mean harm, one of several stories."""

from dataclasses import replace
from html.parser import HTMLParser

from tests import factories

from onrecord.model import Record
from onrecord.present.html import html_page

COUNTRIES = {"ARD": "Ardania", "VEL": "Velmark"}
HARM = "</style></title><script>window.harm=1</script><img src=x onerror=window.harm=1>\"'>\u202etxt"
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Parsed(HTMLParser):
    """The elements of a page, with their attributes; raises where they are not nested properly."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


def everything() -> str:
    return html_page(factories.record(), COUNTRIES)


def harmful() -> Record:
    """A record whose every word and address is an attack."""
    made = factories.record()
    reports = [
        replace(row, title=HARM, outlet=HARM + row.id, url="javascript:window.harm=1", byline=HARM, credit=HARM)
        for row in made.reports
    ]
    actors = [replace(actor, name=HARM, names=(HARM,)) for actor in made.actors]
    stories = [replace(story, title=HARM) for story in made.stories]
    return replace(made, reports=tuple(reports), actors=tuple(actors), stories=tuple(stories))


def two_stories() -> Record:
    """A second story with a report that nothing was found in."""
    made = factories.record()
    text = "Fog over Port Sel\nThe harbour was closed for an hour."
    fog = factories.report_row(factories.report("r3", text, published="2031-05-09"), "s-r3")
    story = replace(made.stories[0], id="s-r3", title=fog.title, reports=("r3",), first="2031-05-09", last="2031-05-09")
    return replace(made, reports=(*made.reports, fog), stories=(*made.stories, story))


def dated() -> Record:
    """All events with a day or a month."""
    made = factories.record()
    days = (factories.DAYS[name] for name in ("monday", "tuesday", "june", "monday"))
    events = [replace(event, date=day) for event, day in zip(made.events, days, strict=True)]
    return replace(made, events=tuple(events))
