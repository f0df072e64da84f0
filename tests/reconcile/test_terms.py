from onrecord.reconcile.terms import KEYS, NORM, load_frequencies, product, rarest, terms, tokens, told, vector

TEXT = (
    "Port Sel (Courier) - Velmark's navy seized two trawlers off Harrow Point on Monday, the coast guard said. "
    "The trawlers' crews were taken to Port Sel. Ardania's ministries protested."
)


def test_tokens_lose_case_and_endings() -> None:
    assert tokens("The Ministries’ talks — U.S. envoys' class") == ["the", "ministry", "talk", "us", "envoy", "class"]


def test_a_short_word_keeps_its_s() -> None:
    assert tokens("gas bus his crisis") == ["gas", "bus", "his", "crisis"]


def test_words_of_the_title_count_more() -> None:
    counts = terms("Trawlers seized", TEXT)
    assert counts["trawler"] == 4
    assert counts["navy"] == 1


def test_a_title_that_the_text_begins_with_counts_once() -> None:
    assert terms("Trawlers seized", "Trawlers seized\n" + TEXT) == terms("Trawlers seized", TEXT)


def test_vectors_have_unit_length() -> None:
    found = vector("Trawlers seized", TEXT)
    for each in (found.whole, found.lead, found.head):
        assert abs(product(each, each) - NORM * NORM) < NORM * len(each)


def test_a_product_does_not_depend_on_the_side() -> None:
    one, other = vector(None, TEXT).whole, vector("Crews held", "Velmark holds the trawlers' crews.").whole
    assert product(one, other) == product(other, one) > 0


def test_function_words_weigh_nothing() -> None:
    assert "the" not in vector(None, TEXT).whole


def test_keys_are_the_heaviest_words() -> None:
    keys = vector("Trawlers seized", TEXT).keys
    assert len(keys) <= KEYS
    assert keys.index("seized") < keys.index("protested")


def test_a_word_unknown_to_the_table_is_a_key_once_repeated_or_where_there_is_room() -> None:
    assert "velmark" not in load_frequencies().counts
    assert vector(None, TEXT).keys[-1] == "velmark"
    repeated = vector(None, f"{TEXT} Velmark said nothing.").keys
    assert repeated.index("velmark") < repeated.index("protested")
    long = " ".join([TEXT, *sorted(word for word, count in load_frequencies().counts.items() if count == 40)[:KEYS]])
    assert "velmark" not in vector(None, long).keys
    assert "velmark" in vector(None, f"{long} Velmark said nothing.").keys


def test_a_text_without_words_has_no_terms() -> None:
    found = vector(None, "***")
    assert not found.whole and not found.keys


def test_rarer_words_weigh_more() -> None:
    frequencies = load_frequencies()
    assert frequencies.weight("harbor") > frequencies.weight("navy") > frequencies.weight("the") >= 0
    assert frequencies.weight("harbor", least=10_000) < frequencies.weight("navy")


def test_the_rarest_shared_words_weigh_most() -> None:
    one, other = vector(None, TEXT).whole, vector("Crews held", "Velmark's navy holds the trawlers' crews.").whole
    assert rarest(one, other, 1) == round(1000 * load_frequencies().weight("velmark"))
    assert rarest(one, other, 1) < rarest(one, other, 2) < rarest(one, other, 99)


def test_a_headline_is_told_where_its_words_stand() -> None:
    head = vector("Navy seized trawlers", TEXT).head
    assert told(head, vector(None, TEXT).whole) == 1000
    assert told(head, vector(None, "Rain in the hills.").whole) == 0
    assert told({}, head) == 0
