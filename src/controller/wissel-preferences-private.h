#pragma once

#include "wissel-preferences.h"

G_BEGIN_DECLS

/* What is read and written in the thread of the database. */

/* An organisation. */
typedef struct
{
  gint64 id;
  char  *name;
  char  *folded;
} WisselPreferenceName;

/* A switcher. */
typedef struct
{
  gint64 learner;
  gint64 employer;
  char  *name;
  char  *employer_name;
  char  *folded;                           /* both, to be found by */
  gint64 stored[WISSEL_PREFERENCE_RANKS];  /* ids of organisations, or 0 */
  gint64 choices[WISSEL_PREFERENCE_RANKS]; /* the same as they are now */
  char  *texts[WISSEL_PREFERENCE_RANKS];   /* what was typed and names none; else NULL */
  char  *problems[WISSEL_PREFERENCE_RANKS];
} WisselTopThree;

void _wissel_preference_name_free (gpointer data);
void _wissel_top_three_free (gpointer data);

/* NULL when there is none of that id. */
const WisselPreferenceName *_wissel_preference_name_find (GPtrArray *names, gint64 id);

/* Fills @names (of WisselPreferenceName, in order) and @rows (of WisselTopThree). */
gboolean _wissel_preferences_read (
  WisselSession *session, gint64 round, GPtrArray *names, GPtrArray *rows, GError **error);

/* Stores the choices of @rows as one action, and answers its label. */
char *_wissel_preferences_write (WisselSession *session, GPtrArray *rows, GError **error);

G_END_DECLS
