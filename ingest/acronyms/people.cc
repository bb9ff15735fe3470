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
constexpr auto kGivenNames = std::to_array<std::string_view>(
    {"aaron",      "abdul",     "abigail",   "adam",        "adrian",    "agnes",    "agnieszka", "ahmad",
     "ahmed",      "aidan",     "ailsa",     "aisha",       "alan",      "alastair", "albert",    "alex",
     "alexander",  "alexandra", "alfred",    "ali",         "alice",     "alison",   "alistair",  "allan",
     "allen",      "amanda",    "amelia",    "amit",        "amy",       "andrea",   "andrew",    "andy",
     "angela",     "angharad",  "anil",      "anita",       "ann",       "anna",     "anne",      "annette",
     "anthony",    "antony",    "aoife",     "arthur",      "ashley",    "asif",     "barbara",   "barry",
     "beatrice",   "becky",     "ben",       "benjamin",    "bernard",   "beth",     "bethan",    "betty",
     "beverley",   "bob",       "brad",      "bradley",     "brenda",    "brendan",  "brian",     "bridget",
     "bruce",      "bryan",     "callum",    "cameron",     "carl",      "carol",    "caroline",  "carolyn",
     "carys",      "catherine", "cathy",     "catriona",    "charles",   "charlie",  "charlotte", "cheryl",
     "chloe",      "chris",     "christine", "christopher", "ciaran",    "cindy",    "claire",    "clare",
     "clarence",   "clifford",  "clive",     "colin",       "connor",    "craig",    "cynthia",   "cyril",
     "dafydd",     "damian",    "daniel",    "danny",       "darren",    "dave",     "david",     "debbie",
     "deborah",    "debra",     "declan",    "deirdre",     "denise",    "dennis",   "derek",     "desmond",
     "diana",      "diane",     "dominic",   "donald",      "donna",     "doreen",   "dorothy",   "doug",
     "douglas",    "dudley",    "duncan",    "edith",       "edward",    "edwin",    "eileen",    "elaine",
     "eleanor",    "elizabeth", "ellen",     "ellie",       "elspeth",   "emily",    "emma",      "emyr",
     "eoin",       "eric",      "ernest",    "ethan",       "eugene",    "evelyn",   "ewa",       "farah",
     "fatima",     "felix",     "fergus",    "finlay",      "fiona",     "frances",  "francis",   "fred",
     "frederick",  "freya",     "gareth",    "gary",        "gavin",     "gemma",    "geoff",     "geoffrey",
     "george",     "georgina",  "geraint",   "gerald",      "geraldine", "gilbert",  "giles",     "gillian",
     "gina",       "godfrey",   "gordon",    "graham",      "greg",      "gregor",   "gregory",   "greta",
     "gurpreet",   "gwyneth",   "hamish",    "hannah",      "harpreet",  "harriet",  "harry",     "helen",
     "helena",     "henrietta", "henry",     "hilary",      "howard",    "hubert",   "hugh",      "humphrey",
     "hussain",    "huw",       "iain",      "ian",         "ibrahim",   "ieuan",    "imogen",    "imran",
     "ingrid",     "irene",     "isabel",    "ivan",        "ivor",      "jack",     "jackie",    "jacob",
     "jacqueline", "jacqui",    "jake",      "james",       "jamie",     "jane",     "janet",     "janice",
     "jason",      "jaswinder", "jayne",     "jeff",        "jeffrey",   "jennifer", "jenny",     "jeremy",
     "jessica",    "jill",      "jim",       "joan",        "joanna",    "joanne",   "joe",       "joel",
     "john",       "jon",       "jonathan",  "joseph",      "josephine", "joshua",   "josie",     "joyce",
     "judith",     "julia",     "julian",    "julie",       "julius",    "karen",    "karl",      "kate",
     "katherine",  "kathleen",  "kathryn",   "katie",       "katrina",   "keith",    "kelly",     "ken",
     "kenneth",    "kerry",     "kevin",     "khalid",      "kieran",    "kirsten",  "kirsty",    "kurt",
     "larry",      "laura",     "lauren",    "lawrence",    "leah",      "leanne",   "leonard",   "lesley",
     "leslie",     "lewis",     "liam",      "linda",       "lionel",    "lisa",     "liz",       "lori",
     "lorna",      "lorraine",  "louise",    "lucy",        "luke",      "lydia",    "lynn",      "lynne",
     "maggie",     "magnus",    "mairi",     "malcolm",     "marcia",    "marcus",   "marek",     "margaret",
     "maria",      "marian",    "marie",     "marilyn",     "marion",    "martin",   "martyn",    "mary",
     "matthew",    "maureen",   "maurice",   "mavis",       "megan",     "melanie",  "melissa",   "mervyn",
     "michael",    "michelle",  "mike",      "miriam",      "mohamed",   "mohammad", "mohammed",  "moira",
     "monica",     "monique",   "morag",     "morven",      "muhammad",  "nadia",    "nadine",    "nancy",
     "naomi",      "nasreen",   "natalie",   "nathan",      "neil",      "nerys",    "niall",     "niamh",
     "nicholas",   "nick",      "nicola",    "nigel",       "nigella",   "nora",     "noreen",    "norman",
     "oliver",     "olivia",    "otto",      "owen",        "padraig",   "pamela",   "patricia",  "patrick",
     "patsy",      "paul",      "paula",     "pauline",     "peter",     "phil",     "philip",    "phillip",
     "phoebe",     "piotr",     "priya",     "quentin",     "rachel",    "rajesh",   "ralph",     "rashid",
     "raymond",    "rebecca",   "reginald",  "rhys",        "richard",   "rob",      "robert",    "rodney",
     "roger",      "roisin",    "roland",    "ronald",      "rory",      "rosemary", "rosie",     "rowena",
     "roy",        "rufus",     "rupert",    "russell",     "ruth",      "ryan",     "saima",     "sally",
     "sam",        "samantha",  "samina",    "samuel",      "sandra",    "sanjay",   "sarah",     "sean",
     "sebastian",  "selina",    "shane",     "sharon",      "shaun",     "shazia",   "sheena",    "sheila",
     "shirley",    "sian",      "sidney",    "simon",       "simone",    "siobhan",  "sophia",    "sophie",
     "stacey",     "stanley",   "stefan",    "stella",      "stephanie", "stephen",  "steve",     "steven",
     "stuart",     "sue",       "sunil",     "susan",       "suzanne",   "sylvia",   "tammy",     "tanya",
     "tariq",      "terence",   "teresa",    "terrance",    "terry",     "thelma",   "theresa",   "thomas",
     "tim",        "timothy",   "tina",      "toby",        "todd",      "tom",      "tony",      "tracey",
     "tracie",     "tracy",     "travis",    "trevor",      "trish",     "ursula",   "valerie",   "vanessa",
     "vera",       "vernon",    "veronica",  "victor",      "victoria",  "vincent",  "vivien",    "walter",
     "wayne",      "wendy",     "wilfred",   "wilma",       "winifred",  "yasmin",   "yusuf",     "yvonne",
     "zahra",      "zoe"});

/// Words of the names of bodies and places, which may begin with a given name: "Victoria Road Surgery".
constexpr auto kBodyWords = std::to_array<std::string_view>(
    {"academy",   "act",        "agency",       "airport", "alliance",   "association", "authority",  "avenue",
     "award",     "awards",     "board",        "borough", "bridge",     "bureau",      "care",       "centre",
     "charity",   "church",     "city",         "close",   "club",       "college",     "commission", "committee",
     "community", "company",    "conservation", "council", "county",     "court",       "department", "director",
     "district",  "farm",       "festival",     "forum",   "foundation", "framework",   "fund",       "gardens",
     "group",     "hall",       "hospital",     "house",   "initiative", "institute",   "justice",    "lane",
     "library",   "lieutenant", "limited",      "mayor",   "memorial",   "ministry",    "museum",     "network",
     "office",    "officer",    "order",        "parish",  "park",       "partnership", "plan",       "practice",
     "prize",     "programme",  "project",      "report",  "review",     "road",        "scheme",     "school",
     "service",   "services",   "society",      "square",  "station",    "strategy",    "street",     "surgery",
     "survey",    "theatre",    "town",         "trust",   "union",      "university",  "village",    "way"});

constexpr auto kTitles = std::to_array<std::string_view>(
    {"ald",  "alderman", "canon",     "captain", "cllr", "cllrs",    "councillor", "councillors",
     "dame", "dr",       "father",    "lady",    "lord", "miss",     "mr",         "mrs",
     "ms",   "prof",     "professor", "rev",     "revd", "reverend", "sgt",        "sir"});

/// Nobody is called "the Ann Marsh".
constexpr auto kArticles = std::to_array<std::string_view>({"a", "an", "its", "new", "our", "the", "their", "this"});

/// People of one list stand this many blocks apart at most.
constexpr size_t kRunReach = 3;

template <class List>
bool contains(const List& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool could_be_name(const std::vector<Token>& words) {
  return !words.empty() && words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const Token& word) {
    return word.capital && !word.stop_word && !word.acronymic && !contains(kBodyWords, word.letters);
  });
}

}  // namespace

bool is_name_of_person(std::string_view expansion) {
  const std::vector<Token> words = tokenize(expansion);
  if (words.size() < 2 || !could_be_name(words)) return false;
  const std::string& first = words.front().letters;
  return first.size() == 1 || contains(kTitles, first) || contains(kGivenNames, first);
}

bool may_be_person(const Candidate& candidate) {
  const Alignment& fit = candidate.alignment;
  if (fit.inner > 0 || fit.unmatched > 0 || contains(kArticles, squash(candidate.preceded_by))) return false;
  return could_be_name(tokenize(candidate.expansion));
}

bool is_person(const Candidate& candidate) {
  if (!may_be_person(candidate)) return false;
  return contains(kTitles, squash(candidate.preceded_by)) || is_name_of_person(candidate.expansion);
}

std::vector<bool> people_among(const std::vector<Candidate>& candidates,
                               const std::function<bool(const std::string&)>& is_common_word) {
  std::vector<bool> people(candidates.size(), false);
  const auto has_common_word = [&](const Candidate& candidate) {
    const std::vector<Token> words = tokenize(candidate.expansion);
    return std::any_of(words.begin(), words.end(), [&](const Token& word) { return is_common_word(word.letters); });
  };
  for (size_t begin = 0; begin < candidates.size();) {
    size_t end = begin + 1;
    while (end < candidates.size() && candidates[end].block <= candidates[end - 1].block + kRunReach) ++end;
    bool any = false;
    for (size_t i = begin; i < end; ++i) {
      people[i] = is_person(candidates[i]);
      any = any || people[i];
    }
    for (size_t i = begin; any && i < end; ++i) {
      const bool initials = candidates[i].acronym.size() <= 3 && may_be_person(candidates[i]);
      if (initials && !has_common_word(candidates[i])) people[i] = true;
    }
    begin = end;
  }
  return people;
}

}  // namespace agendex::acronym
