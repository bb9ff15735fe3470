#include "ingest/segment/numbering.h"
#include "support/catch.h"

namespace agendex {
namespace {

std::string printed(const LeadingNumber& number) {
  std::string text = number.printed + " =";
  for (const int value : number.value) text += " " + std::to_string(value);
  return text;
}

TEST_CASE("numbers at the start of a line in every form") {
  struct Row {
    std::string text;
    NumberForm form;
    std::string number;  // as printed = value
    std::string rest;
  };
  const auto row = GENERATE(
      Row{"6. Library opening hours", NumberForm::plain, "6 = 6", "Library opening hours"},
      Row{"6 Library opening hours", NumberForm::plain, "6 = 6", "Library opening hours"},
      Row{"- 6. Library opening hours", NumberForm::plain, "6 = 6", "Library opening hours"},
      Row{"– 6. Library opening hours", NumberForm::plain, "6 = 6", "Library opening hours"},
      Row{"3 | Verges", NumberForm::plain, "3 = 3", "Verges"}, Row{"3 – Verges", NumberForm::plain, "3 = 3", "Verges"},
      Row{"3 – 5 days", NumberForm::plain, "3 = 3", "– 5 days"},
      Row{"2399. Verges", NumberForm::plain, "2399 = 2399", "Verges"},
      Row{"7.Apologies", NumberForm::plain, "7 = 7", "Apologies"}, Row{"12", NumberForm::plain, "12 = 12", ""},
      Row{"12.", NumberForm::plain, "12 = 12", ""}, Row{"4.1 The depot", NumberForm::decimal, "4.1 = 4 1", "The depot"},
      Row{"1.01 Call to order", NumberForm::decimal, "1.01 = 1 1", "Call to order"},
      Row{"4.1.2. Drains", NumberForm::decimal, "4.1.2 = 4 1 2", "Drains"},
      Row{"6(A) Petition", NumberForm::item_letter, "6(A) = 6 1", "Petition"},
      Row{"6 (b) Petition", NumberForm::item_letter, "6(b) = 6 2", "Petition"},
      Row{"6A Petition", NumberForm::item_letter, "6A = 6 1", "Petition"},
      Row{"6c. Petition", NumberForm::item_letter, "6c = 6 3", "Petition"},
      Row{"6) Petition", NumberForm::bracket, "6) = 6", "Petition"},
      Row{"(6) Petition", NumberForm::in_brackets, "(6) = 6", "Petition"},
      Row{"A. Petition", NumberForm::letter, "A = 1", "Petition"},
      Row{"b. petition", NumberForm::letter, "b = 2", "petition"},
      Row{"c) petition", NumberForm::letter_bracket, "c) = 3", "petition"},
      Row{"(d) petition", NumberForm::letter_in_brackets, "(d) = 4", "petition"},
      Row{"i. petition", NumberForm::roman, "i. = 1", "petition"},
      Row{"(iv) petition", NumberForm::roman, "(iv) = 4", "petition"},
      Row{"ix) petition", NumberForm::roman, "ix) = 9", "petition"},
      Row{"117/24 Bench", NumberForm::slashed, "117/24 = 117 24", "Bench"},
      Row{"24/117. Bench", NumberForm::slashed, "24/117 = 24 117", "Bench"},
      Row{"2024/117 Bench", NumberForm::slashed, "2024/117 = 2024 117", "Bench"},
      Row{"R2024-228 Bench", NumberForm::file_number, "R2024-228 =", "Bench"},
      Row{"24/00109 - Bench", NumberForm::file_number, "24/00109 =", "- Bench"},
      Row{"FIN-12-2024 Bench", NumberForm::file_number, "FIN-12-2024 =", "Bench"});
  CAPTURE(row.text);
  const auto number = leading_number(row.text);
  REQUIRE(number);
  CHECK(number->form == row.form);
  CHECK(printed(*number) == row.number);
  CHECK(row.text.substr(number->rest) == row.rest);
}

TEST_CASE("figures that belong to the sentence are no numbers") {
  const auto text = GENERATE(as<std::string>(), "6 May 2021", "14 April 2021 at 4.00 pm", "2 Sept, in the hall",
                             "2021 saw the works begin", "1998 was wet", "10 am in the annexe", "10% of pupils",
                             "£12 a head", "3rd reading", "12,500 trees", "1,200", "Item 6", "and 6", "", "A petition",
                             "I move", "(see 6)", "e-mail", "(The Chair)", "24-hour care");
  CAPTURE(text);
  CHECK_FALSE(leading_number(text));
}

TEST_CASE("a number is marked when a dot or bracket belongs to it") {
  CHECK(leading_number("12. Districts")->marked);
  CHECK(leading_number("12) Districts")->marked);
  CHECK(leading_number("4.1 Districts")->marked);
  CHECK_FALSE(leading_number("12 districts")->marked);
  CHECK_FALSE(leading_number("12")->marked);
}

TEST_CASE("follows tells the next number of a list") {
  struct Row {
    std::string before, next;
    bool follows;
  };
  const auto row =
      GENERATE(Row{"6. x", "7. x", true}, Row{"6. x", "8. x", false}, Row{"6. x", "6. x", false},
               Row{"7. x", "6. x", false}, Row{"6. x", "7) x", false}, Row{"6. x", "(7) x", false},
               Row{"(a) x", "(b) x", true}, Row{"(a) x", "(c) x", false}, Row{"(iv) x", "(v) x", true},
               Row{"ix) x", "x) x", true}, Row{"4.1 x", "4.2 x", true}, Row{"4.9 x", "5.1 x", true},
               Row{"4.9 x", "5.2 x", false}, Row{"4.1 x", "4.1.1 x", true}, Row{"4.1.3 x", "4.2 x", true},
               Row{"4.1.3 x", "4.3 x", false}, Row{"6(A) x", "6(B) x", true}, Row{"6(B) x", "7(A) x", true},
               Row{"117/24 x", "118/24 x", true}, Row{"24/117 x", "24/118 x", true}, Row{"117/24 x", "119/24 x", false},
               Row{"117/24 x", "117/24 x", false}, Row{"R2024-228 x", "R2024-229 x", false});
  CAPTURE(row.before, row.next);
  CHECK(follows(leading_number(row.before).value(), leading_number(row.next).value()) == row.follows);
}

TEST_CASE("bullets") {
  struct Row {
    std::string text;
    size_t length;
  };
  const auto row =
      GENERATE(Row{"• verges", 4}, Row{"- verges", 2}, Row{"o verges", 2}, Row{"▪ verges", 4}, Row{"\uF0B7 verges", 4},
               Row{"– verges", 4}, Row{"* verges", 2}, Row{"➢  verges", 5}, Row{"of verges", 0}, Row{"-verges", 0},
               Row{"•verges", 0}, Row{"verges - cut", 0}, Row{"", 0});
  CAPTURE(row.text);
  CHECK(bullet_length(row.text) == row.length);
}

}  // namespace
}  // namespace agendex
