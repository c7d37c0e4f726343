#pragma once

#include "wissel-sheet-reader.h"

G_BEGIN_DECLS

gboolean wissel_sheet_sniff (int fd, WisselSheetFormat *format, GError **error);

G_END_DECLS
