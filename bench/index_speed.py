#!/usr/bin/env python3
"""Pages per second of `agendex index`, beside `pdftotext` over the same PDFs in the same run.

    index_speed.py AGENDEX FOLDER [ROUNDS]

One round of each warms the caches; then the rounds of both alternate. `pdftotext` runs as many processes at once as there are
processors, as `agendex index` does. Peak memory is that of the largest process.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def measured(work):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    work()
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def quietly(command):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def index(agendex, folder):
    with tempfile.TemporaryDirectory() as database:
        if quietly([agendex, "index", "--db", database + "/db", folder]) not in (0, 3):
            sys.exit("agendex index failed")


def extract(pdfs):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda pdf: quietly(["pdftotext", pdf, "/dev/null"]), pdfs))


def page_count(agendex, folder):
    with tempfile.TemporaryDirectory() as database:
        run = subprocess.run([agendex, "index", "--db", database + "/db", folder], capture_output=True, text=True, check=False)
    return run.stdout.strip(), int(run.stdout.split("(")[1].split(" page")[0].replace(",", ""))


def spread(values):
    return f"{statistics.median(values):7.2f} s ({min(values):.2f} to {max(values):.2f})"


def main():
    agendex, folder = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    pdfs = sorted(p for p in Path(folder).rglob("*") if p.suffix.lower() == ".pdf" and p.is_file())
    summary, pages = page_count(agendex, folder)
    extract(pdfs)
    indexing, extracting = [], []
    for _ in range(rounds):
        indexing.append(measured(lambda: index(agendex, folder)))
        extracting.append(measured(lambda: extract(pdfs)))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    wall, cpu = (list(part) for part in zip(*indexing))
    text_wall, text_cpu = (list(part) for part in zip(*extracting))
    print(f"{folder}: {summary}")
    print(f"agendex index  wall {spread(wall)}  CPU {spread(cpu)}  {pages / statistics.median(wall):,.0f} pages a second")
    print(f"pdftotext      wall {spread(text_wall)}  CPU {spread(text_cpu)}  "
          f"{pages / statistics.median(text_wall):,.0f} pages a second")
    print(f"ratio          wall {statistics.median(wall) / statistics.median(text_wall):.2f}  "
          f"CPU {statistics.median(cpu) / statistics.median(text_cpu):.2f}  peak memory {peak:,.0f} MB")


if __name__ == "__main__":
    main()
