#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/date_range.h"

namespace agendex {

/// The papers in which a use of an acronym has a meaning that they do not define themselves: those of `councils`
/// without `except_bodies`, and those of `bodies`; all other papers when `inverted`. Entries are index terms.
struct Scope {
  std::vector<std::string> councils, except_bodies, bodies;
  bool inverted = false;

  bool is_everywhere() const { return inverted && councils.empty() && bodies.empty(); }
  bool operator==(const Scope&) const = default;
};

/// What stands in `Alternative::marks` for a word as it is, rather than for its stem.
inline std::string exact_mark(const std::string& word) {
  return "=" + word;
}

/// Sections whose text is read to see whether they have a word exactly as typed; what lies beyond is believed.
inline constexpr std::size_t kMaxChecked = 3000;

/// The scope without limits.
inline Scope everywhere() {
  return {{}, {}, {}, true};
}

/// One way in which a paper can say something: a term, or terms near each other.
struct Alternative {
  std::vector<std::string> terms;  ///< of the index, without a field's prefix
  std::vector<std::string> marks;  ///< what of it stands in the text, where that is not `terms`
  int window = 0;                  ///< all terms within so many words; 0: side by side
  bool ordered = true;
  double weight = 1;
  Scope scope = everywhere();

  const std::vector<std::string>& visible() const { return marks.empty() ? terms : marks; }
  bool operator==(const Alternative&) const = default;
};

/// One thing asked for and every way of saying it.
struct Concept {
  std::string label;                      ///< as typed
  std::vector<std::string> also;          ///< acronyms and long forms looked for, too, as printed in the papers
  std::vector<std::string> reworded;      ///< how papers say what people call so
  std::vector<std::string> related;       ///< what general English offers beside it
  std::vector<Alternative> alternatives;  ///< none: nothing in the index says it
  std::vector<std::string> exactly;       ///< the words themselves, side by side; to be checked in the text
  std::string field_prefix;               ///< of all terms; empty for the whole text
  std::size_t frequency = 0;              ///< sections that say it, at most
  double mass = 0;                        ///< how much knowing it tells: the rarer, the more

  bool operator==(const Concept&) const = default;
};

/// A question in terms of the index.
struct PlanNode {
  enum class Kind {
    nothing,
    everything,  ///< every section
    leaf,        ///< `leaf`
    soft,        ///< enough of the leaves among the children, by mass; `bonuses` rank without being asked for
    all,
    any,
    without,  ///< the first child, but none of the others
    marked,   ///< sections with one of `terms`; does not rank
    dates,    ///< `range`
  };

  Kind kind = Kind::nothing;
  Concept leaf;
  std::vector<PlanNode> children;
  std::vector<Concept> bonuses;
  std::size_t typed = 0;  ///< of `soft`: words of the question, small ones included; 0: as many as there are leaves
  double share = 0;       ///< soft: how much of the mass is enough; 0: what suits the number of words
  std::vector<std::string> terms;
  std::string label;  ///< of `marked`, in words
  DateRange range;

  bool operator==(const PlanNode&) const = default;
};

/// As nested lists, with every term, for people who debug.
std::string to_text(const PlanNode& plan);

/// In words, for people who ask.
std::string describe(const PlanNode& plan);

/// Every leaf that a hit may say something of: not what was excluded.
std::vector<const Concept*> wanted_concepts(const PlanNode& plan);

}  // namespace agendex
