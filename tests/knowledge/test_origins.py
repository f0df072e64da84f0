"""Whence the shipped actors come."""

import json
from importlib.resources import files

import pytest

from onrecord.knowledge import Knowledge
from onrecord.knowledge.origins import OWN, SOURCES, shipped_parts


def test_every_shipped_actor_has_a_file_that_is_there(knowledge: Knowledge) -> None:
    data = files("onrecord.knowledge") / "data"
    named = {part.file for actor in knowledge.actors.values() for part in shipped_parts(actor)}
    assert all((data / name).is_file() for name in named)
    assert {name.partition("/")[0] for name in named} == set(SOURCES)


def test_what_is_taken_to_stand_among_the_states_stands_there(knowledge: Knowledge) -> None:
    lines = (files("onrecord.knowledge") / "data" / "states.jsonl").read_text("utf-8").splitlines()
    taken = {actor.id for actor in knowledge.actors.values() if shipped_parts(actor)[0].file == "states.jsonl"}
    assert taken == {json.loads(line)["id"] for line in lines}


def test_every_office_of_an_actor_has_one_file(knowledge: Knowledge) -> None:
    for actor in knowledge.actors.values():
        if actor.type == "person":
            found = [role for part in shipped_parts(actor) for role in part.roles]
            assert sorted(found, key=repr) == sorted(actor.roles, key=repr)


def test_the_licence_note_names_the_files_and_their_sources() -> None:
    note = (files("onrecord.knowledge") / "data" / "LICENCES.md").read_text("utf-8")
    for file, origin in SOURCES.items():
        assert file in note
        assert origin == OWN or all(source.removeprefix("the ") in note for source in origin.split(" and "))


@pytest.mark.parametrize(
    ("id", "files"),
    [
        ("NOR", ["states.jsonl"]),
        ("emmanuel-macron", ["people.jsonl"]),
        ("usa-foreign-ministry", ["organizations/agencies.toml"]),
    ],
)
def test_the_file_of_an_actor(knowledge: Knowledge, id: str, files: list[str]) -> None:
    assert [part.file for part in shipped_parts(knowledge.actors[id])] == files
