#include "ingest/ingest.h"

#include "ingest/acronyms/acronyms.h"
#include "ingest/layout/layout.h"
#include "ingest/layout/upright.h"
#include "ingest/segment/segment.h"

namespace agendex {

Pack understand(const PdfDocument& document, PackTrace* trace) {
  const std::vector<PageLayout> pages = lay_out(document);
  Pack pack = segment(document, pages, trace);
  std::vector<TextBlock> text;
  for (const Section& section : pack.sections) {
    text.push_back({section.first_page, TextBlock::Kind::heading, section.title, ""});
    text.insert(text.end(), section.text.begin(), section.text.end());
  }
  pack.acronyms = merge_acronyms(find_glossaries(pages), find_inline_acronyms(text));
  return pack;
}

Result<Pack> PackReader::read(const std::string& path) {
  auto document = loader_.load(path);
  if (!document) return tl::unexpected(document.error());
  return understand(*document);
}

Result<TracedPack> PackReader::read_traced(const std::string& path) {
  auto document = loader_.load(path);
  if (!document) return tl::unexpected(document.error());
  TracedPack traced{std::move(*document), {}, {}};
  for (PageText& page : traced.document.pages) {
    if (auto turned = upright(page)) page = std::move(*turned);
  }
  traced.pack = understand(traced.document, &traced.trace);
  return traced;
}

}  // namespace agendex
