"""Parses written by hand."""

from onrecord.annotate.trees import Tree


def tree(*rows: str) -> Tree:
    """A parse written a token a row: word, tag, relation, head, and the kind of a name."""
    words, tags, deps, heads, entities = zip(*((*row.split(), "")[:5] for row in rows), strict=True)
    return Tree(
        words=list(words), lemmas=list(words), tags=list(tags), deps=list(deps), heads=[int(head) for head in heads],
        entities=list(entities),
    )  # fmt: skip
