#include "wissel-import-sheets.h"

#include <glib/gi18n.h>

#include "wissel-record-type.h"

struct _WisselImportSheets
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselImportSheets, wissel_import_sheets, ADW_TYPE_BIN)

static void
add_text_row (AdwPreferencesGroup *group, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  g_object_set (image, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (group, row);
}

static void
add_notices (AdwPreferencesGroup *group, const GArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = wissel_message_text (&g_array_index (notices, WisselMessage, i),
                                                   wissel_language_of_interface ());

      add_text_row (group, "dialog-information-symbolic", text, NULL);
    }
}

/* "237 new, 2 unchanged, 6 refused" */
static char *
dup_counts (const WisselImportSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    if (sheet->counts[i] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                              _ (wissel_import_verdict_label (i)), sheet->counts[i]);

  return g_string_free (text, FALSE);
}

static void
list_columns (const WisselImportSheet *sheet, gboolean known, GString *text)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const WisselImportColumn *column = &g_array_index (sheet->columns, WisselImportColumn, i);
      g_autofree char          *name = NULL;

      if (column->n_values == 0 || (column->meaning != NULL) != known)
        continue;

      name = wissel_import_sheet_dup_column (sheet, i);
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, name);
      if (known && column->label != NULL)
        g_string_append_printf (text, " → %s", _ (column->label));
    }
}

static void
add_columns (AdwPreferencesGroup *group, const WisselImportSheet *sheet)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);

  list_columns (sheet, TRUE, known);
  list_columns (sheet, FALSE, unknown);
  if (unknown->len > 0)
    add_text_row (group, "dialog-warning-symbolic",
                  _ ("Columns that were not recognised and are left out"), unknown->str);
  if (known->len > 0)
    add_text_row (group, "object-select-symbolic", _ ("Columns that were recognised"), known->str);
}

static void
add_sheet (AdwPreferencesPage *page, const WisselImportSheet *sheet)
{
  AdwPreferencesGroup    *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const WisselRecordType *type = sheet->record != NULL ? wissel_record_type_find (sheet->record)
                                                       : NULL;
  g_autofree char        *counts = dup_counts (sheet);
  g_autofree char        *title = g_markup_escape_text (sheet->name, -1);

  adw_preferences_group_set_title (group, title);
  add_text_row (group, "view-list-symbolic",
                type != NULL ? _ (type->label_plural) : _ ("No records are read from this sheet"),
                counts);
  add_notices (group, sheet->notices);
  if (type != NULL)
    add_columns (group, sheet);
  adw_preferences_page_add (page, group);
}

/* A row of a sheet may bring several records, and several rows may say something about one. */
static void
add_records (AdwPreferencesPage *page, const GArray *records)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("What the File Brings"));
  for (guint i = 0; i < records->len; i++)
    {
      const WisselImportRecords *each = &g_array_index (records, WisselImportRecords, i);
      g_autofree char           *counts = NULL;

      /* Translators: numbers of records of a kind. */
      counts = g_strdup_printf (_ ("%1$u new · %2$u changed"), each->n_created, each->n_updated);
      add_text_row (group, "view-list-symbolic", _ (each->type->label_plural), counts);
    }

  adw_preferences_page_add (page, group);
}

static void
wissel_import_sheets_class_init (WisselImportSheetsClass *klass)
{
}

static void
wissel_import_sheets_init (WisselImportSheets *self)
{
}

void
wissel_import_sheets_set_report (WisselImportSheets *self, const WisselImportReport *report)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  g_return_if_fail (WISSEL_IS_IMPORT_SHEETS (self));
  g_return_if_fail (report != NULL);

  if (report->notices->len > 0)
    {
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      add_notices (group, report->notices);
      adw_preferences_page_add (page, group);
    }

  if (report->records->len > 0)
    add_records (page, report->records);

  for (guint i = 0; i < report->sheets->len; i++)
    add_sheet (page, g_ptr_array_index (report->sheets, i));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}
