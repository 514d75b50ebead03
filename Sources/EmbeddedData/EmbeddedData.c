#include "EmbeddedData.h"

// `#embed` is C23; clang takes it in earlier modes as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char municipalities[] = {
#embed "files/municipalities.csv"
};

static const unsigned char counties[] = {
#embed "files/counties.csv"
};

static const unsigned char vocabulary[] = {
#embed "../../seed/vocabulary.json"
};

static const unsigned char stylesheet[] = {
#embed "files/style.css"
};

static const unsigned char script[] = {
#embed "files/katalog.js"
};

static const unsigned char openapi[] = {
#embed "files/openapi.json"
};

EmbeddedBytes embedded_municipalities(void) { return (EmbeddedBytes){municipalities, sizeof municipalities}; }
EmbeddedBytes embedded_counties(void) { return (EmbeddedBytes){counties, sizeof counties}; }
EmbeddedBytes embedded_vocabulary(void) { return (EmbeddedBytes){vocabulary, sizeof vocabulary}; }
EmbeddedBytes embedded_stylesheet(void) { return (EmbeddedBytes){stylesheet, sizeof stylesheet}; }
EmbeddedBytes embedded_script(void) { return (EmbeddedBytes){script, sizeof script}; }
EmbeddedBytes embedded_openapi(void) { return (EmbeddedBytes){openapi, sizeof openapi}; }
