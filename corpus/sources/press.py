"""The printing press: marked-up text in, council papers and their annotations out.

A source file has a head (`key: value` lines), a line `---`, then a body in which one line is one
block:

    = Title                        main heading of the paper
    # 41. | HEADING {agreed; noted}   top-rank heading; in minutes an item, with its outcome and other
                                   outcomes that would also be right; `## ` is the next rank
    1. text, (a) text, • text      a hanging label; two leading spaces a level deeper
    | cell | cell                  a table row, the first being the heading row
    [[text]]                       a decision made by resolution (may run over several blocks)
    {{text}}                       a decision told in prose
    **bold** and //italic//, ^[a footnote]
    %directive ...                 see `DIRECTIVES` below

Every block and decision carries an anchor. WeasyPrint says on which page each anchor landed, so page
numbers in the annotations are measured, never typed.
"""
import html, re
from dataclasses import dataclass, field

from weasyprint import HTML, CSS
from weasyprint.text.fonts import FontConfiguration

LABEL = re.compile(r"(\d+[.)]|\d+(?:\.\d+)+\.?|\([a-z]{1,4}\)|\(\d+\)|[a-z]\)|[ivx]+\.|•|–)\s+(?=\S)")
MULTI = {"fact", "acronym", "trap", "implicit", "undefined"}          # head keys that may be repeated


@dataclass
class Source:
    """One source file: its head and the lines of its body."""
    meta: dict
    lines: list

    @classmethod
    def read(cls, path):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        meta = {}
        for line in head.splitlines():
            if not line.strip() or line.startswith("//"):
                continue
            key, _, value = line.partition(":")
            key, value = key.strip(), value.strip()
            if key in MULTI:
                meta.setdefault(key, []).append(value)
            else:
                meta[key] = value
        return cls(meta, body.splitlines())


@dataclass
class Decision:
    id: str
    prose: bool
    text: str = ""


@dataclass
class Item:
    """A minuted item or a heading of a report."""
    id: str
    number: str
    title: str
    level: int
    outcome: str = "none"
    also: list = field(default_factory=list)
    optional: bool = False
    untitled: bool = False
    decisions: list = field(default_factory=list)
    tolerated: list = field(default_factory=list)
    votes: list = field(default_factory=list)
    last_block: str = ""


@dataclass
class Block:
    id: str
    text: str
    item: object          # the Item in which the block stands, or None


def squash(text):
    text = text.casefold().replace("’", "'")
    return re.sub(r"[\W_]+", "", text.replace("&", "and"))


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\^\[([^\]]+)\]", r'<span class="footnote">\1</span>', text)
    return re.sub(r"(?<!:)//(.+?)//", r"<i>\1</i>", text)


def plain(text):
    return re.sub(r"\*\*|(?<!:)//|\^\[[^\]]+\]", "", text)


class Body:
    """The body of a source turned into HTML, with what stands in it remembered."""

    def __init__(self, source, prefix):
        self.meta, self.prefix = source.meta, prefix
        self.items, self.blocks, self.rows, self.glossary_rows, self.titles = [], [], [], [], []
        self.item, self.open, self.votes_open = None, None, None
        self.html, self.count, self.ends = [], 0, []
        self.table, self.table_options = [], ""
        for line in source.lines:
            self.line(line)
        self.end_table()
        self.html = "\n".join(self.html)

    # -- anchors

    def new_id(self, kind):
        self.count += 1
        return f"{self.prefix}-{kind}{self.count}"

    def marked(self, text, label=""):
        """Inline HTML with decisions turned into anchors; remembers the decisions."""
        out, gather = [], []
        for piece in re.split(r"(\[\[|\]\]|\{\{|\}\})", text):
            if piece in ("[[", "{{"):
                self.open = Decision(self.new_id("d"), piece == "{{")
                self.item.decisions.append(self.open)
                label = ""
                out.append(f'<a id="{self.open.id}"></a>')
            elif piece in ("]]", "}}"):
                self.open.text = self.open.text.strip()
                out.append(f'<a id="{self.open.id}e"></a>')
                self.open = None
            elif piece:
                if self.open:
                    self.open.text += f" {label} {plain(piece)}" if label else plain(piece)
                    label = ""
                out.append(inline(piece))
                gather.append(plain(piece))
        if self.open:
            self.open.text = self.open.text.rstrip() + " "
        return "".join(out), "".join(gather)

    def block(self, tag, cls, text, label="", style=""):
        bid = self.new_id("b")
        inner, bare = self.marked(text, label)
        self.blocks.append(Block(bid, (label + " " + bare).strip(), self.item))
        if self.item:
            self.item.last_block = bid
        lab = f'<span class="lab">{inline(label)}</span>' if label else ""
        self.html.append(f'<{tag} id="{bid}" class="{cls}"{style}>{lab}{inner}<a id="{bid}e"></a></{tag}>')
        return bid

    # -- one line

    def line(self, line):
        if line.startswith("|"):
            self.table.append([c.strip() for c in line.strip().strip("|").split("|")])
            return
        self.end_table()
        if not line.strip():
            return
        if line.startswith("%"):
            word, _, rest = line[1:].partition(" ")
            getattr(self, "do_" + word)(rest)
        elif line.startswith("="):
            self.titles.append(plain(line[1:].strip()))
            self.block("h1", "title", line[1:].strip())
        elif line.startswith("#"):
            self.heading(line)
        else:
            depth = (len(line) - len(line.lstrip())) // 2
            text = line.strip()
            m = LABEL.match(text)
            style = f' style="margin-left:{depth * 2.2}em"' if depth else ""
            if m:
                label = m[1]
                kind = "para" if re.match(r"\d+\.\d", label) else "bullet" if label in "•–" else "list"
                self.block("p", f"hang {kind}", text[m.end():], label, style)
            else:
                self.block("p", "text", text, "", style)

    def heading(self, line):
        hashes, _, text = line.partition(" ")
        level = len(hashes)
        tags = re.search(r"\s*\{([^{}]*)\}$", text)
        if tags:
            text = text[:tags.start()]
        number, bar, title = text.rpartition(" | ")
        if level == 1 or self.meta["kind"] != "minutes":
            self.item = Item(self.new_id("h"), number.strip().rstrip("."), title.strip(), level)
            if tags:
                words = re.split(r"[;,]\s*", tags[1])
                self.item.optional = "optional" in words
                self.item.untitled = "untitled" in words
                words = [w for w in words if w not in ("optional", "untitled")]
                if words:
                    self.item.outcome, self.item.also = words[0], words[1:]
            self.items.append(self.item)
            if not self.item.untitled:
                bid = self.block(f"h{level + 1}", f"rank{level}" + (" hang" if number else ""), title, number.strip())
                self.item.id = bid
        else:
            self.block(f"h{level + 1}", f"rank{level}", title, number.strip())

    def end_table(self):
        if not self.table:
            return
        rows, options = self.table, self.table_options
        self.table, self.table_options = [], ""
        widths = re.search(r"w=([\d,]+)", options)
        cls = re.search(r"class=(\S+)", options)
        bid = self.new_id("b")
        out = [f'<table class="{cls[1] if cls else "grid"}">']
        if widths:
            out.append("<colgroup>" + "".join(f'<col style="width:{w}%">' for w in widths[1].split(",")) + "</colgroup>")
        cell = lambda tag, text: f"<{tag}>" + inline(text).replace(" / ", "<br>") + f"</{tag}>"
        head = "nohead" not in options
        if head:
            out.append("<thead><tr>" + "".join(cell("th", c) for c in rows[0]) + "</tr></thead>")
        body = rows[1:] if head else rows
        self.rows += body
        if "glossary" in options:
            self.glossary_rows += body
        for k, row in enumerate(body):
            row += [""] * (len(rows[0]) - len(row))
            tds = "".join(cell("td", c) for c in row)
            tds = re.sub("<td>", f'<td><a id="{bid}"></a>', tds, count=1) if k == 0 else tds
            tds = tds[:-5] + f'<a id="{bid}e"></a></td>' if k == len(body) - 1 else tds
            out.append(f"<tr>{tds}</tr>")
        out.append("</table>")
        self.blocks.append(Block(bid, " ".join(plain(c) for r in rows for c in r), self.item))
        if self.item:
            self.item.last_block = bid
        self.html.append("".join(out))

    # -- DIRECTIVES

    def do_p(self, rest):
        """%p CLASS text: a paragraph in a class of the house style."""
        cls, _, text = rest.partition(" ")
        self.block("p", cls, text)
        self.html[-1] = self.html[-1].replace("&lt;br&gt;", "<br>")

    def do_page(self, rest):
        """%page: a new page."""
        self.html.append('<div class="newpage"></div>')

    def do_space(self, rest):
        """%space 2cm: white space."""
        self.html.append(f'<div style="height:{rest}"></div>')

    def do_table(self, rest):
        """%table w=20,80 class=figures nohead glossary: how the next table is set, and that its rows are definitions."""
        self.table_options = rest

    def do_close(self, rest):
        """%close: the business ends here; what follows belongs to no item."""
        self.item = None

    def do_also(self, rest):
        """%also text: what one might call a decision, for the annotations; neither wanted nor held against."""
        self.item.tolerated.append(rest)

    def do_vote(self, rest):
        """%vote RESULT; For: names; Against: names; Abstain: names, printed with their counts."""
        result, *sides = [s.strip() for s in rest.split(";")]
        names = {"for": [], "against": [], "abstain": []}
        for side in sides:
            word, _, people = side.partition(":")
            people = [p.strip() for p in people.split(",") if p.strip()]
            names[{"in favour": "for", "opposed": "against"}.get(word.lower(), word.lower())] = people
            self.block("p", "votehead", f"{word} ({len(people)})")
            if people:
                self.block("p", "text names", ", ".join(people))
        shown, _, value = result.rpartition("=")
        self.block("p", "right", shown)
        self.vote({k: len(v) for k, v in names.items()}, value, names)

    def do_count(self, rest):
        """%count 4 3 0 carried; For: names; Against: names: a vote told in the text, for the annotations."""
        counts, *sides = [s.strip() for s in rest.split(";")]
        f, a, s, result = counts.split()
        number = lambda x: None if x == "-" else int(x)
        names = {side.partition(":")[0].lower(): [n.strip() for n in side.partition(":")[2].split(",")] for side in sides}
        names = {k: names.get(k, []) for k in ("for", "against", "abstain")} if names else None
        self.vote({"for": number(f), "against": number(a), "abstain": number(s)}, result, names)

    def vote(self, counts, result, names):
        row = dict(counts, result=result, anchor=self.blocks[-1].id)
        if names:
            row["names"] = names
        self.item.votes.append(row)

    def do_html(self, rest):
        """%html ...: as it stands."""
        self.ends.append(f"html{len(self.ends)}e")
        self.html.append(re.sub(r"((?:</\w+>)*)$", f'<a id="{self.ends[-1]}"></a>\\1', rest.strip(), count=1))

    def do_slide(self, rest):
        """%slide TITLE: a new slide."""
        if self.items:
            self.html.append('<div class="newpage"></div>')
        self.heading("# " + rest)


class Printed:
    """A body set in its house style: pages, and where every anchor landed (pages from 0)."""

    def __init__(self, markup, css, base_url):
        fonts = FontConfiguration()
        sheets = [CSS(string=css, font_config=fonts)]
        self.pages = HTML(string=f'<html lang="en-GB"><body>{markup}</body></html>', base_url=base_url).render(
            stylesheets=sheets, font_config=fonts).pages
        self.document = HTML(string="<p></p>").render()
        self.first = {}
        for n, page in enumerate(self.pages):
            for name in page.anchors:
                self.first.setdefault(name, n)

    def span(self, start, end=None):
        return self.first[start], self.first[(end or start) + "e"]
