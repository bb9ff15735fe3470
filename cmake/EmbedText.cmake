# agendex_embed_text(NAME TARGET FILES): the files, one after the other, as `extern const std::string_view NAME` in
# namespace agendex, compiled into TARGET.
function(agendex_embed_text name target)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cc)
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DOUTPUT=${source} "-DFILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
