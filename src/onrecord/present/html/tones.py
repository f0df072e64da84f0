"""The four kinds of acts, as a page colours them: those of PLOVER's quad categories."""

from collections.abc import Mapping
from typing import Literal

Tone = Literal["agree", "help", "oppose", "force"]

TONES: Mapping[int, Tone] = {1: "agree", 2: "help", 3: "oppose", 4: "force"}  # by quad category
LEGEND: Mapping[Tone, str] = {
    "agree": "cooperation in words",
    "help": "cooperation in deeds",
    "oppose": "conflict in words",
    "force": "conflict in deeds",
}
