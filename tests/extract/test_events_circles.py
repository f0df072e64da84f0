"""Words that rules hang in a circle are let go again."""

from onrecord.extract.events.circles import without_circles
from onrecord.extract.events.hyphens import as_hyphened


def test_a_circle_is_undone_and_nothing_else() -> None:
    deps, heads = ["dobj", "ROOT", "amod", "punct"], [2, 1, 0, 0]
    without_circles(deps, heads, ["dobj", "ROOT", "nmod", "punct"], [1, 1, 0, 1])
    assert (deps, heads) == (["dobj", "ROOT", "nmod", "punct"], [1, 1, 0, 0])


def test_a_tree_stays_as_it_is() -> None:
    deps, heads = ["nsubj", "ROOT", "dobj"], [1, 1, 1]
    without_circles(deps, heads, ["dep", "ROOT", "dep"], [2, 1, 0])
    assert (deps, heads) == (["nsubj", "ROOT", "dobj"], [1, 1, 1])


def test_a_word_parted_at_its_hyphen_never_hangs_on_what_hangs_on_it() -> None:
    words, lemmas = ["they", "re", "-", "opened", "embassies"], ["they", "re", "-", "open", "embassy"]
    tags, deps = ["PRP", "VBP", "HYPH", "VBD", "NNS"], ["nsubj", "ROOT", "punct", "amod", "dobj"]
    heads = [1, 1, 1, 4, 1]
    as_hyphened(words, lemmas, tags, deps, heads, [False, True, True, False, False], frozenset(), {"reopen"})
    assert lemmas[3] == "reopen"
    assert (deps[3], heads) == ("ROOT", [3, 3, 3, 3, 3])
