#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agendex {

/// A 64-bit key of some bytes, the same on every machine and in every version: FNV-1a (Fowler, Noll, Vo) with the
/// final mixing of MurmurHash3 (Appleby). Not for secrets.
constexpr std::uint64_t stable_hash(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3u;
  }
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdu;
  hash ^= hash >> 33;
  hash *= 0xc4ceb9fe1a85ec53u;
  hash ^= hash >> 33;
  return hash;
}

/// The upper bits of `hash` in `length` letters and digits that cannot be mistaken for one another (Crockford's
/// base 32 in lower case). At most 12 characters.
inline std::string short_name(std::uint64_t hash, int length) {
  constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string name;
  for (int i = 0; i < length; ++i) name += kDigits[(hash >> (59 - 5 * i)) & 31];
  return name;
}

}  // namespace agendex
