#pragma once
#include <stddef.h>

// Data files compiled into the program, so that it runs as a single file. They are the files under
// `files/` and `seed/` themselves: there is no second copy to keep in step.

typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} EmbeddedBytes;

EmbeddedBytes embedded_municipalities(void);
EmbeddedBytes embedded_counties(void);
EmbeddedBytes embedded_vocabulary(void);
EmbeddedBytes embedded_stylesheet(void);
EmbeddedBytes embedded_script(void);
EmbeddedBytes embedded_openapi(void);
EmbeddedBytes embedded_admin_stylesheet(void);
EmbeddedBytes embedded_admin_script(void);
EmbeddedBytes embedded_workbook_template(void);
EmbeddedBytes embedded_table_template(void);
EmbeddedBytes embedded_text_template(void);
