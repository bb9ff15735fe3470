"""The letter matcher of Schwartz and Hearst (2003), to tell easy definitions from hard ones."""
import re


def best_long_form(short, before):
    s, l = len(short) - 1, len(before) - 1
    while s >= 0:
        c = short[s].lower()
        if not c.isalnum():
            s -= 1
            continue
        while (l >= 0 and before[l].lower() != c) or (s == 0 and l > 0 and before[l - 1].isalnum()):
            l -= 1
        if l < 0:
            return None
        l -= 1
        s -= 1
    return before[before.rfind(" ", 0, l + 1) + 1:]


def candidates(text):
    """(short, long) of every "long form (SHORT)" that the matcher accepts."""
    for m in re.finditer(r"\(([^()]{2,12})\)", text):
        short = re.split(r"[;,]", m[1])[0].strip()
        if len(short.split()) > 2 or not any(c.isalpha() for c in short) or not short[0].isalnum():
            continue
        words = re.split(r"\s+", re.split(r"[.;:!?]\s", text[max(0, m.start() - 200):m.start()])[-1].strip())
        before = " ".join(words[-min(len(short) + 5, len(short) * 2):])
        long = best_long_form(short, before)
        if long and len(long) > len(short):
            yield short, long


def hard(short, long, text):
    """True when the matcher does not find this pair in the text."""
    same = lambda a, b: re.sub(r"[\W_]+", "", a.lower()) == re.sub(r"[\W_]+", "", b.lower())
    return not any(same(s, short) and same(l, long) for s, l in candidates(text))
