#include <gtk/gtk.h>

#include "wissel-toolkit.h"

/* GTK 4.8 names a button by its label with the underline of the mnemonic still in it, and then by
 * the widget in it once more: “_Close Close”. */

void
wissel_name_widget (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_button (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  GString    *name;

  if (label == NULL || !gtk_button_get_use_underline (button))
    return;

  name = g_string_new (label);
  g_string_replace (name, "_", "", 1);
  wissel_name_widget (GTK_WIDGET (button), name->str);
  g_string_free (name, TRUE);
}

static void
label_changed_cb (GtkButton *button)
{
  name_button (button);
}

/* Every button, also those of dialogs that others made, when it is first shown. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_BUTTON (widget))
    return TRUE;

  name_button (GTK_BUTTON (widget));
  g_signal_handlers_disconnect_by_func (widget, label_changed_cb, NULL);
  g_signal_connect (widget, "notify::label", G_CALLBACK (label_changed_cb), NULL);

  return TRUE;
}

void
wissel_name_buttons (void)
{
  GTypeClass *klass = g_type_class_ref (GTK_TYPE_WIDGET);

  if (gtk_get_minor_version () < 10)
    g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_type_class_unref (klass);
}
