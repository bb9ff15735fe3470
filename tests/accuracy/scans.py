#!/usr/bin/env python3
"""Holds the scanned twins in corpus/scans against the papers they were made from, by the same annotations.

    scans.py AGENDEX

Exit code 1 when what matters most is found clearly worse in a scan than in its twin. Everything is recognised anew.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from compare import Board
from papers import compare
from score import inspect

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MAY_LOSE = 0.05
FIGURES = ("agenda_items", "agenda_items.page", "minutes_items", "minutes_items.date", "minutes_items.outcome",
           "decisions")


def board_of(agendex, pdf, gold):
    board = Board()
    compare(board, inspect(agendex, pdf), gold)
    return board


def main():
    agendex = sys.argv[1]
    scans = sorted((CORPUS / "scans").glob("*.pdf"))
    if not scans:
        sys.exit("there are no scans in corpus/scans")
    failures = []
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        for scan in scans:
            gold = json.loads((CORPUS / "gold" / f"{scan.stem}.json").read_text(encoding="utf-8"))
            scanned, printed = board_of(agendex, scan, gold), board_of(agendex, CORPUS / "packs" / scan.name, gold)
            print(scan.stem)
            for name, figure in sorted(scanned.items()):
                print(f"  {name:28} {figure.f1:.3f} scanned, {printed[name].f1:.3f} printed")
            failures += [f"{scan.stem}: {name}" for name in FIGURES if scanned[name].f1 < printed[name].f1 - MAY_LOSE]
    print("\n" + ("\n".join(failures) or "No scan is clearly worse than its twin."))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
