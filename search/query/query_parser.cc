#include "search/query/query_parser.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "index/tokenizer.h"
#include "search/query/filter_values.h"
#include "search/query/query_lexer.h"

namespace agendex {
namespace {

using Kind = QueryNode::Kind;
using TokenKind = QueryToken::Kind;

constexpr std::size_t kMaxDateChunks = 3;  // "14 April 2021"

QueryNode node(Kind kind, std::vector<QueryNode> children = {}) {
  QueryNode made;
  made.kind = kind;
  made.children = std::move(children);
  return made;
}

QueryNode leaf(Kind kind, std::string text, bool exact = false) {
  QueryNode made;
  made.kind = kind;
  made.text = std::move(text);
  made.exact = exact;
  return made;
}

/// One child stands for itself; none is nothing.
QueryNode joined(Kind kind, std::vector<QueryNode> children) {
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  return node(kind, std::move(children));
}

class Parser {
 public:
  Parser(std::vector<QueryToken> tokens, std::vector<Note>& notes) : tokens_(std::move(tokens)), notes_(notes) {}

  QueryNode run() {
    std::vector<QueryNode> pieces;
    while (at_ < tokens_.size()) {
      if (QueryNode piece = parse_any(); piece.kind != Kind::nothing) pieces.push_back(std::move(piece));
      if (peek(TokenKind::close)) {
        note("unbalanced", "A closing bracket has no partner and was passed over.");
        ++at_;
      }
    }
    return joined(Kind::words, std::move(pieces));
  }

 private:
  bool peek(TokenKind kind) const { return at_ < tokens_.size() && tokens_[at_].kind == kind; }
  bool peek_proximity() const { return peek(TokenKind::near_op) || peek(TokenKind::adjacent_op); }

  void note(std::string_view code, std::string message) {
    Note made{std::string(code), std::move(message)};
    if (std::find(notes_.begin(), notes_.end(), made) == notes_.end()) notes_.push_back(std::move(made));
  }

  void note_operator(const std::string& text) {
    note("operator-alone", fmt::format("\"{}\" has nothing to join and was passed over.", text));
  }

  QueryNode parse_any() {
    return parse_chain(TokenKind::or_op, Kind::any, [this] { return parse_all(); });
  }
  QueryNode parse_all() {
    return parse_chain(TokenKind::and_op, Kind::all, [this] { return parse_words(); });
  }

  /// operand {operator operand}; an operator without an operand on both sides is passed over.
  template <class Operand>
  QueryNode parse_chain(TokenKind op, Kind kind, Operand operand) {
    std::vector<QueryNode> operands;
    const auto take = [&] {
      QueryNode made = operand();
      const bool something = made.kind != Kind::nothing;
      if (something) operands.push_back(std::move(made));
      return something;
    };
    bool complete = take();
    while (peek(op)) {
      const std::string text = tokens_[at_++].text;
      const bool has_right = take();
      if (!complete || !has_right) note_operator(text);
      complete = complete || has_right;
    }
    return joined(kind, std::move(operands));
  }

  QueryNode parse_words() {
    std::vector<QueryNode> pieces;
    while (at_ < tokens_.size() && !peek(TokenKind::or_op) && !peek(TokenKind::and_op) && !peek(TokenKind::close)) {
      if (QueryNode piece = parse_item(); piece.kind != Kind::nothing) pieces.push_back(std::move(piece));
    }
    return joined(Kind::words, std::move(pieces));
  }

  QueryNode parse_item() {
    if (peek(TokenKind::not_op)) {
      const std::string text = tokens_[at_++].text;
      std::vector<QueryNode> child;
      const bool ends = at_ >= tokens_.size() || peek(TokenKind::or_op) || peek(TokenKind::and_op);
      if (!ends && !peek(TokenKind::close)) {
        if (QueryNode excluded = parse_item(); excluded.kind != Kind::nothing) child.push_back(std::move(excluded));
      }
      if (child.empty()) {
        note_operator(text);
        return {};
      }
      if (child.front().kind == Kind::without) return std::move(child.front().children.front());
      return node(Kind::without, std::move(child));
    }
    if (peek_proximity()) {
      note_operator(tokens_[at_++].text);
      return {};
    }
    return parse_proximity();
  }

  /// atom {NEAR atom}: operators of one kind in a row make one node, with the widest distance among them.
  QueryNode parse_proximity() {
    QueryNode left = parse_atom();
    while (peek_proximity()) {
      const QueryToken op = tokens_[at_++];
      QueryNode right = can_begin_atom() ? parse_atom() : QueryNode{};
      if (left.kind == Kind::nothing || right.kind == Kind::nothing) {
        note_operator(op.text);
        if (left.kind == Kind::nothing) left = std::move(right);
        continue;
      }
      const Kind kind = op.kind == TokenKind::near_op ? Kind::near : Kind::adjacent;
      if (left.kind == kind && left.distance > 0) {
        left.children.push_back(std::move(right));
        left.distance = std::max(left.distance, op.distance);
      } else {
        std::vector<QueryNode> both;
        both.push_back(std::move(left));
        both.push_back(std::move(right));
        left = node(kind, std::move(both));
        left.distance = op.distance;
      }
    }
    return left;
  }

  bool can_begin_atom() const {
    return peek(TokenKind::text) || peek(TokenKind::phrase) || peek(TokenKind::open) || peek(TokenKind::field);
  }

  QueryNode parse_atom() {
    if (at_ >= tokens_.size()) return {};
    const QueryToken token = tokens_[at_];
    switch (token.kind) {
      case TokenKind::open:
        return parse_brackets();
      case TokenKind::phrase:
        ++at_;
        return parse_text(Kind::phrase, token);
      case TokenKind::text:
        ++at_;
        return parse_text(token.prefix ? Kind::prefix : Kind::word, token);
      case TokenKind::field:
        ++at_;
        return parse_field(*token.field);
      default:
        return {};
    }
  }

  QueryNode parse_text(Kind kind, const QueryToken& token) {
    if (tokenize(token.text).empty()) return {};
    if (++word_count_ > kMaxQueryWords) {
      note("too-long", fmt::format("Only the first {} words were looked for.", kMaxQueryWords));
      return {};
    }
    return leaf(kind, std::string(trim(token.text)), token.exact);
  }

  QueryNode parse_brackets() {
    ++at_;
    if (depth_ >= kMaxBrackets) {
      note("unbalanced", fmt::format("Brackets nested more than {} deep were passed over.", kMaxBrackets));
      return {};
    }
    ++depth_;
    QueryNode inside = parse_any();
    --depth_;
    if (peek(TokenKind::close)) {
      ++at_;
    } else {
      note("unbalanced", "An opening bracket has no partner; the query was read as if it closed at the end.");
    }
    return inside;
  }

  QueryNode parse_field(const Field& field) {
    if (!can_begin_atom() || peek(TokenKind::field)) {
      note_operator(fmt::format("{}:", field.name));
      return {};
    }
    if (field.kind == FieldKind::dates) return parse_dates(field);
    QueryNode value = parse_atom();
    if (value.kind == Kind::nothing) return {};
    if (field.kind == FieldKind::words) {
      QueryNode made = node(Kind::field);
      made.children.push_back(std::move(value));
      made.field = &field;
      return made;
    }
    return filter_of(field, value);
  }

  /// council:(elm OR harrowmere): the filter for each leaf of the value. Values side by side are alternatives.
  QueryNode filter_of(const Field& field, const QueryNode& value) {
    switch (value.kind) {
      case Kind::all:
      case Kind::any:
      case Kind::without: {
        QueryNode made = node(value.kind);
        for (const QueryNode& child : value.children) made.children.push_back(filter_of(field, child));
        return made;
      }
      case Kind::words:
      case Kind::near:
      case Kind::adjacent: {
        std::vector<QueryNode> wanted;
        std::vector<QueryNode> parts;
        for (const QueryNode& child : value.children) {
          (child.kind == Kind::without ? parts : wanted).push_back(filter_of(field, child));
        }
        if (!wanted.empty()) parts.insert(parts.begin(), joined(Kind::any, std::move(wanted)));
        return joined(Kind::all, std::move(parts));
      }
      case Kind::word:
      case Kind::phrase:
      case Kind::prefix:
        return filter_leaf(field, value);
      default:  // a field within a field stands for itself
        return value;
    }
  }

  QueryNode filter_leaf(const Field& field, const QueryNode& value) {
    if (field.kind == FieldKind::family && kinds_named(value.text).empty()) {
      const std::string_view nearest = nearest_kind(value.text);
      note("unknown-kind", fmt::format("There is no kind \"{}\"{}; it was searched as words.", value.text,
                                       nearest.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", nearest)));
      return value;
    }
    QueryNode made = leaf(Kind::filter, value.text);
    made.field = &field;
    return made;
  }

  /// Takes as many pieces as make a date: date:14 April 2021.
  QueryNode parse_dates(const Field& field) {
    std::string text;
    std::optional<DateRange> range;
    std::size_t end = at_;
    for (std::size_t i = at_; i < std::min(tokens_.size(), at_ + kMaxDateChunks); ++i) {
      if (tokens_[i].kind != TokenKind::text && (tokens_[i].kind != TokenKind::phrase || i > at_)) break;
      text += (text.empty() ? "" : " ") + tokens_[i].text;
      if (const Result<DateRange> found = parse_date_range(text)) {
        range = *found;
        end = i + 1;
      }
    }
    if (!range) {
      const bool is_text = peek(TokenKind::text) || peek(TokenKind::phrase);
      note("bad-date", fmt::format("\"{}:{}\" is not a date and was searched as words.", field.name,
                                   is_text ? tokens_[at_].text : "("));
      return parse_atom();
    }
    at_ = end;
    QueryNode made = node(Kind::dates);
    made.range = *range;
    if (field.name == "since") made.range.last.reset();
    if (field.name == "until") made.range.first.reset();
    return made;
  }

  std::vector<QueryToken> tokens_;
  std::vector<Note>& notes_;
  std::size_t at_ = 0;
  std::size_t word_count_ = 0;
  int depth_ = 0;
};

std::string_view cut_to_limit(std::string_view typed, std::vector<Note>& notes) {
  if (typed.size() <= kMaxQueryBytes) return typed;
  notes.push_back({"too-long", fmt::format("Only the first {} bytes of the query were read.", kMaxQueryBytes)});
  std::size_t end = kMaxQueryBytes;
  while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0) == 0x80) --end;
  return typed.substr(0, end);
}

}  // namespace

ParsedQuery parse_query(std::string_view typed) {
  ParsedQuery parsed;
  const std::string text = display_text(cut_to_limit(typed, parsed.notes));
  std::vector<QueryToken> tokens = lex_query(text, parsed.notes);
  parsed.root = Parser(std::move(tokens), parsed.notes).run();
  return parsed;
}

}  // namespace agendex
