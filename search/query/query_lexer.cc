#include "search/query/query_lexer.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace agendex {
namespace {

constexpr std::array<std::string_view, 8> kQuotes = {"\"", "“", "”", "„", "‟", "«", "»", "＂"};

/// Bytes of the quotation mark at `at`; 0 when something else stands there.
std::size_t quote_at(std::string_view text, std::size_t at) {
  for (const std::string_view quote : kQuotes) {
    if (text.substr(at, quote.size()) == quote) return quote.size();
  }
  return 0;
}

/// Bytes of the white space at `at`: ASCII, no-break space, the spaces of U+2000, ideographic space.
std::size_t space_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (text.substr(at, 2) == "\u00a0") return 2;
  const std::string_view three = text.substr(at, 3);
  const bool wide =
      three == "\u3000" || three == "\u202f" ||
      (three.substr(0, 2) == "\xe2\x80" && three.size() == 3 && static_cast<unsigned char>(three[2]) <= 0x8a);
  return wide ? 3 : 0;
}

class Lexer {
 public:
  Lexer(std::string_view query, std::vector<Note>& notes) : text_(query), notes_(notes) {}

  std::vector<QueryToken> run() {
    while (at_ < text_.size()) {
      if (const std::size_t space = space_at(text_, at_); space > 0) {
        at_ += space;
      } else if (text_[at_] == '(' || text_[at_] == ')') {
        push(text_[at_] == '(' ? QueryToken::Kind::open : QueryToken::Kind::close);
        ++at_;
      } else if (quote_at(text_, at_) > 0) {
        read_phrase(false);
      } else if (text_[at_] == '-' || text_[at_] == '=' || text_[at_] == '+') {
        read_sign();
      } else {
        read_chunk(false);
      }
    }
    return std::move(tokens_);
  }

 private:
  QueryToken& push(QueryToken::Kind kind, std::string_view text = {}) {
    QueryToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.text = text;
    return token;
  }

  void note(std::string_view code, std::string message) { notes_.push_back({std::string(code), std::move(message)}); }

  void read_phrase(bool exact) {
    const std::size_t begin = at_ + quote_at(text_, at_);
    std::size_t end = begin;
    while (end < text_.size() && quote_at(text_, end) == 0) ++end;
    at_ = begin;
    if (end == text_.size()) {
      note("unbalanced", "A quotation mark has no partner and was passed over.");
      return;
    }
    at_ = end + quote_at(text_, end);
    push(QueryToken::Kind::phrase, text_.substr(begin, end - begin)).exact = exact;
  }

  /// "-word", "=word", "+word"; signs that touch nothing are dropped.
  void read_sign() {
    const char sign = text_[at_];
    ++at_;
    const bool before_something = at_ < text_.size() && space_at(text_, at_) == 0 && text_[at_] != ')';
    if (!before_something) return;
    if (sign == '-' && text_[at_] != '-') push(QueryToken::Kind::not_op, "-");
    if (sign != '=') return;
    quote_at(text_, at_) > 0 ? read_phrase(true) : read_chunk(true);
  }

  void read_chunk(bool exact) {
    const std::size_t begin = at_;
    bool in_word = false;
    while (at_ < text_.size() && space_at(text_, at_) == 0 && quote_at(text_, at_) == 0) {
      // "6(A)" and "24(b)" are one piece; "title:(…" and "NOT(…" are not.
      if (text_[at_] == '(' && (!in_word || is_operator(text_.substr(begin, at_ - begin)))) break;
      if (text_[at_] == ')' && text_.substr(begin, at_ - begin).find('(') == std::string_view::npos) break;
      if (text_[at_] == ':' && read_field(text_.substr(begin, at_ - begin), exact)) return;
      in_word = text_[at_] != ':';
      ++at_;
    }
    finish_chunk(text_.substr(begin, at_ - begin), exact);
  }

  static bool is_operator(std::string_view chunk) {
    static const RE2 kOperator(R"(AND|OR|NOT|(?:NEAR|ADJ)(?:/\d*)?)");
    return RE2::FullMatch(chunk, kOperator);
  }

  /// At the colon behind `name`: a known field is taken and the colon stepped over.
  bool read_field(std::string_view name, bool exact) {
    static const RE2 kName(R"([A-Za-z_]{2,20})");
    if (exact || !RE2::FullMatch(name, kName)) return false;
    if (const Field* field = find_field(name)) {
      push(QueryToken::Kind::field, name).field = field;
      ++at_;
      return true;
    }
    const bool has_value = at_ + 1 < text_.size() && space_at(text_, at_ + 1) == 0 && text_[at_ + 1] != '/';
    if (!has_value) return false;
    const std::string_view nearest = nearest_field(name);
    note("unknown-field", nearest.empty()
                              ? fmt::format("There is no field \"{}\"; it was searched as words.", name)
                              : fmt::format("There is no field \"{}\" (did you mean \"{}\"?); what follows it was "
                                            "searched as words.",
                                            name, nearest));
    if (nearest.empty()) return false;
    ++at_;  // a slip: the name is not worth looking for
    return true;
  }

  void finish_chunk(std::string_view chunk, bool exact) {
    static const RE2 kProximity(R"((NEAR|ADJ)(?:/(\d{0,4}))?)");
    std::string name, number;
    if (!exact && (chunk == "AND" || chunk == "OR" || chunk == "NOT")) {
      push(chunk == "AND"  ? QueryToken::Kind::and_op
           : chunk == "OR" ? QueryToken::Kind::or_op
                           : QueryToken::Kind::not_op,
           chunk);
      return;
    }
    if (!exact && RE2::FullMatch(chunk, kProximity, &name, &number)) {
      const bool near = name == "NEAR";
      QueryToken& token = push(near ? QueryToken::Kind::near_op : QueryToken::Kind::adjacent_op, chunk);
      token.distance = number.empty() ? (near ? kDefaultNear : 1) : std::clamp(std::stoi(number), 1, kMaxDistance);
      return;
    }
    const bool prefix = chunk.size() > 1 && chunk.back() == '*';
    if (prefix) chunk.remove_suffix(1);
    QueryToken& token = push(QueryToken::Kind::text, chunk);
    token.exact = exact;
    token.prefix = prefix && !exact;
  }

  std::string_view text_;
  std::vector<Note>& notes_;
  std::size_t at_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

std::vector<QueryToken> lex_query(std::string_view query, std::vector<Note>& notes) {
  return Lexer(query, notes).run();
}

}  // namespace agendex
