"""
Whence each mention has what it tells, and how many origins are independent of each other.

The number is an upper bound: two origins count as one only where words show it. So two outlets that rewrite one
ministry's readout have one origin, as both say that the ministry said so; an outlet that relays another's report
adds none; a second ministry's account is a second. Two outlets that report something in their own voice are two,
as nothing shows whether one read the other; so are the witnesses, or the officials, whom nobody names and whom each
of two outlets cites.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.model import Actor, EventAccount, Origin, OriginKind, StatementAccount
from onrecord.reconcile.institutions import Institutions
from onrecord.reconcile.names import fold
from onrecord.reconcile.publishers import Publisher, Publishers
from onrecord.reconcile.voices import Source, Voices

# Media through which a speaker reaches everybody: whoever prints the words has them from the speaker.
PUBLISHED = frozenset({"statement", "social media", "letter", "broadcast"})
# How an outlet calls itself: "told this newspaper", "told us".
_ITSELF = frozenset({"us", "this newspaper", "this paper", "this reporter", "our reporter", "this website"})
_KINDS: tuple[OriginKind, ...] = ("agency", "outlet", "official", "person", "own")


class Origins:
    """Gives the origins of events and statements. `said` are all statement mentions of the record."""

    def __init__(
        self,
        voices: Voices,
        publishers: Publishers,
        institutions: Institutions,
        actors: Mapping[str, Actor],
        said: Iterable[StatementAccount],
    ) -> None:
        self._voices, self._publishers, self._institutions = voices, publishers, institutions
        self._actors = actors
        self._hearings = _hearings(said)

    def of_event(self, accounts: Sequence[EventAccount]) -> tuple[Origin, ...]:
        """The origins of all mentions of an event, those with most mentions first."""
        said = {a.id: self._event_source(a) for a in accounts}
        sources = {a.id: self._with_report(a, accounts, said) for a in accounts}
        return _grouped([(a.id, self._over_relay(a, accounts, sources)) for a in accounts])

    def of_statement(self, accounts: Sequence[StatementAccount]) -> tuple[Origin, ...]:
        """The origins of all mentions of a statement: who heard or read it first."""
        return _grouped([(a.id, self._statement_source(a)) for a in accounts])

    # ------------------------------------------------------------------------------------------- events

    def _event_source(self, account: EventAccount) -> Source:
        """ "Twelve died, the agency reported, citing the ministry": the ministry's account."""
        if account.said_by:
            return self._speaker(account.said_by[-1], account)
        return self._voice(account)

    def _with_report(
        self, account: EventAccount, accounts: Sequence[EventAccount], sources: Mapping[str, Source]
    ) -> Source:
        """
        What a report tells in its own voice, as headlines do, it has from whoever it says it from elsewhere:
        "Strike kills nine" above "Nine people died in the strike, the ministry said". A denial is no such account.
        """
        if account.said_by:
            return sources[account.id]
        denied = account.status == "denied"
        others = [a for a in accounts if a.report == account.report and a.said_by and (a.status == "denied") == denied]
        named = min(others, key=lambda a: (a.evidence.start, a.id), default=None)
        return replace(sources[named.id], basis="same report") if named else sources[account.id]

    def _over_relay(
        self, account: EventAccount, accounts: Sequence[EventAccount], sources: Mapping[str, Source]
    ) -> Source:
        """
        Who relays an agency has it from whoever the agency has it from, where the record has the agency's report:
        "Nine died, Example Wire reported" beside "(Example Wire) - Nine people died, police said".
        """
        source = sources[account.id]
        if source.basis != "relay":
            return source
        denied = account.status == "denied"
        its = [
            a
            for a in accounts
            if a.report != account.report
            and sources[a.id].basis != "relay"
            and sources[a.id].key != source.key
            and (a.status == "denied") == denied
            and self._voice(a).key == source.key
        ]
        told = min(its, key=lambda a: a.id, default=None)
        return replace(sources[told.id], basis="relay") if told else source

    # --------------------------------------------------------------------------------------- statements

    def _statement_source(self, account: StatementAccount) -> Source:
        hearing = self._hearings.get(account.id, account)
        for words, ids in ((hearing.via_text, hearing.via), (hearing.addressee_text, hearing.addressee)):
            if source := self._heard_by(words, ids, account, relayed=ids is hearing.via):
                return source
        if account.speaker is not None and (
            hearing.medium in PUBLISHED or self._publishers.actor(account.speaker) is not None
        ):
            source = self._speaker(account.speaker, account)
            return source if source.basis == "relay" else replace(source, basis="published")
        return self._voice(account)

    def _heard_by(
        self, words: str | None, ids: Sequence[str], account: StatementAccount, *, relayed: bool
    ) -> Source | None:
        """The publisher who was told, or who passes it on: "told Example Wire", "according to state radio"."""
        if words and fold(words) in _ITSELF:
            return replace(self._voice(account), basis="told")
        found = [p for i in ids if (p := self._publishers.actor(i))] or [p for p in [self._named(words)] if p]
        if not found:
            return None
        own = self._voices.outlet(account.report)
        if own is not None and own.key == found[-1].key:
            return replace(self._voices.of(own, account.report, "told"), kind="own")
        return self._voices.of(found[-1], account.report, "relay" if relayed else "told")

    def _named(self, words: str | None) -> Publisher | None:
        return self._publishers.named(words) if words else None

    # ---------------------------------------------------------------------------------------- speakers

    def _speaker(self, ident: str, account: EventAccount | StatementAccount) -> Source:
        """Someone as a source; people whom nobody names are others in each report, unless it is copied."""
        if publisher := self._publishers.actor(ident):
            return self._voices.of(publisher, account.report, "relay")
        actor = self._actors.get(ident)
        body = self._institutions.of(ident)
        kind: OriginKind = "official" if self._institutions.is_official(ident) else "person"
        name = actor.name if actor else None
        if body is None and self._institutions.is_unnamed(ident):
            return Source(key=f"{self._voice(account).key}/{ident}", kind=kind, actor=ident, name=name, basis="said")
        return Source(key=f"who:{body or ident}", kind=kind, actor=ident, name=name, basis="said")

    def _voice(self, account: EventAccount | StatementAccount) -> Source:
        return self._voices.at(account.report, account.evidence.start, account.evidence.end)


def _hearings(said: Iterable[StatementAccount]) -> dict[str, StatementAccount]:
    """
    The mention that says how each was heard: itself, or the one before it of the same speaker. '"We are ready,"
    she told Example Wire. She added that ...': the second was said to the agency too.
    """
    found: dict[str, StatementAccount] = {}
    before: StatementAccount | None = None
    for account in sorted(said, key=lambda a: (a.report, a.cue.start, a.id)):
        goes_on = before is not None and (before.report, before.speaker) == (account.report, account.speaker)
        if goes_on and before is not None and account.speaker is not None and not _is_heard(account):
            found[account.id] = found.get(before.id, before)
        before = account
    return found


def _is_heard(account: StatementAccount) -> bool:
    return bool(account.via or account.via_text or account.addressee or account.addressee_text or account.medium)


def _grouped(sources: Sequence[tuple[str, Source]]) -> tuple[Origin, ...]:
    """One origin for each key, the one with most mentions first."""
    groups: dict[str, list[tuple[str, Source]]] = {}
    for mention, source in sorted(sources, key=lambda row: row[0]):
        groups.setdefault(source.key, []).append((mention, source))
    return tuple(sorted((_origin(rows) for rows in groups.values()), key=lambda o: (-len(o.mentions), o.mentions)))


def _origin(rows: Sequence[tuple[str, Source]]) -> Origin:
    """An outlet's own report and those that relay it are one origin, and that is the outlet."""
    kinds = {source.kind for _, source in rows}
    return Origin(
        kind=min(kinds, key=_KINDS.index),
        actor=min((s.actor for _, s in rows if s.actor), default=None),
        mentions=tuple(mention for mention, _ in rows),
        name=next((s.name for _, s in rows if s.name), None),
        bases=tuple(source.basis for _, source in rows),
    )
