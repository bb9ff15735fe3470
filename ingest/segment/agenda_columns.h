#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

/// The columns of an agenda, learnt from its header row ("Item | Title | Lead | Paper | Time") and from where its page
/// ranges, appendix letters and officers' names stand.
class AgendaColumns {
 public:
  enum class Kind { title, author, pages, papers, dropped };  ///< `papers`: appendix letters, page ranges too

  AgendaColumns(const Flow& flow, Span region);

  /// The cell with index `c` of a line, by what it is for; columns that stand close can share a cell. `first_line` of
  /// an item: its title begins there.
  std::vector<std::pair<Kind, std::string_view>> parts_of(const Line& line, size_t c, bool first_line) const;
  /// True when `index` is a header row; it stands at the top of each sheet and belongs to no item.
  bool is_header(size_t index) const;

 private:
  struct Column {
    Kind kind = Kind::title;
    float begin = 0, end = 0;
  };

  Kind kind_of(const Line& line, size_t c, bool first_line) const;
  void fit_table(const Flow& flow, Span rows);
  void learn(const Flow& flow, Span region);
  void learn_aligned(const Flow& flow, Span region);

  std::vector<size_t> headers_;
  std::vector<Column> table_;  // from a header row, left to right
  float width_ = 595;
  float right_ = 1e9F;   // page ranges and appendices begin here
  float author_ = 1e9F;  // officers' names begin here
};

/// "Director of Finance", "Cllr Reed".
bool names_an_officer(std::string_view text);

}  // namespace agendex
