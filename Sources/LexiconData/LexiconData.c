#include "LexiconData.h"

// `#embed` is C23; clang takes it in earlier modes as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] = {
#embed "files/lexicon.txt"
};

static const unsigned char families[] = {
#embed "files/families.txt"
};

static const unsigned char compounds[] = {
#embed "files/compounds.txt"
};

LexiconBytes embedded_lexicon(void) { return (LexiconBytes){lexicon, sizeof lexicon}; }
LexiconBytes embedded_word_families(void) { return (LexiconBytes){families, sizeof families}; }
LexiconBytes embedded_compounds(void) { return (LexiconBytes){compounds, sizeof compounds}; }
