// agendex-recogniser MEMORY_BYTES: reads words from images of pages for agendex, which starts it with a socket as
// descriptor 3.

#include "ingest/ocr/recogniser_service.h"
#include "ingest/pdf/worker.h"

int main(int argc, char** argv) {
  return agendex::run_worker(argc, argv, agendex::serve_recognition);
}
