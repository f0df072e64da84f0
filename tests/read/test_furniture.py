import pytest

from onrecord.read.furniture import find_furniture

HEADLINE = "Ferries stop in Port Sel"


def cut(line: str) -> list[str]:
    text = f"{HEADLINE}\n{line}\nThe harbour was empty."
    return [text[s.start : s.end] for s in find_furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "ALSO READ: Fishermen block the harbour",
        "MORE: Fishermen block the harbour",
        "Read more: Fishermen block the harbour",
        "Related",
        "Related stories: Fishermen block the harbour",
        "Sign up for our weekly newsletter.",
        "Sign up here for letters from the harbour",
        "Sign up for Daily Harbour Newsletters",
        "Get the tide tables delivered to your inbox",
        "Let our harbour meet your inbox.",
        "Get the Harbour Post app",
        "Follow Ada Lind on Twitter",
        "Support the Harbour Post's patient journalism",
        "Visit the Harbour Post's homepage for more",
        "Interested in harbours? Add harbours as an interest",
        "Send tips to Ada Lind",
        "Continue reading below",
        "Story continues",
        "Full coverage: The harbour",
        "Read more from the Harbour Post: Fishermen block the harbour",
        "Slideshow (4 images)",
        "Updated at 7:16 p.m. ET",
        "--This report was updated at 9:05 a.m.",
        "This article is more than 7 months old",
        "This is a developing story. Check back for updates.",
        "Enlarge this image toggle caption Ada Lind/EP Ada Lind/EP",
        "Image copyright Example Pictures Image caption The harbour on Monday",
        "Media playback is unsupported on your device Media caption The harbour: what we know",
        "Follow us on any network you like",
        "Advertisement",
        "Share this article",
        "This story has been updated.",
        "(This article was first published on Monday)",
        "Updated 2 hours ago",
        "14 comments",
        "5 min read",
        "###",
        "We use cookies on this page.",
        "The harbour on Monday. REUTERS/Ada Lind/File Photo",
        "The harbour on Monday (AP Photo/Ada Lind)",
        "Photograph: Ada Lind/Example Pictures",
        "FILE PHOTO: The harbour in spring",
    ],
)
def test_lines_of_the_page_are_cut_whole(line: str) -> None:
    assert cut(line) == [f"{line}\n"]


@pytest.mark.parametrize(
    "line",
    [
        "Related companies said they would appeal.",
        "Watch the border, the minister told his troops.",
        "Read more slowly, the teacher said.",
        "Advertisers left the channel on Monday.",
        "Recommended by the council, the plan passed.",
        "This report was published on Monday by the ministry.",
        "Shares fell on Monday.",
        "The envoy told AFP/Reuters that he would stay.",
        "He showed a photo: Ada Lind in the harbour.",
        "The minister spoke to AP.",
        "Click here and there went the cameras, the judge complained. " + "She went on at length. " * 10,
    ],
)
def test_sentences_that_begin_alike_are_kept(line: str) -> None:
    assert cut(line) == []


def test_a_headline_is_never_cut() -> None:
    assert list(find_furniture("Related: a film\nIt opens on Friday.")) == []
