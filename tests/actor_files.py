"""Files of actors in each format that is imported, of our own writing; all persons are made up."""

import json
from pathlib import Path

WIKIDATA = "http://www.wikidata.org/entity/"


def _item(qid: str) -> dict[str, object]:
    return {"mainsnak": {"datavalue": {"value": {"id": qid}}}}


def _start(time: str) -> dict[str, object]:
    return {"P580": [{"datavalue": {"value": {"time": time}}}]}


CSV = f"""item,itemLabel,alias,country,position,start
{WIKIDATA}Q900000001,Anna Storvik,Anna B. Storvik,{WIKIDATA}Q20,Minister of Foreign Affairs of Norway,2021-02-01
"""
ENTITIES = {
    "Q900000002": {
        "id": "Q900000002",
        "labels": {"en": {"value": "Tobias Lunde"}},
        "claims": {
            "P31": [_item("Q5")],
            "P27": [_item("Q20")],
            "P39": [{**_item("Q900000005"), "qualifiers": _start("+2022-04-00T00:00:00Z")}],
        },
    },
    "Q900000005": {"id": "Q900000005", "labels": {"en": {"value": "Minister of Defence of Norway"}}},
}
PROPERTIES = {"name": ["Ingrid Falk"], "country": ["se"], "position": ["trade minister"]}
DICTIONARY = "PETER_HOLMQUIST_ [SWEGOV 20200101-20230101]\n"

CONTENT = {
    "ministers.csv": CSV,
    "entities.json": json.dumps({"entities": ENTITIES}),
    "people.jsonl": json.dumps({"id": "p1", "schema": "Person", "properties": PROPERTIES}) + "\n",
    "holders.txt": DICTIONARY,
}
IDS = {
    "ministers.csv": "anna-storvik",
    "entities.json": "tobias-lunde",
    "people.jsonl": "ingrid-falk",
    "holders.txt": "peter-holmquist",
}


def write(folder: Path) -> list[Path]:
    """Write one file of each format."""
    for name, text in CONTENT.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in CONTENT]
