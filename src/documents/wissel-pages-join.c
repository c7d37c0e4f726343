#include "wissel-pages.h"

#include "wissel-pages-private.h"

/* The pages of several documents in one file, such as letters that are printed in one go. */

static GPtrArray *
copy_pages (const WisselPages *part)
{
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < part->pages->len; i++)
    {
      GArray *ops = wissel_ops_new ();

      if (i == 0)
        wissel_ops_begin (ops, WISSEL_TAG_PART, wissel_language_code (part->document->language));
      wissel_ops_append (ops, g_ptr_array_index (part->pages, i), 0, 0, TRUE);
      if (i + 1 == part->pages->len)
        wissel_ops_end (ops, WISSEL_TAG_PART);
      g_ptr_array_add (pages, ops);
    }

  return pages;
}

WisselPages *
wissel_pages_join (GPtrArray *parts, WisselDocument *about)
{
  WisselPages             *self;
  g_autoptr (GStrvBuilder) warnings = g_strv_builder_new ();

  g_return_val_if_fail (parts != NULL && parts->len > 0 && about != NULL, NULL);

  self = g_atomic_rc_box_new0 (WisselPages);
  self->document = wissel_document_ref (about);
  self->is_joined = TRUE;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  wissel_pages_get_size (g_ptr_array_index (parts, 0), &self->width, &self->height);
  for (guint i = 0; i < parts->len; i++)
    {
      const WisselPages *part = g_ptr_array_index (parts, i);

      g_ptr_array_extend_and_steal (self->pages, copy_pages (part));
      g_strv_builder_addv (warnings, (const char **) part->warnings);
    }
  self->warnings = g_strv_builder_end (warnings);

  return self;
}
