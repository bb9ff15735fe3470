#!/usr/bin/env python3
"""How well agendex answers the judged questions of a corpus (corpus/README.md describes them).

    questions.py --agendex PROGRAM --corpus DIR [--floor FILE] [--write-floor] [--misses] [--baseline] [KIND ...]

Indexes DIR/packs into a temporary folder and asks everything. With --floor the exit code is 1 when a figure is below the
one in FILE; --write-floor writes today's figures there instead. --baseline asks a plain index of pages the same
(Debian's python3-xapian and poppler-utils).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import acronym_pairs

FOUND_IN = 10   # hits in which an answer counts as found
THREAD_IN = 20  # hits in which the items of a matter are wanted
SLACK = 6       # pages that a hit on an item of a matter may have besides it
TOLERANCE = 0.0005  # of figures that are kept with three decimals


@dataclass
class Question:
    kind: str
    query: str
    answers: list
    options: list = field(default_factory=list)


@dataclass
class Place:
    """A hit, or another place where the same text was published."""
    file: str
    first: int
    last: int


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def load_questions(corpus):
    """The questions written for search, and the lay ones beside the annotations of each paper."""
    questions = []
    for path in sorted((corpus / "questions").glob("*.json")):
        questions += [Question(path.stem, one["query"], one.get("answers", []), one.get("options", []))
                      for one in load(path)]
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = load(path)
        questions += [Question("lay", fact["query"], [{"file": gold["file"], "pages": fact["pages"]}])
                      for fact in gold.get("facts", [])]
    return questions


class Agendex:
    def __init__(self, program, database):
        self.program, self.database = program, database

    def index(self, packs):
        run = subprocess.run([self.program, "index", "--db", self.database, packs], capture_output=True, check=False)
        if run.returncode not in (0, 3):
            raise RuntimeError(run.stderr.decode(errors="replace"))

    def hits(self, query, limit, options=()):
        command = [self.program, "search", "--db", self.database, "--json", "--limit", str(limit), *options, "--", query]
        run = subprocess.run(command, capture_output=True, check=False)
        if run.returncode not in (0, 1):
            raise RuntimeError(run.stderr.decode(errors="replace").strip() or f"exit code {run.returncode}")
        hits = json.loads(run.stdout)["hits"]
        if bool(hits) != (run.returncode == 0):
            raise RuntimeError(f"exit code {run.returncode} with {len(hits)} hits: {query}")
        return hits

    def places(self, query, limit, options=()):
        return [places_of(hit) for hit in self.hits(query, limit, options)]


def places_of(hit):
    """Where a hit stands: its own pages first, then the other places where the same text was published."""
    places = [Place(Path(hit["file"]).name, hit["first_page"], hit["last_page"])]
    for other in hit.get("also") or []:
        first = other.get("first_page") or other["page"]
        places.append(Place(Path(other["file"]).name, first, other.get("last_page") or first))
    return places


def answers_it(place, answers):
    """On the page that answers, and hardly longer than the item that does."""
    return any(place.file == answer["file"] and place.first <= page <= place.last and
               place.last - place.first <= last - first + 1
               for answer in answers for page, first, last in answer["pages"])


def rank_of(question, hits):
    """From 1; 0 when it is not among the hits."""
    for rank, places in enumerate(hits, 1):
        if any(answers_it(place, question.answers) for place in places):
            return rank
    return 0


def on_matter(places, item):
    return any(place.file == item["file"] and place.first <= item["last_page"] and place.last >= item["first_page"] and
               place.last - place.first <= item["last_page"] - item["first_page"] + SLACK for place in places)


def judge_ranks(ask, questions):
    """By kind: the figures and the questions that were not answered."""
    with ThreadPoolExecutor() as pool:
        ranks = list(pool.map(lambda q: rank_of(q, ask(q.query, FOUND_IN, q.options)), questions))
    boards = {}
    for question, rank in zip(questions, ranks):
        boards.setdefault(question.kind, []).append((question, rank))
    figures, misses = {}, {}
    for kind, judged in boards.items():
        share = lambda good: sum(map(good, (rank for _, rank in judged))) / len(judged)
        figures[kind] = {"questions": len(judged), "mrr": share(lambda r: 1 / r if r else 0), "s1": share(lambda r: r == 1),
                         "s5": share(lambda r: 0 < r <= 5), "s10": share(lambda r: r > 0)}
        misses[kind] = [f"{rank or '-':>3}  {' '.join([question.query, *question.options])}"
                        for question, rank in judged if rank != 1]
    return figures, misses


def judge_nothing(ask, questions):
    """Questions that nothing answers."""
    wrong = [question for question in questions if ask(question.query, FOUND_IN, question.options)]
    figures = {"questions": len(questions), "right": 1 - len(wrong) / max(1, len(questions))}
    return figures, [f"     {question.query}" for question in wrong]


def judge_threads(ask, corpus):
    """Of each matter: how much of it is among the first hits, and how many of the first hits are on it."""
    recalls, precisions, misses = [], [], []
    for path in sorted((corpus / "threads").glob("*.json")):
        thread = load(path)
        hits = ask(thread["query"], THREAD_IN, ())
        missed = [item for item in thread["core"] if not any(on_matter(places, item) for places in hits)]
        first = hits[:FOUND_IN]
        known = thread["core"] + thread["mention"]
        recalls.append(1 - len(missed) / len(thread["core"]))
        precisions.append(sum(any(on_matter(places, item) for item in known) for places in first) / max(1, len(first)))
        misses += [f"     {path.stem}: {item['file']} {item['what']}" for item in missed]
    mean = lambda values: sum(values) / max(1, len(values))
    return {"questions": len(recalls), "recall20": mean(recalls), "precision10": mean(precisions)}, misses


def judge(ask, questions, corpus):
    ranked = [question for question in questions if question.kind != "nothing"]
    figures, misses = judge_ranks(ask, ranked)
    figures["thread"], misses["thread"] = judge_threads(ask, corpus)
    return figures, misses


def print_figures(figures, baseline):
    def line(name, of, keys):
        cells = [f"{of[key]:6.3f}" if key in of else "     –" for key in keys]
        return " ".join(cells)

    ranks = ("mrr", "s1", "s5", "s10")
    print(f"{'kind':10} {'asked':>5}    MRR   at 1   at 5  at 10" + ("  |   MRR   at 1   at 5  at 10  of a plain index of pages"
                                                                   if baseline else ""))
    for kind, values in figures.items():
        if "mrr" not in values:
            continue
        beside = baseline.get(kind) if baseline else None
        print(f"{kind:10} {values['questions']:5} {line(kind, values, ranks)}" +
              (f"  | {line(kind, beside, ranks)}" if beside else ""))
    for kind, values in figures.items():
        if "mrr" in values:
            continue
        told = ", ".join(f"{key} {value:.3f}" for key, value in values.items() if key != "questions")
        beside = baseline.get(kind) if baseline else None
        print(f"{kind:10} {values['questions']:5}  {told}" + ("" if not beside else "  | " + ", ".join(
            f"{key} {value:.3f}" for key, value in beside.items() if key != "questions")))


def flat(figures):
    return {f"{kind}.{key}": value for kind, values in sorted(figures.items()) for key, value in values.items()
            if key != "questions"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    parser.add_argument("--agendex", required=True)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--write-floor", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--baseline", action="store_true")
    arguments = parser.parse_args()
    questions = load_questions(arguments.corpus)
    if not questions:
        parser.error(f"there are no questions in {arguments.corpus}")

    with tempfile.TemporaryDirectory(prefix="agendex-questions-") as folder:
        agendex = Agendex(arguments.agendex, str(Path(folder) / "db"))
        agendex.index(str(arguments.corpus / "packs"))
        figures, misses = judge(agendex.places, questions, arguments.corpus)
        nothing = [question for question in questions if question.kind == "nothing"]
        figures["nothing"], misses["nothing"] = judge_nothing(agendex.places, nothing)
        for name, (of, missed) in acronym_pairs.judge(agendex, arguments.corpus).items():
            figures[name], misses[name] = of, missed
    baseline = None
    if arguments.baseline:
        from page_baseline import PageIndex
        plain = [question for question in questions if question.kind not in ("dated", "nothing")]
        baseline, _ = judge(PageIndex(arguments.corpus / "packs").places, plain, arguments.corpus)

    wanted = {kind: values for kind, values in figures.items() if not arguments.kinds or kind in arguments.kinds}
    print_figures(wanted, baseline)
    if arguments.misses:
        for kind in wanted:
            print(f"\n{kind}: not first, or not at all", *misses[kind], sep="\n")

    if arguments.write_floor:
        floors = {name: int(value * 1000) / 1000 for name, value in flat(figures).items()}
        arguments.floor.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    elif arguments.floor:
        today = flat(figures)
        failures = [f"{name}: {today.get(name, 0):.3f} is below {least:.3f}"
                    for name, least in load(arguments.floor).items() if today.get(name, 0) < least - TOLERANCE]
        print("\n" + ("\n".join(failures) if failures else "No figure is below its floor."))
        sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
