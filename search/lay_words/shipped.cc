#include "search/lay_words/lay_vocabulary.h"

namespace agendex {

extern const std::string_view kLayWords;  // the files of this folder, put into the program when it is built

const LayVocabulary& shipped_lay_vocabulary() {
  static const LayVocabulary vocabulary(kLayWords);
  return vocabulary;
}

}  // namespace agendex
