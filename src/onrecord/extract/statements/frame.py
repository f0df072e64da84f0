"""What stands around a cue: who is told, through which medium, whether it is a refusal, and the stance it carries."""

from collections.abc import Iterator

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements.content import Ranges
from onrecord.extract.statements.cues import SUBJECTS, subject
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.speakers import phrase
from onrecord.extract.statements.tree import NOMINAL, Tree
from onrecord.model import Medium, Stance

OBJECTS = ("dobj", "dative", "iobj")
BRIDGES = frozenset({"advcl", "acl", "dobj", "pobj", "prep", "pcomp", "conj", "agent", "xcomp", "dative", "nmod"})
AFTERWARDS = frozenset({"after", "before", "following", "ahead"})
NOBODY = frozenset({"no", "neither", "nobody", "none"})
DEEPEST = 5  # steps from a cue to a word that tells its medium or addressee
OPPOSITE: dict[Stance, Stance | None] = {
    "supports": "opposes",
    "opposes": None,
    "calls for": None,
    "offers": None,
    "denies": None,
}


def circle(tree: Tree, cue: int, ranges: Ranges, speaker: int | None) -> list[int]:
    """Words of the cue's own clause outside what is said and outside the speaker's phrase, nearest first."""
    found, level = [], [cue]
    own = None if speaker is None else Tokens(tree.left[speaker], tree.right[speaker])
    if own and own.start <= cue < own.end:  # the cue hangs on its speaker: "the envoy | called on the rebels"
        own = Tokens(own.start, cue)
    for _ in range(DEEPEST):
        level = [k for at in level for k in tree.kids[at] if _passes(tree, k, ranges, own)]
        found += level
    return found


def _passes(tree: Tree, k: int, ranges: Ranges, own: Tokens | None) -> bool:
    if tree.dep[k] not in BRIDGES or any(start <= k < end for start, end in ranges):
        return False
    return own is None or not own.start <= k < own.end


def upward(tree: Tree, cue: int) -> Iterator[int]:
    """The verb or noun that a cue hangs on and its objects: "sent a letter | denying it"."""
    at = cue
    while tree.dep[at] in {"acl", "relcl", "advcl", "conj", "xcomp"}:
        at = tree.head[at]
        yield at
        if tree.pos[at] == "VERB":
            yield from (k for k in tree.kids[at] if tree.dep[k] == "dobj" and k < cue)
            yield from (o for k in tree.kids[at] if _leads(tree, k, cue) and (o := tree.child(k, "pobj")) is not None)


def _leads(tree: Tree, k: int, cue: int) -> bool:
    """
    Whether a phrase of the verb above is that of a cue too.

    "In a statement, they condemned the raid, | calling it ...": it stands before both. "Went | on television | to
    announce": it stands before what it was done for.
    """
    before_both = k < tree.head[k] < cue
    return tree.dep[k] == "prep" and (before_both or (k < cue and tree.dep[cue] in {"advcl", "xcomp"}))


# ---------------------------------------------------------------------------------------------- medium


def medium(tree: Tree, cue: int, around: list[int], speaker: int | None, lexicon: Lexicon) -> Medium | None:
    """The medium that the cue, the words of its clause, or the text that carries it name."""
    if found := _medium_of_verb(tree.lemma[cue], lexicon):
        return found
    for k in around:
        linked = tree.dep[k] == "pobj" and tree.lemma[tree.head[k]] in lexicon.words("medium_rules.prepositions")
        if linked and (found := medium_of_noun(tree, k, lexicon)):
            return found
    told = tree.child(cue, *OBJECTS)  # "told a news conference"
    if told is not None and medium_of_noun(tree, told, lexicon) == "press conference":
        return "press conference"
    if speaker is not None and (found := _medium_of_speaker(tree, speaker, lexicon)):
        return found
    return next((found for k in upward(tree, cue) if (found := medium_of_noun(tree, k, lexicon))), None)


def _medium_of_speaker(tree: Tree, speaker: int, lexicon: Lexicon) -> Medium | None:
    """
    That of a text that speaks, or by which one who speaks was reached: "a nurse who was reached by phone".

    A broadcaster that speaks ("state radio said") is a speaker, not yet a medium; an address is one.
    """
    found = medium_of_noun(tree, speaker, lexicon)
    if found and (found != "broadcast" or _is_address(tree, speaker, lexicon)):
        return found
    links = [k for k in _asked_through(tree, speaker, lexicon) if tree.lower[k] in {"by", "via", "over"}]
    means = [object_ for k in links if (object_ := tree.child(k, "pobj")) is not None]
    return next((found for k in means if (found := medium_of_noun(tree, k, lexicon))), None)


def _asked_through(tree: Tree, speaker: int, lexicon: Lexicon) -> Iterator[int]:
    """What hangs on the verb that tells how somebody was asked, whether on the name or on its description."""
    for head in (speaker, *(k for k in tree.kids[speaker] if tree.dep[k] == "appos")):
        for verb in tree.kids[head]:
            if tree.dep[verb] in {"acl", "relcl"} and tree.lemma[verb] in lexicon.words("medium_rules.reaching"):
                yield from tree.kids[verb]


def _is_address(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    return tree.lemma[noun] in lexicon.words("medium_rules.addresses")


def _medium_of_verb(lemma: str, lexicon: Lexicon) -> Medium | None:
    verbs: dict[str, Medium] = {
        "social_media_verbs": "social media",
        "phone_verbs": "phone",
        "letter_verbs": "letter",
    }
    return next((value for name, value in verbs.items() if lemma in lexicon.words(f"medium_rules.{name}")), None)


def medium_of_noun(tree: Tree, noun: int, lexicon: Lexicon) -> Medium | None:
    """What a noun with its modifiers says of the medium ("news conference", "televised address", "phone call")."""
    lemma = tree.lemma[noun]
    kids = [tree.lower[k] for k in tree.kids[noun] if k < noun]
    words = f"{' '.join(kids[-1:])} {tree.words[noun]}".strip()
    if words in lexicon.words("medium_rules.social_media_names") or tree.words[noun] in lexicon.words(
        "medium_rules.social_media_names"
    ):
        return "social media"
    if lemma == "release" and not lexicon.words("medium_rules.conference_kinds") & set(kids):
        return None  # "announced the release": of captives
    if lemma == "conference":
        return "press conference" if lexicon.words("medium_rules.conference_kinds") & set(kids) else None
    if lemma == "call":
        return "phone" if lexicon.words("medium_rules.call_kinds") & set(kids) else None
    if lemma in lexicon.words("medium_rules.pages"):
        own = next((found for word in kids if (found := lexicon.medium.get(word))), None)
    else:
        own = lexicon.medium.get(lemma)
    if lemma in lexicon.words("medium_rules.addresses") and own is None:
        return next((found for word in kids if (found := lexicon.medium.get(word)) == "broadcast"), None)
    return own


# ------------------------------------------------------------------------------------------- addressee


def addressee(tree: Tree, cue: int, around: list[int], ranges: Ranges, lexicon: Lexicon) -> Tokens | None:
    """The phrase that names who is spoken to."""
    head = _told(tree, cue, lexicon)
    if head is None:
        head = next((k for k in around if _is_spoken_to(tree, cue, k, lexicon)), None)
    if head is None or tree.lemma[head] in lexicon.words("addressee.never"):
        return None
    found = phrase(tree, head)
    # "Chile offered compensation": what is offered is not who is spoken to.
    offered = stance(tree, cue, lexicon) == "offers"
    return None if offered and all(found.start <= start and end <= found.end for start, end in ranges) else found


def spoken_with(tree: Tree, speaker: int | None, lexicon: Lexicon) -> Tokens | None:
    """Whom a speaker talks to: "an official, speaking to a local paper on condition of anonymity, hinted"."""
    for k in tree.kids[speaker] if speaker is not None else ():
        if tree.dep[k] not in {"acl", "relcl"} or tree.lemma[k] not in lexicon.words("addressee.speaking"):
            continue
        for link in tree.kids[k]:
            if tree.lower[link] in {"to", "with"} and (heard := tree.child(link, "pobj")) is not None:
                return phrase(tree, heard) if _names_hearer(tree, heard) else None
    return None


def _told(tree: Tree, cue: int, lexicon: Lexicon) -> int | None:
    """The object of "told", the subject of "was told", the subject of the clause in "urged both sides to stop"."""
    if tree.pos[cue] != "VERB" or tree.lemma[cue] not in lexicon.words("addressee.objects"):
        return None
    if tree.child(cue, "auxpass") is not None:
        return tree.child(cue, "nsubjpass")
    found = tree.child(cue, *OBJECTS)
    if found is None and (clause := tree.child(cue, "ccomp", "xcomp")) is not None:
        inner = tree.child(clause, "nsubj")
        found = inner if inner is not None and _bare_infinitive(tree, clause) else None
    return found if found is not None and found > cue and _can_listen(tree, found, lexicon) else None


def _bare_infinitive(tree: Tree, clause: int) -> bool:
    return any(tree.dep[k] == "aux" and tree.lower[k] == "to" for k in tree.kids[clause])


def _can_listen(tree: Tree, k: int, lexicon: Lexicon) -> bool:
    return tree.pos[k] in NOMINAL and tree.lemma[k] not in lexicon.words("addressee.never")


def _is_spoken_to(tree: Tree, cue: int, k: int, lexicon: Lexicon) -> bool:
    """Whether a word of the clause is the object of a "to" that leads to the hearer."""
    if tree.dep[k] != "pobj" or tree.pos[k] not in NOMINAL or not _names_hearer(tree, k):
        return False
    prep = tree.head[k]
    above, link = tree.head[prep], tree.lower[prep]
    if link == "to":
        verb = tree.pos[above] == "VERB" and tree.lemma[above] in lexicon.words("addressee.to")
        return (
            verb
            or hears(tree, cue, k, lexicon)
            or (above != cue and tree.lemma[above] in lexicon.words("addressee.nouns_to"))
        )
    if link in {"on", "upon"}:
        return above == cue and tree.lemma[above] in lexicon.words("addressee.on")
    if link == "with" and tree.lower[tree.head[above]] in AFTERWARDS:  # "said after a call with the premier"
        return False
    if link == "with":
        return tree.lemma[above] in lexicon.words("addressee.nouns_with") | lexicon.words("addressee.with")
    return False


def hears(tree: Tree, cue: int, k: int, lexicon: Lexicon) -> bool:
    """Whether outlets and reporters behind "to" are told, whatever it hangs on: "denied the charge to reporters"."""
    return tree.lemma[k] in lexicon.words("relay.outlets") and tree.lemma[cue] in lexicon.words("addressee.to")


def _names_hearer(tree: Tree, k: int) -> bool:
    """A hearer is a person or body; numbers, places of texts and abstract nouns after "to" are none."""
    return tree.ent[k] not in {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"}


# --------------------------------------------------------------------------------------------- refusal


def refused(tree: Tree, cue: int, lexicon: Lexicon) -> int | None:
    """The verb of speaking that is refused ("say" in "declined to say", "would not say"), else None."""
    speaking = lexicon.words("refusal.of_speaking")
    if tree.lemma[cue] in lexicon.words("refusal.verbs"):
        verb = tree.child(cue, "xcomp")
        return verb if verb is not None and tree.lemma[verb] in speaking else None
    if tree.lemma[cue] not in speaking:
        return None
    if tree.dep[cue] == "xcomp" and tree.lemma[tree.head[cue]] in lexicon.words("refusal.verbs"):
        return cue
    if _keeps_back(tree, cue, lexicon):
        return cue
    modal = any(tree.dep[k] == "aux" and tree.lemma[k] in lexicon.words("refusal.modals") for k in tree.kids[cue])
    return cue if modal and (negated(tree, cue) or nobody(tree, subject(tree, cue))) else None


def _keeps_back(tree: Tree, cue: int, lexicon: Lexicon) -> bool:
    """ "Did not say whether it was so": no word of it, where a question follows."""
    if not negated(tree, cue) or tree.lemma[cue] not in lexicon.words("refusal.not_telling"):
        return False
    clause = tree.child(cue, "ccomp")
    asked = clause is not None and cue < tree.left[clause]
    return asked and tree.lower[tree.left[clause or cue]] in lexicon.words("refusal.questions")


def negated(tree: Tree, i: int) -> bool:
    """Whether a verb is denied: "did not", "never"."""
    return any(tree.dep[k] == "neg" for k in tree.kids[i])


def nobody(tree: Tree, head: int | None) -> bool:
    """Whether a subject denies by itself: "No official would comment", "Neither side would say"."""
    return head is not None and tree.lower[tree.left[head]] in NOBODY


def question(tree: Tree, verb: int, lexicon: Lexicon) -> Tokens | None:
    """What the speaker would not tell: the clause, object or topic of the verb that is refused."""
    for k in tree.kids[verb]:
        if k > verb and tree.dep[k] in {"ccomp", "dobj", "xcomp"}:
            asked = _asked_before(tree, verb, lexicon) if tree.lemma[k] in lexicon.words("refusal.answers") else None
            return asked or tree.trimmed(tree.left[k], _before_participle(tree, k, tree.right[verb]))
    for k in tree.kids[verb]:
        if k > verb and tree.dep[k] == "prep" and tree.lemma[k] in lexicon.words("refusal.topics"):
            return tree.trimmed(k + 1, tree.right[k])
    return _asked_before(tree, verb, lexicon)


def _before_participle(tree: Tree, start: int, end: int) -> int:
    """ "Declined to say whether it was so, | telling reporters to wait": where the question ends."""
    for k in range(start + 1, end):
        if tree.tag[k] != "VBG" or tree.dep[k] != "advcl" or tree.quote[k] >= 0:
            continue
        if tree.lower[tree.left[k] - 1] == "," and tree.child(k, *SUBJECTS) is None:
            return tree.left[k]
    return end


def _asked_before(tree: Tree, verb: int, lexicon: Lexicon) -> Tokens | None:
    """The question of "asked whether it was so, she declined to answer"."""
    above = tree.head[verb] if tree.dep[verb] == "xcomp" else verb
    for k in tree.kids[above]:
        if tree.dep[k] != "advcl" or tree.lemma[k] not in lexicon.words("refusal.asking") or tree.tag[k] != "VBN":
            continue
        if (clause := tree.child(k, "ccomp")) is not None:
            return tree.trimmed(tree.left[clause], tree.right[clause])
        topic = next((p for p in tree.kids[k] if tree.lemma[p] in lexicon.words("refusal.topics")), None)
        return None if topic is None else tree.trimmed(topic + 1, tree.right[topic])
    return None


# ---------------------------------------------------------------------------------------------- stance


def stance(tree: Tree, cue: int, lexicon: Lexicon) -> Stance | None:
    """The stand towards the object that the cue itself carries; a negated one is turned or unknown."""
    found = _stance_of_object(tree, cue, lexicon) or _stance_of_word(tree, cue, lexicon)
    return OPPOSITE[found] if found and negated(tree, cue) else found


def _stance_of_object(tree: Tree, cue: int, lexicon: Lexicon) -> Stance | None:
    object_ = tree.child(cue, "dobj")
    if object_ is None or tree.pos[cue] != "VERB":
        return None
    if tree.lemma[cue] in lexicon.words("stance_rules.dismissing"):
        denied = tree.lemma[object_] in lexicon.words("stance_rules.reported")
        return "denies" if denied else None
    voiced = tree.lemma[cue] in lexicon.words("voicing.verbs")
    return lexicon.stance_nouns.get(tree.lemma[object_]) if voiced else None


def _stance_of_word(tree: Tree, cue: int, lexicon: Lexicon) -> Stance | None:
    lemma = tree.lemma[cue]
    links = {tree.lower[k] for k in tree.kids[cue] if tree.dep[k] in {"prep", "prt"} and not _of_time(tree, k)}
    if lemma in lexicon.words("stance_rules.willing"):
        return "offers"
    if lemma in lexicon.words("stance_rules.against"):
        return "opposes" if "against" in links else None
    if lemma == "call":
        return "calls for" if links & lexicon.words("stance_rules.call_prepositions") else None
    if lemma == "insist":
        return "calls for" if links & lexicon.words("stance_rules.insist_prepositions") else None
    if lemma in lexicon.words("stance_rules.with_infinitive"):
        return "calls for" if "for" in links or _governs_infinitive(tree, cue) else None
    return lexicon.stance.get(lemma)


def _of_time(tree: Tree, prep: int) -> bool:
    """Whether a preposition opens a time: "insisted on Wednesday" names no object."""
    return any(tree.ent[k] in {"DATE", "TIME"} for k in tree.kids[prep])


def _governs_infinitive(tree: Tree, cue: int) -> bool:
    clauses = (k for k in tree.kids[cue] if k > cue and tree.dep[k] in {"xcomp", "ccomp", "advcl"})
    return any(_bare_infinitive(tree, k) for k in clauses)
