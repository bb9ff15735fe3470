// agendex-reader MEMORY_BYTES: reads PDFs for agendex, which starts it with a socket as descriptor 3.

#include "ingest/pdf/reader_service.h"
#include "ingest/pdf/worker.h"

int main(int argc, char** argv) {
  return agendex::run_worker(argc, argv, agendex::serve);
}
