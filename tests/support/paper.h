#pragma once

#include <algorithm>
#include <charconv>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/layout/layout.h"
#include "ingest/model/page.h"
#include "ingest/segment/flow.h"

// Papers for tests, written the way they look. Every glyph is half as wide as its type is high, so about eighty
// characters of 11-point type fill a line of an A4 sheet.
namespace agendex::test {

/// How a run of words is set.
struct Setting {
  float size = 11;
  bool bold = false;
  Direction direction = Direction::across;
};

/// Words put on one sheet at places given in points.
class Sheet {
 public:
  explicit Sheet(int number = 1, float width = 595, float height = 842) {
    page_.number = number;
    page_.width = width;
    page_.height = height;
  }

  /// Words of `text` from (x, y) on: to the right, or up or down the sheet. Returns where the next word would begin.
  float put(float x, float y, std::string_view text, Setting setting = {}) {
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
      const float length = 0.5F * setting.size * static_cast<float>(glyphs(word));
      const float space = 0.25F * setting.size;
      Rect box{x, y, x + length, y + setting.size};
      if (setting.direction == Direction::up) box = {x, y - length, x + setting.size, y}, y -= length + space;
      if (setting.direction == Direction::down) box = {x, y, x + setting.size, y + length}, y += length + space;
      if (setting.direction == Direction::across) x += length + space;
      add(word, box, setting);
    }
    return x;
  }

  void cover_with_image() { page_.image_cover = 1; }
  const PageText& page() const { return page_; }

 private:
  static size_t glyphs(std::string_view word) {
    return static_cast<size_t>(std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  }

  void add(const std::string& word, const Rect& box, const Setting& setting) {
    const FontStyle style{setting.size, setting.bold, false};
    auto at = std::find(page_.styles.begin(), page_.styles.end(), style);
    if (at == page_.styles.end()) at = page_.styles.insert(page_.styles.end(), style);
    Word drawn;
    drawn.offset = static_cast<std::uint32_t>(page_.text.size());
    drawn.size = static_cast<std::uint32_t>(word.size());
    drawn.box = box;
    drawn.style = static_cast<std::uint16_t>(at - page_.styles.begin());
    drawn.direction = setting.direction;
    page_.text += word;
    page_.words.push_back(drawn);
  }

  PageText page_;
};

/// Reads a paper from a script, one printed line per line:
///   (blank line)      a gap between paragraphs
///   "   text"         indented, 6 points for each space
///   "**text** text"   bold
///   "# text"          16-point bold; "## text" 13-point bold; "### text" 22-point plain
///   "1. {90}Title {420}Appendix C"   words from 90 and from 420 points on
///   "~~~"             next sheet; "~~~ landscape"; "~~~ image" for a scan without text
///   "!stamp text"     at the top right; "!side text" the same, rotated up the right edge
///   "!head text", "!foot text"       at the top left, at the bottom in the middle
///   "!down 400"       the next line stands 400 points below the top
class Paper {
 public:
  explicit Paper(std::string_view script) {
    std::istringstream lines{std::string(script)};
    begin_sheet("");
    bool first = true;
    for (std::string line; std::getline(lines, line);) {
      if (first && line.empty()) {
        first = false;  // the newline after R"(
        continue;
      }
      first = false;
      read(line);
    }
    end_sheet();
  }

  Paper& outline(std::string title, int level, int page) {
    document_.outline.push_back({std::move(title), level, page});
    return *this;
  }
  Paper& info(std::string title, std::string subject = "") {
    document_.info.title = std::move(title);
    document_.info.subject = std::move(subject);
    return *this;
  }
  Paper& file(std::string path) {
    document_.source.path = std::move(path);
    return *this;
  }

  const PdfDocument& pdf() const { return document_; }
  std::vector<PageLayout> layout() const { return lay_out(document_); }

 private:
  static constexpr float kLeft = 72, kTop = 80;

  void begin_sheet(std::string_view kind) {
    const int number = static_cast<int>(document_.pages.size()) + 1;
    sheet_ = kind == "landscape" ? Sheet(number, 842, 595) : Sheet(number);
    if (kind == "image") sheet_.cover_with_image();
    y_ = kTop;
  }
  void end_sheet() { document_.pages.push_back(sheet_.page()); }

  static bool take(std::string_view& line, std::string_view prefix) {
    if (!line.starts_with(prefix)) return false;
    line.remove_prefix(prefix.size());
    return true;
  }

  void read(std::string_view line) {
    const float width = sheet_.page().width, height = sheet_.page().height;
    const float text_width = 5.0F * static_cast<float>(line.size());
    if (line.empty()) {
      y_ += 9;
    } else if (take(line, "~~~")) {
      end_sheet();
      begin_sheet(line.empty() ? line : line.substr(1));
    } else if (take(line, "!stamp ")) {
      sheet_.put(width - 140, 22, line);
    } else if (take(line, "!side ")) {
      sheet_.put(width - 26, height - 40, line, {11, false, Direction::up});
    } else if (take(line, "!head ")) {
      sheet_.put(kLeft, 36, line, {9});
    } else if (take(line, "!foot ")) {
      sheet_.put((width - text_width + 30) / 2, height - 40, line, {10});
    } else if (take(line, "!down ")) {
      y_ = number_in(line);
    } else {
      print(line);
    }
  }

  static float number_in(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return static_cast<float>(value);
  }

  void print(std::string_view line) {
    Setting setting;
    if (take(line, "### "))
      setting.size = 22;
    else if (take(line, "## "))
      setting = {13, true};
    else if (take(line, "# "))
      setting = {16, true};
    const size_t indent = line.find_first_not_of(' ');
    float x = kLeft + 6 * static_cast<float>(indent);
    line.remove_prefix(indent);
    while (!line.empty()) {
      if (take(line, "**")) {
        setting.bold = !setting.bold;
      } else if (take(line, "{")) {
        x = number_in(line);
        line.remove_prefix(line.find('}') + 1);
      }
      const size_t end = std::min({line.find("**"), line.find('{'), line.size()});
      x = sheet_.put(x, y_, line.substr(0, end), setting);
      line.remove_prefix(end);
    }
    y_ += 1.2F * setting.size;
  }

  PdfDocument document_;
  Sheet sheet_;
  float y_ = kTop;
};

/// A paper laid out, with its flow. Stays where it is: the flow borrows the pages.
class Laid {
 public:
  explicit Laid(const Paper& paper) : pages_(paper.layout()), flow_(pages_) {}
  explicit Laid(std::string_view script) : Laid(Paper(script)) {}
  Laid(const Laid&) = delete;
  Laid& operator=(const Laid&) = delete;

  const std::vector<PageLayout>& pages() const { return pages_; }
  const Flow& flow() const { return flow_; }

 private:
  std::vector<PageLayout> pages_;
  Flow flow_;
};

using Strings = std::vector<std::string>;

/// One string for each element.
template <class Range, class Print>
Strings printed(const Range& range, Print print) {
  Strings all;
  std::transform(std::begin(range), std::end(range), std::back_inserter(all), print);
  return all;
}

}  // namespace agendex::test
