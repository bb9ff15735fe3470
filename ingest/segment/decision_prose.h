#pragma once

#include <string_view>
#include <vector>

#include "ingest/segment/decisions.h"
#include "ingest/segment/paragraphs.h"

namespace agendex {

/// The paragraphs with those cut in two in which a formal decision follows other sentences ("Rents were discussed.
/// Resolved: to raise them."). Both halves keep the page on which the paragraph begins.
std::vector<Paragraph> with_decisions_apart(const std::vector<Paragraph>& paragraphs);

/// Adds the sentences of running text in which the meeting decided something, and the outcome. Where the minute has
/// decisions in a `formal` shape, only sentences that list what was agreed, or tell a proposal and its result, count.
void read_prose(const Paragraph& paragraph, bool formal, Settled& settled);

/// The last sentence says that the report was noted.
bool says_noted(const std::vector<Paragraph>& paragraphs);

/// The item was put off, adjourned or withdrawn.
bool says_deferred(const std::vector<Paragraph>& paragraphs);

}  // namespace agendex
