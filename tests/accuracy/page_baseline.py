"""What the program is compared with: an index of whole pages as Xapian makes it when nothing is tuned.

One document a page as pdftotext prints it, English stems, the query parser and BM25 as they come.
"""

import subprocess

import xapian

from questions import Place


class PageIndex:
    def __init__(self, packs):
        self.database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
        terms = xapian.TermGenerator()
        terms.set_stemmer(xapian.Stem("english"))
        for pdf in sorted(packs.glob("*.pdf")):
            text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
            for page, words in enumerate(text.split("\f"), 1):
                document = xapian.Document()
                document.set_data(f"{pdf.name}\n{page}")
                terms.set_document(document)
                terms.index_text(words)
                self.database.add_document(document)

    def places(self, query, limit, _options=()):
        parser = xapian.QueryParser()
        parser.set_stemmer(xapian.Stem("english"))
        parser.set_database(self.database)
        enquire = xapian.Enquire(self.database)
        enquire.set_query(parser.parse_query(query))
        hits = []
        for match in enquire.get_mset(0, limit):
            file, page = match.document.get_data().decode().split("\n")
            hits.append([Place(file, int(page), int(page))])
        return hits
