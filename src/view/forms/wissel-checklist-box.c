#include "wissel-checklist-box.h"

#include <glib/gi18n.h>

#include "wissel-checklist-row.h"
#include "wissel-codes.h"
#include "wissel-text.h"
#include "wissel-window.h"

struct _WisselChecklistBox
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork   *network;
  WisselChecklist *checklist;

  /* Children */
  GtkListBox *list;
  GtkWidget  *entry; /* the last row */
};

G_DEFINE_FINAL_TYPE (WisselChecklistBox, wissel_checklist_box, ADW_TYPE_BIN)

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselChecklistBox) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (!wissel_checklist_change_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Line Was Not Added"), error);
  else if (self->checklist != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
add_cb (WisselChecklistBox *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (!wissel_text_is_blank (text) && self->checklist != NULL)
    wissel_checklist_change_async (self->network, self->checklist, 0, WISSEL_CHECKLIST_ADD, text,
                                   added_cb, g_object_ref (self));
}

static GtkWidget *
make_entry (WisselChecklistBox *self)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Line of your own"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "apply", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
wissel_checklist_box_dispose (GObject *object)
{
  WisselChecklistBox *self = WISSEL_CHECKLIST_BOX (object);

  g_clear_object (&self->network);
  g_clear_pointer (&self->checklist, wissel_checklist_unref);

  G_OBJECT_CLASS (wissel_checklist_box_parent_class)->dispose (object);
}

static void
wissel_checklist_box_class_init (WisselChecklistBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_checklist_box_dispose;
}

static void
wissel_checklist_box_init (WisselChecklistBox *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->entry = make_entry (self);
  gtk_list_box_append (self->list, self->entry);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
wissel_checklist_box_new (WisselNetwork *network)
{
  WisselChecklistBox *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_CHECKLIST_BOX, NULL);
  self->network = g_object_ref (network);

  return GTK_WIDGET (self);
}

void
wissel_checklist_box_set_checklist (WisselChecklistBox *self, WisselChecklist *checklist)
{
  guint before;

  g_return_if_fail (WISSEL_IS_CHECKLIST_BOX (self));
  g_return_if_fail (checklist != NULL);

  before = self->checklist != NULL ? self->checklist->lines->len : 0;
  wissel_checklist_ref (checklist);
  g_clear_pointer (&self->checklist, wissel_checklist_unref);
  self->checklist = checklist;
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
    wissel_codes_label ("CHECKLIST", checklist->code, wissel_language_of_interface ()), -1);

  for (; before > checklist->lines->len; before--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) before - 1)));
  for (; before < checklist->lines->len; before++)
    gtk_list_box_insert (self->list, wissel_checklist_row_new (self->network), (int) before);
  for (guint i = 0; i < checklist->lines->len; i++)
    wissel_checklist_row_set_line (
      WISSEL_CHECKLIST_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)), checklist, i);
}

char *
wissel_checklist_dup_progress (const WisselChecklist *checklist)
{
  g_return_val_if_fail (checklist != NULL, NULL);

  /* Translators: how many lines of a checklist are settled, and how many there are. */
  return g_strdup_printf (_ ("%1$u of %2$u"), checklist->n_settled, checklist->lines->len);
}
