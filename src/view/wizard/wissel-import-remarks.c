#include "wissel-import-remarks.h"

#include <glib/gi18n.h>

#include "wissel-text.h"

struct _WisselImportRemarks
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel   *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (WisselImportRemarks, wissel_import_remarks, ADW_TYPE_BIN)

static const char *
icon_of (WisselImportRemarkKind kind)
{
  switch (kind)
    {
    case WISSEL_IMPORT_REFUSAL:
      return "dialog-error-symbolic";
    case WISSEL_IMPORT_WARNING:
      return "dialog-warning-symbolic";
    case WISSEL_IMPORT_REPAIR:
    default:
      return "document-edit-symbolic";
    }
}

static const char *
word_of (WisselImportRemarkKind kind)
{
  switch (kind)
    {
    case WISSEL_IMPORT_REFUSAL:
      return _ ("Refused");
    case WISSEL_IMPORT_WARNING:
      return _ ("To be looked at");
    case WISSEL_IMPORT_REPAIR:
    default:
      return _ ("Read otherwise");
    }
}

/* "Postcode (J): “50001”", or only what is known of it. */
static char *
dup_place (const WisselImportSheet *sheet, const WisselImportRemark *remark)
{
  g_autofree char *column = NULL;

  if (remark->column == WISSEL_IMPORT_WHOLE_ROW)
    return g_strdup (_ ("The whole row"));

  column = wissel_import_sheet_dup_column (sheet, remark->column);
  if (wissel_text_is_blank (remark->value))
    return g_steal_pointer (&column);

  /* Translators: a column and what stands in it. */
  return g_strdup_printf (_ ("%1$s: “%2$s”"), column, remark->value);
}

static GtkWidget *
make_row (const WisselImportSheet *sheet, const WisselImportRemark *remark)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *icon = gtk_image_new_from_icon_name (icon_of (remark->kind));
  g_autofree char *place = dup_place (sheet, remark);
  g_autofree char *text = wissel_message_text (&remark->message, wissel_language_of_interface ());

  g_strdelimit (place, "\n\t", ' ');
  gtk_widget_set_tooltip_text (icon, word_of (remark->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  word_of (remark->kind), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
add_remarks (WisselImportRemarks *self, WisselImportLine *line, WisselImportRemarkKind kind)
{
  for (guint i = 0; i < wissel_import_line_get_row (line)->n_remarks; i++)
    {
      const WisselImportRemark *remark = wissel_import_line_get_remark (line, i);

      if (remark->kind == kind)
        gtk_list_box_append (self->list, make_row (wissel_import_line_get_sheet (line), remark));
    }
}

static void
show_heading (WisselImportRemarks *self, WisselImportLine *line)
{
  const WisselImportSheet *sheet = wissel_import_line_get_sheet (line);
  const WisselImportRow   *row = wissel_import_line_get_row (line);
  const char              *verdict = _ (wissel_import_verdict_label (row->verdict));
  g_autofree char         *text = NULL;

  if (row->title != NULL)
    /* Translators: a sheet, the number of a row, what the row is, and what became of it. */
    text = g_strdup_printf (_ ("%1$s, row %2$u: %3$s — %4$s"), sheet->name, row->number, row->title,
                            verdict);
  else
    /* Translators: a sheet, the number of a row, and what became of it. */
    text = g_strdup_printf (_ ("%1$s, row %2$u — %3$s"), sheet->name, row->number, verdict);

  gtk_label_set_label (self->heading, text);
}

static void
wissel_import_remarks_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_IMPORT_REMARKS);

  G_OBJECT_CLASS (wissel_import_remarks_parent_class)->dispose (object);
}

static void
wissel_import_remarks_class_init (WisselImportRemarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_import_remarks_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-import-remarks.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselImportRemarks, heading);
  gtk_widget_class_bind_template_child (widget_class, WisselImportRemarks, list);
}

static void
wissel_import_remarks_init (WisselImportRemarks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_import_remarks_set_line (WisselImportRemarks *self, WisselImportLine *line)
{
  GtkListBoxRow *old;
  guint          n_remarks;

  g_return_if_fail (WISSEL_IS_IMPORT_REMARKS (self));

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));

  n_remarks = line != NULL ? wissel_import_line_get_row (line)->n_remarks : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_remarks > 0);
  if (line == NULL)
    {
      gtk_label_set_label (self->heading, _ ("Choose a row to see what was made of it."));
      return;
    }

  show_heading (self, line);
  for (int kind = WISSEL_IMPORT_REFUSAL; kind >= (int) WISSEL_IMPORT_REPAIR; kind--)
    add_remarks (self, line, (WisselImportRemarkKind) kind);
}
