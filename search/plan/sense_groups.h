#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace agendex {

/// How many papers say a stem. Without it no word counts as a slip of another.
using StemFrequency = std::function<std::size_t(const std::string&)>;

/// True when two meanings of one acronym are one name printed differently: small words, order, a word parted or joined,
/// one word missing from a name of four or more or another one in a name of five or more, a slip of the pen
/// ("Educaton", far rarer than the word it is near).
/// Figures must agree. `a` and `b` are sense keys.
bool is_one_sense(const std::string& a, const std::string& b, const StemFrequency& frequency = {});

/// The meanings of one acronym, those that are one name brought together around the most frequent.
class SenseGroups {
 public:
  /// `counts` by sense key.
  explicit SenseGroups(const std::map<std::string, std::size_t>& counts, const StemFrequency& frequency = {});

  /// The most frequent variant of `sense`; `sense` itself when it is not known.
  const std::string& head_of(const std::string& sense) const;

  /// Every variant of `sense`, itself included, the most frequent first.
  std::vector<std::string> variants_of(const std::string& sense) const;

 private:
  std::vector<std::string> ranked_;  ///< senses, the most frequent first
  std::map<std::string, std::string> heads_;
};

}  // namespace agendex
