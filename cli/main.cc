#include "cli/app.h"

int main(int argc, char** argv) {
  return agendex::run(argc, argv);
}
