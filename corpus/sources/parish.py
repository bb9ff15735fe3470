"""Parish minutes, set by groff as a clerk's word processor would: no outline, no stamps, no Info title."""
import io, os, re, subprocess

import pikepdf

from bindery import Paper, Part, finish
from press import Body, Printed, plain, squash, LABEL

STYLES = {
    "times": {"font": "T", "size": "11.5p", "lead": "14p", "foot": r"%", "device": "pdf", "first": 31},
    "sans": {"font": "H", "size": "12p", "lead": "17p", "foot": r"Page %", "device": "ps", "first": 1},
}


def roff_text(text):
    text = re.sub(r"\[\[|\]\]|\{\{|\}\}", "", text).replace("\\", r"\e").replace("’", r"\[cq]").replace("‘", r"\[oq]")
    text = re.sub(r"\*\*(.+?)\*\*", r"\\fB\1\\fP", text)
    return ("\\&" if text[:1] in ".'" else "") + text


def roff(lines, style):
    out = [".ds FAM " + style["font"], f".nr PS {style['size']}", f".nr VS {style['lead']}", ".nr PO 2.2c", ".nr LL 16.6c", ".nr HM 2.2c", ".nr FM 2.4c",
           ".nr PD 0.5v", ".ds CH", f".ds {'RF' if style['font'] == 'T' else 'CF'} {style['foot'].replace('%', chr(92) + chr(92) + 'n%')}",
           f".pn {style['first']}", ".nr HY 0", ".nh", ".kern 0", ".ad l"]
    for line in lines:
        if not line.strip():
            continue
        if line.startswith("%"):
            word, _, rest = line[1:].partition(" ")
            if word == "c":
                out += [".ce", r"\fB" + roff_text(rest) + r"\fP"]
            elif word == "b":
                out += [".LP", r"\fB" + roff_text(rest) + r"\fP"]
            elif word == "r":
                out += [".LP", ".rj", roff_text(rest)]
            continue
        if line.startswith("#"):
            number, _, title = re.sub(r"\s*\{.*\}$", "", line.lstrip("# ")).rpartition(" | ")
            out += [".ne 3v", ".LP", r"\fB" + roff_text((number + " " if number else "") + title) + r"\fP", ".br"]
            continue
        text, deep = line.strip(), line.startswith("  ")
        m = LABEL.match(text)
        if m and deep:
            out += [f'.IP "{roff_text(m[1])}" 3', roff_text(text[m.end():])]
        else:
            out += [".br" if m or out[-1] == ".br" or out[-1].startswith("RESOLVED:") else ".LP", roff_text(text)]
    return "\n".join(out) + "\n"


class Found:
    """Where blocks and decisions landed, found by their words in page order."""

    def __init__(self, body, texts):
        self.pages, self.first = texts, {}
        flat, ends = "", []
        for text in texts:
            lines = text.rstrip().split("\n")
            flat += squash("\n".join(lines[:-1]))            # the last line is the page number
            ends.append(len(flat))
        page = lambda at: next(n for n, end in enumerate(ends) if at < end)
        def locate(marks):
            cursor = 0
            for mark in marks:
                words = squash(mark.text)
                at = flat.find(words, cursor)
                assert at >= 0, mark.text
                self.first[mark.id], self.first[mark.id + "e"] = page(at), page(at + len(words) - 1)
                cursor = at + 1
        locate(body.blocks)
        locate(d for i in body.items for d in i.decisions)

    span = Printed.span


class ParishPaper(Paper):
    def __init__(self, name, council, date, time, path, style, place):
        super().__init__(name, None, council, "Parish Council", date, time, "minutes", [Part(path)], place=place)
        self.style = STYLES[style]

    def set(self):
        part = self.parts[0]
        part.offset, self.blanks, self.agenda = 0, [], []
        quiet = [l for l in part.source.lines if not re.match(r"%[cbr] ", l)]
        part.body = Body(type(part.source)(part.meta, quiet), "p0")
        source = roff(part.source.lines, self.style).encode()
        device = self.style["device"]
        made = subprocess.run(["groff", "-k", "-ms", "-dpaper=a4", "-P-pa4", "-T" + device], input=source, capture_output=True, check=True).stdout
        if device == "ps":
            made = subprocess.run(["ps2pdf", "-sPAPERSIZE=a4", "-", "-"], input=made, capture_output=True, check=True).stdout
        self.data = made
        texts = subprocess.run(["pdftotext", "-q", "-layout", "-", "-"], input=made, capture_output=True, check=True).stdout.decode().split("\f")[:-1]
        part.printed = Found(part.body, texts)
        self.sheets = [(None, None, None)] * len(texts)

    def write(self, path):
        finish(pikepdf.open(io.BytesIO(self.data)), path)
