#include "wissel-import-table.h"

#include <glib/gi18n.h>

#include "wissel-clipped-text.h"
#include "wissel-import-lines.h"

typedef char *(*DupText) (WisselImportLine *line);

static const char *
icon_of (WisselImportVerdict verdict)
{
  switch (verdict)
    {
    case WISSEL_IMPORT_CREATED:
      return "list-add-symbolic";
    case WISSEL_IMPORT_UPDATED:
      return "document-edit-symbolic";
    case WISSEL_IMPORT_UNCHANGED:
      return "object-select-symbolic";
    case WISSEL_IMPORT_REFUSED:
      return "dialog-error-symbolic";
    case WISSEL_IMPORT_HEADER:
    case WISSEL_IMPORT_SECTION:
    case WISSEL_IMPORT_TOTAL:
    case WISSEL_IMPORT_NOTE:
    case WISSEL_IMPORT_NOT_READ:
    default:
      return "view-list-symbolic";
    }
}

static char *
dup_sheet (WisselImportLine *line)
{
  return g_strdup (wissel_import_line_get_sheet (line)->name);
}

static char *
dup_number (WisselImportLine *line)
{
  return g_strdup_printf ("%u", wissel_import_line_get_row (line)->number);
}

static char *
dup_title (WisselImportLine *line)
{
  const char *title = wissel_import_line_get_row (line)->title;

  return g_strdelimit (g_strdup (title != NULL ? title : ""), "\n\t", ' ');
}

static char *
dup_reason (WisselImportLine *line)
{
  return wissel_import_row_dup_gist (wissel_import_line_get_sheet (line),
                                     wissel_import_line_get_row (line),
                                     wissel_language_of_interface ());
}

/* ---- Texts ---- */

static void
set_up_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *widget = wissel_clipped_text_new ();

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (widget), 4);
  gtk_list_item_set_child (item, widget);
}

static void
bind_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  DupText          dup_text = (DupText) user_data;
  GtkWidget       *widget = gtk_list_item_get_child (item);
  g_autofree char *text = dup_text (gtk_list_item_get_item (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (widget), g_strdelimit (text, "\n", ' '));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
add_text_column (GtkColumnView *view, const char *title, DupText dup_text, int width)
{
  GtkListItemFactory             *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_text_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_text_cb), (gpointer) dup_text);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, width < 0);
  gtk_column_view_append_column (view, column);
}

/* ---- Verdicts ---- */

static void
set_up_verdict_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon =
    g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 8);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (item, box);
}

/* What a screen reader says of the row: GTK before 4.12 has no words for it. */
static void
name_line (GtkWidget *box, WisselImportLine *line)
{
  GtkWidget       *cell = gtk_widget_get_parent (box);
  GtkWidget       *widget = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *sheet = dup_sheet (line);
  g_autofree char *number = dup_number (line);
  g_autofree char *title = dup_title (line);
  g_autofree char *name = NULL;

  if (widget == NULL)
    return;

  name = g_strjoin (", ",
                    _ (wissel_import_verdict_label (wissel_import_line_get_row (line)->verdict)),
                    sheet, number, title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_verdict_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget             *box = gtk_list_item_get_child (item);
  GtkWidget             *icon = gtk_widget_get_first_child (box);
  GtkWidget             *text = gtk_widget_get_last_child (box);
  WisselImportLine      *line = gtk_list_item_get_item (item);
  const WisselImportRow *row = wissel_import_line_get_row (line);
  const char            *word = _ (wissel_import_verdict_label (row->verdict));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_of (row->verdict));
  gtk_inscription_set_text (GTK_INSCRIPTION (text), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  if (row->verdict == WISSEL_IMPORT_REFUSED)
    gtk_widget_add_css_class (box, "error");
  else
    gtk_widget_remove_css_class (box, "error");
  name_line (box, line);
}

static void
add_verdict_column (GtkColumnView *view)
{
  GtkListItemFactory             *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ ("Result"), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_verdict_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_verdict_cb), NULL);
  gtk_column_view_column_set_fixed_width (column, 130);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
}

void
wissel_import_table_add_columns (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  add_verdict_column (view);
  add_text_column (view, _ ("Sheet"), dup_sheet, 120);
  add_text_column (view, _ ("Row"), dup_number, 60);
  add_text_column (view, _ ("Record"), dup_title, 220);
  add_text_column (view, _ ("Remarks"), dup_reason, -1);
}
