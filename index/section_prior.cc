#include "index/section_prior.h"

#include <re2/re2.h>

#include "base/text.h"

namespace agendex {
namespace {

constexpr std::size_t kShortText = 800;  // bytes; a longer item of routine business has something in it

/// Titles of the business that every meeting has, folded.
bool is_routine_title(const std::string& title) {
  static const RE2 kRoutine(
      R"(^(?:to (?:receive|note|consider|record|approve|confirm|sign|agree)\W+)?(?:(?:any|the|members'?|councillors'?) )*)"
      R"((?:apolog(?:y|ies)\b|(?:declarations?|disclosures?)\b.*\b(?:interests?|whip|lobbying)\b|declarations?$|)"
      R"((?:draft )?minutes?(?:$| (?:of|from|and)\b)|(?:confirmation|approval|signing) of (?:the )?minutes\b|)"
      R"(urgent (?:business|items?)\b|(?:other )?items? .*\burgent\b|other (?:urgent )?(?:business|items?)\b|)"
      R"(exclusion of\b.*\b(?:press|public)\b|.*\bexclude the (?:press|public)\b|exempt (?:items?|business|information)\b|)"
      R"((?:press|public) and (?:press|public)\b|(?:date|dates|time|day)s?\b.* of (?:the )?(?:next|future) meetings?\b|next meeting\b|)"
      R"((?:chair(?:man|person)?'?s?|mayor'?s?) (?:announcements?|welcome)|welcome(?: and .*)?$|introductions?$|substitut|)"
      R"(membership (?:changes|update)|webcast|fire\b|emergency (?:evacuation|procedure)|)"
      R"(filming\b|recording (?:of )?(?:the )?meeting|access to (?:meetings|information)|attendance\b|in attendance\b|)"
      R"(present$|roll call|(?:opening )?prayers?$|clos(?:e|ure) of (?:the )?meeting|adjournment$|petitions$|)"
      R"(questions? (?:from|by|asked by|under)\b|public (?:participation|speaking|questions?|session)|)"
      R"(contents$|table of contents|distribution$))",
      RE2::Quiet);
  return RE2::PartialMatch(title, kRoutine);
}

/// Titles of what stands at the end of every report, folded.
bool is_end_matter_title(const std::string& title) {
  static const RE2 kEndMatter(
      R"(^(?:background (?:papers|documents)|(?:list of )?appendices|useful information|circulation\b|)"
      R"((?:officers?|persons?) to contact|contact (?:officers?|details|points?|persons?)|report author))",
      RE2::Quiet);
  return RE2::PartialMatch(title, kEndMatter);
}

double worth_of_kind(const Section& section) {
  switch (section.kind) {
    case SectionKind::minutes_item:
      return section.decisions.empty() ? 0.85 : 1.0;
    case SectionKind::report:
    case SectionKind::report_section:
      return 0.8;
    case SectionKind::agenda_item:
      return section.text.empty() ? 0.4 : 0.55;
    case SectionKind::letter:
    case SectionKind::appendix:
    case SectionKind::presentation:
      return 0.65;
    case SectionKind::table:
    case SectionKind::other:
      return 0.55;
    case SectionKind::work_programme:
      return 0.4;
    case SectionKind::glossary:
    case SectionKind::minutes:
      return 0.25;
    case SectionKind::agenda:
    case SectionKind::front_matter:
      return 0.1;
  }
  return 0.5;
}

}  // namespace

double section_prior(const Section& section) {
  const double worth = worth_of_kind(section);
  const std::string title = fold(section.title);
  if (is_end_matter_title(title)) return worth * 0.5;
  if (!is_routine_title(title)) return worth;
  return worth * (plain_text(section.text).size() < kShortText ? 0.15 : 0.5);
}

}  // namespace agendex
