"""What is found of a statement: cue, speaker, content, and what stands around them."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.drafts import StatementDraft, Tokens
from onrecord.extract.statements import find_statements

Annotate = Callable[[str], Annotated]


def words(annotated: Annotated, span: Tokens | None) -> str | None:
    return annotated.doc[span.start : span.end].text if span else None


def said(annotated: Annotated, draft: StatementDraft) -> list[str]:
    return [annotated.report.text[start:end] for start, end in draft.content]


def by_cue(annotated: Annotated, cue: str) -> StatementDraft:
    found = [draft for draft in find_statements(annotated) if words(annotated, draft.cue) == cue]
    assert len(found) == 1, [words(annotated, draft.cue) for draft in find_statements(annotated)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        ("The mayor said the dam would hold.", "said", "The mayor", ["the dam would hold"]),
        ("One of them, Ada Lind, called the delay a scandal.", "called", "Ada Lind", ["the delay a scandal"]),
        (
            "Police held nine men, including a union leader, Interior Minister Jon Vale told local radio Ondo.",
            "told",
            "Interior Minister Jon Vale",
            ["Police held nine men, including a union leader"],
        ),
        ("The mayor said that the dam would hold.", "said", "The mayor", ["the dam would hold"]),
        ('"That is all," the pilot told reporters.', "told", "the pilot", ["That is all"]),
        (
            '"We waited," said Mia Holt, the harbour master. "Nobody came."',
            "said",
            "Mia Holt, the harbour master",
            ["We waited", "Nobody came"],
        ),
        (
            '"If it rains," the coach said, "we will play indoors."',
            "said",
            "the coach",
            ["If it rains", "we will play indoors"],
        ),
        ("Three roads are closed, according to the police.", "according", "the police", ["Three roads are closed"]),
        ("The general described the retreat as orderly.", "described", "The general", ["the retreat as orderly"]),
        ("The bishops called for an end to the curfew.", "called", "The bishops", ["an end to the curfew"]),
        (
            '"We want no war," the envoy Jon Vale was quoted as saying by the state agency.',
            "saying",
            "the envoy Jon Vale",
            ["We want no war"],
        ),
        (
            "The toll would rise, the mayor told reporters, because two floors had not been searched.",
            "told",
            "the mayor",
            ["The toll would rise", "because two floors had not been searched"],
        ),
        (
            "The bank said that aid would continue, while the league suspended Peru on Monday.",
            "said",
            "The bank",
            ["aid would continue"],
        ),
        (
            "The blast killed nine people, most of them women and children, hospital officials said.",
            "said",
            "hospital officials",
            ["The blast killed nine people, most of them women and children"],
        ),
        (
            "The bank was silent, though its head met the mayor on Monday and urged him to resign.",
            "urged",
            "its head",
            ["to resign"],
        ),
        ("The premier was told by the mayor that the road was shut.", "told", "the mayor", ["the road was shut"]),
        (
            'The rebels threatened in a message posted on the web to "burn every bridge".',
            "threatened",
            "The rebels",
            ['to "burn every bridge'],
        ),
    ],
)
def test_speaker_and_content(annotate: Annotate, text: str, cue: str, speaker: str, content: list[str]) -> None:
    annotated = annotate(text)
    draft = by_cue(annotated, cue)
    assert words(annotated, draft.speaker) == speaker
    assert [piece.strip(" ,.") for piece in said(annotated, draft)] == content


def test_conjoined_cues_are_two_statements(annotate: Annotate) -> None:
    annotated = annotate("The minister called for a truce and described the raid as a crime.")
    assert said(annotated, by_cue(annotated, "called")) == ["a truce"]
    assert said(annotated, by_cue(annotated, "described")) == ["the raid as a crime"]


def test_another_speaker_ends_a_content(annotate: Annotate) -> None:
    annotated = annotate("Kyiv said the port had been shelled, while Moscow blamed saboteurs.")
    assert said(annotated, by_cue(annotated, "said")) == ["the port had been shelled"]


def test_each_clause_has_the_attribution_behind_it(annotate: Annotate) -> None:
    annotated = annotate(
        "Guards shut the bridge at Nsele, a union spokesman said, and a raid at Kole killed two, according to a nurse."
    )
    assert said(annotated, by_cue(annotated, "said")) == ["Guards shut the bridge at Nsele"]
    assert said(annotated, by_cue(annotated, "according")) == ["a raid at Kole killed two"]


def test_the_day_of_asking_is_no_part_of_what_is_asked(annotate: Annotate) -> None:
    annotated = annotate("Kenya's foreign ministry urged Uganda on Saturday to look into the raid.")
    assert said(annotated, by_cue(annotated, "urged")) == ["to look into the raid"]


def test_a_semicolon_behind_the_cue_ends_a_content(annotate: Annotate) -> None:
    annotated = annotate("France and Spain have sold rifles to Morocco, dealers say; Rabat denies it.")
    assert said(annotated, by_cue(annotated, "say")) == ["France and Spain have sold rifles to Morocco"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Kenya's president appealed to both sides to declare a truce.", "declare"),
        ("He apologised to the envoy the next day.", "apologised"),
        ("The president swore in new commanders.", "swore"),
        ("The hauliers' union called off a national strike.", "called"),
        ("Chile did not comment.", "comment"),
        ("The governor drove to the port to explain it.", "explain"),
        ("Kenya and Uganda agreed to talks.", "agreed"),
        ("The army chief was dismissed a day earlier.", "dismissed"),
        ("Bolivia will recall its envoy to Peru if the fugitives are sheltered.", "recall"),
        ("Batons were used, according to a nurse at the clinic who asked not to be named.", "asked"),
    ],
)
def test_what_nobody_said_is_no_statement(annotate: Annotate, text: str, cue: str) -> None:
    annotated = annotate(text)
    assert cue not in [words(annotated, draft.cue) for draft in find_statements(annotated)]


def test_withholding_a_name_is_no_statement(annotate: Annotate) -> None:
    annotated = annotate("The border is closed, a diplomat told Reuters, declining to be named.")
    assert [words(annotated, draft.cue) for draft in find_statements(annotated)] == ["told"]


def test_a_relative_pronoun_stands_for_its_antecedent(annotate: Annotate) -> None:
    annotated = annotate("The court, which ruled that the vote was void, meets again in May.")
    assert words(annotated, by_cue(annotated, "ruled").speaker) == "The court"


def test_a_text_speaks_for_its_issuer(annotate: Annotate) -> None:
    annotated = annotate("The junta issued a statement saying that the border was closed.")
    draft = by_cue(annotated, "saying")
    assert words(annotated, draft.speaker) == "The junta"
    assert draft.medium == "statement"


def test_quoted_as_saying_names_speaker_and_relay(annotate: Annotate) -> None:
    annotated = annotate("The state news agency quoted the minister as saying that the mine would close.")
    draft = by_cue(annotated, "saying")
    assert words(annotated, draft.speaker) == "the minister"
    assert words(annotated, draft.via) == "The state news agency"
    assert said(annotated, draft) == ["the mine would close"]


def test_a_speaker_quoted_by_an_outlet_names_the_relay(annotate: Annotate) -> None:
    annotated = annotate("The premier, quoted by the Interfax news agency, said the bridge would reopen.")
    assert words(annotated, by_cue(annotated, "said").via) == "the Interfax news agency"


def test_what_is_repeated_is_the_content_and_its_hearer_the_addressee(annotate: Annotate) -> None:
    annotated = annotate("The inspector reiterated her remarks to the council that the dam was safe.")
    draft = by_cue(annotated, "reiterated")
    assert said(annotated, draft) == ["the dam was safe"]
    assert words(annotated, draft.addressee) == "the council"


def test_nobody_says_nothing(annotate: Annotate) -> None:
    assert find_statements(annotate("No group claimed responsibility for the blast.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The war has claimed thousands of lives.",
        "A team of inspectors was denied permission to enter the port.",
        "The police questioned eight officials.",
        "Hundreds of residents protested on Monday outside the harbour office.",
    ],
)
def test_deeds_that_share_a_word_with_speech(annotate: Annotate, text: str) -> None:
    assert find_statements(annotate(text)) == []


def test_a_relay_is_no_second_statement(annotate: Annotate) -> None:
    annotated = annotate('"The mine is safe," the minister told lawmakers, according to the daily Tribune.')
    (draft,) = find_statements(annotated)
    assert words(annotated, draft.speaker) == "the minister"
    assert words(annotated, draft.addressee) == "lawmakers"
    assert words(annotated, draft.via) == "the daily Tribune"


@pytest.mark.parametrize(
    ("text", "cue", "addressee", "medium"),
    [
        ("The envoy told journalists that the talks had failed.", "told", "journalists", None),
        ("The envoy urged both armies to pull back.", "urged", "both armies", None),
        ("The envoy called on the rebels to pull back.", "called", "the rebels", None),
        ("The envoy said in a letter to the council that the talks had failed.", "said", "the council", "letter"),
        ("The envoy told Reuters by phone that the talks had failed.", "told", "Reuters", "phone"),
        ("The envoy said at a news conference that the talks had failed.", "said", None, "press conference"),
        ("The envoy said in an interview that the talks had failed.", "said", None, "interview"),
        ("The envoy said in a televised address that the talks had failed.", "said", None, "broadcast"),
        ('"The talks failed," the envoy wrote on Twitter.', "wrote", None, "social media"),
        ("The envoy said in a conference room that the talks had failed.", "said", None, None),
    ],
)
def test_addressee_and_medium(
    annotate: Annotate, text: str, cue: str, addressee: str | None, medium: str | None
) -> None:
    annotated = annotate(text)
    draft = by_cue(annotated, cue)
    assert words(annotated, draft.addressee) == addressee
    assert draft.medium == medium


@pytest.mark.parametrize(
    ("text", "cue", "stance"),
    [
        ("The council condemned the raid.", "condemned", "opposes"),
        ("The council welcomed the release of the pilots.", "welcomed", "supports"),
        ("The council called for a truce.", "called", "calls for"),
        ("The council denied that it had met.", "denied", "denies"),
        ("The council rejected allegations that it had met.", "rejected", "denies"),
        ("The council expressed support for the plan.", "expressed", "supports"),
        ("The council offered to mediate.", "offered", "offers"),
        ('The council called the vote "a farce".', "called", None),
        ("The council said the vote was a farce.", "said", None),
    ],
)
def test_stance_is_what_the_cue_carries(annotate: Annotate, text: str, cue: str, stance: str | None) -> None:
    assert by_cue(annotate(text), cue).stance == stance


@pytest.mark.parametrize(
    ("text", "cue", "question"),
    [
        ("The ministry declined to say how many had fled.", "declined", "how many had fled"),
        ("The ministry would not say whether the road was open.", "say", "whether the road was open"),
        ("The ministry refused to comment on the raid.", "refused", "the raid"),
        ("No official would comment on the raid.", "comment", "the raid"),
        ("Officials did not say when the road would open.", "say", "when the road would open"),
        ("She refused to be drawn on whether the road was open.", "refused", "whether the road was open"),
        ("Asked whether the road was open, the envoy declined to answer.", "declined", "whether the road was open"),
    ],
)
def test_a_refusal_has_the_question_for_content(annotate: Annotate, text: str, cue: str, question: str) -> None:
    annotated = annotate(text)
    draft = by_cue(annotated, cue)
    assert draft.declined
    assert said(annotated, draft) == [question]


def test_plain_saying_is_no_refusal(annotate: Annotate) -> None:
    assert not by_cue(annotate("The ministry said the road was open."), "said").declined


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        ("A senior diplomat said the deal was close.", True),
        ("Two sources said the deal was close.", True),
        ("The minister said the deal was close.", False),
        ("Mia Holt, a senior diplomat, said the deal was close.", False),
    ],
)
def test_withheld_names(annotate: Annotate, text: str, withheld: bool) -> None:
    assert by_cue(annotate(text), "said").anonymous is withheld


def test_attitudes_are_told_apart(annotate: Annotate) -> None:
    annotated = annotate("Most farmers believe that the harvest is lost.")
    assert find_statements(annotated) == []
    assert [d.why for d in find_statements(annotated, attitudes=True)] == ["attitude:believe"]


def test_signed_quotations(annotate: Annotate) -> None:
    annotated = annotate("“I had to leave my house.” ― Omar Haddad\n\nThe school was closed on Monday.")
    (draft,) = find_statements(annotated)
    assert words(annotated, draft.speaker) == "Omar Haddad"
    assert said(annotated, draft) == ["I had to leave my house"]


def test_transcripts(annotate: Annotate) -> None:
    annotated = annotate("HOLT: Who closed the port?\n\nDERO: The army did. It was Monday.")
    assert [words(annotated, d.speaker) for d in find_statements(annotated)] == ["HOLT", "DERO"]


@pytest.mark.parametrize(
    "text",
    ["The harbour was quiet on Tuesday.", "The two armies have faced each other since March.", "", "\n\n", "..."],
)
def test_no_statement(annotate: Annotate, text: str) -> None:
    assert find_statements(annotate(text)) == []


def test_who_tells_a_news_conference_speaks_at_one(annotate: Callable[[str], Annotated]) -> None:
    text = "The Peruvian president told a news conference that the country needed help."
    (draft,) = find_statements(annotate(text))
    assert (draft.medium, draft.addressee) == ("press conference", None)


@pytest.mark.parametrize(
    "text",
    [
        "The miners called a strike for Monday.",
        "Thousands took to the streets of Lima to denounce the coup.",
        "The king dismissed the general as head of the army.",
        "The premier telephoned both leaders on Saturday.",
        "Peru declared two diplomats persona non grata.",
        "She stopped short of announcing sanctions.",
        "The text did not mention the captives.",
        "Soldiers continued to search for the girls.",
        "Monitors will come if both sides ask for them.",
    ],
)
def test_deeds_put_nothing_in_words(annotate: Annotate, text: str) -> None:
    assert not find_statements(annotate(text))


def test_no_place_is_a_who(annotate: Annotate) -> None:
    annotated = annotate(
        "Talks will resume on Monday, according to an Asian envoy in Cairo, who said nobody wanted a war."
    )
    draft = by_cue(annotated, "said")
    assert (words(annotated, draft.speaker) or "").startswith("an Asian envoy")


def test_whom_a_speaker_talks_to_is_told(annotate: Annotate) -> None:
    annotated = annotate("An official, speaking to the daily Meridian, hinted that the road was shut.")
    assert words(annotated, by_cue(annotated, "hinted").addressee) == "the daily Meridian"


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via"),
    [
        ("The dam will hold, the Harbour Post reported.", "reported", "the Harbour Post", None),
        ("The dam holds, the Daily Lantern reported, citing the Harbour Post.", "reported", "the Harbour Post",
         "the Daily Lantern"),
        ("The dam will hold, the Harbour Post reported, citing crews.", "reported", "the Harbour Post", None),
        ("The dam will hold, according to a memo seen by the Harbour Post.", "according", "a memo", "the Harbour Post"),
        ("The dam will hold, according to a memo seen by the mayor.", "according", "a memo", None),
        ("The dam will hold, according to a joint statement by two ministries.", "according", "two ministries", None),
        ("The ministry said, citing engineers, that the dam would hold.", "said", "The ministry", None),
    ],
)  # fmt: skip
def test_whence_an_outlet_has_it(annotate: Annotate, text: str, cue: str, speaker: str, via: str | None) -> None:
    annotated = annotate(text)
    draft = by_cue(annotated, cue)
    assert (words(annotated, draft.speaker), words(annotated, draft.via)) == (speaker, via)
