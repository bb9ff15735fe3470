// Minutes give people's initials in the very form of definitions: "Ann Marsh (AM)". A short list of common given names
// tells most of them; titles and single letters tell others. A word that only organisations and places have in their
// names speaks against a person.
#include "ingest/acronyms/people.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace agendex::acronym {
namespace {

/// Common given names in Britain, Ireland and North America that are no ordinary words.
constexpr auto kGivenNames = std::to_array<std::string_view>({
    "aaron", "abdul", "abigail", "adam", "adrian", "agnes", "ahmed", "aidan", "alan", "alastair", "albert", "alex",
    "alexander", "alexandra", "alfred", "ali", "alice", "alison", "alistair", "allan", "allen", "amanda", "amelia",
    "amy", "andrea", "andrew", "andy", "angela", "anita", "ann", "anna", "anne", "annette", "anthony", "antony",
    "arthur", "ashley", "barbara", "barry", "beatrice", "becky", "ben", "benjamin", "bernard", "beth", "betty",
    "beverley", "bob", "bradley", "brenda", "brian", "bridget", "bruce", "bryan", "callum", "cameron", "carl",
    "carol", "caroline", "carolyn", "catherine", "cathy", "charles", "charlie", "charlotte", "cheryl", "chris",
    "christine", "christopher", "claire", "clare", "clive", "colin", "connor", "craig", "cynthia", "damian",
    "daniel", "danny", "darren", "dave", "david", "debbie", "deborah", "debra", "denise", "dennis", "derek",
    "diana", "diane", "dominic", "donald", "donna", "doreen", "dorothy", "doug", "douglas", "duncan", "edith",
    "edward", "eileen", "elaine", "eleanor", "elizabeth", "ellen", "emily", "emma", "eric", "ethan", "evelyn",
    "fatima", "fiona", "frances", "francis", "fred", "frederick", "gareth", "gary", "gavin", "gemma", "geoff",
    "geoffrey", "george", "gerald", "geraldine", "gillian", "gordon", "graham", "greg", "gregory", "hannah",
    "harriet", "harry", "helen", "henry", "hilary", "howard", "hugh", "hussain", "iain", "ian", "imran", "irene",
    "isabel", "ivan", "ivor", "jack", "jackie", "jacob", "jacqueline", "jake", "james", "jamie", "jane", "janet",
    "janice", "jason", "jayne", "jeff", "jeffrey", "jennifer", "jenny", "jeremy", "jessica", "jill", "jim", "joan",
    "joanna", "joanne", "joe", "joel", "john", "jon", "jonathan", "joseph", "josephine", "joshua", "joyce",
    "judith", "julia", "julian", "julie", "karen", "kate", "katherine", "kathleen", "kathryn", "katie", "keith",
    "kelly", "ken", "kenneth", "kerry", "kevin", "kirsty", "larry", "laura", "lauren", "lawrence", "leah", "leanne",
    "leonard", "lesley", "leslie", "lewis", "liam", "linda", "lisa", "liz", "lorraine", "louise", "lucy", "luke",
    "lynn", "lynne", "malcolm", "margaret", "maria", "marian", "marie", "marilyn", "marion", "martin", "martyn",
    "mary", "matthew", "maureen", "maurice", "megan", "melanie", "melissa", "michael", "michelle", "mike", "miriam",
    "mohammad", "mohammed", "monica", "muhammad", "nancy", "naomi", "natalie", "nathan", "neil", "nicholas", "nick",
    "nicola", "nigel", "norman", "oliver", "olivia", "owen", "pamela", "patricia", "patrick", "paul", "paula",
    "pauline", "peter", "phil", "philip", "phillip", "rachel", "ralph", "raymond", "rebecca", "richard", "rob",
    "robert", "roger", "ronald", "rosemary", "roy", "russell", "ruth", "ryan", "sally", "sam", "samantha", "samuel",
    "sandra", "sarah", "sean", "sharon", "sheila", "shirley", "simon", "sophie", "stacey", "stanley", "stella",
    "stephanie", "stephen", "steve", "steven", "stuart", "sue", "susan", "suzanne", "sylvia", "tanya", "terence",
    "teresa", "terry", "thomas", "tim", "timothy", "tina", "toby", "tom", "tony", "tracey", "tracy", "trevor",
    "valerie", "vanessa", "vera", "veronica", "victor", "victoria", "vincent", "vivien", "walter", "wayne", "wendy",
    "yasmin", "yvonne", "zoe"});

/// Words of the names of bodies and places, which may begin with a given name: "Victoria Road Surgery".
constexpr auto kBodyWords = std::to_array<std::string_view>({
    "academy", "agency", "airport", "alliance", "association", "authority", "avenue", "award", "awards", "board",
    "borough", "bridge", "bureau", "care", "centre", "charity", "church", "city", "close", "club", "college",
    "commission", "committee", "community", "company", "conservation", "council", "county", "court", "district",
    "farm", "festival", "forum", "foundation", "framework", "fund", "gardens", "group", "hall", "hospital", "house",
    "initiative", "institute", "lane", "library", "limited", "memorial", "museum", "network", "office", "parish",
    "park", "partnership", "practice", "prize", "programme", "project", "road", "school", "service", "services",
    "society", "square", "station", "street", "surgery", "theatre", "town", "trust", "union", "university",
    "village", "way"});

constexpr auto kTitles = std::to_array<std::string_view>({
    "ald",  "alderman", "canon",     "captain", "cllr",  "cllrs", "councillor", "councillors", "dame",      "dr",
    "father", "lady",   "lord",      "miss",    "mr",    "mrs",   "ms",         "prof",        "professor", "rev",
    "revd", "reverend", "sgt",       "sir"});

/// Nobody is called "the Ann Marsh".
constexpr auto kArticles = std::to_array<std::string_view>({"a", "an", "its", "new", "our", "the", "their", "this"});

template <class List>
bool contains(const List& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

bool may_be_person(const Candidate& candidate) {
  const Alignment& fit = candidate.alignment;
  const std::vector<Token> words = tokenize(candidate.expansion);
  if (words.empty() || words.size() > 4 || fit.inner > 0 || fit.unmatched > 0) return false;
  if (contains(kArticles, squash(candidate.preceded_by))) return false;
  return std::all_of(words.begin(), words.end(), [](const Token& word) {
    return word.capital && !word.stop_word && !word.acronymic && !contains(kBodyWords, word.letters);
  });
}

bool is_person(const Candidate& candidate) {
  const std::vector<Token> words = tokenize(candidate.expansion);
  if (words.empty()) return false;
  if (!may_be_person(candidate)) return false;
  if (words.size() >= 3 && contains(kTitles, words.front().letters)) return true;
  if (contains(kTitles, squash(candidate.preceded_by))) return true;
  if (words.size() >= 2 && words.front().letters.size() == 1) return true;
  return words.size() >= 2 && contains(kGivenNames, words.front().letters);
}

}  // namespace agendex::acronym
