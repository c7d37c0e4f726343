#include "wissel-error.h"
#include "wissel-ods-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define CONTENT "content.xml"
#define MANIFEST "META-INF/manifest.xml"

static void
ignore_end_cb (gpointer data, const char *name)
{
}

static void
manifest_start_cb (gpointer data, const char *name, const char **attributes)
{
  WisselOds *self = data;

  self->encrypted = self->encrypted || g_str_equal (name, "encryption-data");
}

static gboolean
check_password (WisselOds *self, GError **error)
{
  static const WisselXmlHandlers handlers = { "manifest", manifest_start_cb, ignore_end_cb, NULL };

  if (wissel_zip_has (self->zip, MANIFEST) &&
      !wissel_xml_read_part (self->zip, MANIFEST, &handlers, self, &self->xml, error))
    return FALSE;

  if (self->encrypted)
    g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                         _ ("it is protected with a password. Save it without a password."));

  return !self->encrypted;
}

static void
list_start_cb (gpointer data, const char *name, const char **attributes)
{
  WisselOds  *self = data;
  guint       depth = wissel_xml_get_depth (self->xml);
  const char *text;

  if (depth == WISSEL_ODS_DEPTH_TABLE && self->in_spreadsheet && g_str_equal (name, "table:table"))
    {
      const char *title = wissel_xml_attribute (attributes, "table:name");

      text = wissel_xml_attribute (attributes, "table:style-name");
      if (self->parent.sheets->len < WISSEL_SHEET_MAX_SHEETS)
        wissel_sheet_source_add_sheet (
          &self->parent, title != NULL ? title : "",
          text != NULL && g_hash_table_contains (self->hidden_styles, text), NULL);
      else
        wissel_xml_take_error (self->xml, g_error_new (WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                                                       _ ("it has more than %u sheets."),
                                                       WISSEL_SHEET_MAX_SHEETS));
      wissel_xml_skip (self->xml);
    }
  else if (depth == WISSEL_ODS_DEPTH_SPREADSHEET && g_str_equal (name, "spreadsheet"))
    {
      self->in_spreadsheet = TRUE;
    }
  else if (g_str_equal (name, "style:style") && !self->in_spreadsheet)
    {
      g_free (self->style);
      self->style = g_strdup (wissel_xml_attribute (attributes, "style:name"));
    }
  else if (g_str_equal (name, "style:table-properties") && self->style != NULL)
    {
      text = wissel_xml_attribute (attributes, "table:display");
      if (g_strcmp0 (text, "false") == 0)
        g_hash_table_add (self->hidden_styles, g_steal_pointer (&self->style));
    }
}

static void
list_end_cb (gpointer data, const char *name)
{
  WisselOds *self = data;

  if (wissel_xml_get_depth (self->xml) == WISSEL_ODS_DEPTH_SPREADSHEET)
    self->in_spreadsheet = FALSE;
}

static gboolean
list_sheets (WisselOds *self, GError **error)
{
  static const WisselXmlHandlers handlers = { "document-content", list_start_cb, list_end_cb,
                                              NULL };

  if (!wissel_xml_read_part (self->zip, CONTENT, &handlers, self, &self->xml, error))
    return FALSE;

  if (self->parent.sheets->len == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("it has no sheet with rows."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
select_sheet (WisselSheetSource *source, guint sheet, GError **error)
{
  static const WisselXmlHandlers handlers = { "document-content", wissel_ods_row_start_cb,
                                              wissel_ods_row_end_cb, wissel_ods_row_text_cb };
  WisselOds                     *self = (WisselOds *) source;

  g_clear_pointer (&self->rows, wissel_xml_free);
  self->in_spreadsheet = FALSE;
  self->in_table = FALSE;
  self->ended = FALSE;
  self->n_tables = 0;
  self->row_depth = 0;
  self->cell_depth = 0;
  self->row = 0;
  self->n_rows = 0;
  self->next_repeat = 0;
  self->table_column = 0;
  self->rows = wissel_xml_new (self->zip, CONTENT, &handlers, self, error);
  self->xml = self->rows;

  return self->rows != NULL;
}

static gboolean
next_row (WisselSheetSource *source, WisselRow *row, GError **error)
{
  WisselOds *self = (WisselOds *) source;

  /* The row before stands for several. */
  if (self->next_repeat > 0 && self->next_repeat < self->n_rows)
    {
      self->next_repeat++;
    }
  else
    {
      if (self->next_repeat > 0)
        self->next_repeat = 0;

      if (self->ended)
        return FALSE;

      self->xml = self->rows;
      if (wissel_xml_run (self->rows, error) != WISSEL_XML_PAUSED || self->ended)
        return FALSE;
    }

  row->number = ++self->row;
  row->hidden = self->row_hidden;
  wissel_row_builder_finish (&source->builder, row);

  return TRUE;
}

static double
get_progress (WisselSheetSource *source)
{
  return wissel_zip_get_progress (((WisselOds *) source)->zip);
}

static void
set_cancellable (WisselSheetSource *source, GCancellable *cancellable)
{
  wissel_zip_set_cancellable (((WisselOds *) source)->zip, cancellable);
}

static void
free_source (WisselSheetSource *source)
{
  WisselOds *self = (WisselOds *) source;

  g_clear_pointer (&self->rows, wissel_xml_free);
  g_clear_pointer (&self->zip, wissel_zip_free);
  g_clear_pointer (&self->hidden_styles, g_hash_table_unref);
  g_free (self->style);
  g_string_free (self->value, TRUE);
  wissel_sheet_source_release (source);
  g_free (self);
}

WisselSheetSource *
wissel_ods_new (int fd, GError **error)
{
  static const WisselSheetSourceClass klass = { select_sheet, next_row, get_progress,
                                                set_cancellable, free_source };
  g_autoptr (WisselZip)               zip = wissel_zip_new (fd, error);
  WisselOds                          *self;

  if (zip == NULL)
    return NULL;

  self = g_new0 (WisselOds, 1);
  wissel_sheet_source_init (&self->parent, &klass);
  self->zip = g_steal_pointer (&zip);
  self->value = g_string_new (NULL);
  self->hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!check_password (self, error) || !list_sheets (self, error))
    {
      free_source (&self->parent);
      return NULL;
    }

  return &self->parent;
}
