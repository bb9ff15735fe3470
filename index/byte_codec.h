#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

// How records become bytes: numbers in groups of seven bits, the lowest first, the eighth bit telling that more follow
// (LEB128); text behind its length; lists behind their count. Fields by position.
namespace agendex {

class ByteWriter {
 public:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_ += static_cast<char>(value | 0x80);
      value >>= 7;
    }
    bytes_ += static_cast<char>(value);
  }
  /// Small negative numbers stay short.
  void integer(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void date(const std::optional<Date>& date) { integer(date ? date->year * 10000 + date->month * 100 + date->day : 0); }
  void count(const std::optional<int>& value) { integer(value ? *value : -1); }
  template <class T, class WriteOne>
  void list(const std::vector<T>& values, WriteOne write_one) {
    number(values.size());
    for (const T& value : values) write_one(value);
  }
  void texts(const std::vector<std::string>& values) {
    list(values, [this](const std::string& value) { text(value); });
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what a ByteWriter wrote. Damaged bytes yield zeros and empty texts, and `ok()` turns false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    ok_ = false;
    return 0;
  }
  std::int64_t integer() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  int small() { return static_cast<int>(integer()); }
  std::string_view view() {
    const std::uint64_t size = number();
    if (size > rest_.size()) {
      ok_ = false;
      return {};
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  std::string text() { return std::string(view()); }
  std::optional<Date> date() {
    const int packed = small();
    if (packed == 0) return std::nullopt;
    return Date{packed / 10000, packed / 100 % 100, packed % 100};
  }
  std::optional<int> count() {
    const int value = small();
    return value < 0 ? std::nullopt : std::optional<int>(value);
  }
  /// One of an enumeration's `size` values.
  template <class Enum>
  Enum one_of(std::uint64_t size) {
    const std::uint64_t value = number();
    ok_ = ok_ && value < size;
    return static_cast<Enum>(value < size ? value : 0);
  }
  template <class ReadOne>
  auto list(ReadOne read_one) -> std::vector<decltype(read_one())> {
    std::vector<decltype(read_one())> values;
    const std::uint64_t size = number();
    if (size > rest_.size()) ok_ = false;  // each takes a byte at least
    for (std::uint64_t i = 0; ok_ && i < size; ++i) values.push_back(read_one());
    return values;
  }
  std::vector<std::string> texts() {
    return list([this] { return text(); });
  }

  bool ok() const { return ok_; }

  /// `record`, unless bytes were missing or left over.
  template <class Record>
  Result<Record> finished(Record record) const {
    if (ok_ && rest_.empty()) return record;
    return tl::unexpected(Error{"index-damaged", "a record of the index cannot be read", "index the files again"});
  }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace agendex
