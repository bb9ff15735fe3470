#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "search/matcher.h"
#include "search/matter_results.h"
#include "search/question.h"

namespace agendex {

/// What a section must say to be on the matter of `plan`: what it must say to be found, but with the words asked for
/// together, and only in the ways that are likely to mean what was typed.
PlanNode matter_of(const PlanNode& plan);

/// The matter and the filters in words.
std::string matter_in_words(const Question& question);

/// Tells how sections bear on a matter.
class MatterReader {
 public:
  /// `matter` comes from matter_of; both must outlive it.
  MatterReader(const PlanNode& matter, Stemmer& stemmer);

  /// Of one stretch; decisions only where the record has them. Linear in the text.
  Bearing read(const SectionRecord& record) const;

 private:
  using Said = std::vector<bool>;  ///< by thing asked for

  bool is_matter(const Said& said) const;
  bool is_said_together(const std::vector<Match>& matches, std::size_t first) const;
  Said said_in(std::string_view text) const;
  void count_passages(const SectionRecord& record, Bearing& bearing) const;

  const PlanNode& matter_;
  std::vector<const Concept*> wanted_;
  Said always_;               ///< what the index has seen to: words in a field
  std::size_t together_ = 0;  ///< words within which what is asked for counts as said together
  Matcher matcher_;
};

/// A section on the matter.
struct MatterSection {
  SectionRecord record;  ///< its first stretch
  SectionRecord best;    ///< the stretch that says most of the matter
  Bearing bearing;       ///< of all its stretches
  std::vector<Place> also;
};

/// Every section on the matter of a question, in the order of the index; a text published twice once. Throws what
/// Xapian throws.
Result<std::vector<MatterSection>> find_on_matter(const Xapian::Database& database, const Question& question,
                                                  Stemmer& stemmer);

}  // namespace agendex
