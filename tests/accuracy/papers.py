"""Holds what agendex says of one paper against the annotation of it; docs/accuracy.md explains the figures."""

import re

from compare import best_likeness, key, likeness, number_key, pair_up, same_passage

DOCUMENTS = {"minutes", "report", "appendix", "letter", "presentation", "work_programme", "table", "other"}
SAME_NAME = 0.93
SAME_TITLE = 0.9
SAME_HEADING = 0.85
SIMILAR_TITLE = 0.8
SAME_RESOLUTION = 0.85
SAME_PROSE = 0.7
SAME_PARAGRAPH = 0.6


def compare(board, pack, gold):
    sections = pack.get("sections", [])
    compare_meeting(board, pack.get("meeting") or {}, gold)
    compare_agenda(board, sections, gold)
    compare_documents(board, sections, gold)
    compare_minutes(board, sections, gold)
    compare_headings(board, sections, gold)
    compare_acronyms(board, pack.get("acronyms", []), gold)


def compare_meeting(board, found, gold):
    for field in ("council", "body", "date"):
        if not gold.get(field) or gold.get(field + "_optional"):
            continue
        accepted = [gold[field], *gold.get(field + "_also", [])]
        if field == "body" and key(gold["council"]).endswith(key(gold["body"])):
            accepted += ["Council", "Full Council", gold["council"]]
        ok = found.get(field) in accepted if field == "date" else best_likeness(found.get(field), accepted) >= SAME_NAME
        board.judge("meeting." + field, ok)
        if not ok:
            board.miss("meeting " + field, repr(gold[field]), "found", repr(found.get(field)))
    if gold.get("time"):
        board.judge("meeting.time", found.get("time") == gold["time"])
        if found.get("time") != gold["time"]:
            board.miss("meeting time", gold["time"], "found", found.get("time"))
    elif found.get("time") and not gold.get("time_in_metadata"):
        board.add("meeting.time", wrong=1)
        board.miss("meeting time", "none", "found", found["time"])


def compare_agenda(board, sections, gold):
    def score(item, wanted):
        if number_key(item.get("number")) != number_key(wanted["number"]):
            return 0
        alike = best_likeness(item.get("title"), [wanted["title"], wanted.get("title_short"), *wanted.get("titles", [])])
        return alike if alike >= SAME_TITLE else 0

    found = [s for s in sections if s["kind"] == "agenda_item"]
    pairs, missed, extra = pair_up(found, gold.get("agenda_items", []), score)
    optional = {number_key(n) for n in gold.get("agenda_items_optional", [])}
    extra = [item for item in extra if number_key(item.get("number")) not in optional]
    board.add("agenda_items", len(pairs), len(extra), len(missed))
    for wanted in missed:
        board.miss("agenda item not found", wanted["number"], wanted["title"])
    for item in extra:
        board.miss("agenda item made up", item.get("number"), item.get("title"))
    for item, wanted in pairs:
        board.judge("agenda_items.page", item["first_page"] == wanted["first_page"])
        if wanted.get("printed_pages"):
            board.judge("agenda_items.printed_pages", item.get("printed_pages") == wanted["printed_pages"])
        if wanted.get("appendix"):
            board.judge("agenda_items.appendix", key(item.get("appendix")) == key(wanted["appendix"]))


def compare_documents(board, sections, gold):
    def accepted_titles(wanted):
        return [wanted["title"], *wanted.get("titles", [])]

    def score(document, wanted):
        if document["first_page"] != wanted["first_page"]:
            return 0
        same_end = document["last_page"] == wanted["last_page"]
        outermost = wanted.get("parent") is None
        return 0.1 + best_likeness(document.get("title"), accepted_titles(wanted)) + 0.2 * same_end + 0.1 * outermost

    found = [s for s in sections if s["kind"] in DOCUMENTS]
    pairs, missed, extra = pair_up(found, gold.get("documents", []), score)
    outer_pairs = [(d, w) for d, w in pairs if w.get("parent") is None]
    outer_missed = [w for w in missed if w.get("parent") is None]
    board.add("documents.start", len(outer_pairs), len(extra), len(outer_missed))
    nested = len(pairs) - len(outer_pairs), len(missed) - len(outer_missed)
    if any(nested):
        board.add("documents.nested", right=nested[0], missed=nested[1])
    for wanted in outer_missed:
        board.miss("document not found", "page", wanted["first_page"], wanted["title"])
    for document in extra:
        board.miss("document made up", "page", document["first_page"], document["kind"], document.get("title"))
    first_labels = {number_key(a["number"]): str(a["printed_pages"][0])
                    for a in gold.get("agenda_items", []) if a.get("printed_pages")}
    for document, wanted in sorted(outer_pairs, key=lambda pair: pair[1]["first_page"]):
        same_title = wanted.get("untitled") or \
            best_likeness(document.get("title"), accepted_titles(wanted)) >= SIMILAR_TITLE
        board.judge("documents.title", bool(same_title))
        if not same_title:
            board.miss("document title", repr(wanted["title"]), "found", repr(document.get("title")))
        board.judge("documents.end", document["last_page"] == wanted["last_page"])
        if document["last_page"] != wanted["last_page"]:
            board.miss("document end", "from page", wanted["first_page"], "to", wanted["last_page"], "found",
                       document["last_page"])
        board.judge("documents.kind", document["kind"] == wanted["kind"])
        if item := number_key(wanted.get("agenda_item")):
            board.judge("documents.agenda_item", number_key(document.get("agenda_item")) == item)
            if label := first_labels.pop(item, None):
                board.judge("documents.label", document.get("first_label") == label)


def compare_minutes(board, sections, gold):
    by_id = {s["id"]: s for s in sections}

    def is_sub_item(section):
        return by_id.get(section.get("parent"), {}).get("kind") == "minutes_item"

    def date_of(item):
        return (item.get("meeting") or {}).get("date")

    def score(item, wanted):
        if number_key(item.get("number")) != number_key(wanted["number"]):
            return 0
        alike = likeness(item.get("title"), wanted["title"])
        if wanted.get("title_is_heading") is False:
            if alike < SAME_TITLE and item["first_page"] != wanted["first_page"]:
                return 0
            alike += max((same_passage(d["text"], w, SAME_PARAGRAPH)
                          for d in item["decisions"] for w in wanted["decisions"]), default=0)
        elif alike < SAME_TITLE:
            return 0
        return 0.1 + alike + 0.5 * (date_of(item) == wanted["date"]) + 0.2 * (item["first_page"] == wanted["first_page"])

    found = [s for s in sections if s["kind"] == "minutes_item" and not is_sub_item(s)]
    wanted_items = [dict(item, date=minutes["date"]) for minutes in gold.get("minutes", []) for item in minutes["items"]]
    pairs, missed, extra = pair_up(found, wanted_items, score)
    pairs = [(item, wanted) for item, wanted in pairs if not wanted.get("optional")]
    missed = [wanted for wanted in missed if not wanted.get("optional")]
    board.add("minutes_items", len(pairs), len(extra), len(missed))
    for wanted in missed:
        board.miss("minute not found", wanted["date"], wanted["number"], wanted["title"])
    for item in extra:
        board.miss("minute made up", date_of(item), item.get("number"), item.get("title"))
    for item, wanted in pairs:
        board.judge("minutes_items.date", date_of(item) == wanted["date"])
        same_pages = (item["first_page"], item["last_page"]) == (wanted["first_page"], wanted["last_page"])
        board.judge("minutes_items.pages", same_pages)
        board.judge("minutes_items.outcome", item.get("outcome") in [wanted["outcome"], *wanted.get("outcome_also", [])])
        compare_decisions(board, item["decisions"], wanted)
        compare_votes(board, item["votes"], wanted.get("votes") or [])
    for wanted in missed:
        resolutions, prose = by_form(wanted)
        board.add("decisions", missed=len(resolutions))
        if prose:
            board.add("decisions.prose", missed=len(prose))


def by_form(wanted):
    """The resolutions of a minute, and the decisions it tells in prose."""
    marks = wanted.get("decision_labelled")
    if not isinstance(marks, list):
        marks = []
    marks = marks + [True] * (len(wanted["decisions"]) - len(marks))
    resolutions = [text for text, labelled in zip(wanted["decisions"], marks) if labelled]
    prose = [text for text, labelled in zip(wanted["decisions"], marks) if not labelled]
    return resolutions, prose


def compare_decisions(board, found, wanted):
    """Resolutions are judged strictly and prose apart; either may stand in for the other."""
    resolutions, prose = by_form(wanted)
    pairs, missed, rest = pair_up(found, resolutions, lambda d, text: same_passage(d["text"], text, SAME_RESOLUTION))
    prose_pairs, prose_missed, rest = pair_up(rest, prose, lambda d, text: same_passage(d["text"], text, SAME_PROSE))
    tolerated = resolutions + prose + list(wanted.get("decisions_also", []))
    rest = [d for d in rest if not any(same_passage(d["text"], text, SAME_PROSE) for text in tolerated)]
    wrong = [d for d in rest if d["form"] != "prose"]
    wrong_prose = len(rest) - len(wrong)
    board.add("decisions", len(pairs), len(wrong), len(missed))
    if prose or wrong_prose:
        board.add("decisions.prose", len(prose_pairs), wrong_prose, len(prose_missed))
    for text in missed:
        board.miss("decision not found", wanted["number"], text)
    for decision in wrong:
        board.miss("decision made up", wanted["number"], decision["text"])


def compare_votes(board, found, wanted):
    def counts(votes):
        return [(v["for"], v["against"], v.get("abstain") or 0) for v in votes
                if isinstance(v.get("for"), int) and isinstance(v.get("against"), int)]

    found, wanted = counts(found), counts(wanted)
    right = sum(min(found.count(vote), wanted.count(vote)) for vote in set(wanted))
    if found or wanted:
        board.add("votes", right, len(found) - right, len(wanted) - right)


def compare_headings(board, sections, gold):
    """Only headings of the highest rank are wanted; a lower one that the annotation has is not held against."""
    def score(section, wanted):
        if section["first_page"] != wanted["page"]:
            return 0
        alike = likeness(section.get("title"), wanted["title"])
        return alike if alike >= SAME_HEADING else 0

    annotated = gold.get("report_sections", [])
    if not annotated:
        return
    found = [s for s in sections if s["kind"] == "report_section"]
    wanted = [h for h in annotated if h.get("level") == 1 and not h.get("optional")]
    pairs, missed, _ = pair_up(found, wanted, score)
    _, _, unknown = pair_up(found, annotated, score)
    complete = gold.get("sections_complete_for")
    spans = [(d["first_page"], d["last_page"]) for index, d in enumerate(gold.get("documents", []))
             if complete is None or index in complete]
    extra = [s for s in unknown if s.get("level") in (None, 1) and any(a <= s["first_page"] <= b for a, b in spans)]
    board.add("report_sections", len(pairs), len(extra), len(missed))
    for heading in missed:
        board.miss("heading not found", "page", heading["page"], heading["title"])
    for section in extra:
        board.miss("heading made up", "page", section["first_page"], section.get("title"))


def acronym_key(acronym):
    plain = (acronym or "").replace("’", "'")
    return key(re.sub(r"(?<=[A-Z])'?s$", "", plain))


def expansion_key(expansion):
    return key(expansion).removesuffix("s")


def compare_acronyms(board, found, gold):
    def keys_of(wanted):
        variants = [wanted["expansion"]]
        for more in ("alt_expansions", "accept", "accept_also"):
            variants += wanted.get(more) or []
        return {(acronym_key(wanted["acronym"]), expansion_key(each)) for each in variants}

    annotated = {name: [a for a in gold.get(name, []) if a.get("acronym") and a.get("expansion")]
                 for name in ("glossary", "inline_acronyms", "implicit_acronyms", "repeat_definitions", "second_glossary")}
    known = {each for rows in annotated.values() for row in rows for each in keys_of(row)}
    found_by_key = {}
    for definition in found:
        found_by_key.setdefault((acronym_key(definition["acronym"]), expansion_key(definition["expansion"])), definition)
    for name, how in (("glossary", "glossary"), ("inline_acronyms", "inline")):
        rows = {}
        for row in annotated[name]:
            if not row.get("optional"):
                rows.setdefault((acronym_key(row["acronym"]), expansion_key(row["expansion"])), row)
        right = [row for row in rows.values() if keys_of(row) & found_by_key.keys()]
        missed = [row for row in rows.values() if not keys_of(row) & found_by_key.keys()]
        extra = [d for each, d in found_by_key.items() if d["how"] == how and each not in known]
        if rows or extra:
            board.add(name, len(right), len(extra), len(missed))
        for row in missed:
            board.miss(f"{how} acronym not found", row["acronym"], "=", row["expansion"])
        for definition in extra:
            board.miss(f"{how} acronym made up", definition["acronym"], "=", definition["expansion"])
        for row in right if how == "glossary" else []:
            if row.get("note"):
                definition = next(found_by_key[k] for k in keys_of(row) if k in found_by_key)
                board.judge("glossary.note", likeness(definition.get("note"), row["note"]) >= SAME_HEADING)
