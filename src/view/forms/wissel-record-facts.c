#include "wissel-record-facts.h"

#include <glib/gi18n.h>

#include "wissel-list-facts.h"
#include "wissel-window.h"

struct _WisselRecordFacts
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (WisselRecordFacts, wissel_record_facts, ADW_TYPE_BIN)

static GtkWidget *
make_row (const WisselListFact *fact)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact");
  if (!fact->is_attention)
    return row;

  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
show_facts (WisselRecordFacts *self, GPtrArray *facts)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < facts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (g_ptr_array_index (facts, i)));
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), facts->len > 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordFacts) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         facts = wissel_list_facts_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (facts != NULL)
    show_facts (self, facts);
  else
    wissel_report_error (GTK_WIDGET (self), _ ("What Belongs to the Record Cannot Be Read"), error);
}

static void
reload (WisselRecordFacts *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);

  if (wissel_editor_get_id (self->editor) == 0 || !wissel_list_facts_exist (type))
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_list_facts_load_async (wissel_editor_get_network (self->editor), type,
                                wissel_editor_get_id (self->editor), self->reading, read_cb,
                                g_object_ref (self));
}

static void
wissel_record_facts_dispose (GObject *object)
{
  WisselRecordFacts *self = WISSEL_RECORD_FACTS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_record_facts_parent_class)->dispose (object);
}

static void
wissel_record_facts_class_init (WisselRecordFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_record_facts_dispose;
}

static void
wissel_record_facts_init (WisselRecordFacts *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_record_facts_set_editor (WisselRecordFacts *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_RECORD_FACTS (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}
