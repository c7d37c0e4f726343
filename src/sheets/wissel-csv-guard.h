#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean wissel_csv_needs_guard (const char *text);

G_END_DECLS
