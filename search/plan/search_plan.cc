#include "search/plan/search_plan.h"

#include <fmt/format.h>

namespace agendex {
namespace {

std::string to_text(const Scope& scope) {
  if (scope.is_everywhere()) return "";
  std::string text = scope.inverted ? " outside" : " in";
  for (const std::string& council : scope.councils) text += " " + council;
  for (const std::string& body : scope.except_bodies) text += " -" + body;
  for (const std::string& body : scope.bodies) text += " " + body;
  return text;
}

std::string to_text(const Alternative& alternative) {
  std::string text = fmt::format("{}", fmt::join(alternative.terms, " "));
  if (alternative.window > 0) text += fmt::format(" {}{}", alternative.ordered ? "adj<" : "near<", alternative.window);
  if (alternative.weight < 1) text += fmt::format(" x{:.2f}", alternative.weight);
  return text + to_text(alternative.scope);
}

std::string to_text(const Concept& wanted) {
  std::string text = "[";
  if (!wanted.field_prefix.empty()) text += wanted.field_prefix + "> ";
  for (std::size_t i = 0; i < wanted.alternatives.size(); ++i) {
    text += (i > 0 ? " | " : "") + to_text(wanted.alternatives[i]);
  }
  if (!wanted.exactly.empty()) text += fmt::format(" =\"{}\"", fmt::join(wanted.exactly, " "));
  return text + "]";
}

std::string list(std::string_view head, const std::vector<PlanNode>& children) {
  std::string text = fmt::format("({}", head);
  for (const PlanNode& child : children) text += " " + to_text(child);
  return text + ")";
}

std::string describe(const Concept& wanted) {
  std::vector<std::string> others;
  if (!wanted.also.empty()) others.push_back(fmt::format("also: {}", fmt::join(wanted.also, ", ")));
  if (!wanted.reworded.empty()) others.push_back(fmt::format("papers say: {}", fmt::join(wanted.reworded, ", ")));
  if (!wanted.related.empty()) others.push_back(fmt::format("related: {}", fmt::join(wanted.related, ", ")));
  return others.empty() ? wanted.label : fmt::format("{} ({})", wanted.label, fmt::join(others, "; "));
}

std::string joined(const std::vector<PlanNode>& children, std::string_view between, std::size_t from = 0) {
  std::string text;
  for (std::size_t i = from; i < children.size(); ++i) {
    if (!text.empty()) text += between;
    text += describe(children[i]);
  }
  return text;
}

void collect(const PlanNode& plan, std::vector<const Concept*>& found) {
  if (plan.kind == PlanNode::Kind::leaf) found.push_back(&plan.leaf);
  for (const PlanNode& child : plan.children) {
    collect(child, found);
    if (plan.kind == PlanNode::Kind::without) break;
  }
}

}  // namespace

std::string to_text(const PlanNode& plan) {
  using Kind = PlanNode::Kind;
  switch (plan.kind) {
    case Kind::nothing:
      return "()";
    case Kind::everything:
      return "(everything)";
    case Kind::leaf:
      return to_text(plan.leaf);
    case Kind::soft: {
      std::string text = list("soft", plan.children);
      if (plan.bonuses.empty()) return text;
      text.back() = ' ';
      text += "+";
      for (const Concept& bonus : plan.bonuses) text += " " + to_text(bonus);
      return text + ")";
    }
    case Kind::all:
      return list("all", plan.children);
    case Kind::any:
      return list("any", plan.children);
    case Kind::without:
      return list("without", plan.children);
    case Kind::marked:
      return fmt::format("(marked {})", fmt::join(plan.terms, " "));
    case Kind::dates:
      return fmt::format("(dates {}..{})", plan.range.first ? to_string(*plan.range.first) : "",
                         plan.range.last ? to_string(*plan.range.last) : "");
  }
  return "()";
}

std::string describe(const PlanNode& plan) {
  using Kind = PlanNode::Kind;
  switch (plan.kind) {
    case Kind::nothing:
      return "nothing";
    case Kind::everything:
      return "every section";
    case Kind::leaf:
      return describe(plan.leaf);
    case Kind::soft:
      return plan.children.size() == 1 ? describe(plan.children.front())
                                       : "as many as possible of " + joined(plan.children, ", ");
    case Kind::all:
      return joined(plan.children, "; and ");
    case Kind::any:
      return "either " + joined(plan.children, " or ");
    case Kind::without:
      return describe(plan.children.front()) + "; but without " + joined(plan.children, " and without ", 1);
    case Kind::marked:
      return plan.label;
    case Kind::dates:
      return "meetings of " + in_words(plan.range);
  }
  return "nothing";
}

std::vector<const Concept*> wanted_concepts(const PlanNode& plan) {
  std::vector<const Concept*> found;
  collect(plan, found);
  return found;
}

}  // namespace agendex
