"""What the mentions of one happening add up to."""

import pytest
from tests.factories import COURIER, event_account

from onrecord.model import EventAccount, Origin, Status
from onrecord.reconcile.events import _status
from onrecord.reconcile.values import Votes


def told(id: str, status: Status) -> EventAccount:
    return event_account(id, f"r{id}", COURIER, COURIER.splitlines()[1], "met", status=status)


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        (("planned", "planned", "occurred"), "occurred"),
        (("planned", "planned"), "planned"),
        (("occurred", "denied", "denied"), "denied"),
    ],
)
def test_what_was_planned_and_then_done_was_done(statuses: tuple[Status, ...], status: str) -> None:
    accounts = [told(f"m{n}", one) for n, one in enumerate(statuses)]
    whence = tuple(Origin(kind="own", actor=None, mentions=(account.id,)) for account in accounts)
    assert _status(accounts, Votes(whence)) == status
