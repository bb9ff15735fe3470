"""Papers gathered into a pack: order, blank backs, stamps, page numbers, outline, and the annotations."""
import base64, io, re, subprocess, tempfile
from pathlib import Path
from string import Template

import pikepdf

from houses import HERE, HOUSES, clock, esc, split
from press import Block, Body, Printed, Source, plain, squash
from acronyms import hard

KINDS = {"minutes", "report", "appendix", "letter", "presentation", "work_programme", "table", "other"}
BLANK = '<p class="leftblank">This page is intentionally left blank</p>'


class Part:
    """A paper of the pack. `front` sheets carry neither stamp nor page number."""

    def __init__(self, path, item=None, stamp=None, under=None, outline=None, key=None, front=False, head=None):
        self.path, self.item, self.stamp, self.under, self.outline = path, item, stamp, under, outline
        self.key, self.front, self.head = key or Path(path).stem, front, head or {}
        self.source = Source.read(HERE / f"{path}.txt")
        self.source.meta.update(self.head)
        self.meta = self.source.meta
        self.meta.update({f"{k}_line": ", ".join(split(self.meta[k])) for k in ("present", "apologies", "attending") if k in self.meta})
        self.source.lines = [Template(line).safe_substitute(self.meta) for line in self.source.lines]
        self.kind = self.meta["kind"]


class Paper:
    def __init__(self, name, house, council, body, date, time, kind, parts, info=None, subject=None, place=None, **extra):
        self.name, self.house, self.council, self.body = name, HOUSES.get(house), council, body
        self.date, self.time, self.kind, self.parts = date, time, kind, parts
        self.info, self.subject, self.place, self.extra = info, subject, place, extra
        self.agenda, self.labels, self.blanks = [], {}, []

    # -- setting

    def set_part(self, part, n):
        body = Body(Source(part.meta, []) if part.kind == "agenda" else part.source, f"p{n}")
        head = self.house.minutes_head(part.meta) if part.kind == "minutes" else ""
        if part.kind == "agenda":
            markup = self.agenda_markup(body, part, f"p{n}")
        elif part.meta.get("scan"):
            markup = scan(body.html, self.house.sheet())
        else:
            markup = head + body.html
        cls = part.meta.get("class", part.kind)
        part.body = body
        part.printed = Printed(f'<div class="doc {cls}">{markup}</div>', self.house.sheet(), str(HERE))

    def agenda_markup(self, body, part, prefix):
        """An agenda is a table: number, title and notes, and the right-hand column."""
        before, rows, after, current = [], [], [], None
        notes = Source(dict(part.meta, kind="front"), [])
        self.agenda = []
        target = before
        for line in part.source.lines:
            if line.startswith("# "):
                cells = [c.strip() for c in line[2:].split(" | ")]
                number, title, rest = cells[0], cells[1], dict(c.split("=", 1) for c in cells[2:] if "=" in c)
                current = {"number": number.lstrip("- ").rstrip(".").strip(), "title": rest.get("title", title).rstrip(".") if not rest.get("keepdot") else title,
                           "appendix": rest.get("appendix"), "by": rest.get("by"), "pages": self.pages_of(rest.get("pages"), rest.get("stale")) or [int(n) for n in rest.get("range", "").split("-") if n] or None,
                           "rest": rest, "id": f"{prefix}-a{len(rows)}", "shown": (number, title), "lines": []}
                rows.append(current); self.agenda.append(current)
                target = current["lines"]
            elif line.startswith("%after"):
                target = after
            elif line.startswith("%group "):
                rows.append(line[7:])
                target = []
            else:
                target.append(line)
        sub = lambda lines, tag: Body(Source(notes.meta, lines), f"{prefix}{tag}").html
        out = []
        for k, row in enumerate(rows):
            if isinstance(row, str):
                out.append(f'<tr><td colspan="4" class="group"><b>{esc(row)}</b></td></tr>')
                continue
            pages = self.house.pages(*row["pages"]) if row["pages"] else None
            side = self.house.side(row, pages)
            number, title = row["shown"]
            out.append(self.house.agenda_row(f'<a id="{row["id"]}"></a>{number}', esc(title).replace(" / ", "<br>"), sub(row["lines"], f"n{k}"), side))
        return sub(before, "x") + f'<table class="agenda">{self.house.agenda_head}{"".join(out)}</table>' + sub(after, "y")

    def pages_of(self, keys, stale):
        if not keys:
            return None
        first, _, last = keys.partition("..")
        if first not in self.labels:
            return [100, 100]                # first setting, before the pages are known
        return [self.labels[first][0], int(stale) if stale else self.labels[last or first][1]]

    def set(self):
        for n, part in enumerate(self.parts):
            self.set_part(part, n)
        for again in range(2):               # the agenda needs the labels, the labels need the agenda's length
            self.impose()
            for n, part in enumerate(self.parts):
                if part.kind == "agenda":
                    self.set_part(part, n)
        self.impose()

    def impose(self):
        """Physical page (from 0) and printed label of every page."""
        self.sheets, self.labels, self.blanks, label = [], {}, [], 0
        blank = Printed(BLANK, self.house.sheet(), str(HERE)).pages[0]
        for part in self.parts:
            part.offset = len(self.sheets)
            numbered = not part.front or self.house.counts_front
            start = label + 1
            for k, page in enumerate(part.printed.pages):
                label += numbered
                shown = numbered and self.kind == "agenda_pack" and not (part.front and self.house.silent_front)
                self.sheets.append((page, label if shown else None, part.stamp if k == 0 else None))
            if self.house.blank_backs and self.kind == "agenda_pack" and len(part.printed.pages) % 2 and not part.meta.get("no_blank"):
                label += numbered
                self.blanks.append(len(self.sheets) + 1)
                self.sheets.append((blank, label if numbered and not (part.front and self.house.silent_front) else None, None))
            self.labels[part.key] = (start, label)

    # -- printing

    def write(self, path):
        data = io.BytesIO()
        self.parts[0].printed.document.copy([s[0] for s in self.sheets]).write_pdf(data)
        data.seek(0)
        pdf = pikepdf.open(data)
        font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
                                                    Encoding=pikepdf.Name.WinAnsiEncoding))
        bold = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica-Bold"),
                                                    Encoding=pikepdf.Name.WinAnsiEncoding))
        turned = {p.offset + k for p in self.parts if p.meta.get("turned") for k in range(len(p.printed.pages))}
        for n, (page, (_, label, stamp)) in enumerate(zip(pdf.pages, self.sheets)):
            overprint(pdf, page, font, bold, self.house.label.format(label) if label else None, self.house.stamp.format(stamp) if stamp and stamp[0].isdigit() else stamp)
            if n in turned:
                turn(pdf, page)
        if self.kind == "agenda_pack" and not self.extra.get("no_outline"):
            self.outline(pdf)
        finish(pdf, path, self.info, self.subject, self.council if self.info else None, self.extra.get("producer"))

    def outline(self, pdf):
        item = lambda title, page: pikepdf.OutlineItem(title, page, "Fit")
        with pdf.open_outline() as outline:
            first = next((p for p in self.parts if p.kind == "agenda"), self.parts[0])
            outline.root.append(item("Agenda", first.offset))
            for row in self.agenda:
                papers = [p for p in self.parts if p.item == row["number"] and not p.front]
                if not papers:
                    continue
                whole = self.extra.get("outline", {}).get(row["number"])
                top = item(whole or f'{row["number"]} {row["title"]}', papers[0].offset)
                outline.root.append(top)
                top.children += [item(p.outline, p.offset) for p in papers if p.outline]
            for title, gone in self.extra.get("outline_strays", []):
                outline.root.append(pikepdf.OutlineItem(title, gone))

    # -- annotations

    def gold(self, texts):
        """`texts` is the text of every page, to find acronyms and answers by their words."""
        flat = [squash(t) for t in texts]
        g = {"file": f"{self.name}.pdf", "pages": len(self.sheets), "council": self.council, "body": self.body, "date": self.date, "time": self.time,
             "place": self.place, "kind": self.kind, "blank_pages": self.blanks}
        g.update(self.extra.get("gold", {}))
        g["agenda_items"] = [{"number": a["number"] or None, "title": a["title"], "appendix": a["appendix"], "printed_pages": self.house.printed(a["pages"]) if a["pages"] else None, "report_by": a["by"],
                              "first_page": self.agenda_page(a)} for a in self.agenda]
        for row, a in zip(g["agenda_items"], self.agenda):
            if "also" in a["rest"]:
                row["titles"] = [f'{a["title"]} {a["rest"]["also"]}']
        if self.extra.get("agenda_items_optional"):
            g["agenda_items_optional"] = self.extra["agenda_items_optional"]
        g["documents"], g["minutes"], g["report_sections"], g["glossary"], g["second_glossary"] = [], [], [], [], []
        keys = {}
        for part in self.parts:
            if part.kind == "glossary":
                g["glossary"] += [glossary_row(r) for r in part.body.rows]
            g["second_glossary"] += [glossary_row(r) for r in part.body.glossary_rows]
            if part.kind not in KINDS:
                continue
            keys[part.key] = len(g["documents"])
            g["documents"].append(self.document(part, keys))
        for d in g["documents"]:
            if d["parent"] is not None:
                parent = g["documents"][d["parent"]]
                parent["last_page"] = max(parent["last_page"], d["last_page"])
        for part in self.parts:
            if part.kind == "minutes":
                g["minutes"].append(self.minutes(part, keys[part.key]))
            elif part.kind in KINDS and not part.meta.get("scan"):
                g["report_sections"] += [{"document": keys[part.key], "number": i.number or None, "title": i.title,
                                          "page": self.page(part, i.id)[0], "level": i.level} for i in part.body.items]
        scanned = {keys[part.key] for part in self.parts if part.meta.get("scan") and part.key in keys}
        if scanned:
            g["sections_complete_for"] = [k for k in range(len(g["documents"])) if k not in scanned]
        if not g["second_glossary"]:
            del g["second_glossary"]
        self.acronyms(g, flat)
        g["facts"] = [f for part in self.parts for f in self.facts(part, flat)]
        return g

    def page(self, part, start, end=None):
        a, b = part.printed.span(start, end)
        return part.offset + a + 1, part.offset + b + 1

    def agenda_page(self, row):
        part = next(p for p in self.parts if p.kind == "agenda")
        return part.offset + part.printed.first[row["id"]] + 1

    def extent(self, part):
        ends = [b.id + "e" for b in part.body.blocks] + part.body.ends
        last = max(part.printed.first[e] for e in ends) if part.body.blocks and not part.meta.get("scan") else len(part.printed.pages) - 1
        return part.offset + 1, part.offset + last + 1

    def document(self, part, keys):
        first, last = self.extent(part)
        d = {"title": part.meta.get("title") or " ".join(part.body.titles) or part.body.items[0].title, "kind": part.kind, "agenda_item": part.item, "appendix": part.meta.get("appendix") or part.stamp,
             "first_page": first, "last_page": last, "parent": keys.get(part.under) if part.under else None}
        d["titles"] = [t.strip() for t in part.meta.get("titles", "").split("??") if t.strip()]
        if part.meta.get("untitled"):
            d["untitled"] = True
        if part.meta.get("scan"):
            d["note"] = "a scanned letter: an image but for the stamp and the page number; its headings are not annotated"
        return d

    def minutes(self, part, k):
        m = part.meta
        names = lambda key: [re.sub(r"\s*\((Chair|Vice Chair|Chairman|Vice-Chairman).*?\)$", "", n.strip()) for n in m.get(key, "").split(";") if n.strip()]
        items = []
        for i in part.body.items:
            first, last = self.page(part, i.id, None)[0], part.offset + part.printed.first[i.last_block + "e"] + 1
            row = {"number": i.number or None, "title": i.title, "first_page": first, "last_page": last, "outcome": i.outcome,
                   "decisions": [d.text for d in i.decisions], "decision_pages": [list(self.page(part, d.id)) for d in i.decisions],
                   "decision_labelled": [not d.prose for d in i.decisions], "votes": []}
            for v in i.votes:
                v = dict(v); v["page"] = self.page(part, v.pop("anchor"))[1]
                row["votes"].append(v)
            if i.also: row["outcome_also"] = i.also
            if i.tolerated: row["decisions_also"] = i.tolerated
            if i.optional: row["optional"] = True
            if i.untitled: row["title_is_heading"] = False
            items.append(row)
        return {"body": m["body"], "date": m["date"], "document": k, "present": names("present"), "apologies": names("apologies"), "items": items}

    def acronyms(self, g, flat):
        one = lambda short, long: (short.removesuffix("s"), squash(long).removesuffix("s"))
        seen = {one(r["acronym"], r["expansion"]) for r in g["glossary"] + g.get("second_glossary", [])}
        g["inline_acronyms"], g["repeat_definitions"], g["not_acronyms"], g["implicit_acronyms"], g["undefined_acronyms"] = [], [], [], [], []
        for part in self.parts:
            first, last = part.offset, part.offset + len(part.printed.pages)
            where = lambda text: next((n + 1 for n in range(first, last) if squash(text) in flat[n]), first + 1)
            text = " ".join(b.text for b in part.body.blocks) if part.kind != "glossary" else ""
            for line in part.meta.get("acronym", []):
                short, _, long = [s.strip() for s in line.partition("=")]
                row = {"acronym": short, "expansion": long, "page": where(long), "hard": hard(short, long, text)}
                key = one(short, long)
                (g["repeat_definitions"] if key in seen else g["inline_acronyms"]).append(row)
                seen.add(key)
            for line in part.meta.get("trap", []):
                what, _, why = [s.strip() for s in line.partition("??")]
                g["not_acronyms"].append({"text": what, "page": where(what), "why": why})
            for line in part.meta.get("implicit", []):
                short, _, long = [s.strip() for s in line.partition("=")]
                g["implicit_acronyms"].append({"acronym": short, "expansion": long, "page": where(long)})
            for line in part.meta.get("undefined", []):
                g["undefined_acronyms"] += [{"acronym": a.strip()} for a in line.split(",")]

    def facts(self, part, flat):
        for line in part.meta.get("fact", []):
            query, needles, why = [s.strip() for s in line.split("??")]
            pages = []
            if part.kind == "agenda":
                for needle in needles.split(";;"):
                    at = next(self.agenda_page(row) for row in self.agenda if squash(needle) in squash(row["title"]))
                    pages.append([at, at, at])
                yield {"query": query, "pages": pages, "why": why}
                continue
            for needle in needles.split(";;"):
                block = next((b for b in part.body.blocks if squash(needle) in squash(b.text)), None)
                assert block, (self.name, part.path, needle)
                first, last = self.page(part, block.id)
                at = next((n for n in range(first, last + 1) if squash(needle) in flat[n - 1]), first)
                if part.kind == "minutes" and block.item:
                    lo, hi = self.page(part, block.item.id)[0], part.offset + part.printed.first[block.item.last_block + "e"] + 1
                else:
                    lo, hi = self.extent(part)
                pages.append([at, lo, hi])
            yield {"query": query, "pages": pages, "why": why}


def glossary_row(row):
    """A name ends at the first colon, semicolon or spaced dash; the rest is its note."""
    name, note = row[1], None
    m = re.search(r"[:;]| [-–] ", name)
    if m:
        name, note = name[:m.start()], name[m.end():].strip()
    return {"acronym": row[0], "expansion": plain(name).strip(), "note": note}


def overprint(pdf, page, font, bold, label, stamp):
    box = [float(x) for x in page.mediabox]
    width, height = box[2] - box[0], box[3] - box[1]
    turned = width > height
    show = lambda text: pikepdf.String(text).unparse().decode("latin-1") if text.isascii() else "(" + text + ")"
    out = []
    wide = lambda text, size: len(text) * size * 0.53
    def put(name, size, text, x, y):
        """x, y on an upright sheet; on a landscape page the whole overprint is turned with it."""
        matrix = f"0 -1 1 0 {y:.2f} {height - x:.2f}" if turned else f"1 0 0 1 {x:.2f} {y:.2f}"
        out.append(f"BT /{name} {size} Tf {matrix} Tm {show(text)} Tj ET")
    across = height if turned else width
    tall = width if turned else height
    if label:
        put("Stamp", 11, label, (across - wide(label, 11)) / 2, 22)
    if stamp:
        put("StampBold", 13, stamp, across - 36 - wide(stamp, 13) * 1.08, tall - 30)
    if out:
        page.contents_add(pdf.make_stream(b"q "), prepend=True)              # the typesetter leaves its own scale behind
        page.contents_add(pdf.make_stream((" Q q 0 g " + " ".join(out) + " Q").encode("latin-1")), prepend=False)
        fonts = page.resources.get("/Font")
        if fonts is None:
            page.resources["/Font"] = pikepdf.Dictionary(); fonts = page.resources["/Font"]
        fonts["/Stamp"], fonts["/StampBold"] = font, bold


def turn(pdf, page):
    """The same landscape page as an upright sheet with /Rotate, which is how half of the world makes them."""
    width, height = float(page.mediabox[2]), float(page.mediabox[3])
    page.contents_add(pdf.make_stream(f"q 0 1 -1 0 {height:.3f} 0 cm ".encode()), prepend=True)
    page.contents_add(pdf.make_stream(b" Q"), prepend=False)
    page.MediaBox = pikepdf.Array([0, 0, height, width])
    page.Rotate = 90


def finish(pdf, path, title=None, subject=None, author=None, producer=None):
    """Fixed dates and identifiers, so that the same sources always give the same bytes."""
    for key in list(pdf.docinfo.keys()):
        if key != "/Producer":
            del pdf.docinfo[key]
    for key, value in (("/Title", title), ("/Subject", subject), ("/Author", author)):
        if value:
            pdf.docinfo[key] = value
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = "D:20240101090000Z"
    if "/Metadata" in pdf.Root:
        del pdf.Root.Metadata
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    pdf.save(path, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def scan(markup, css):
    """The sheet as a photocopier sees it: grey, a little turned, a little dirty; no text left."""
    import numpy
    from PIL import Image, ImageFilter
    sheets = Printed(f'<div class="doc letter">{markup}</div>', css, str(HERE))
    out = []
    with tempfile.TemporaryDirectory() as folder:
        pdf, stem = Path(folder) / "s.pdf", Path(folder) / "s"
        sheets.document.copy(sheets.pages).write_pdf(str(pdf))
        subprocess.run(["pdftoppm", "-r", "150", "-gray", pdf, stem], check=True)
        for n, image in enumerate(sorted(Path(folder).glob("s-*.pgm"))):
            picture = Image.open(image).rotate(0.7 - 1.1 * n, resample=Image.BICUBIC, fillcolor=250).filter(ImageFilter.GaussianBlur(0.6))
            noise = numpy.random.RandomState(7 + n).normal(0, 5, (picture.height, picture.width))
            grey = numpy.clip(numpy.asarray(picture, dtype=float) * 0.93 + 9 + noise, 0, 255).astype("uint8")
            data = io.BytesIO()
            Image.fromarray(grey).save(data, "JPEG", quality=32)
            out.append(f'<img class="scan" src="data:image/jpeg;base64,{base64.b64encode(data.getvalue()).decode()}">')
    return '<div class="scanned">' + "".join(out) + "</div>"
