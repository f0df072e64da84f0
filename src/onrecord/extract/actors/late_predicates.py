"""
Whom a name is given to by what somebody is said to be, or by an article before whom nobody has told of: "the man with
the flag was Ana Diaz", "The monk, who is wanted, has fled. Ashin Sara denies it".
"""

from spacy.tokens import Token

from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import SUBJECTS
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import agree

_BE, _THE, _NOT = "be", "the", "neg"
_SOLE = frozenset({"head", "minister"})  # levels of offices whose holders news does not name so late


def is_called_so(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The winner was Ana Diaz", "her successor is the surgeon Ana Diaz": the unnamed subject of "is"."""
    verb = token.head
    if (
        token.dep_ != "attr"
        or verb.lemma_ != _BE
        or verb.dep_ == "advcl"
        or any(child.dep_ == _NOT for child in verb.children)
    ):
        return None
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return unique(c for noun in subjects for c in links.all_at(noun.i) if is_unnamed(c, phrase))


def opened_with(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The monk, who is wanted, fled": an article before whom nobody has told of yet, then the name of who acts."""
    bare = phrase.office is None and phrase.appositive is None and not phrase.sectors and " " in (phrase.name or "")
    beside = any(child.dep_ in {"appos", "relcl"} for child in token.rights)
    second = links.sentence_of[phrase.head] == 1
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT" or not (bare and second) or beside:
        return None
    told = links.discourse.of(0)
    found = unique(s.cluster for s in told if s.cluster.type == "person")
    if found is None or not is_unnamed(found, phrase):
        return None
    first = links.phrases[found.members[0]]
    noun = links.context.doc[first.head]
    opens = noun.dep_ in SUBJECTS and noun.left_edge.i == noun.sent.start and noun.left_edge.lower_ == _THE
    sole = first.office is not None and first.office.level in _SOLE
    told_of = any(child.dep_ == "relcl" for child in noun.rights)
    return found if opens and told_of and not sole and first.form == "nominal" else None


def is_unnamed(cluster: Cluster, phrase: Phrase) -> bool:
    """Whether a cluster tells of one person without a name to whom nothing in a name's phrase speaks against it."""
    alike = cluster.gender in {None, phrase.gender} or phrase.gender is None
    return cluster.type == "person" and not (cluster.plural or cluster.names) and agree(cluster, phrase) and alike
