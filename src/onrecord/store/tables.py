"""
The tables of a record file.

`report`, `report_path`, `extraction`, `decision` and `imported` hold what came in and are the truth. The rest is a
cache that reconciliation fills: `derived` carries the rows as JSON, so that most changes of the model need no
migration; the narrow tables beside it hold what is asked for, so that a question reads little and decodes nothing.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION = 4
APPLICATION_ID = 0x6F6E7263  # "onrc": tells a record from any other SQLite file

metadata = MetaData()

report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("outlet", Text),
    Column("published", Text),
    Column("json", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("format", Text, nullable=False),
    Index("report_digest", "id", "digest"),  # whether the cache is stale is asked by every list
)

report_path = Table(
    "report_path",
    metadata,
    Column("report", ForeignKey("report.id"), primary_key=True),
    Column("path", Text, primary_key=True),
)

extraction = Table(
    "extraction",
    metadata,
    Column("report", ForeignKey("report.id"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("json", Text, nullable=False),
    Index("extraction_version", "report", "version"),
)

decision = Table(
    "decision",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("json", Text, nullable=False),
)

# Actors that the user brought; the key is what tells them apart.
imported = Table(
    "imported",
    metadata,
    Column("key", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("json", Text, nullable=False),
)

derived = Table(
    "derived",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("json", Text, nullable=False),
)

# A row of `derived` as the lists see it; `position` is its place in the list of its kind. `start` and `end` are its
# first and last day, `story` its story (a story's own id), `type` and `country` those of an actor.
listed = Table(
    "listed",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("story", Text),
    Column("start", Text),
    Column("end", Text),
    Column("type", Text),
    Column("country", Text),
    Column("independent", Integer),
    Index("listed_position", "kind", "position"),
    Index("listed_story", "kind", "story"),
    Index("listed_country", "kind", "country"),
)

# Who takes part in an event or statement, and on which side: "actor", "recipient", or "joint" with the others.
involved = Table(
    "involved",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Index("involved_row", "kind", "id"),
)

# What an event is coded as, one row for each mode; for a statement, what the events are that it tells of.
coded = Table(
    "coded",
    metadata,
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Index("coded_type", "kind", "type", "id"),
    Index("coded_row", "kind", "id"),
)

# Where an event is; for a statement, where the events are that it tells of. `name` is folded, `shown` is not.
located = Table(
    "located",
    metadata,
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("country", Text),
    Index("located_name", "kind", "name"),
    Index("located_row", "kind", "id"),
)

# Which reports carry a row; a report carries itself. `outlet` is folded, `shown` is not.
carried = Table(
    "carried",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("report", Text, primary_key=True),
    Column("outlet", Text),
    Column("shown", Text),
    Index("carried_outlet", "kind", "outlet"),
)

# What an actor is called, its id among it. `name` is folded, `shown` is not.
called = Table(
    "called",
    metadata,
    Column("name", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("shown", Text, nullable=False),
)

# Words that can be searched: the text of a report, the evidence of a mention. `number` leads to the full text.
passage = Table(
    "passage",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Index("passage_row", "kind", "id"),
)

# A mention (or, for stories, a report) and the event, statement or story that it is a member of.
member = Table(
    "member",
    metadata,
    Column("member", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, nullable=False),
)

# What the cache was derived from; `touched` is 1 when something came in since, so that readers need not compare.
stamp = Table(
    "stamp",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("inputs", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("touched", Integer, nullable=False),
)

CACHE = (derived, listed, involved, coded, located, carried, called, passage, member, stamp)
"""The tables that reconciliation fills."""
