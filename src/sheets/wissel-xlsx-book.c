#include "wissel-xlsx-private.h"

#include "wissel-error.h"
#include "wissel-sheet-value.h"

#include <glib/gi18n.h>
#include <string.h>

/* Relationships of one part: what a workbook refers to, by id. The types are matched by their last
 * word, which is the same in the transitional and the strict form of the format. */
typedef struct
{
  WisselXml  *xml;
  const char *source_part;
  GHashTable *targets; /* id → resolved part */
  char       *document;
  char       *strings;
  char       *styles;
} Relations;

typedef struct
{
  WisselXlsx *book;
  WisselXml  *xml;
  Relations  *relations;
} Workbook;

static void
clear_relations (Relations *relations)
{
  g_clear_pointer (&relations->targets, g_hash_table_unref);
  g_clear_pointer (&relations->document, g_free);
  g_clear_pointer (&relations->strings, g_free);
  g_clear_pointer (&relations->styles, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Relations, clear_relations)

static void
replace_string (char **target, const char *value)
{
  g_free (*target);
  *target = g_strdup (value);
}

static void
relation_start_cb (gpointer data, const char *name, const char **attributes)
{
  Relations       *self = data;
  const char      *id = wissel_xml_attribute (attributes, "Id");
  const char      *type = wissel_xml_attribute (attributes, "Type");
  const char      *target = wissel_xml_attribute (attributes, "Target");
  const char      *mode = wissel_xml_attribute (attributes, "TargetMode");
  g_autofree char *part = NULL;
  GError          *error = NULL;

  if (!g_str_equal (name, "Relationship") || id == NULL || type == NULL || target == NULL ||
      g_strcmp0 (mode, "External") == 0)
    return;

  if (g_str_has_suffix (type, "/officeDocument"))
    type = "document";
  else if (g_str_has_suffix (type, "/sharedStrings"))
    type = "strings";
  else if (g_str_has_suffix (type, "/styles"))
    type = "styles";
  else if (!g_str_has_suffix (type, "/worksheet"))
    return;

  part = wissel_zip_resolve (self->source_part, target, &error);
  if (part == NULL)
    {
      wissel_xml_take_error (self->xml, error);
      return;
    }

  if (g_str_equal (type, "document"))
    replace_string (&self->document, part);
  else if (g_str_equal (type, "strings"))
    replace_string (&self->strings, part);
  else if (g_str_equal (type, "styles"))
    replace_string (&self->styles, part);
  else
    g_hash_table_replace (self->targets, g_strdup (id), g_steal_pointer (&part));
}

static void
ignore_end_cb (gpointer data, const char *name)
{
}

static gboolean
read_relations (WisselZip *zip, const char *source_part, Relations *relations, GError **error)
{
  static const WisselXmlHandlers handlers = { "Relationships", relation_start_cb, ignore_end_cb,
                                              NULL };
  g_autofree char               *folder = g_path_get_dirname (source_part);
  g_autofree char               *base = g_path_get_basename (source_part);
  g_autofree char               *part = NULL;

  if (*source_part == '\0')
    part = g_strdup ("_rels/.rels");
  else
    part = g_strdup_printf ("%s/_rels/%s.rels", folder, base);

  relations->source_part = source_part;
  relations->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return wissel_xml_read_part (zip, part, &handlers, relations, &relations->xml, error);
}

/* The relationship's id stands under whatever prefix the writer chose. */
static const char *
find_relation_id (const char **attributes)
{
  for (; *attributes != NULL; attributes += 2)
    if (g_str_has_suffix (attributes[0], ":id"))
      return attributes[1];

  return NULL;
}

static void
add_sheet (Workbook *self, const char **attributes)
{
  WisselSheetSource  *source = &self->book->parent;
  const char         *name = wissel_xml_attribute (attributes, "name");
  const char         *state = wissel_xml_attribute (attributes, "state");
  const char         *id = find_relation_id (attributes);
  const char         *part = id != NULL ? g_hash_table_lookup (self->relations->targets, id) : NULL;
  g_autoptr (GString) plain = g_string_new (NULL);

  /* Sheets of another kind, such as charts, have no rows. */
  if (name == NULL || part == NULL)
    return;

  if (source->sheets->len == WISSEL_SHEET_MAX_SHEETS || strlen (name) > 1000)
    {
      wissel_xml_take_error (self->xml, g_error_new (WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                                                     _ ("it has more than %u sheets."),
                                                     WISSEL_SHEET_MAX_SHEETS));
      return;
    }

  wissel_sheet_append_unescaped (plain, name, strlen (name));
  wissel_sheet_source_add_sheet (source, plain->str,
                                 state != NULL && !g_str_equal (state, "visible"), part);
}

static void
workbook_start_cb (gpointer data, const char *name, const char **attributes)
{
  Workbook *self = data;

  if (g_str_equal (name, "sheet"))
    add_sheet (self, attributes);
  else if (g_str_equal (name, "workbookPr"))
    self->book->parent.from_1904 =
      wissel_xml_is_true (wissel_xml_attribute (attributes, "date1904"));
  else if (g_str_equal (name, "extLst"))
    wissel_xml_skip (self->xml);
}

static gboolean
check_sheets (WisselXlsx *self, GError **error)
{
  if (self->parent.sheets->len == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("it has no sheet with rows."));
      return FALSE;
    }

  for (guint i = 0; i < self->parent.sheets->len; i++)
    {
      WisselSourceSheet *sheet = &g_array_index (self->parent.sheets, WisselSourceSheet, i);

      if (!wissel_zip_has (self->zip, sheet->part))
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT, _ ("the part “%s” is missing."),
                       sheet->part);
          return FALSE;
        }
    }

  return TRUE;
}

/* Finds the sheets, and the parts with texts and formats. */
static gboolean
read_book (WisselXlsx *self, GError **error)
{
  static const WisselXmlHandlers handlers = { "workbook", workbook_start_cb, ignore_end_cb, NULL };
  g_auto (Relations)             root = { 0 };
  g_auto (Relations)             book = { 0 };
  Workbook                       workbook = { self, NULL, &book };

  if (!read_relations (self->zip, "", &root, error))
    return FALSE;

  if (root.document == NULL)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("it does not say where its workbook is."));
      return FALSE;
    }

  if (!read_relations (self->zip, root.document, &book, error) ||
      !wissel_xml_read_part (self->zip, root.document, &handlers, &workbook, &workbook.xml, error))
    return FALSE;

  self->strings_part = g_steal_pointer (&book.strings);
  self->styles_part = g_steal_pointer (&book.styles);

  return check_sheets (self, error);
}

static gboolean
select_sheet (WisselSheetSource *source, guint sheet, GError **error)
{
  WisselXlsx *self = (WisselXlsx *) source;

  if (!self->loaded)
    {
      if (!wissel_xlsx_read_styles (self, error) || !wissel_xlsx_read_strings (self, error))
        return FALSE;
      self->loaded = TRUE;
    }

  return wissel_xlsx_select (source, sheet, error);
}

static double
get_progress (WisselSheetSource *source)
{
  return wissel_zip_get_progress (((WisselXlsx *) source)->zip);
}

static void
set_cancellable (WisselSheetSource *source, GCancellable *cancellable)
{
  wissel_zip_set_cancellable (((WisselXlsx *) source)->zip, cancellable);
}

static void
free_source (WisselSheetSource *source)
{
  WisselXlsx *self = (WisselXlsx *) source;

  g_clear_pointer (&self->rows, wissel_xml_free);
  g_clear_pointer (&self->zip, wissel_zip_free);
  g_clear_pointer (&self->styles, g_byte_array_unref);
  g_clear_pointer (&self->string_offsets, g_array_unref);
  if (self->strings != NULL)
    g_string_free (self->strings, TRUE);
  g_free (self->strings_part);
  g_free (self->styles_part);
  wissel_sheet_source_release (source);
  g_free (self);
}

WisselSheetSource *
wissel_xlsx_new (int fd, GError **error)
{
  static const WisselSheetSourceClass klass = { select_sheet, wissel_xlsx_next_row, get_progress,
                                                set_cancellable, free_source };
  g_autoptr (WisselZip)               zip = wissel_zip_new (fd, error);
  WisselXlsx                         *self;

  if (zip == NULL)
    return NULL;

  self = g_new0 (WisselXlsx, 1);
  wissel_sheet_source_init (&self->parent, &klass);
  self->zip = g_steal_pointer (&zip);
  self->styles = g_byte_array_new ();
  self->strings = g_string_new (NULL);
  self->string_offsets = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (!read_book (self, error))
    {
      free_source (&self->parent);
      return NULL;
    }

  return &self->parent;
}
