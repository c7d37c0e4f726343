#pragma once

#include "wissel-import-find.h"

G_BEGIN_DECLS

/* Judges all rows of a book, reading on where it is not whole yet. Ends early when the plan has an
 * error or the book is surprised; inside import/ only. */
void wissel_import_judge_book (WisselImportPlan *plan,
                               WisselImportBook *book,
                               GCancellable     *cancellable);

/* Whether columns tell days on which moments begin or end. */
gboolean wissel_import_book_names_days (const WisselImportBook *book);

/*
 * The judges of the six kinds of rows. Each is given a row whose cells are read, finds the record
 * that it is about, and ends it with a verdict; inside import/ only.
 */

void wissel_import_judge_organisation (WisselImportRowContext *row);
void wissel_import_judge_person (WisselImportRowContext *row);
void wissel_import_judge_question (WisselImportRowContext *row);
void wissel_import_judge_restriction (WisselImportRowContext *row);
void wissel_import_judge_place (WisselImportRowContext *row);
void wissel_import_judge_preference (WisselImportRowContext *row);

/* Whether the organisation that the row is part of is there, or the row names none. */
gboolean wissel_import_parent_is_known (WisselImportRowContext *row);

/* The moments of a switcher or a place: one draft, filled and checked. @of is a link field. */
void wissel_import_judge_moments (WisselImportRowContext *row, const char *of, gint64 id);

/* The choices of a switcher whom the row is about as well, in the columns of three. Called when all
 * else of the row is judged. @own is the employer, who is no choice. */
void
wissel_import_judge_choices (WisselImportRowContext *row, WisselImportDraft *learner, gint64 own);

/* The columns that tell an address, and the fields that the parts of one go to. */
typedef struct
{
  const char *street;
  const char *municipality;
  const char *postal_code;
  const char *municipality_field;
  const char *postal_code_field;
} WisselImportAddress;

/* Takes an address that stands in one cell apart, before the columns are filled in. Returns the
 * column of the cell, or -1 when there is no such. */
int wissel_import_judge_address (WisselImportRowContext    *row,
                                 WisselImportDraft         *draft,
                                 const WisselImportAddress *names);

/* The role of a person at an organisation; made when it is not known. */
void wissel_import_add_role (WisselImportRowContext *row,
                             WisselImportDraft      *person,
                             gint64                  employer,
                             const char             *code,
                             int                     column);

/* Coaches: made, and made active once all conditions are confirmed. (nullable) */
WisselImportDraft *wissel_import_get_coach (WisselImportRowContext *row,
                                            gint64                  person,
                                            gint64                  employer,
                                            gboolean                meets_conditions,
                                            int                     column);

/* Competencies that a column names, linked to a question or a place. */
void wissel_import_judge_competencies (WisselImportRowContext *row,
                                       WisselImportTableId     table,
                                       const char             *link,
                                       gint64                  of);

G_END_DECLS
