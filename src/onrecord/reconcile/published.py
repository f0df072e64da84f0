"""The day on which a report was published, where what it states is as exact as a day."""

from datetime import date

_DAY_LENGTH = 10  # of an ISO day


def day_of(published: str | None) -> date | None:
    """Give the day of an ISO date or time; None for what is less exact, or not stated."""
    return date.fromisoformat(published[:_DAY_LENGTH]) if published and len(published) >= _DAY_LENGTH else None
