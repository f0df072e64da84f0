"""The documents and event mentions of ECB+ (Cybulska and Vossen 2014), from the folder of development data."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCUMENTS, MENTIONS = "ecbplus_docs_dev.jsonl.gz", "ecbplus_mentions_dev.jsonl.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class EcbMention:
    """An event mention: the characters of its words in the document, and its cluster over all documents."""

    id: str
    split: str
    document: str
    spans: tuple[tuple[int, int], ...]
    cluster: str


def read_ecb(folder: Path) -> tuple[dict[str, str], list[EcbMention]]:
    """Give the texts by document, and the mentions; the words of a text are parted by single spaces."""
    texts = {row["id"]: row["text"] for row in _rows(folder / DOCUMENTS)}
    words = {name: _offsets(text) for name, text in texts.items()}
    return texts, [_mention(row, words) for row in _rows(folder / MENTIONS)]


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _offsets(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for word in text.split(" "):
        found.append((at, at + len(word)))
        at += len(word) + 1
    return found


def _mention(row: Mapping[str, Any], words: Mapping[str, list[tuple[int, int]]]) -> EcbMention:
    return EcbMention(
        id=row["id"],
        split=row["split"],
        document=row["doc"],
        spans=tuple(words[row["doc"]][token] for token in row["tokens"]),
        cluster=row["cluster"],
    )
