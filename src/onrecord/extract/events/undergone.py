"""Which verbs are passive though no auxiliary says so: "Embassy staff evacuated from Khartoum", "Curfew lifted"."""

from collections.abc import Sequence

PAST_FORMS = frozenset({"VBD", "VBN"})
# What shows that a verb form is no bare participle.
COMPLETING = frozenset({"aux", "auxpass", "dobj", "dative", "ccomp", "xcomp", "prt", "oprd", "acomp", "attr", "agent"})
# Verbs that don't go without an object: in "Curfew lifted" the curfew is what was lifted.
WITH_OBJECT = frozenset(
    """abduct acquit airlift ambush arrest ban convict deport detain evacuate execute expel free imprison indict jail
    kidnap kill lift massacre murder oust pardon raid release repatriate rescue sack sentence slay wound""".split()
)
# Verbs that go without one too, of which only a participle, or the past tense of a headline, says that its subject
# undergoes the act: "Two bystanders | shot in Marseille", "Border | closed after raid".
ALSO_WITHOUT = frozenset(
    """adopt allow appoint approve assassinate attack bar behead block bomb bury cancel capture charge clear close
    condemn confirm cut declare deny deploy dismiss disperse extradite find fine fire foil freeze halt hang hold hurt
    identify impose injure loot name outlaw postpone question ransack rape reach recall rearrest remand remove rob
    scrap seal seize shell shoot sign stab stop stone storm summon suspend swap target tear-gas torch torture try
    unveil urge""".split()
)

# "Ordered the party | dissolved": what is to be done to somebody, by whoever obeys.
ORDERED = frozenset(
    """arrest ban block close deport detain disband demolish dissolve evict extradite free freeze hold jail raze release
    remand seal seize shut suspend""".split()
)


def as_ordered(lemmas: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """
    Read, in place, as a passive clause what is ordered: "ordered the mayor | held", where the parser has the mayor
    hold somebody; "ordered the party | dissolved", where it has a party that was dissolved before.
    """
    for at, tag in enumerate(tags):
        if tag not in PAST_FORMS or lemmas[at] not in ORDERED:
            continue
        if any(heads[kid] == at and deps[kid] in {"dobj", "agent", "aux", "auxpass"} for kid in range(len(tags))):
            continue
        if deps[at] == "ccomp" and lemmas[heads[at]] == "order":
            told = next((kid for kid in range(at) if heads[kid] == at and deps[kid] == "nsubj"), None)
        elif deps[at] == "acl" and deps[heads[at]] == "dobj" and lemmas[heads[heads[at]]] == "order":
            told, heads[at] = heads[at], heads[heads[at]]
            heads[told] = at
        else:
            continue
        if told is not None:
            tags[at], deps[at], deps[told] = "VBN", "ccomp", "nsubjpass"


def as_passives(
    words: Sequence[str], lemmas: Sequence[str], tags: list[str], deps: list[str], heads: Sequence[int],
    sentences: Sequence[tuple[int, int]],
) -> None:  # fmt: skip
    """Read, in place, as a passive the sentence's verb that lacks the object that it must have."""
    for start, end in sentences:
        verb = next((at for at in range(start, end) if heads[at] == at), start)
        if tags[verb] not in PAST_FORMS or not _must_have_object(lemmas[verb], tags[verb], words[end - 1]):
            continue
        below = {deps[at]: at for at in range(end - 1, start - 1, -1) if heads[at] == verb and at != verb}
        if below.keys() & COMPLETING or _shares_object(deps, heads, verb, end):
            continue
        if (subject := below.get("nsubj", verb)) < verb:
            tags[verb], deps[subject] = "VBN", "nsubjpass"


def _must_have_object(lemma: str, tag: str, last: str) -> bool:
    headline = last not in {".", "?", "!"}
    return lemma in WITH_OBJECT or (lemma in ALSO_WITHOUT and (headline or tag == "VBN"))


def _shares_object(deps: Sequence[str], heads: Sequence[int], verb: int, end: int) -> bool:
    """ "The army bombed and looted | the depot": the object stands with the last verb."""
    joined = [at for at in range(verb + 1, end) if heads[at] == verb and deps[at] == "conj"]
    return any(deps[at] == "dobj" and heads[at] in joined for at in range(verb + 1, end))
