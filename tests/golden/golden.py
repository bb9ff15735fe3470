#!/usr/bin/env python3
"""Holds `agendex inspect --json` of papers in corpus/packs against the files of the same names beside this script.

Nothing is recognised from images, because that depends on the machine.

    golden.py AGENDEX          exit code 1 and a diff where they differ
    golden.py AGENDEX --write  write the files anew; look at the change with git diff before committing it

An empty file NAME.json brings in a paper; the accuracy checks see to those that have none.
"""

import difflib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKS = HERE.parents[1] / "corpus" / "packs"
LINES_SHOWN = 60


def said_of(agendex, pdf):
    run = subprocess.run([agendex, "inspect", "--ocr=never", "--json", pdf], capture_output=True, check=False)
    if run.returncode not in (0, 3):
        return f"exit code {run.returncode}: {run.stderr.decode(errors='replace')}"
    pack = json.loads(run.stdout)
    pack["file"] = pdf.name
    return json.dumps(pack, indent=1, ensure_ascii=False) + "\n"


def difference(name, golden, said):
    lines = list(difflib.unified_diff(golden.splitlines(), said.splitlines(), f"golden/{name}", "now", lineterm="", n=2))
    more = [f"… {len(lines) - LINES_SHOWN} lines more"] if len(lines) > LINES_SHOWN else []
    return "\n".join(lines[:LINES_SHOWN] + more)


def main():
    agendex, write = sys.argv[1], "--write" in sys.argv[2:]
    pdfs = [PACKS / f"{path.stem}.pdf" for path in sorted(HERE.glob("*.json"))]
    if not pdfs:
        sys.exit(f"there are no files to hold anything against in {HERE}")
    with ThreadPoolExecutor() as pool:
        texts = list(pool.map(lambda pdf: said_of(agendex, pdf), pdfs))
    wrong = 0
    for pdf, said in zip(pdfs, texts):
        path = HERE / (pdf.stem + ".json")
        if write:
            path.write_text(said, encoding="utf-8")
        elif (golden := path.read_text(encoding="utf-8")) != said:
            print(difference(path.name, golden, said))
            wrong += 1
    print(f"{len(pdfs)} papers, {wrong} different")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
