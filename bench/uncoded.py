"""
List the verbs and event nouns with two political actors that the coder leaves uncoded, by frequency.

    python -m bench.uncoded STORIES.jsonl[.gz] [--sample 300] [--top 60] [--nouns]

STORIES has a line a text (`text`). A text is taken when it stands at an even step through the file. A political actor
is one with a country, or a PLOVER sector other than business and press. Shows for each lemma a count and a sentence.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.events import coded

from onrecord.annotate import Annotated
from onrecord.extract.actors import Actors
from onrecord.extract.events.grammar import objects, prepositions, subjects
from onrecord.extract.events.parse import Parse, parse_of
from onrecord.extract.events.parties import Parties
from onrecord.knowledge.lexicon import load_lexicon

APOLITICAL = frozenset({"BUS", "JRN", "MNC"})
LINKS = ("with", "to", "against", "on", "from", "for", "at", "between", "by", "of")
EXAMPLE = 160  # letters


def texts(path: Path, sample: int) -> list[tuple[str, str]]:
    """An even sample of the file's texts, with their line numbers as ids."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line).get("text") or "" for line in content.decode("utf-8").splitlines()]
    step = max(1, len(rows) // sample)
    return [(str(number), rows[number][:6000]) for number in range(0, len(rows), step) if rows[number]][:sample]


def uncoded(annotated: Annotated, actors: Actors, triggers: set[int], *, nouns: bool) -> Iterator[tuple[str, str]]:
    """Lemma and sentence of each word with two political actors that tells no event."""
    parse = parse_of(annotated.doc, load_lexicon().verbs, load_lexicon().attitudes["say"])
    parties = Parties(parse, actors)
    for start, end in parse.sentences:
        for token in range(start, end):
            wanted = parse.is_noun(token) if nouns else parse.tags[token].startswith("V")
            if wanted and token not in triggers and _two_sided(parse, parties, actors, token, nouns=nouns):
                yield parse.lemmas[token], annotated.doc[start:end].text.replace("\n", " ")


def _two_sided(parse: Parse, parties: Parties, actors: Actors, token: int, *, nouns: bool) -> bool:
    beside = [head for word in LINKS for head in prepositions(parse, token, word)]
    if nouns:
        return len([t for t in (*parties.owners(token), *parties.adjectives(token), *parties.of(beside))
                    if _political(actors, t)]) > 1  # fmt: skip
    ours = [t for t in parties.of(subjects(parse, token)) if _political(actors, t)]
    theirs = [t for t in parties.of([*objects(parse, token), *beside]) if _political(actors, t)]
    return bool(ours) and any(not parties.same(a, b) for a in ours for b in theirs)


def _political(actors: Actors, token: int) -> bool:
    found = [actors.resolved(ref) for ref in actors.at(token)]
    return any(ref.country or set(ref.sectors) - APOLITICAL for ref in found)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--top", type=int, default=60)
    parser.add_argument("--nouns", action="store_true")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for annotated, actors, drafts in coded(texts(arguments.stories, arguments.sample)):
        triggers = {draft.trigger.start for draft in drafts}
        for lemma, sentence in uncoded(annotated, actors, triggers, nouns=arguments.nouns):
            counts[lemma] += 1
            examples.setdefault(lemma, sentence[:EXAMPLE])
    for lemma, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: arguments.top]:
        print(f"{count:4d} {lemma:16s} {examples[lemma]}")


if __name__ == "__main__":
    main()
