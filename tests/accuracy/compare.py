"""How alike two printed texts are, which of several belong together, and how well a set was found."""

import difflib
import re
import unicodedata


def key(text):
    """Letters and digits alone, so that quotes, dashes, spaces and case do not count."""
    folded = unicodedata.normalize("NFKC", text or "").casefold().replace("&", " and ")
    return re.sub(r"[^a-z0-9]", "", folded)


def number_key(number):
    return re.sub(r"[\s.()]", "", number or "").lower()


def likeness(a, b):
    """1 for the same words, 0 for nothing in common or nothing to compare."""
    a, b = key(a), key(b)
    if not a or not b:
        return 0.0
    return 1.0 if a == b else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def best_likeness(text, accepted):
    return max((likeness(text, other) for other in accepted if other), default=0.0)


def same_passage(a, b, floor):
    """Likeness of two renderings of one passage: alike, or one within the other and at least half of it."""
    a, b = key(a), key(b)
    if not a or not b:
        return 0.0
    short, long = sorted((a, b), key=len)
    if short in long and 2 * len(short) >= len(long):
        return 1.0
    ratio = difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
    return ratio if ratio >= floor else 0.0


def pair_up(found, wanted, score):
    """Pairs one to one, best first, wherever score(found, wanted) is above 0: (pairs, not found, left over)."""
    candidates = []
    for f, one in enumerate(found):
        for w, other in enumerate(wanted):
            if (value := score(one, other)) > 0:
                candidates.append((-value, f, w))
    free_found, free_wanted, pairs = set(range(len(found))), set(range(len(wanted))), []
    for _, f, w in sorted(candidates):
        if f in free_found and w in free_wanted:
            free_found.remove(f)
            free_wanted.remove(w)
            pairs.append((found[f], wanted[w]))
    return pairs, [wanted[w] for w in sorted(free_wanted)], [found[f] for f in sorted(free_found)]


class Figure:
    """Right, wrong and missed; with the rates that follow from them."""

    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def add(self, right=0, wrong=0, missed=0):
        self.right += right
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self):
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self):
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self):
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


class Board(dict):
    """Figures by name, and the misses in words."""

    def __init__(self):
        super().__init__()
        self.misses = []

    def add(self, name, right=0, wrong=0, missed=0):
        self.setdefault(name, Figure()).add(right, wrong, missed)

    def judge(self, name, ok):
        """One answer to one question: what is wrong is missed as well."""
        self.add(name, int(ok), int(not ok), int(not ok))

    def miss(self, what, *details):
        self.misses.append(f"{what}: " + " ".join(str(each)[:90] for each in details))

    def include(self, other):
        for name, figure in other.items():
            self.add(name, figure.right, figure.wrong, figure.missed)
