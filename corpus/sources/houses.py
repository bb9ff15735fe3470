"""House styles: what each council puts round its papers. The look itself is in *.css."""
import datetime, html, re
from pathlib import Path

HERE = Path(__file__).parent
split = lambda text: [p.strip() for p in (text or "").split(";") if p.strip()]
esc = lambda text: html.escape(text, quote=False)


def day(iso):
    return datetime.date.fromisoformat(iso)


def long_date(iso, comma=False):
    d = day(iso)
    return f"{d:%A}{',' if comma else ''} {d.day} {d:%B} {d.year}"


def clock(hhmm, dot="."):
    h, m = map(int, hhmm.split(":"))
    return f"{(h - 1) % 12 + 1}{dot}{m:02d} {'am' if h < 12 else 'pm'}"


def people_in_columns(people, columns):
    cells = [f"<td>{esc(p)}</td>" for p in people]
    rows = ["<tr>" + "".join(cells[k:k + columns]) + "</tr>" for k in range(0, len(cells), columns)]
    return f'<table class="people">{"".join(rows)}</table>'


class House:
    css = ""
    hanging = True            # are numbers set as in hang.css?
    stamp = "{}"              # what the stamp at the top right says
    label = "{}"              # the printed page number
    counts_front = False      # do the sheets before the first paper count?
    silent_front = False      # sheets before the first paper count but bear no number
    blank_backs = True        # an odd paper is followed by a blank page
    agenda_head = ""          # heading row of the agenda, where it is a table with one

    def sheet(self):
        sheets = ["base.css", *(["hang.css"] if self.hanging else []), self.css]
        return "".join((HERE / sheet).read_text() for sheet in sheets)

    def minutes_head(self, m):
        return ""

    def pages(self, first, last):
        """The page range that the agenda prints for an item."""
        return f"(Pages {first} - {last})"

    def printed(self, pages):
        """The pages that a reader of the agenda knows of."""
        return pages

    def side(self, row, pages):
        """What stands to the right of an item in the agenda."""
        return [pages]

    def agenda_row(self, number, title, notes, side):
        return f'<tr><td class="num">{number}</td><td><b>{title}</b>{notes}</td><td class="side">{esc(side[-1] or "")}</td></tr>'


class Harrowmere(House):
    css = "harrowmere.css"
    hanging = False

    def logo(self):
        return '<p class="logo">Harrowmere<br>City Council</p>'

    def minutes_head(self, m):
        present = split(m["present"])
        groups = "".join(f'<p class="centre under">{esc(g)}</p>' + "".join(f'<p class="tight">{esc(p)}</p>' for p in split(who))
                         for g, _, who in (part.partition("=") for part in m.get("others", "").split("/")) if g.strip())
        return (self.logo() + f'<p class="centre">Minutes of the Meeting of the<br><b>{esc(m["body"].upper())}</b></p>'
                f'<p class="centre">Held: {long_date(m["date"], True).upper()} at {clock(m["time"], ":")}</p>'
                f'<p class="centre under">{m.get("present_word", "P R E S E N T :")}</p>'
                + "".join(f'<p class="tight">{esc(p)}</p>' for p in present[:2]) + people_in_columns(present[2:], 2)
                + groups + '<p class="centre">* * * * *</p>')

    def side(self, row, pages):
        return [f'Appendix {row["appendix"]}' if row["appendix"] else None, pages]

    def agenda_row(self, number, title, notes, side):
        appendix = "<br>".join(f"<b>{esc(s)}</b>" for s in side if s)
        return (f'<tr><td class="num"><b>{number}</b></td><td><b>{title}</b>{notes}</td><td class="side">{appendix}</td></tr>')


class Marlshire(House):
    css = "marlshire.css"
    hanging = False
    stamp = "Agenda Item {}"
    label = "Page {}"

    def minutes_head(self, m):
        present = split(m["present"])
        if m.get("in_columns"):
            who = f'<p class="centre"><b>PRESENT</b></p>' + people_in_columns(present, 2)
        else:
            who = f'<p class="headtext"><b>PRESENT:</b> {esc(", ".join(present[:-1]))} and {esc(present[-1])}</p>'
        attending = f'<p class="headtext"><b>IN ATTENDANCE:</b> {esc(m["attending"])}</p>' if m.get("attending") else ""
        return (f'<p class="council">MARLSHIRE COUNTY COUNCIL</p><p class="bodyname">{esc(m["body"].upper())}</p>'
                f'<p class="headtext">{esc(m["title"])}</p>{who}{attending}<p class="centre"><b>UNRESTRICTED ITEMS</b></p>')

    def side(self, row, pages):
        return [row["by"], pages]

    def agenda_row(self, number, title, notes, side):
        by, pages = side
        return (f'<tr><td class="num"><b>{number}</b></td><td><b>{title}</b>{notes}</td>'
                f'<td class="by">{esc(by or "")}</td><td class="side">{esc(pages or "")}</td></tr>')


class CopperSound(House):
    css = "coppersound.css"
    hanging = False
    label = "{}"
    counts_front = True
    blank_backs = False

    def pages(self, first, last):
        return f"Pages {first}–{last}" if first != last else f"Page {first}"

    def minutes_head(self, m):
        who = lambda word, key: "".join(
            f'<tr><td class="word">{word if k == 0 else ""}</td><td>{esc(p)}</td></tr>' for k, p in enumerate(split(m.get(key))))
        return ('<p class="letterhead">COPPER SOUND REGIONAL DISTRICT</p><p class="bodyname">Regional Board</p>'
                f'<p class="centre">{esc(m["title"])}</p><table class="roll">{who("Directors present:", "present")}'
                f'{who("Absent:", "apologies")}{who("Staff:", "attending")}</table>')

    def agenda_row(self, number, title, notes, side):
        return (f'<tr><td class="num">{number}</td><td>{title}{notes}</td><td class="side">{esc(side[-1] or "")}</td></tr>')


class Brackwater(House):
    css = "brackwater.css"
    hanging = False

    def minutes_head(self, m):
        present = split(m["present"])
        return ('<p class="council">BRACKWATER BOROUGH COUNCIL</p>'
                f'<p class="centre"><b>{esc(m["title"])}</b></p><p class="centre"><b>P R E S E N T :</b></p>'
                f'<p class="centre">{esc(present[0])}</p>' + people_in_columns(present[1:], 2)
                + f'<p class="centre">In attendance: {esc(m["attending"])}</p>')


class Petrel(House):
    css = "petrel.css"
    label = "Page {}"
    counts_front = True
    blank_backs = False

    def pages(self, first, last):
        return f"{first} - {last}" if first != last else f"{first}"


class Strathfinnan(House):
    css = "strathfinnan.css"
    stamp = "Item: {}"
    blank_backs = False


class TarnValley(House):
    css = "tarnvalley.css"
    stamp = "Enclosure {}"
    label = "{}"
    blank_backs = False
    agenda_head = "<thead><tr>" + "".join(f"<th>{word}</th>" for word in ("Item", "Title", "Lead", "Time", "Paper", "Page")) + "</tr></thead>"

    def pages(self, first, last):
        return str(first)

    def printed(self, pages):
        return [pages[0], pages[0]]

    def side(self, row, pages):
        rest = row["rest"]
        return [rest["lead"], rest["when"], f'Enclosure {row["appendix"]}' if row["appendix"] else rest["paper"], pages or ""]

    def agenda_row(self, number, title, notes, side):
        return f'<tr><td class="num">{number}</td><td>{title}{notes}</td>' + "".join(f"<td>{esc(cell)}</td>" for cell in side) + "</tr>"


class Wendlebrook(House):
    css = "wendlebrook.css"
    stamp = "Agenda Item {}"
    label = "{}"


class Saltreach(House):
    css = "saltreach.css"
    stamp = "Agenda Item {}"
    counts_front = True
    silent_front = True

    def pages(self, first, last):
        return f"(Pages {first} - {last})" if first != last else f"(Page {first})"


class Thornholme(House):
    css = "thornholme.css"
    label = "Page {}"
    counts_front = True
    blank_backs = False


class Ashmere(House):
    css = "ashmere.css"
    label = "{}"
    counts_front = True
    blank_backs = False

    def pages(self, first, last):
        return f"Pages {first} to {last}" if first != last else f"Page {first}"


class Caerwenllan(House):
    css = "caerwenllan.css"
    stamp = "Agenda Item {}"
    label = "Tudalen / Page {}"


class ElkPrairie(House):
    css = "elkprairie.css"


HOUSES = {house.__name__.lower(): house()
          for house in (Ashmere, Brackwater, Caerwenllan, CopperSound, ElkPrairie, Harrowmere, Marlshire,
                        Petrel, Saltreach, Strathfinnan, TarnValley, Thornholme, Wendlebrook)}
