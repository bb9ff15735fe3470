#include "search/query/query_tree.h"

#include <fmt/format.h>

namespace agendex {
namespace {

std::string list(std::string_view head, const std::vector<QueryNode>& children) {
  std::string text = fmt::format("({}", head);
  for (const QueryNode& child : children) text += " " + to_text(child);
  return text + ")";
}

std::string to_text(const DateRange& range) {
  return fmt::format("{}..{}", range.first ? to_string(*range.first) : "", range.last ? to_string(*range.last) : "");
}

}  // namespace

std::string to_text(const QueryNode& node) {
  using Kind = QueryNode::Kind;
  switch (node.kind) {
    case Kind::nothing:
      return "()";
    case Kind::word:
      return node.exact ? fmt::format("(exact \"{}\")", node.text) : fmt::format("\"{}\"", node.text);
    case Kind::phrase:
      return fmt::format("({}phrase \"{}\")", node.exact ? "exact " : "", node.text);
    case Kind::prefix:
      return fmt::format("(prefix \"{}\")", node.text);
    case Kind::near:
      return list(fmt::format("near/{}", node.distance), node.children);
    case Kind::adjacent:
      return list(fmt::format("adj/{}", node.distance), node.children);
    case Kind::words:
      return list("words", node.children);
    case Kind::all:
      return list("and", node.children);
    case Kind::any:
      return list("or", node.children);
    case Kind::without:
      return list("not", node.children);
    case Kind::field:
      return list(node.field->name, node.children);
    case Kind::filter:
      return fmt::format("({} = \"{}\")", node.field->name, node.text);
    case Kind::dates:
      return fmt::format("(date {})", to_text(node.range));
  }
  return "()";
}

}  // namespace agendex
