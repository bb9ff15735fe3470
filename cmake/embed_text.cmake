# Writes OUTPUT: the text of FILES as a C++ constant NAME.
set(bytes "")
foreach(file IN LISTS FILES)
  file(READ ${file} hex HEX)
  string(APPEND bytes ${hex} "0a")
endforeach()
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
string(REGEX REPLACE "((.......){20})" "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT}
  "#include <string_view>\nnamespace agendex {\nnamespace {\nconstexpr char kBytes[] = {\n${bytes}\n};\n}\n"
  "extern const std::string_view ${NAME};\nconst std::string_view ${NAME}{kBytes, sizeof kBytes};\n}\n")
