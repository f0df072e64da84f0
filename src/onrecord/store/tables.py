"""
The tables of a record file.

`report`, `report_path`, `extraction`, `decision` and `imported` hold what came in and are the truth; `derived`,
`involved`, `member` and `stamp` are a cache that reconciliation fills. Rows carry the whole record as JSON
beside the columns that are filtered on, so that most changes of the model need no migration.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION = 2
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
    Column("story", Text),
    Column("type", Text),
    Column("status", Text),
    Column("json", Text, nullable=False),
    Index("derived_story", "kind", "story"),
)

involved = Table(
    "involved",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
)

# A mention (or, for stories, a report) and the event, statement or story that it is a member of.
member = Table(
    "member",
    metadata,
    Column("member", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, nullable=False),
)

stamp = Table(
    "stamp",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("inputs", Text, nullable=False),
    Column("code", Text, nullable=False),
)
