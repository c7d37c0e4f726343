#pragma once

#include "wissel-import-book.h"
#include "wissel-import-plan.h"
#include "wissel-reading.h"

G_BEGIN_DECLS

/*
 * One row while it is judged: its cells as read, what is wrong with it, and the records it would
 * make or change. Nothing reaches the plan before the whole row is right; inside import/ only.
 */

/* A record that the row makes or changes. */
typedef struct
{
  WisselImportTableId table;
  WisselImportEntry  *entry;  /* NULL for a new one */
  WisselRecord       *record; /* as it will be */
  guint64             given;
  gboolean            changed;
  const char         *news;   /* (nullable): what to say when the row makes it, with its title */
  int                 column; /* where to say it */
} WisselImportDraft;

/* What a text that rows of a column repeat was read as. */
typedef struct
{
  WisselReading      reading;
  WisselValue        value; /* of the field that the column means; records hold its text together */
  WisselCellKind     kind;  /* of the cell */
  double             number;
  gboolean           is_remarked;
  WisselImportRemark remark; /* what is to be said about it, if anything is */
} WisselImportKept;

typedef struct
{
  WisselImportPlan            *plan;
  const WisselImportBookSheet *sheet;
  GPtrArray                   *caches;   /* per column: text → WisselImportKept; or NULL */
  const WisselReading        **readings; /* per column; never NULL */
  WisselImportKept           **kept;     /* per column: whose reading it is; NULL for its own */
  WisselReading               *own;      /* per column */
  GPtrArray                   *drafts;   /* of WisselImportDraft, in order */
  int                          columns[WISSEL_IMPORT_N_MEANINGS]; /* the first of each, or -1 */
  GHashTable                  *field_columns;      /* name (a constant) → column, or -1 */
  GHashTable                  *organisations;      /* text of a cached reading → entry */
  guint                        organisations_turn; /* of the plan when these were found */
  const WisselImportBookRow   *source;
  WisselImportEntry            newcomer; /* the organisation that the row makes, until it is put */
  guint                        n_columns;
  WisselLanguage               language; /* of what is told */
  gboolean                     refused;
} WisselImportRowContext;

void wissel_import_row_init (WisselImportRowContext      *self,
                             WisselImportPlan            *plan,
                             const WisselImportBookSheet *sheet);
void wissel_import_row_clear (WisselImportRowContext *self);

/* Goes to a row and reads its cells; what cannot be right is remarked. */
void wissel_import_row_begin (WisselImportRowContext *self, const WisselImportBookRow *source);

/* Takes the drafts into the plan, or drops them when the row was refused; says what became of it.
 * @main is the draft that the row is about. */
WisselImportVerdict wissel_import_row_end (WisselImportRowContext *self, WisselImportDraft *main);

/* ---- Readings ---- */

/* Done by wissel_import_row_init(), _clear() and _begin(). */
void wissel_import_row_make_readings (WisselImportRowContext *self);
void wissel_import_row_free_readings (WisselImportRowContext *self);
void wissel_import_row_read_cells (WisselImportRowContext *self);

/* Replaces what was read in a column; takes what is in @reading. */
void
wissel_import_row_put_reading (WisselImportRowContext *self, guint column, WisselReading *reading);

/* Whether a reading, and its text, stays the same as long as the context. */
gboolean wissel_import_row_is_kept (const WisselImportRowContext *self, guint column);

/* The value that a column gives to a field. */
void wissel_import_row_take_value (const WisselImportRowContext *self,
                                   const WisselField            *field,
                                   guint                         column,
                                   WisselValue                  *value);

/* ---- Columns ---- */

/* Done by wissel_import_row_init(). */
void wissel_import_row_find_columns (WisselImportRowContext *self);

/* The column of a meaning or of a field by its name, a constant, or -1. */
int wissel_import_row_column (const WisselImportRowContext *self, WisselImportMeaning meaning);
int wissel_import_row_field_column (const WisselImportRowContext *self, const char *name);

/* (nullable): what a column says; NULL when it is missing, empty or refused. */
const char *wissel_import_row_text (const WisselImportRowContext *self, int column);

/* -1 when nothing is said, otherwise no (0) or yes (1). */
int wissel_import_row_flag (const WisselImportRowContext *self, int column);

/* The parts of a list in a cell: separated by commas, semicolons, signs or line breaks. */
GStrv wissel_import_split_list (const char *text, gboolean at_commas, gboolean at_words);

/* ---- Remarks ---- */

/* (transfer full): a text as a report may quote it: not too long, without register numbers. */
char *wissel_import_quote (const char *text);

/* Says what was repaired or cannot be right in a cell that was read. */
void wissel_import_row_remark_reading (WisselImportRowContext *self, guint column);

/* The row is not taken in. @column may be -1 for the whole row. */
void wissel_import_row_refuse (WisselImportRowContext *self, int column, const char *msgid, ...)
  G_GNUC_NULL_TERMINATED;

void wissel_import_row_warn (WisselImportRowContext *self, int column, const char *msgid, ...)
  G_GNUC_NULL_TERMINATED;

/* A repair that no reading made; @result is what was taken in. */
void wissel_import_row_repair (WisselImportRowContext *self,
                               int                     column,
                               const char             *result,
                               const char             *msgid,
                               ...) G_GNUC_NULL_TERMINATED;

/* ---- Drafts ---- */

/* A new record, with its id. */
WisselImportDraft *wissel_import_row_new_draft (WisselImportRowContext *self,
                                                WisselImportTableId     table);

/* The draft of a known record; the same one when it is asked for again. */
WisselImportDraft *wissel_import_row_draft_of (WisselImportRowContext *self,
                                               WisselImportTableId     table,
                                               WisselImportEntry      *entry);

/* (nullable): a draft of the row that is a new record of a table linked to @of. */
WisselImportDraft *wissel_import_row_find_draft (WisselImportRowContext *self,
                                                 WisselImportTableId     table,
                                                 const char             *link,
                                                 gint64                  of);

gint64 wissel_import_draft_get_id (const WisselImportDraft *self);

/* Sets what a row says; refuses it when another row of the file says otherwise. */
void wissel_import_row_set (WisselImportRowContext *self,
                            WisselImportDraft      *draft,
                            const char             *field,
                            const WisselValue      *value,
                            int                     column);
void wissel_import_row_set_text (WisselImportRowContext *self,
                                 WisselImportDraft      *draft,
                                 const char             *field,
                                 const char             *text,
                                 int                     column);
/* The same for what a column was read as, by the rules of that very field. */
void wissel_import_row_set_reading (WisselImportRowContext *self,
                                    WisselImportDraft      *draft,
                                    const char             *field,
                                    int                     column);
void wissel_import_row_set_id (
  WisselImportRowContext *self, WisselImportDraft *draft, const char *field, gint64 id, int column);

/* Sets all fields of a slot that the row gives; an empty cell changes nothing. */
void wissel_import_row_fill (WisselImportRowContext *self,
                             WisselImportDraft      *draft,
                             WisselImportSlot        slot);

/* Refuses the row when a required field of a record has no value. */
void wissel_import_row_require (WisselImportRowContext *self,
                                WisselImportDraft      *draft,
                                WisselImportSlot        slot);

G_END_DECLS
