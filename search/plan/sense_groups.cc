#include "search/plan/sense_groups.h"

#include <algorithm>

#include "index/edit_distance.h"
#include "index/text_analysis.h"

namespace agendex {
namespace {

constexpr std::size_t kLeastSlipLetters = 4;
constexpr std::size_t kLongWordLetters = 9;  // two slips are forgiven
constexpr std::size_t kFarRarer = 10;        // times: a word that is no slip is seldom so much rarer than its neighbour
constexpr std::size_t kLeastWordsToMissOne = 3;  // of the shorter name
constexpr std::size_t kLeastWordsToReorder = 3;
constexpr std::size_t kLeastWordsToReplaceOne = 5;
constexpr std::size_t kLongestEnding = 4;
constexpr std::size_t kMostSensesCompared = 200;  // of one acronym; more are compared by key alone

using Words = std::vector<std::string>;

bool has_digit(const std::string& word) {
  return word.find_first_of("0123456789") != std::string::npos;
}

Words telling_words(const std::string& sense) {
  Words words;
  for (std::size_t begin = 0; begin < sense.size();) {
    const std::size_t end = std::min(sense.find(' ', begin), sense.size());
    std::string word = sense.substr(begin, end - begin);
    if (!is_stop_word(word)) words.push_back(std::move(word));
    begin = end + 1;
  }
  return words;
}

/// Two words of `longer` are one of `shorter`: "multi agency", "multiagency". Stems of long words lose their endings.
bool differ_by_parting(const Words& shorter, const Words& longer) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto [whole, part] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  if (whole == shorter.end()) return false;
  const std::string parts = *part + *(part + 1);
  const std::size_t length = std::min(parts.size(), whole->size());
  return length > part->size() && length + kLongestEnding >= std::max(parts.size(), whole->size()) &&
         parts.compare(0, length, *whole, 0, length) == 0 && std::equal(whole + 1, shorter.end(), part + 2);
}

bool is_slip(const std::string& a, const std::string& b, const StemFrequency& frequency) {
  const std::size_t length = std::min(a.size(), b.size());
  if (!frequency || length < kLeastSlipLetters || a.front() != b.front() || has_digit(a) || has_digit(b)) return false;
  const int allowed = length < kLongWordLetters ? 1 : 2;
  if (edit_distance(a, b, allowed + 1) > allowed) return false;
  const auto [rare, common] = std::minmax({frequency(a), frequency(b)});
  return common >= kFarRarer * std::max<std::size_t>(rare, 1);
}

/// The same words but for one, which begins with the same letter.
bool differ_by_replacement(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.size() < kLeastWordsToReplaceOne) return false;
  std::size_t replaced = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (++replaced > 1 || a[i].front() != b[i].front() || has_digit(a[i]) || has_digit(b[i])) return false;
  }
  return true;
}

/// The same words but for slips.
bool differ_by_slips(const Words& a, const Words& b, const StemFrequency& frequency) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !is_slip(a[i], b[i], frequency)) return false;
  }
  return true;
}

bool differ_by_order(Words a, Words b) {
  if (a.size() != b.size() || a.size() < kLeastWordsToReorder || a.front() != b.front()) return false;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// `shorter` lacks one word of `longer`, which is no figure and not the first.
bool differ_by_one_word(const Words& shorter, const Words& longer) {
  if (longer.size() != shorter.size() + 1 || shorter.size() < kLeastWordsToMissOne) return false;
  const auto [kept, extra] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return extra != longer.begin() && !has_digit(*extra) && std::equal(kept, shorter.end(), extra + 1);
}

}  // namespace

bool is_one_sense(const std::string& a, const std::string& b, const StemFrequency& frequency) {
  if (a == b) return true;
  const Words left = telling_words(a);
  const Words right = telling_words(b);
  if (left.empty() || right.empty()) return false;
  return differ_by_parting(left, right) || differ_by_parting(right, left) || differ_by_slips(left, right, frequency) ||
         differ_by_replacement(left, right) || differ_by_order(left, right) || differ_by_one_word(left, right) ||
         differ_by_one_word(right, left);
}

SenseGroups::SenseGroups(const std::map<std::string, std::size_t>& counts, const StemFrequency& frequency) {
  for (const auto& [sense, count] : counts) ranked_.push_back(sense);
  std::stable_sort(ranked_.begin(), ranked_.end(),
                   [&](const std::string& a, const std::string& b) { return counts.at(a) > counts.at(b); });
  Words heads;
  for (const std::string& sense : ranked_) {
    const bool compared = ranked_.size() <= kMostSensesCompared;
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const std::string& known) {
      return compared && is_one_sense(known, sense, frequency);
    });
    const bool is_head = head == heads.end();
    heads_[sense] = is_head ? sense : *head;
    if (is_head) heads.push_back(sense);
  }
}

const std::string& SenseGroups::head_of(const std::string& sense) const {
  const auto found = heads_.find(sense);
  return found == heads_.end() ? sense : found->second;
}

std::vector<std::string> SenseGroups::variants_of(const std::string& sense) const {
  std::vector<std::string> variants;
  const std::string& head = head_of(sense);
  std::copy_if(ranked_.begin(), ranked_.end(), std::back_inserter(variants),
               [&](const std::string& known) { return head_of(known) == head; });
  if (variants.empty()) variants.push_back(sense);
  return variants;
}

}  // namespace agendex
