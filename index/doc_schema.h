#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace agendex {

/// The shape of the database. Another value in an index means that it must be made anew.
inline constexpr std::string_view kIndexSchema = "agendex.index/1";

/// Value slots of a document.
enum class Slot : unsigned {
  date = 0,         ///< of the meeting, "20210414"; none when unknown
  content_key = 1,  ///< equal for the same text published twice, and for the parts of one section
  prior = 2,        ///< what the section is worth before any word is looked at: 0 to 1, as sortable_serialise writes it
  council = 3,      ///< as printed
  definition = 4,   ///< acronym definitions only: DefinitionUse, see index/definition_record.h
};

/// How a field's words become terms.
enum class FieldKind : std::uint8_t {
  words,    ///< tokens, stemmed, with positions
  names,    ///< one whole name; a question gives some of its words
  exact,    ///< the whole value, squashed to letters and figures
  dates,    ///< a range of Slot::date
  family,   ///< a kind of section or a family of kinds
  acronym,  ///< uses of an acronym, in capitals
};

/// One field of the query language and where it lives in the index.
struct Field {
  std::string_view name;
  FieldKind kind;
  std::string_view prefix;   ///< of its terms
  unsigned wdf = 0;          ///< what each of its words adds to the unprefixed term: the field's weight in ranking
  std::string_view example;  ///< a query
  std::string_view meaning;  ///< one phrase for people
};

/// Every field, in the order of the manual.
std::span<const Field> fields();

/// nullptr when there is no such field. Case does not matter.
const Field* find_field(std::string_view name);

/// The known field name that `typed` is most likely to be a slip of; empty when none is near.
std::string_view nearest_field(std::string_view typed);

namespace prefix {
inline constexpr std::string_view kText = "";          ///< stems of everything
inline constexpr std::string_view kTitle = "S";        ///< stems of the title
inline constexpr std::string_view kDecision = "XD";    ///< stems of the decisions
inline constexpr std::string_view kCouncil = "XG:";    ///< council_key()
inline constexpr std::string_view kBody = "XB:";       ///< body_key()
inline constexpr std::string_view kFile = "XF";        ///< a file's own document: a word of its path
inline constexpr std::string_view kKind = "K";         ///< name of the SectionKind
inline constexpr std::string_view kNumber = "XN";      ///< item number, squashed
inline constexpr std::string_view kOutcome = "XO";     ///< outcome
inline constexpr std::string_view kAcronym = "XA:";    ///< an acronym, in any sense
inline constexpr std::string_view kSense = "XC:";      ///< an acronym in the sense its pack defines: sense key
inline constexpr std::string_view kUndefined = "XU:";  ///< an acronym that its pack does not define
inline constexpr std::string_view kId = "Q";           ///< id of the section
inline constexpr std::string_view kParent = "XP";      ///< id of the enclosing section
inline constexpr std::string_view kPath = "P";         ///< path_key() of the file it came from
inline constexpr std::string_view kContent = "XK";     ///< content key
inline constexpr std::string_view kShortForm = "XS:";  ///< definitions: acronym key
inline constexpr std::string_view kLongForm = "XL:";   ///< definitions: sense key
}  // namespace prefix

/// What sort of document it is.
inline constexpr std::string_view kSectionTerm = "Ts";     ///< a section or a stretch of one
inline constexpr std::string_view kContinuedTerm = "Tc";   ///< a stretch after the first, besides kSectionTerm
inline constexpr std::string_view kDefinitionTerm = "Td";  ///< an acronym definition
inline constexpr std::string_view kFileTerm = "Tf";        ///< a file: kPath, the words of its path, the path as data

/// prefix + value, cut and hashed where it would be longer than a term may be.
std::string term(std::string_view prefix, std::string_view value);

std::string path_key(std::string_view path);

/// The folded words of a name with single spaces: "marlshire county council". Empty for an unknown council.
std::string council_key(std::string_view council);

/// council_key, "|", the words of the body.
std::string body_key(std::string_view council, std::string_view body);

/// Metadata keys.
inline constexpr std::string_view kSchemaKey = "schema";
inline constexpr std::string_view kFileKeyPrefix = "file:";

}  // namespace agendex
