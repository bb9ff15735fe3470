#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agendex {

enum class DecisionWord { resolved, agreed, approved, noted, decided, recommended };

/// "RESOLVED that …" taken apart.
struct DecisionLead {
  DecisionWord word = DecisionWord::resolved;
  std::string rest;  ///< what follows the word and its punctuation

  bool operator==(const DecisionLead&) const = default;
};

/// The formal word a paragraph begins its decision with: "AGREED:", "RESOLVED that", "Resolution:", "It was APPROVED
/// that;", "25) RESOLVED", also misspelt in capitals before a colon ("AGRRED:"). Nothing for running text.
std::optional<DecisionLead> decision_lead(std::string_view text);

/// "agreed", "resolved", …
std::string_view to_string(DecisionWord word);

/// The meeting agreed, decided, approved or confirmed something in this sentence of running text. Returns the outcome
/// word, empty when it did not. "It was noted that …" opens too many remarks to be taken for a decision.
std::string prose_outcome(std::string_view sentence);

}  // namespace agendex
