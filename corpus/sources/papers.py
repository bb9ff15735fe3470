"""Which papers there are and what is bound into each."""
from bindery import Paper, Part
from houses import clock, day, long_date
from parish import ParishPaper


def modern(name, body, date, time, supplement=None):
    """Info Title and Subject as the publishing product writes them."""
    when = f"{day(date):%d/%m/%Y} {time}"
    title = f"(Public Pack){supplement} Agenda Supplement  for {body}, {when}" if supplement else f"(Public Pack)Agenda Document for {body}, {when}"
    return {"info": title, "subject": f"{body}, {when}"}


# -- Harrowmere City Council

PANEL = "Children and Learning Scrutiny Panel"


def harrowmere(date, time, papers, place="Guildhall, Corn Street, Harrowmere, Council Chamber", **extra):
    head = {"weekday_caps": long_date(date, True).upper(), "time_shown": clock(time, ":"), "place": place}
    h = "harrowmere/"
    front = [Part(h + "front", front=True, head=head), Part(h + "public", front=True), Part(h + "glossary", front=True),
             Part(h + f"agenda-{date}", front=True)]
    for part in front[:-1]:
        part.meta["no_blank"] = "yes"
    parts = front + [Part(h + path, **options) for path, options in papers]
    return Paper(f"harrowmere--{date}-children-learning-scrutiny-pack", "harrowmere", "Harrowmere City Council", PANEL, date, time, "agenda_pack", parts,
                 place=place, **modern("", PANEL, date, time), **extra)


# -- Marlshire County Council

SCRUTINY = "Highways and Environment Scrutiny Committee"


def marlshire(name, body, date, time, papers, kind="agenda_pack", supplement=None, **extra):
    info = modern(name, body, date, time, supplement) if kind == "agenda_pack" else {}
    parts = [Part("marlshire/" + path, **options) for path, options in papers]
    return Paper(f"marlshire--{date}-{name}", "marlshire", "Marlshire County Council", body, date, time, kind, parts, **info, **extra)


# -- Copper Sound Regional District

def coppersound(name, date, time, papers, **extra):
    return Paper(f"coppersound--{date}-{name}", "coppersound", "Copper Sound Regional District", "Regional Board", date, time,
                 parts=[Part("coppersound/" + path, **options) for path, options in papers], place="Board Room, 410 Cannery Road, Port Esker", **extra)


# -- The other bodies

def bind(house, council, folder, name, body, date, time, papers, kind="agenda_pack", **extra):
    parts = [Part(f"{folder}/{path}", **options) for path, options in papers]
    return Paper(f"{folder}--{date}-{name}", house, council, body, date, time, kind, parts, **extra)


PAPERS = [
    harrowmere("2023-10-11", "17:30", [
        ("minutes-2023-09-06", dict(item="3", stamp="Appendix A")),
        ("term-slides", dict(item="6", stamp="Appendix B")),
        ("home-education", dict(item="7", stamp="Appendix C")),
        ("action-plan", dict(item="9", stamp="Appendix D")),
        ("programme-2023-10", dict(item="10", stamp="Appendix E")),
    ]),
    harrowmere("2024-01-17", "17:30", [
        ("minutes-2023-10-11", dict(item="3", stamp="Appendix A1", outline="Minutes 11 October 2023")),
        ("minutes-2023-11-29", dict(item="3", stamp="Appendix A2", outline="Minutes 29 November 2023")),
        ("framework-report", dict(item="7", stamp="Appendix B")),
        ("framework-schools", dict(item="7", stamp="Appendix B1", under="framework-report", outline="Appendix B1 - Journeys by School")),
        ("framework-routes", dict(item="7", stamp="Appendix B2", under="framework-report", outline="Appendix B2 - Route Pattern")),
        ("virtual-school", dict(item="8", stamp="Appendix C")),
        ("virtual-slides", dict(item="8", outline="Virtual School: presentation")),
        ("kitchens-letter", dict(item="9", stamp="Appendix D")),
        ("programme-2024-01", dict(item="11", stamp="Appendix E")),
    ], outline={"9": "9 REPAIRS TO SCHOOL KITCHENS A letter from the Federation of Harrowmere Primary Heads is attached, at the request of the Chair. "
                     "Members are reminded that the letter was sent to all ward councillors in December and that a written answer is expected before the meeting."}),
    harrowmere("2024-03-13", "17:30", [
        ("minutes-2024-01-17", dict(item="3", stamp="Appendix A")),
        ("tender-report", dict(item="6", stamp="Appendix B")),
        ("fostering", dict(item="7", stamp="Appendix C")),
        ("icb-letter", dict(item="8", stamp="Appendix D")),
        ("programme-2024-03", dict(item="10", stamp="Appendix E")),
    ]),
    Paper("harrowmere--2024-01-17-children-learning-scrutiny-minutes", "harrowmere", "Harrowmere City Council", PANEL, "2024-01-17", "17:30", "minutes",
          [Part("harrowmere/minutes-2024-01-17")], info="Minutes Template"),
    marlshire("county-council-minutes", "County Council", "2023-12-14", None, [("council-minutes-2023-12-14", {})], kind="minutes",
              place="Council Chamber, Shire Hall, Ostrey"),
    marlshire("highways-environment-scrutiny-pack", SCRUTINY, "2024-02-07", "14:00", [
        ("scrutiny-agenda-2024-02-07", dict(front=True)),
        ("scrutiny-minutes-2023-11-08", dict(item="1", stamp="1")),
        ("mtfp-highways", dict(item="6(A)", stamp="6(A)")),
        ("mtfp-figures", dict(item="6(A)", under="mtfp-highways", outline="Appendix A - Capital Programme")),
        ("mtfp-waste", dict(item="6(B)", stamp="6(B)")),
        ("drainage", dict(item="7", stamp="7")),
        ("ev-slides", dict(item="9", stamp="9")),
    ], place="Council Chamber, Shire Hall, Ostrey"),
    marlshire("highways-environment-scrutiny-supplement-item8", SCRUTINY, "2024-02-07", "14:00", [
        ("supplement-items", dict(front=True)),
        ("bsip-report", dict(item="8", stamp="8")),
        ("bsip-letter", dict(item="8", under="bsip-report", outline="Appendix 1 - Letter from the Levels Bus Users")),
    ], supplement="Item 8 Supplement - Bus Service Improvement Plan"),
    marlshire("county-council-agenda-frontsheet", "County Council", "2024-02-22", "10:30", [
        ("frontsheet", dict(front=True)), ("council-agenda-2024-02-22", dict(front=True))], kind="agenda", info="Agenda Template",
        place="Council Chamber, Shire Hall, Ostrey"),
    marlshire("bus-plan-progress-report", SCRUTINY, "2024-06-05", None, [("bsip-progress-2024-06-05", {})], kind="report",
              info="Bus Service Improvement Plan: Progress to 31 March 2024"),
    Paper("brackwater--2024-03-21-planning-licensing-minutes", "brackwater", "Brackwater Borough Council", "Planning and Licensing Committee", "2024-03-21", "18:30",
          "minutes", [Part("brackwater/planning-minutes-2024-03-21")], place="Town Hall, Brackwater"),
    coppersound("regional-board-agenda-pack", "2026-03-18", "09:00", [
        ("agenda-2026-03-18", dict(front=True)),
        ("minutes-2026-02-18", dict(item="3.01")),
        ("stove-report", dict(item="4.01")),
        ("dvp-report", dict(item="4.02")),
        ("plan-report", dict(item="4.03")),
        ("plan-figures", dict(item="4.03", under="plan-report", outline="Schedule A")),
        ("fire-letter", dict(item="5.01")),
    ], kind="agenda_pack", info="Regular Board Meeting Agenda - March 18, 2026", agenda_items_optional=[str(n) for n in range(1, 9)]),
    coppersound("regional-board-minutes", "2026-03-18", "09:00", [("minutes-2026-03-18", {})], kind="minutes", info="Microsoft Word - 2026-03-18 RB minutes"),
    ParishPaper("nether-quillby-pc--2024-03-05-minutes", "Nether Quillby Parish Council", "2024-03-05", None, "parish/quillby-2024-03-05", "times",
                "Nether Quillby Village Hall"),
    ParishPaper("upper-marrowdene-pc--2024-01-16-minutes", "Upper Marrowdene Parish Council", "2024-01-16", "19:30", "parish/marrowdene-2024-01-16", "sans",
                "Reading Room"),
    bind("petrel", "Town of Petrel Harbour", "petrel", "town-council-pack", "Town Council", "2024-06-10", "19:00", [
        ("agenda-2024-06-10", dict(front=True)),
        ("minutes-2024-05-27", dict(item="C.1")),
        ("rental-report", dict(item="D.1")),
        ("rental-ordinance", dict(item="D.1", under="rental-report")),
        ("water-report", dict(item="E.1")),
        ("truck-report", dict(item="E.2")),
        ("bandstand-letter", dict(item="G.1")),
    ], info="Council Agenda", no_outline=True, agenda_items_optional=list("ABCDEFGHI"), place="Council Chambers, Town Hall"),
    bind("strathfinnan", "Strathfinnan Council", "strathfinnan", "environment-communities-committee-pack", "Environment and Communities Committee",
         "2024-05-16", "10:30", [
        ("agenda-2024-05-16", dict(front=True)),
        ("minutes-2024-02-22", dict(item="3", stamp="3")),
        ("winter", dict(item="4.1", stamp="4.1")),
        ("passing", dict(item="4.2", stamp="4.2")),
        ("passing-table", dict(item="4.2", under="passing")),
        ("place-plans", dict(item="5.1", stamp="5.1")),
        ("petition", dict(item="5.2", stamp="5.2")),
    ], no_outline=True, place="Council Chamber, Burgh Hall, Kinlarrick"),
    bind("tarnvalley", "Tarn Valley Combined Authority", "tarnvalley", "board-pack", "Board", "2024-07-25", "10:00", [
        ("agenda-2024-07-25", dict(front=True)),
        ("minutes-2024-05-23", dict(item="3", stamp="Enclosure A")),
        ("action-log", dict(item="4", stamp="Enclosure B")),
        ("performance", dict(item="6", stamp="Enclosure C")),
        ("performance-sites", dict(item="6", under="performance")),
        ("performance-terms", dict(item="6", under="performance")),
        ("tram-slides", dict(item="7", stamp="Enclosure D")),
        ("assurance", dict(item="8", stamp="Enclosure E")),
    ], no_outline=True, info="TVCA Board 25.07.24", place="The Wool Exchange, Skelby"),
    bind("wendlebrook", "Wendlebrook Borough Council", "wendlebrook", "planning-committee-pack", "Planning Committee", "2024-09-11", "18:30", [
        ("agenda-2024-09-11", dict(front=True)),
        ("minutes-2024-08-14", dict(item="3", stamp="3")),
        ("sallow", dict(item="6a", stamp="6a")),
        ("sallow-plan", dict(item="6a", under="sallow", outline="Appendix 1 - Schedule of plots")),
        ("tanners", dict(item="6b", stamp="6b")),
        ("dairy", dict(item="6c", stamp="6c")),
        ("appeals", dict(item="7", stamp="7")),
    ], place="Assembly Room, Town Hall, Market Place, Wendlebrook", **modern("", "Planning Committee", "2024-09-11", "18:30")),
    bind("wendlebrook", "Wendlebrook Borough Council", "wendlebrook", "planning-committee-supplement", "Planning Committee", "2024-09-11", "18:30", [
        ("update-items", dict(front=True)),
        ("update", dict(item="6", stamp="6")),
        ("mast", dict(item="10", stamp="10")),
    ], place="Assembly Room, Town Hall, Market Place, Wendlebrook", **modern("", "Planning Committee", "2024-09-11", "18:30", "Update Sheet")),
    bind("saltreach", "Saltreach District Council", "saltreach", "cabinet-record-of-decisions", "Cabinet", "2024-10-29", "17:00",
         [("cabinet-decisions-2024-10-29", {})], kind="minutes", place="Moot Hall, Saltreach", info="Decisions Template"),
    bind("saltreach", "Saltreach District Council", "saltreach", "executive-decision-notice", None, "2024-11-12", None,
         [("notice-2024-11-12", {})], kind="other", gold={"note": "a decision of one person: there is no meeting; the date is that of the decision"}),
    bind("saltreach", "Saltreach District Council", "saltreach", "council-pack", "Council", "2024-12-10", "19:00", [
        ("summons-2024-12-10", dict(front=True)),
        ("agenda-2024-12-10", dict(front=True)),
        ("minutes-2024-09-17", dict(item="3", stamp="3", outline="Minutes 17 September")),
        ("statement", dict(item="3")),
        ("minutes-2024-10-08", dict(item="3", outline="Minutes 8 October")),
        ("pool-report", dict(item="7", stamp="7")),
        ("pool-survey", dict(item="7", stamp="Appendix A", under="pool-report", outline="Appendix A")),
        ("pool-energy", dict(item="7", stamp="Appendix B", under="pool-report")),
        ("capital-report", dict(item="8", stamp="8")),
        ("capital-table", dict(item="8", under="capital-report")),
        ("newsletter", dict(item="10", stamp="10")),
        ("calendar", dict(item="12", stamp="12")),
    ], place="Moot Hall, Saltreach", **modern("", "Council", "2024-12-10", "19:00"),
       outline={"7": "The pool was opened in 1974 by a channel swimmer. It has 212,000 visits a year, of which a third are by children. The boiler, the filters and "
                     "half of the roof are beyond their lives."},
       outline_strays=[("9 Members’ allowances: report of the Independent Remuneration Panel", "gone"), ("Appendix C - Roof drawings", "gone")]),
    bind("thornholme", "Thornholme Town Council", "thornholme", "town-council-pack", "Town Council", "2025-02-03", "19:15", [
        ("agenda-2025-02-03", dict(front=True)),
        ("minutes-2025-01-06", dict(item="24/115")),
        ("clerk", dict(item="24/116")),
        ("payments", dict(item="24/117a")),
        ("band", dict(item="24/117c")),
        ("clock", dict(item="24/119")),
    ], no_outline=True, info="Microsoft Word - Agenda Feb 25", place="Old Toll House"),
    bind("ashmere", "Ashmere County Council", "ashmere", "schools-forum-pack", "Schools Forum", "2024-11-20", "13:30", [
        ("agenda-2024-11-20", dict(front=True)),
        ("minutes-2024-10-02", {}),
        ("growth", {}), ("needs", {}),
        ("needs-table", dict(under="needs")),
        ("dedelegation", {}),
    ], no_outline=True, place="Room 4, Larkfield Training Centre"),
    bind("caerwenllan", "Vale of Caerwenllan Council", "caerwenllan", "corporate-parenting-pack", "Corporate Parenting Committee", "2025-03-12", "16:00", [
        ("agenda-2025-03-12", dict(front=True)),
        ("minutes-2024-12-04", dict(item="3", stamp="3")),
        ("fostering", dict(item="4", stamp="4")),
        ("letter", dict(item="5", stamp="5")),
        ("programme", dict(item="6", stamp="6")),
    ], place="Council Chamber, Llys Gwernant", **modern("", "Corporate Parenting Committee", "2025-03-12", "16:00")),
    bind("elkprairie", "Elk Prairie Charter Township", "elkprairie", "township-board-minutes", "Township Board", "2024-11-12", "19:00",
         [("minutes-2024-11-12", {})], kind="minutes", place="Township Hall, 6100 Prairie Road"),
]


# Matters that can be followed from meeting to meeting: where they stand in the papers, by paper, kind of row and number or title.
THREADS = {
    "home-to-school-transport": {
        "query": "home to school transport taxi framework for children with special needs",
        "core": [("harrowmere--2023-10-11-children-learning-scrutiny-pack", "minute", "28"),
                 ("harrowmere--2023-10-11-children-learning-scrutiny-pack", "document", "Start of Term 2023"),
                 ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "agenda", "7"),
                 ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "minute", "36"),
                 ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "document", "Home to School Transport"),
                 ("harrowmere--2024-01-17-children-learning-scrutiny-minutes", "minute", "54"),
                 ("harrowmere--2024-03-13-children-learning-scrutiny-pack", "agenda", "6"),
                 ("harrowmere--2024-03-13-children-learning-scrutiny-pack", "minute", "54"),
                 ("harrowmere--2024-03-13-children-learning-scrutiny-pack", "document", "Home to School Transport")],
        "mention": [("harrowmere--2023-10-11-children-learning-scrutiny-pack", "document", "Children and Learning Scrutiny Panel – Draft Work"),
                    ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "minute", "35"),
                    ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "minute", "45"),
                    ("harrowmere--2024-01-17-children-learning-scrutiny-pack", "document", "Children and Learning Scrutiny Panel – Work"),
                    ("harrowmere--2024-01-17-children-learning-scrutiny-minutes", "minute", "53"),
                    ("harrowmere--2024-03-13-children-learning-scrutiny-pack", "document", "Children and Learning Scrutiny Panel – Work")]},
    "bus-service-improvement-plan": {
        "query": "bus service improvement plan",
        "core": [("marlshire--2023-12-14-county-council-minutes", "minute", "7"),
                 ("marlshire--2024-02-07-highways-environment-scrutiny-pack", "agenda", "8"),
                 ("marlshire--2024-02-07-highways-environment-scrutiny-supplement-item8", "document", "BUS SERVICE"),
                 ("marlshire--2024-06-05-bus-plan-progress-report", "document", "BUS SERVICE")],
        "mention": [("marlshire--2024-02-07-highways-environment-scrutiny-supplement-item8", "document", "Letter from")]},
    "wick-road-pool": {
        "query": "swimming pool boiler and heat pump at Wick Road",
        "core": [("saltreach--2024-10-29-cabinet-record-of-decisions", "minute", "2"),
                 ("saltreach--2024-11-12-executive-decision-notice", "document", "RECORD OF EXECUTIVE"),
                 ("saltreach--2024-12-10-council-pack", "agenda", "7"),
                 ("saltreach--2024-12-10-council-pack", "document", "Wick Road Pool")],
        "mention": [("saltreach--2024-12-10-council-pack", "agenda", "6"),
                    ("saltreach--2024-12-10-council-pack", "minute", "44"),
                    ("saltreach--2024-12-10-council-pack", "document", "Statement by the Leader")]},
}
