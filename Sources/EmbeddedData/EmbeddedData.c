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
#embed "files/traffar.js"
    ,
#embed "files/katalog.js"
};

static const unsigned char openapi[] = {
#embed "files/openapi.json"
};

static const unsigned char admin_stylesheet[] = {
#embed "files/admin.css"
};

static const unsigned char admin_script[] = {
#embed "files/admin.js"
};

static const unsigned char workbook_template[] = {
#embed "../../docs/templates/insatser-mall.xlsx"
};

static const unsigned char table_template[] = {
#embed "../../docs/templates/insatser-mall.csv"
};

static const unsigned char text_template[] = {
#embed "../../docs/templates/insats-textmall.txt"
};

EmbeddedBytes embedded_municipalities(void) { return (EmbeddedBytes){municipalities, sizeof municipalities}; }
EmbeddedBytes embedded_counties(void) { return (EmbeddedBytes){counties, sizeof counties}; }
EmbeddedBytes embedded_vocabulary(void) { return (EmbeddedBytes){vocabulary, sizeof vocabulary}; }
EmbeddedBytes embedded_stylesheet(void) { return (EmbeddedBytes){stylesheet, sizeof stylesheet}; }
EmbeddedBytes embedded_script(void) { return (EmbeddedBytes){script, sizeof script}; }
EmbeddedBytes embedded_openapi(void) { return (EmbeddedBytes){openapi, sizeof openapi}; }
EmbeddedBytes embedded_admin_stylesheet(void) { return (EmbeddedBytes){admin_stylesheet, sizeof admin_stylesheet}; }
EmbeddedBytes embedded_admin_script(void) { return (EmbeddedBytes){admin_script, sizeof admin_script}; }
EmbeddedBytes embedded_workbook_template(void) { return (EmbeddedBytes){workbook_template, sizeof workbook_template}; }
EmbeddedBytes embedded_table_template(void) { return (EmbeddedBytes){table_template, sizeof table_template}; }
EmbeddedBytes embedded_text_template(void) { return (EmbeddedBytes){text_template, sizeof text_template}; }
