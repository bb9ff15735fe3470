#!/usr/bin/env python3
"""Precision, recall and F1 of what agendex finds in annotated papers.

    score.py --agendex PROGRAM --corpus DIR [--floor FILE] [--write-floor] [--misses] [NAME ...]

DIR holds packs/*.pdf and gold/*.json (described in corpus/README.md). With --floor the exit code is 1 when a figure is
below the one in FILE; --write-floor writes today's figures there instead.
"""

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compare import Board
from papers import compare

TOLERANCE = 0.0005  # of figures that are kept with three decimals


def inspect(agendex, pdf):
    run = subprocess.run([agendex, "inspect", "--json", pdf], capture_output=True, check=False)
    if run.returncode not in (0, 3):
        raise RuntimeError(run.stderr.decode(errors="replace").strip() or f"exit code {run.returncode}")
    return json.loads(run.stdout)


def judge(agendex, packs, gold_file):
    board = Board()
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    try:
        pack = inspect(agendex, packs / gold["file"])
    except (RuntimeError, ValueError) as error:
        board.miss("not read", error)
        pack = {}
    compare(board, pack, gold)
    return board


def print_board(total, boards, with_misses):
    print(f"{'figure':28} {'precision':>9} {'recall':>9} {'F1':>9}   right/wrong/missed")
    for name, figure in sorted(total.items()):
        print(f"{name:28} {figure.precision:9.3f} {figure.recall:9.3f} {figure.f1:9.3f}   "
              f"{figure.right}/{figure.wrong}/{figure.missed}")
    print()
    for name, board in boards.items():
        low = [f"{figure} {value.f1:.2f}" for figure, value in sorted(board.items()) if value.f1 < 1]
        print(f"{name}: {', '.join(low) or 'all right'}")
        for miss in board.misses if with_misses else []:
            print("    " + miss)


def below_floor(total, floor):
    figures = {name: figure.f1 for name, figure in total.items()}
    return [f"{name}: {figures.get(name, 0):.3f} is below {least:.3f}"
            for name, least in floor.items() if figures.get(name, 0) < least - TOLERANCE]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--agendex", required=True)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--write-floor", action="store_true")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()

    gold_files = [f for f in sorted((arguments.corpus / "gold").glob("*.json"))
                  if not arguments.names or f.stem in arguments.names]
    if not gold_files:
        parser.error(f"there are no annotations in {arguments.corpus}/gold")
    with ThreadPoolExecutor() as pool:
        results = pool.map(lambda f: judge(arguments.agendex, arguments.corpus / "packs", f), gold_files)
    boards = dict(zip((f.stem for f in gold_files), results))
    total = Board()
    for board in boards.values():
        total.include(board)
    print_board(total, boards, arguments.misses)

    if arguments.write_floor:
        figures = {name: int(figure.f1 * 1000) / 1000 for name, figure in sorted(total.items())}
        arguments.floor.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    elif arguments.floor:
        failures = below_floor(total, json.loads(arguments.floor.read_text(encoding="utf-8")))
        print("\n" + ("\n".join(failures) if failures else "No figure is below its floor."))
        sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
