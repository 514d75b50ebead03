#pragma once
#include <stddef.h>

// The lexicon's files compiled into the program: they are the files under `files/` themselves.

typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} LexiconBytes;

LexiconBytes embedded_lexicon(void);
LexiconBytes embedded_word_families(void);
LexiconBytes embedded_compounds(void);
