#include "ingest/segment/chain.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace agendex {
namespace {

constexpr size_t kLongestLookBack = 400;  // numbered lines; keeps hostile papers linear

struct Member {
  size_t index;
  const LeadingNumber* number;
  float merit;
  float score;
  long before;
};

/// How far `next` is from `before`: 1 for the next number, 0 when it cannot follow.
int step_between(const LeadingNumber& before, const LeadingNumber& next, int widest) {
  if (before.value.size() == 1 && next.value.size() == 1) {
    const int step = next.value[0] - before.value[0];
    return step >= 1 && step <= widest ? step : 0;
  }
  return follows(before, next) ? 1 : 0;
}

}  // namespace

std::vector<size_t> best_chain(const Flow& flow, Span span, const ChainRules& rules) {
  std::map<NumberForm, std::vector<Member>> groups;
  for (size_t i = span.begin; i < span.end; ++i) {
    const auto& number = rules.number ? rules.number(i) : flow[i].number;
    if (!number || number->value.empty()) continue;
    const float merit = rules.merit ? rules.merit(i) : 1.0F;
    if (merit < 0) continue;
    groups[number->form].push_back({i, &*number, merit, merit, -1});
  }
  const std::vector<Member>* best_group = nullptr;
  size_t best_end = 0;
  for (auto& [form, members] : groups) {
    for (size_t k = 0; k < members.size(); ++k) {
      const Line& line = *flow[members[k].index].line;
      const size_t first = k > kLongestLookBack ? k - kLongestLookBack : 0;
      for (size_t j = first; j < k; ++j) {
        const Line& above = *flow[members[j].index].line;
        if (std::abs(above.box.x0 - line.box.x0) > rules.same_indent) continue;
        if (line.page - above.page > rules.widest_page_gap) continue;
        const int step = step_between(*members[j].number, *members[k].number, rules.widest_step);
        if (step == 0) continue;
        const float score = members[j].score + members[k].merit - rules.step_cost * static_cast<float>(step - 1);
        if (score > members[k].score) {
          members[k].score = score;
          members[k].before = static_cast<long>(j);
        }
      }
      if (best_group == nullptr || members[k].score > (*best_group)[best_end].score + 0.01F) {
        best_group = &members;
        best_end = k;
      }
    }
  }
  std::vector<size_t> chain;
  if (best_group == nullptr) return chain;
  for (long k = static_cast<long>(best_end); k >= 0; k = (*best_group)[static_cast<size_t>(k)].before) {
    chain.push_back((*best_group)[static_cast<size_t>(k)].index);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace agendex
