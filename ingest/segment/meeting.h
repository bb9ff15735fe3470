#pragma once

#include <string_view>

#include "ingest/model/pack.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// Where a name, date, time or place was read. Each source is wrong somewhere, so the best-placed one wins:
/// the order of this list, from weakest to strongest.
enum class MeetingSource { file_name, anywhere, heading_of_council, heading, addressed_to, label, sentence, info };

/// The meeting a paper is for, from its head (front sheet, first page, minutes heading), Info and, last, file name.
Meeting read_meeting(const Flow& flow, Span head, const DocumentInfo& info, std::string_view file_name);

/// The meeting that was minuted, from the heading and opening sentence of a set of minutes.
Meeting read_minutes_heading(const Flow& flow, Span head);

/// The council that the paper names most, as printed; empty when it names none.
std::optional<std::string> find_council(const Flow& flow);

/// "ELMSHIRE COUNTY COUNCIL – CABINET" → "Cabinet": normal capitals, without the council's name, articles or status
/// words.
std::string body_name(std::string_view printed, std::string_view council = {});

/// True when a body that meets (a committee, board, panel, council …) is named in `text`.
bool names_a_body(std::string_view text);

/// True when `text` is the name of a body and nothing else.
bool is_body_name(std::string_view text);

}  // namespace agendex
