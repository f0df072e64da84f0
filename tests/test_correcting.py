"""What people write in their own way, as the record writes it."""

import pytest

from onrecord.correcting import as_coded


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("5 June 2025", "2025-06-05"),
        ("June 5, 2025", "2025-06-05"),
        ("2025/06/05", "2025-06-05"),
        ("5 June 2025 / 7 June 2025", "2025-06-05/2025-06-07"),
        ("2025-06", "2025-06"),
        ("last Monday", "last Monday"),  # left for the check, which says what it takes
    ],
)
def test_dates_may_be_given_in_words(words: str, iso: str) -> None:
    assert as_coded("date", words) == iso
