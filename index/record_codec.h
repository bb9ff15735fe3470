#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

// How records become bytes: nested arrays in CBOR (RFC 8949), fields by position.
namespace agendex::codec {

using Json = nlohmann::json;

inline std::string pack(const Json& value) {
  std::string bytes;
  Json::to_cbor(value, bytes);
  return bytes;
}

/// Calls read(json) and turns what the JSON library throws at damaged bytes into an Error.
template <class Read>
auto unpack(std::string_view bytes, Read read) -> Result<decltype(read(Json()))> {
  try {
    return read(Json::from_cbor(bytes.begin(), bytes.end()));
  } catch (const Json::exception&) {
    return tl::unexpected(Error{"index-damaged", "a record of the index cannot be read", "index the files again"});
  }
}

inline Json from(const std::optional<int>& value) {
  return value ? Json(*value) : Json(nullptr);
}

inline std::optional<int> optional_int(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional<int>(json.get<int>());
}

inline Json from(const std::optional<Date>& date) {
  return date ? Json(date->year * 10000 + date->month * 100 + date->day) : Json(nullptr);
}

inline std::optional<Date> optional_date(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const int number = json.get<int>();
  return Date{number / 10000, number / 100 % 100, number % 100};
}

inline std::vector<std::string> strings(const Json& json) {
  return json.get<std::vector<std::string>>();
}

template <class T, class Encode>
Json list(const std::vector<T>& values, Encode encode_one) {
  Json array = Json::array();
  for (const T& value : values) array.push_back(encode_one(value));
  return array;
}

template <class Decode>
auto list(const Json& array, Decode decode_one) -> std::vector<decltype(decode_one(array))> {
  std::vector<decltype(decode_one(array))> values;
  values.reserve(array.size());
  for (const Json& value : array) values.push_back(decode_one(value));
  return values;
}

}  // namespace agendex::codec
