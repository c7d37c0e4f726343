#pragma once

#include "wissel-import-index.h"
#include "wissel-import-writer.h"
#include "wissel-records.h"

G_BEGIN_DECLS

/*
 * What the network holds and what the import adds to it, side by side; inside import/ only. What
 * it adds and changes is written as soon as it is found, in the one transaction of the import.
 */

typedef enum
{
  WISSEL_IMPORT_T_ORGANISATION,
  WISSEL_IMPORT_T_SITE,
  WISSEL_IMPORT_T_PERSON,
  WISSEL_IMPORT_T_ROLE,
  WISSEL_IMPORT_T_ROUND,
  WISSEL_IMPORT_T_LEARNER,
  WISSEL_IMPORT_T_QUESTION,
  WISSEL_IMPORT_T_GOAL,
  WISSEL_IMPORT_T_QUESTION_COMPETENCY,
  WISSEL_IMPORT_T_RESTRICTION,
  WISSEL_IMPORT_T_CONFLICT,
  WISSEL_IMPORT_T_COACH,
  WISSEL_IMPORT_T_PLACE,
  WISSEL_IMPORT_T_PLACE_THEME,
  WISSEL_IMPORT_T_PLACE_COMPETENCY,
  WISSEL_IMPORT_T_PLACE_COACH,
  WISSEL_IMPORT_T_AVAILABILITY,
  WISSEL_IMPORT_T_PREFERENCE,
  WISSEL_IMPORT_T_COMPETENCY,
} WisselImportTableId;

#define WISSEL_IMPORT_N_TABLES (WISSEL_IMPORT_T_COMPETENCY + 1)

/* A record as it will be after the import. */
struct _WisselImportEntry
{
  WisselRecord *record;
  gboolean      is_new;
  gboolean      is_counted;
  guint64       given;     /* a bit for each field that a row of this import gave */
  guint         given_row; /* the number of the row that gave them last, or 0 */
  const char   *given_on;  /* the name of its sheet, of the book */
};

typedef struct
{
  const WisselRecordType *type;
  GPtrArray              *entries; /* all, owned */
  guint                   n_created;
  guint                   n_updated;
  int                     stamps[2]; /* the fields that say when a record was made, or -1 */
  WisselImportIndex      *by_id;     /* NULL until it is needed */
  WisselImportIndex      *by_link;   /* by the record they belong to */
} WisselImportTable;

typedef struct
{
  WisselImportWriter *writer;
  gboolean            writes; /* and not only tells what would be written */
  gint64              next_id;
  WisselValue         now;   /* the instant of all that is new */
  GError             *error; /* the first failure of the database, which ends the import */
  WisselImportTable   tables[WISSEL_IMPORT_N_TABLES];

  GString           *key; /* the one that is being made */
  WisselImportIndex *organisation_names;
  WisselImportIndex *organisation_bare; /* names without the legal form that they have */
  WisselImportIndex *organisation_numbers;
  WisselImportIndex *person_names;
  WisselImportIndex *person_emails;
  WisselImportIndex *person_refs;
  WisselImportIndex *competency_names;
  WisselImportIndex *place_titles;

  guint organisations_turn; /* grows with every name of an organisation that becomes known */

  GHashTable *refused_names; /* folded name of an organisation that was refused → its row */

  gint64             network_id;
  WisselImportEntry *round_to_begin;   /* made, but not written yet */
  GHashTable        *places_to_finish; /* entries that are not written as they will be */

  gint64   round_id;         /* the round that switchers join, or 0 as long as there is none */
  gint64   chosen_round;     /* the round asked for, or the open one; 0 for none */
  gboolean has_people_sheet; /* the file lists people on a sheet of their own */
  gboolean has_organisations_sheet;
  gboolean began_empty; /* the network knew no organisation */
  guint    n_suggestions;
  char    *first_day; /* of the moments that the file names */
  char    *last_day;
} WisselImportPlan;

WisselImportPlan *wissel_import_plan_new (
  WisselImportWriter *writer, gboolean writes, gint64 first_id, gint64 network_id, gint64 round_id);
void wissel_import_plan_free (WisselImportPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselImportPlan, wissel_import_plan_free)

/* The number of a new record. */
gint64 wissel_import_plan_new_id (WisselImportPlan *self);

/* A table with all that the network holds of it; loaded when it is first asked for. */
WisselImportTable *wissel_import_plan_get_table (WisselImportPlan *self, WisselImportTableId id);

/* (transfer none) (nullable): the record of that id. */
WisselImportEntry *
wissel_import_plan_find (WisselImportPlan *self, WisselImportTableId id, gint64 record_id);

/* The records of a table that belong to another one; never NULL. */
const WisselImportEntries *
wissel_import_plan_children (WisselImportPlan *self, WisselImportTableId table, gint64 of);

/* (transfer full): the row that gave values last, such as “12 (Personen)”. */
char *wissel_import_entry_dup_source (const WisselImportEntry *self);

/* (nullable): the text by which a person's e-mail address is known. */
char *wissel_import_email_key (const char *email);

/* The text by which a person's personnel reference is known: it is one within the employer. */
char *wissel_import_ref_key (gint64 employer, const char *ref);

/* Takes a new record in, or the new state of a known one. @record is consumed. */
WisselImportEntry *wissel_import_plan_put (WisselImportPlan   *self,
                                           WisselImportTableId table,
                                           WisselImportEntry  *entry,
                                           WisselRecord       *record);

void wissel_import_plan_remove (WisselImportPlan   *self,
                                WisselImportTableId table,
                                WisselImportEntry  *entry);

/* The round that switchers join; made when there is none. */
WisselImportEntry *wissel_import_plan_get_round (WisselImportPlan *self);

/* How many records of a table are new. A round that was begun for rows which were all refused in
 * the end does not count: it is not written. */
guint wissel_import_plan_count_created (const WisselImportPlan *self, WisselImportTableId id);

/* Every row is judged: writes what had to wait for that. */
void wissel_import_plan_finish (WisselImportPlan *self);

G_END_DECLS
