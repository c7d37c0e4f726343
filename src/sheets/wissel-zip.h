#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The files inside a workbook, read one at a time and never extracted. Their names are compared as
 * in the package format: without case, with slashes, without a leading slash.
 */

typedef struct _WisselZip WisselZip;

WisselZip *wissel_zip_new (int fd, GError **error);
void       wissel_zip_free (WisselZip *self);
void       wissel_zip_set_cancellable (WisselZip *self, GCancellable *cancellable);
gboolean   wissel_zip_has (WisselZip *self, const char *name);
gboolean   wissel_zip_open_part (WisselZip *self, const char *name, GError **error);
gssize     wissel_zip_read (WisselZip *self, gpointer buffer, gsize size, GError **error);
void       wissel_zip_close_part (WisselZip *self);
double     wissel_zip_get_progress (WisselZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselZip, wissel_zip_free)

char *wissel_zip_resolve (const char *source_part, const char *target, GError **error);

G_END_DECLS
