#include "ingest/pdf/channel.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace agendex {
namespace {

constexpr std::size_t kReadBytes = std::size_t{64} << 10;

union ControlBuffer {
  char bytes[CMSG_SPACE(sizeof(int))];
  cmsghdr alignment;
};

void attach(msghdr& message, ControlBuffer& control, int file) {
  std::memset(&control, 0, sizeof(control));
  message.msg_control = control.bytes;
  message.msg_controllen = sizeof(control.bytes);
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &file, sizeof(file));
}

UniqueFd detach(msghdr& message) {
  UniqueFd file;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(header), sizeof(fd));
    file = UniqueFd(fd);
  }
  return file;
}

/// 1 when there is something to read, 0 when the time is over, -1 on an error.
int wait_readable(int socket, std::optional<Deadline> deadline) {
  pollfd entry{socket, POLLIN, 0};
  for (;;) {
    int timeout = -1;
    if (deadline) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
      timeout = static_cast<int>(std::clamp<long long>(left.count(), 0, 3'600'000));
    }
    const int ready = poll(&entry, 1, timeout);
    if (ready >= 0 || errno != EINTR) return ready;
  }
}

Error hung_up() {
  return {"hung-up", "the PDF reader ended", ""};
}

}  // namespace

bool Channel::send(const Message& message, int file) {
  const std::string frame = encode(message);
  ControlBuffer control;
  for (std::size_t sent = 0; sent < frame.size();) {
    iovec part{const_cast<char*>(frame.data()) + sent, frame.size() - sent};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (file >= 0 && sent == 0) attach(header, control, file);
    const ssize_t count = sendmsg(socket_.get(), &header, MSG_NOSIGNAL);
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) sent += static_cast<std::size_t>(count);
  }
  return true;
}

bool Channel::is_readable() const {
  return buffered() >= kFrameHeaderBytes || wait_readable(socket_.get(), Deadline{}) != 0;
}

Result<void> Channel::fill(std::size_t size, std::optional<Deadline> deadline) {
  if (buffered() >= size) return {};
  buffer_.erase(0, consumed_);
  consumed_ = 0;
  while (buffer_.size() < size) {
    const int ready = wait_readable(socket_.get(), deadline);
    if (ready == 0) return tl::unexpected(Error{"timeout", "the PDF reader did not answer in time", ""});
    if (ready < 0) return tl::unexpected(hung_up());
    const std::size_t before = buffer_.size();
    buffer_.resize(std::max(size, before + kReadBytes));
    iovec part{buffer_.data() + before, buffer_.size() - before};
    ControlBuffer control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes;
    header.msg_controllen = sizeof(control.bytes);
    const ssize_t count = recvmsg(socket_.get(), &header, MSG_CMSG_CLOEXEC);
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return tl::unexpected(hung_up());
    if (UniqueFd file = detach(header)) file_ = std::move(file);
  }
  return {};
}

Result<Message> Channel::receive(std::optional<Deadline> deadline) {
  if (auto filled = fill(kFrameHeaderBytes, deadline); !filled) return tl::unexpected(filled.error());
  const auto header = decode_header(std::string_view(buffer_).substr(consumed_, kFrameHeaderBytes));
  if (!header) return tl::unexpected(header.error());
  const std::size_t frame_bytes = kFrameHeaderBytes + header->size;
  if (auto filled = fill(frame_bytes, deadline); !filled) return tl::unexpected(filled.error());
  const std::string_view payload = std::string_view(buffer_).substr(consumed_ + kFrameHeaderBytes, header->size);
  auto message = decode(header->kind, payload);
  consumed_ += frame_bytes;
  return message;
}

}  // namespace agendex
