"""Every acronym that the annotations pair with a long form: does each form find what says the other?

For each paper and each pair annotated in it, the sections of that paper that say one form and not the other are looked
for with the other form. Acronyms that are a word when written small ("send") are also asked for alone: no hit
that only has the word goes before one that is about the acronym.
"""

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

EVERYTHING = 100000


def squash(text):
    return re.sub(r"[^a-z0-9]+", " ", text.casefold().replace("&", " and ")).strip()


class Paper:
    """One annotated paper as the program reads it."""

    def __init__(self, agendex, packs, gold):
        self.file = gold["file"]
        names = gold.get("glossary", []) + gold.get("inline_acronyms", [])
        self.pairs = sorted({(one["acronym"], one["expansion"]) for one in names if one.get("expansion")})
        run = subprocess.run([agendex.program, "inspect", "--json", "--text", str(packs / self.file)],
                             capture_output=True, check=False)
        self.sections = [(one["first_page"], one["last_page"], f"{one['title']}\n{one['text']}")
                         for one in json.loads(run.stdout)["sections"]]
        self.squashed = [f" {squash(text)} " for _, _, text in self.sections]

    def says_short(self, index, acronym):
        return re.search(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", self.sections[index][2]) is not None

    def says_long(self, index, expansion):
        return f" {squash(expansion)} " in self.squashed[index]

    def means_another(self, index, acronym, expansion):
        """True when the section itself gives the acronym a meaning, and not this one."""
        return any(self.says_long(index, other) for short, other in self.pairs
                   if short == acronym and squash(other) != squash(expansion))

    def says_word(self, index, word):
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.sections[index][2]) is not None


def read_papers(agendex, corpus):
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((corpus / "gold").glob("*.json"))]
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda gold: Paper(agendex, corpus / "packs", gold), golds))


def ask(agendex, queries):
    """By query: all hits."""
    queries = sorted(queries)
    with ThreadPoolExecutor() as pool:
        return dict(zip(queries, pool.map(lambda query: agendex.places(query, EVERYTHING), queries)))


def judge_pairs(agendex, papers):
    wanted = []  # query, paper, section that says the other form only
    for paper in papers:
        for acronym, expansion in paper.pairs:
            for index in range(len(paper.sections)):
                short, long = paper.says_short(index, acronym), paper.says_long(index, expansion)
                if short != long and not paper.means_another(index, acronym, expansion):
                    wanted.append((f'"{expansion}"' if short else acronym, paper, index))
    found = ask(agendex, {query for query, _, _ in wanted})
    misses = []
    for query, paper, index in wanted:
        first, last, text = paper.sections[index]
        if not any(place.file == paper.file and place.first <= last and place.last >= first
                   for places in found[query] for place in places):
            misses.append(f"     {query}: {paper.file} p{first}-{last} {text[:50]!r}")
    return {"questions": len(wanted), "found": 1 - len(misses) / max(1, len(wanted))}, misses


def judge_homographs(agendex, papers):
    long_forms = {}
    for paper in papers:
        for acronym, expansion in paper.pairs:
            long_forms.setdefault(acronym, set()).add(expansion)
    words = [acronym for acronym in long_forms if acronym.isupper() and acronym.isalpha() and
             any(paper.says_word(index, acronym.lower()) for paper in papers for index in range(len(paper.sections)))]
    by_file = {paper.file: paper for paper in papers}

    def is_only_the_word(place, acronym):
        paper = by_file[place.file]
        inside = [index for index, (first, last, _) in enumerate(paper.sections)
                  if first <= place.last and last >= place.first]
        meant = any(paper.says_short(index, acronym) or any(paper.says_long(index, form) for form in long_forms[acronym])
                    for index in inside)
        return not meant and any(paper.says_word(index, acronym.lower()) for index in inside)

    misses = []
    for acronym, hits in ask(agendex, words).items():
        others = [all(is_only_the_word(place, acronym) for place in places) for places in hits]
        if not hits or others != sorted(others):
            misses.append(f"     {acronym}")
    return {"questions": len(words), "in order": 1 - len(misses) / max(1, len(words))}, misses


def judge(agendex, corpus):
    papers = read_papers(agendex, Path(corpus))
    return {"pairs": judge_pairs(agendex, papers), "homographs": judge_homographs(agendex, papers)}
