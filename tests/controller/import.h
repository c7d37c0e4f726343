#pragma once

#include "wissel-import.h"
#include "wissel-records.h"

/* Importing into a network in a folder of its own. */
typedef struct
{
  char          *folder;
  WisselNetwork *network;
} ImportFixture;

void import_set_up (ImportFixture *fixture, gconstpointer data);
void import_tear_down (ImportFixture *fixture, gconstpointer data);

/* Imports a file, or a text as a file of that name; fails the test on an error. */
WisselImportReport *import_path (ImportFixture *fixture, const char *path, gboolean dry_run);
WisselImportReport *import_text (ImportFixture *fixture, const char *name, const char *text);

/* Parts of a report. */
const WisselImportSheet *import_get_sheet (const WisselImportReport *report, const char *name);
const WisselImportRow   *import_get_row (const WisselImportSheet *sheet, guint number);
char                    *import_describe (const WisselImportSheet *sheet);

/* The verdicts of a sheet; without UPDATED in the first, of the only sheet in the second. */
void                     import_check_counts (const WisselImportReport *report,
                                              const char               *name,
                                              guint                     created,
                                              guint                     unchanged,
                                              guint                     refused);
const WisselImportSheet *import_check_sheet (
  const WisselImportReport *report, guint created, guint updated, guint unchanged, guint refused);
gboolean import_has_notice (const WisselImportSheet *sheet, const char *part);
void     import_check_reason (const WisselImportSheet *sheet, guint number, const char *part);

/* What the network holds. */
GPtrArray    *import_load_records (ImportFixture          *fixture,
                                   const WisselRecordType *type,
                                   const char             *field,
                                   const char             *text);
guint         import_count_records (ImportFixture *fixture, const WisselRecordType *type);
WisselRecord *import_load_one (ImportFixture          *fixture,
                               const WisselRecordType *type,
                               const char             *field,
                               const char             *text);

/* A list of two organisations. */
#define ORGANISATIONS                                                                              \
  "Korte naam;Naam (NL);Ondernemingsnr.;Soort;Gemeente\n"                                          \
  "Zandhof;Gemeente Zandhof;0566.988.259;gemeentelijk;Gent\n"                                      \
  "Kiezelweg;Kiezelweg vzw;0440.966.354;vzw;Namen\n"
