#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace agendex {

/// A PDF written by hand. Object 1 is the catalog, 2 the page tree, 3 to 5 Helvetica plain, bold and oblique (F1 to
/// F3); page N (from 1) is object 4 + 2 N with its content in the next; further objects follow. The first of those is
/// at hand in pages as the image Im and as the font X.
struct PdfSource {
  struct Page {
    std::string content;
    std::string entries = "/MediaBox [0 0 600 800]";
  };

  std::vector<Page> pages;
  std::string catalog_entries;
  std::string info;                  ///< the dictionary; empty for none
  std::vector<std::string> objects;  ///< further objects, from `next_object()` on

  int image_object = 0;  ///< known to every page as the image Im
  int font_object = 0;   ///< known to every page as the font X

  int next_object() const { return 6 + 2 * static_cast<int>(pages.size()); }
  int page_object(int page) const { return 4 + 2 * page; }
  std::string bytes() const;
};

/// Text set with font F1 to F3 of a size, its base line beginning at a point.
inline std::string show(int x, int y, std::string_view text, int size = 12, std::string_view font = "F1") {
  return fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", font, size, x, y, text);
}

/// The same, turned by a matrix "a b c d".
inline std::string show_turned(std::string_view matrix, int x, int y, std::string_view text) {
  return fmt::format("BT /F1 12 Tf {} {} {} Tm ({}) Tj ET\n", matrix, x, y, text);
}

inline std::string stream(std::string_view entries, std::string_view data) {
  return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, data.size(), data);
}

inline std::string PdfSource::bytes() const {
  std::vector<std::string> all;
  std::string kids;
  for (int page = 1; page <= static_cast<int>(pages.size()); ++page) kids += fmt::format("{} 0 R ", page_object(page));
  all.push_back(fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", catalog_entries));
  all.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
  for (const char* font : {"Helvetica", "Helvetica-Bold", "Helvetica-Oblique"}) {
    all.push_back(fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>", font));
  }
  std::string resources = "/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R ";
  if (font_object > 0) resources += fmt::format("/X {} 0 R ", font_object);
  resources += ">>";
  if (image_object > 0) resources += fmt::format(" /XObject << /Im {} 0 R >>", image_object);
  for (const Page& page : pages) {
    all.push_back(fmt::format("<< /Type /Page /Parent 2 0 R {} /Contents {} 0 R /Resources << {} >> >>", page.entries,
                              all.size() + 2, resources));
    all.push_back(stream("", page.content));
  }
  all.insert(all.end(), objects.begin(), objects.end());
  if (!info.empty()) all.push_back(info);

  std::string out = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", all.size() + 1);
  for (size_t i = 0; i < all.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, all[i]);
  }
  const std::string info_entry = info.empty() ? "" : fmt::format("/Info {} 0 R", all.size());
  return out + fmt::format("{}trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", table, all.size() + 1,
                           info_entry, out.size());
}

}  // namespace agendex
