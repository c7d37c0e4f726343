#include "wissel-twin-bar.h"

#include <glib/gi18n.h>

#include "wissel-duplicates.h"
#include "wissel-twins.h"
#include "wissel-window.h"

struct _WisselTwinBar
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GCancellable *finding;

  /* Children */
  GtkLabel  *label;
  GtkButton *button;
  GtkWidget *merge_button;
  GtkWidget *different_button;

  /* State */
  gint64 twin;
};

G_DEFINE_FINAL_TYPE (WisselTwinBar, wissel_twin_bar, ADW_TYPE_BIN)

static void
show_twin (WisselTwinBar *self, const WisselTwin *twin)
{
  gtk_widget_set_visible (GTK_WIDGET (self), twin != NULL);
  if (twin == NULL)
    return;

  gtk_label_set_label (self->label, twin->words);
  /* An action that takes something needs it before its name. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "(sx)", twin->type, twin->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.open-record");

  /* What is not stored yet has nothing to be merged. */
  self->twin = twin->id;
  gtk_widget_set_visible (self->merge_button, wissel_editor_get_id (self->editor) != 0);
  gtk_widget_set_visible (self->different_button, wissel_editor_get_id (self->editor) != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->merge_button), "(sxx)", twin->type,
                                    wissel_editor_get_id (self->editor), twin->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->merge_button), "win.merge");
}

/* It is advice: without an answer there is none. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselTwinBar) self = user_data;
  g_autoptr (WisselTwin)    twin = NULL;

  if (wissel_twins_find_finish (result, &twin, NULL) && self->editor != NULL)
    show_twin (self, twin);
}

static void
find (WisselTwinBar *self)
{
  WisselRecord *record = self->editor != NULL ? wissel_editor_get_record (self->editor) : NULL;

  if (record == NULL)
    return;

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->finding = g_cancellable_new ();
  wissel_twins_find_async (wissel_editor_get_network (self->editor), record, self->finding,
                           found_cb, g_object_ref (self));
}

static void
field_changed_cb (WisselTwinBar *self, guint field)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);

  if (wissel_twins_concern (type->name, type->fields[field].name))
    find (self);
}

/* Somebody may have told the two apart, or taken that back. */
static void
network_changed_cb (WisselTwinBar *self)
{
  if (self->twin != 0)
    find (self);
}

static void
told_apart_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselTwinBar) self = user_data;
  g_autoptr (GError)        error = NULL;
  WisselWindow             *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_duplicates_tell_apart_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("This Was Not Noted"), error);
  else if (window != NULL)
    wissel_window_add_undo_toast (window, _ ("The two are not shown as duplicates any more"));
}

static void
different_clicked_cb (WisselTwinBar *self)
{
  wissel_duplicates_tell_apart_async (
    wissel_editor_get_network (self->editor), wissel_editor_get_record_type (self->editor),
    wissel_editor_get_id (self->editor), self->twin, told_apart_cb, g_object_ref (self));
}

static void
wissel_twin_bar_dispose (GObject *object)
{
  WisselTwinBar *self = WISSEL_TWIN_BAR (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_twin_bar_parent_class)->dispose (object);
}

static void
wissel_twin_bar_class_init (WisselTwinBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_twin_bar_dispose;
}

static void
wissel_twin_bar_init (WisselTwinBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Open")));
  self->merge_button = gtk_button_new_with_mnemonic (_ ("Compare and _Merge…"));
  self->different_button = gtk_button_new_with_mnemonic (_ ("_Not the Same"));
  g_signal_connect_object (self->different_button, "clicked", G_CALLBACK (different_clicked_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (words), icon);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (buttons), self->merge_button);
  gtk_box_append (GTK_BOX (buttons), self->different_button);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "twin-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_twin_bar_set_editor (WisselTwinBar *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_TWIN_BAR (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "field-changed", G_CALLBACK (field_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (wissel_editor_get_network (editor), "changed",
                           G_CALLBACK (network_changed_cb), self, G_CONNECT_SWAPPED);
}
