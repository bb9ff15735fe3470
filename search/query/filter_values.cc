#include "search/query/filter_values.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "index/edit_distance.h"

namespace agendex {
namespace {

struct Family {
  std::string_view name;
  std::vector<SectionKind> kinds;
};

const std::vector<Family>& families() {
  using K = SectionKind;
  static const std::vector<Family> all = {
      {"minutes", {K::minutes, K::minutes_item}},
      {"agenda", {K::agenda, K::agenda_item}},
      {"report", {K::report, K::report_section}},
      {"item", {K::agenda_item, K::minutes_item}},
      {"paper", {K::report, K::report_section, K::appendix, K::letter, K::presentation, K::table, K::other}},
      {"front_matter", {K::front_matter}},
      {"glossary", {K::glossary}},
      {"agenda_item", {K::agenda_item}},
      {"minutes_item", {K::minutes_item}},
      {"report_section", {K::report_section}},
      {"appendix", {K::appendix}},
      {"appendices", {K::appendix}},
      {"letter", {K::letter}},
      {"presentation", {K::presentation}},
      {"work_programme", {K::work_programme}},
      {"table", {K::table}},
      {"other", {K::other}},
  };
  return all;
}

std::string bare(std::string_view name) {
  std::string key = squash(name);
  if (key.size() > 4 && key.back() == 's' && key != "minutes") key.pop_back();
  return key;
}

}  // namespace

std::vector<SectionKind> kinds_named(std::string_view typed) {
  for (const Family& family : families()) {
    if (bare(family.name) == bare(typed) || (family.name == "minutes" && bare(typed) == "minute")) return family.kinds;
  }
  return {};
}

std::string_view nearest_kind(std::string_view typed) {
  std::string_view best;
  int best_distance = 3;
  for (const Family& family : families()) {
    const int distance = edit_distance(bare(typed), bare(family.name), best_distance);
    if (distance < best_distance) {
      best = family.name;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace agendex
