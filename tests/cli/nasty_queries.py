#!/usr/bin/env python3
"""Prints 2,000 queries that a person or a program might come up with, good ones and nasty ones, always the same.

No query holds a NUL or a line end; not all of them are UTF-8.
"""
import random
import sys

COUNT = 2000
random.seed(20240117)

WORDS = """SEND transport taxi budget EHCP school minutes cabinet the of and resolved planning 24/00109 6(A) home-to-school
council's Môn café naïve Œuvre ﬁnance İstanbul ß straße Ĳ Ŵrecsam A&E C&YP co-op e.g. 1,234.56 £5m 12% 14/03/2024 2024/25
a an x zzyzx covid-19 O'Neill S.E.N.D. "quoted" planings trnsport""".split()
SCRIPTS = ["שלום ועדת התקציב", "مجلس المدينة", "議会の議事録", "Ελληνικά", "Российский совет", "हिन्दी परिषद", "ไทยสภา", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
           "e\u0301\u0302\u0303\u0304" * 20, "\u202eright to left\u202c", "\u200b\u200d\ufeff", "\u2066x\u2069", "ｆｕｌｌ ｗｉｄｔｈ", "ǅ ŉ ﷺ"]
FIELDS = "council body kind title number decision outcome member file acronym date since until bogus titel http".split()
OPERATORS = ["AND", "OR", "NOT", "NEAR", "NEAR/0", "NEAR/5", "NEAR/99999", "ADJ/2", "ADJ/", "or", "and", "XOR", "NEAR/-1"]
QUOTES = ['"', "“", "”", "„", "«", "»", "'", "‘", "’", "`", "＂"]
MARKS = list("()[]{}<>-+=*?~^:;,.!|&/\\@#$%_") + ["--", "...", "..", "&&", "||", "=*", "-(", ")(", "::", "*:*", "-\"", "=\""]
DATES = ["2024", "2024-02-30", "..2021", "2021..", "..", "2021..2019", "2024/25", "99999", "14 April 2021", "31/02/2020", "0000-00-00",
         "March", "\"March 2024\"", "(2021 OR 2022)", "-1", "2024-13"]


def word():
    return random.choice(WORDS)


def junk(length):
    return "".join(chr(random.choice([random.randint(1, 0x2FF), random.randint(0x300, 0xD7FF), random.randint(0x1F300, 0x1F6FF)]))
                   for _ in range(length))


def soup():
    makers = [word, word, lambda: random.choice(OPERATORS), lambda: random.choice(QUOTES), lambda: random.choice(MARKS),
              lambda: random.choice(FIELDS) + ":" + random.choice([word(), "", '"' + word() + " " + word() + '"', "(" + word()]),
              lambda: random.choice(["date:", "since:", "until:"]) + random.choice(DATES), lambda: word()[:3] + "*",
              lambda: random.choice(SCRIPTS)]
    return random.choice(["", " ", " ", " "]).join(random.choice(makers)() for _ in range(random.randint(1, 14)))


def long():
    return random.choice([
        lambda: "a" * random.randint(200, 30000), lambda: " ".join(word() for _ in range(random.randint(60, 3000))),
        lambda: "(" * random.randint(20, 5000) + word() + ")" * random.randint(0, 5000), lambda: "NOT " * 1000 + word(),
        lambda: " OR ".join(word() for _ in range(500)), lambda: " NEAR/3 ".join(word() for _ in range(200)),
        lambda: "".join(f"({word()} AND " for _ in range(100)), lambda: "-" * 4000, lambda: '"' * 999, lambda: "* " * 500,
        lambda: " ".join(c + "*" for c in "abcdefghijklmnopqrstuvwxyz"), lambda: '"' + " ".join(word() for _ in range(300)) + '"',
        lambda: "title:" * 300 + word(), lambda: ", ".join("date:" + d for d in DATES * 5), lambda: "e\u0301" * 5000])()


def binary():
    return bytes(random.choice([b for b in range(1, 256) if b not in (10, 13)]) for _ in range(random.randint(1, 300)))


def query():
    kind = random.random()
    if kind < 0.55:
        return soup()
    if kind < 0.70:
        return random.choice(SCRIPTS) + " " + soup()
    if kind < 0.80:
        return junk(random.randint(1, 200))
    if kind < 0.90:
        return long()
    return binary()


for _ in range(COUNT):
    made = query()
    line = made if isinstance(made, bytes) else made.encode("utf-8")
    sys.stdout.buffer.write(line.translate(bytes.maketrans(b"\0\n\r", b"   ")) + b"\n")
