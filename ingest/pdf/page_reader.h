#pragma once

#include <poppler.h>

#include "ingest/model/page.h"

namespace agendex {

/// The words of a page with their positions, its label, and how much of it is images when there are few words.
PageText read_page(PopplerPage* page, int number);

}  // namespace agendex
