"""
Rebuild the frozen table of document frequencies from the development pool of stories.

    PYTHONPATH=src python tools/build_terms.py ../shared/eval/merge/stories_dev.jsonl.gz

Counts in how many reports each word stands, over the distractors and the train split; the validation split is left
out, so that figures on it hold for unseen reports. Words in a single report are dropped: most are misspelt. Only
words and counts go into the table. The same pool gives the same bytes.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from onrecord.reconcile.terms import terms

TABLE = Path(__file__).parents[1] / "src" / "onrecord" / "knowledge" / "data" / "terms" / "frequencies.tsv.gz"
COMMENT = "# in how many of the reports each word stands, see tools/build_terms.py; next line: how many reports"
SPLITS = ("pool", "train")
LEAST = 2


def main() -> None:
    """Count and write the table."""
    documents, counts = count_words(Path(sys.argv[1]))
    kept = sorted((word, count) for word, count in counts.items() if count >= LEAST)
    lines = [COMMENT, str(documents), *(f"{word}\t{count}" for word, count in kept)]
    packed = gzip.compress("\n".join(lines).encode("utf-8"), compresslevel=9, mtime=0)
    TABLE.write_bytes(packed)
    print(f"{documents} reports, {len(kept)} words, {len(packed)} bytes")


def count_words(pool: Path) -> tuple[int, Counter[str]]:
    """Give the number of reports and in how many of them each word stands."""
    documents, counts = 0, Counter[str]()
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["split"] in SPLITS:
                documents += 1
                counts.update(terms(row["title"], row["text"]).keys())
    return documents, counts


if __name__ == "__main__":
    main()
