"""From the words of a question to what the store is asked: who, where and when is meant."""

from collections.abc import Iterable

from onrecord.errors import BadQuestion, NotFound
from onrecord.query.asking import Query
from onrecord.query.days import first_day, last_day
from onrecord.store import Filter, Store, Who, fold

NEAR = 75  # of 100: how alike a name must be to be proposed (rapidfuzz's WRatio)
PROPOSED = 3  # names at most


class Resolver:
    """Finds out what is meant by the words of a question, in one record."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def resolve(self, query: Query, story: str | None = None) -> Filter:
        """
        Give what the store is to be asked; `story` is the id of the story that is meant.

        Raises NotFound for names that the record does not have, with those near to them, and BadQuestion for what is
        no date, type or status.
        """
        since = None if query.since is None else first_day(query.since)
        until = None if query.until is None else last_day(query.until)
        if since and until and since > until:
            raise BadQuestion(f"nothing is since {query.since} and until {query.until}", "Give the earlier day first")
        places, countries = self._places(query.place)
        return Filter(
            since=since,
            until=until,
            actors=tuple(self.who(word) for word in query.actor),
            between=(self.who(query.between[0]), self.who(query.between[1])) if query.between else None,
            types=_codes(query.type),
            statuses=_statuses(query.status),
            places=places,
            countries=countries,
            outlets=tuple(self._outlet(word) for word in query.outlet),
            story=story,
            independent=query.min_independent,
        )

    def who(self, word: str) -> Who:
        """
        Give the actors that a word means: of that id or name, and, where it is a state's or a country code, all who
        belong to it; else those whose name ends with it ("Harrow"); else whom the knowledge base knows by it.
        """
        name = fold(word)
        countries = self._store.countries(name, code=name.upper())
        if countries or self._store.names("actor", name):
            return Who(called=(name,), countries=countries)
        if ending := self._store.named_last(name):
            return Who(ids=ending)
        return self._known(word) or self._nobody(word)

    def _known(self, word: str) -> Who | None:
        """Those of whom the record has others' names ("PRC"), as `onrecord actors show` finds them."""
        from onrecord.dossiers import Dossiers

        found = Dossiers(self._store).find(word)
        states = tuple(one.id for one in found if one.type == "state")
        ids = tuple(one.id for one in found)
        return Who(ids=ids, countries=states) if self._store.has_actor(ids, states) else None

    def _nobody(self, word: str) -> Who:
        near = self._near(word, self._store.names("actor"))
        raise NotFound(f"nobody is named {word!r} in the record", f"{near}List names with: onrecord actors")

    def _places(self, words: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of places, and the countries that are meant whole."""
        names: list[str] = []
        countries: list[str] = []
        for word in words:
            name, states = fold(word), _states(word)
            if not self._store.has_place(name, states):
                near = self._near(word, self._store.names("place"))
                raise NotFound(f"nothing in the record is placed in {word!r}", f"{near}{_PLACES}")
            names.append(name)
            countries += states
        return tuple(names), tuple(countries)

    def _outlet(self, word: str) -> str:
        name = fold(word)
        if not self._store.names("outlet", name):
            near = self._near(word, self._store.names("outlet"))
            raise NotFound(f"no report is of the outlet {word!r}", f"{near}List outlets with: onrecord reports")
        return name

    def _near(self, word: str, names: Iterable[str]) -> str:
        """Give "Did you mean China, Chile or Chad? ", or "" where no name is near."""
        from rapidfuzz import fuzz, process

        found = process.extract(
            word, list(names), scorer=fuzz.WRatio, processor=fold, score_cutoff=NEAR, limit=PROPOSED
        )
        names = [name for name, _, _ in found]
        return f"Did you mean {' or '.join(filter(None, (', '.join(names[:-1]), names[-1])))}? " if names else ""


_PLACES = "Count places with: onrecord events --by place"


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    from onrecord.query.coding import code

    return tuple(code(word) for word in words)


def _statuses(words: Iterable[str]) -> tuple[str, ...]:
    from onrecord.query.coding import status

    return tuple(status(word) for word in words)


def _states(word: str) -> tuple[str, ...]:
    """Country codes of the states of that name or code."""
    from onrecord.knowledge import load_knowledge

    name = fold(word)
    states = (actor for actor in load_knowledge().actors.values() if actor.type == "state")
    return tuple(one.id for one in states if name in map(fold, (one.id, one.name, *one.names)))
