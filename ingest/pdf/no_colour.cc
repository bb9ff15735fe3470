// Poppler builds colour transforms for every page of a PDF/A, a third of all the time it takes to read council papers,
// and has Little CMS parse whatever profile a file brings for them. Words have no use for colour. So the reader program
// answers in the place of Little CMS that a transform cannot be made, which Poppler takes as it takes any profile it
// cannot use.

#include <cstdint>

extern "C" {

[[gnu::visibility("default")]] void* cmsCreateTransform(void* input, std::uint32_t input_format, void* output,
                                                        std::uint32_t output_format, std::uint32_t intent,
                                                        std::uint32_t flags);

void* cmsCreateTransform(void*, std::uint32_t, void*, std::uint32_t, std::uint32_t, std::uint32_t) {
  return nullptr;
}
}
