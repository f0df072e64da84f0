"""Layouts that name the speaker without a word of saying: signed quotations, transcripts."""

from collections.abc import Iterator

from onrecord.extract.statements.found import Found
from onrecord.extract.statements.tree import MARKS, NOMINAL, Tree

DASHES = frozenset({"―", "—", "–", "--", "-"})
BYLINE = 12  # tokens that a name with its office may have behind the dash of a quotation set apart
BESIDE = 3  # tokens (mark, space) between the last word of a quotation and the dash
NAME = 5  # tokens of a name before the colon of a transcript
TURNS = 2  # names with a colon that make a transcript; one alone may be a place or a heading ("LAGOS: ...")
SURE = 0.9
LONG = 4  # letters from which no token is a dash, alone or with a mark
MARK_LETTERS = "".join(sorted(MARKS))


def patterns(tree: Tree) -> list[Found]:
    """Statements that the layout alone gives, by cue."""
    return sorted([*_signed(tree), *_transcript(tree)], key=lambda f: f.cue)


def _signed(tree: Tree) -> Iterator[Found]:
    """'"I had to leave." -- Omar Said, a teacher', the name at the end of its paragraph."""
    for i, word in enumerate(tree.lower):
        bare = word.strip(MARK_LETTERS) if len(word) < LONG else word
        if bare not in DASHES:
            continue
        run = max(tree.quote[max(0, i - BESIDE) : i], default=-1)
        name = _name_after(tree, i)
        if run >= 0 and name is not None and (word != bare or tree.quote[i] < 0):
            said = tree.trimmed(tree.runs[run].start, min(tree.runs[run].end, i))
            if said:
                yield Found(cue=i, ranges=(said,), speaker=name, score=SURE)


def _name_after(tree: Tree, i: int) -> int | None:
    end = i + 1
    while end < len(tree.words) and tree.paragraph[end] == tree.paragraph[i] and end - i <= BYLINE + 1:
        end += 1
    names = [k for k in range(i + 1, end) if tree.pos[k] in NOMINAL and not tree.words[k].isspace()]
    if (
        end - i > BYLINE + 1
        or not names
        or names[0] > i + 2
        or any(tree.pos[k] == "VERB" for k in range(names[0], end))
    ):
        return None
    return _head_of_name(tree, names[0])


def _head_of_name(tree: Tree, k: int) -> int:
    while k + 1 < len(tree.words) and tree.dep[k] == "compound" and tree.pos[k + 1] in NOMINAL:
        k += 1
    return k


def _transcript(tree: Tree) -> Iterator[Found]:
    """Paragraphs that begin with a name in capitals and a colon, at least two in a report."""
    found = list(_turns(tree))
    if len(found) >= TURNS:
        yield from found


def _turns(tree: Tree) -> Iterator[Found]:
    start = 0
    for i in range(1, len(tree.words)):
        if tree.paragraph[i] != tree.paragraph[i - 1]:
            start = i
        if tree.lower[i] == ":" and 0 < i - start <= NAME and _is_capital_name(tree, start, i):
            said = tree.trimmed(i + 1, _paragraph_end(tree, i))
            if said:
                yield Found(cue=i, ranges=(said,), speaker=i - 1, score=SURE)


def _is_capital_name(tree: Tree, start: int, end: int) -> bool:
    words = [tree.words[k] for k in range(start, end) if tree.words[k].isalpha()]
    return bool(words) and all(word.isupper() and len(word) > 1 for word in words)


def _paragraph_end(tree: Tree, i: int) -> int:
    number = tree.paragraph[i]
    while i < len(tree.words) and tree.paragraph[i] == number:
        i += 1
    return i
