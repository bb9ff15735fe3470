#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/file_record.h"

namespace agendex {

/// A FileRecord as it is kept in the index's metadata.
std::string encode(const FileRecord& record);
Result<FileRecord> decode_file(std::string_view bytes);

/// Every record, ordered by path. `encoded` as read from the metadata.
Result<std::vector<FileRecord>> decode_files(const std::vector<std::string>& encoded);

}  // namespace agendex
