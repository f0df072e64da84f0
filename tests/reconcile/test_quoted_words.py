from onrecord.reconcile.quoted_words import quoted_words


def test_runs_of_five_words_between_quotation_marks_count() -> None:
    assert quoted_words('Toren said: "We will not give up one boat," and left.') == {
        "we will not give up",
        "will not give up one",
        "not give up one boat",
    }


def test_curly_marks_count_as_well() -> None:
    assert quoted_words("“The crews are free at last,” Toren said.") >= {"the crew are free at"}


def test_what_is_not_quoted_or_short_does_not_count() -> None:
    assert quoted_words('Toren called it "an act of piracy" and summoned the ambassador of Velmark.') == frozenset()


def test_words_between_two_quotations_are_nobodys() -> None:
    said = quoted_words('"It is over," Toren told the reporters who had waited in the harbor, "and we thank you all."')
    assert not any("reporter" in run for run in said)
