#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may go into a spreadsheet. */

char *wissel_sheet_guard_text (const char *text, gboolean escape, gboolean *cut);
char *wissel_sheet_guard_name (const char *name, GHashTable *taken);
char *wissel_sheet_guard_url (const char *url);
char *wissel_sheet_guard_page_text (const char *text);

G_END_DECLS
