# One place for warnings and strict Qt switches: every target links taizhang_options.
add_library(taizhang_options INTERFACE)
target_compile_options(taizhang_options INTERFACE
    -Wall -Wextra -Wpedantic
    -Wshadow            # a hidden outer variable is nearly always a slip
    -Wconversion        # qint64 ids and int rows must not mix silently
    -Wnon-virtual-dtor
    -Woverloaded-virtual)
if(TAIZHANG_WERROR)
    target_compile_options(taizhang_options INTERFACE -Werror)
endif()
target_compile_definitions(taizhang_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(taizhang_options INTERFACE ${PROJECT_SOURCE_DIR})
