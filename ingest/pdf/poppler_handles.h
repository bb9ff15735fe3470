#pragma once

#include <poppler.h>

#include <memory>
#include <string>

namespace agendex {

// Owners for what Poppler and GLib hand out. For the sources of pdf_reader only.

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
template <class T>
using Object = std::unique_ptr<T, Deleter<g_object_unref>>;
template <class T>
using Memory = std::unique_ptr<T, Deleter<g_free>>;
using TextAttributes = std::unique_ptr<GList, Deleter<poppler_page_free_text_attributes>>;
using ImageMapping = std::unique_ptr<GList, Deleter<poppler_page_free_image_mapping>>;
using IndexIter = std::unique_ptr<PopplerIndexIter, Deleter<poppler_index_iter_free>>;
using Action = std::unique_ptr<PopplerAction, Deleter<poppler_action_free>>;
using Dest = std::unique_ptr<PopplerDest, Deleter<poppler_dest_free>>;

/// Display text of at most `limit` bytes, cut between characters. Takes over `text`, which may be null.
std::string take_text(gchar* text, std::size_t limit);

}  // namespace agendex
