import pytest

from onrecord.read.credits import find_byline, find_credit

BODY = "Envoys met on Monday.\nThey met again on Tuesday."


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Lind", "Ada Lind"),
        ("By ADA LIND and JON VALE, Associated Press", "ADA LIND and JON VALE, Associated Press"),
        ("By Monday the envoys had left.", None),
        ("By contrast, Ada Lind stayed", None),
    ],
)
def test_who_wrote_it(line: str, byline: str | None) -> None:
    assert find_byline(f"Envoys meet\n{line}\n{BODY}") == byline


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("(Reporting by Ada Lind in Turin; Editing by Jon Vale)", True),
        ("Additional reporting by Ada Lind", True),
        ("— With files from The Associated Press", True),
        ("Associated Press writer Ada Lind contributed to this report.", True),
        ("(AFP)", True),
        ("© 2031 Agence France-Presse", True),
        ("Reuters", True),
        ("The AFP said on Monday that it was leaving.", False),
        ("They were reported by neighbours to the police.", False),
        ("Sources said that the envoys met by the lake.", False),
    ],
)
def test_whom_the_outlet_credits(line: str, is_one: bool) -> None:
    assert find_credit(f"Envoys meet\n{BODY}\n{line}") == (line if is_one else None)
