#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace agendex {

/// Appends plain values to a message. Both ends run on one machine, so values keep its byte order.
class WireWriter {
 public:
  template <class T>
  void put(T value) {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    out_.append(bytes, sizeof(T));
  }
  void put_text(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what a WireWriter wrote, from bytes that may be hostile. After the first thing that does not fit, everything
/// reads as zero or empty and `ok()` stays false.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  T get() {
    static_assert(std::is_arithmetic_v<T>);
    T value{};
    const std::string_view bytes = take(sizeof(T));
    if (bytes.size() == sizeof(T)) std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
  }
  /// A finite number no further from zero than `limit`.
  float get_number(float limit);
  /// A count of at most `limit`, each of which takes at least `bytes_each` of what is left.
  std::uint32_t get_count(std::size_t limit, std::size_t bytes_each);
  /// Well-formed UTF-8 of at most `limit` bytes.
  std::string get_text(std::size_t limit);

  void fail() {
    ok_ = false;
    rest_ = {};
  }
  void require(bool condition) {
    if (!condition) fail();
  }
  bool ok() const { return ok_; }
  /// Everything was well-formed and nothing is left over.
  bool done() const { return ok_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t size);

  std::string_view rest_;
  bool ok_ = true;
};

/// Text without ill-formed sequences.
bool is_utf8(std::string_view text);

}  // namespace agendex
