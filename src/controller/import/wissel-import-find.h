#pragma once

#include "wissel-import-row.h"

G_BEGIN_DECLS

/*
 * References: what a text in a cell means among the records of the network and of the file. A
 * reference to nothing or to two things refuses the row; inside import/ only.
 */

/* (nullable): the organisation that a column names; NULL without refusal when the cell is empty. */
WisselImportEntry *wissel_import_find_organisation (WisselImportRowContext *row, int column);

/* (nullable): as wissel_import_find_organisation(), but the title of a learning place that is known
 * stands for its organisation as well. */
WisselImportEntry *wissel_import_find_host (WisselImportRowContext *row, int column);

/* Whether a text is a name of an organisation, the legal form aside. */
gboolean wissel_import_bears_name (WisselImportPlan *plan, gint64 organisation, const char *text);

/* (nullable): as wissel_import_find_organisation(), but where the file is itself the list of
 * organisations, one that is not known is added. */
WisselImportEntry *wissel_import_get_organisation (WisselImportRowContext *row, int column);

/* How a row says who it is about. */
typedef struct
{
  int full_name;
  int first_name;
  int last_name;
  int email;
  int ref;
  int organisation;
} WisselImportWho;

/* Finds these columns of a row, in the slot of the person or elsewhere. */
WisselImportWho wissel_import_who (const WisselImportRowContext *row);

/* (nullable): the person that a row refers to; the row is refused when there is none. */
WisselImportEntry *wissel_import_find_person (WisselImportRowContext *row,
                                              const WisselImportWho  *who,
                                              WisselImportEntry      *employer);

/* (nullable): the person of a name at an organisation, as a list of coaches names them. */
WisselImportEntry *wissel_import_find_named (WisselImportRowContext *row,
                                             int                     column,
                                             const char             *name,
                                             WisselImportEntry      *employer);

/* The people whose name, in either order, is @text; at @employer when that is not NULL. */
GPtrArray *
wissel_import_people_named (WisselImportPlan *plan, const char *text, WisselImportEntry *employer);

/* The site of an organisation in a municipality; one is made when the place is known. */
gint64
wissel_import_find_site (WisselImportRowContext *row, int column, WisselImportEntry *organisation);

/* (nullable): the switcher that a person is in the round; made when there is none. Switchers need
 * an employer who sends them. */
WisselImportDraft *
wissel_import_get_learner (WisselImportRowContext *row, gint64 person, gint64 employer, int column);

/* Puts the coordinates of its municipality into a site; says when it is not known. */
void wissel_import_locate_site (WisselImportRowContext *row, WisselImportDraft *site, int column);

/* What to call a record in a message. */
char *wissel_import_title (const WisselImportEntry *entry);

G_END_DECLS
