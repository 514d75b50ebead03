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
