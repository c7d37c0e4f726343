#include "wissel-record-chooser.h"

#include <glib/gi18n.h>

#include "wissel-choices.h"

struct _WisselRecordChooser
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  WisselEditor  *editor;
  GCancellable  *searching;

  /* Borrowed */
  const WisselRecordType *type;

  /* Template children */
  GtkEditable *search_entry;
  GtkListBox  *list;
  GtkStack    *stack;

  /* State */
  guint field;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselRecordChooser, wissel_record_chooser, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (const WisselChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (choice->title);
  gint64    *id = g_new (gint64, 1);

  *id = choice->id;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "id", id, g_free);

  return row;
}

static void
show_choices (WisselRecordChooser *self, GPtrArray *choices)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < choices->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (choices, i)));

  gtk_stack_set_visible_child_name (self->stack, choices->len > 0 ? "choices" : "nothing");
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordChooser) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           choices = wissel_choices_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list == NULL)
    return;

  if (choices == NULL)
    choices = g_ptr_array_new ();
  show_choices (self, choices);
}

static void
search (WisselRecordChooser *self)
{
  if (self->network == NULL)
    return;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  wissel_choices_find_async (self->network, self->type, self->editor, self->field,
                             gtk_editable_get_text (self->search_entry), self->searching, found_cb,
                             g_object_ref (self));
}

static void
choose (WisselRecordChooser *self, GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");
  const char   *title = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));

  g_signal_emit (self, signals[CHOSEN], 0, *id, title);
}

static void
row_activated_cb (WisselRecordChooser *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* Enter in the search entry takes the first that fits. */
static void
entry_activated_cb (WisselRecordChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL && *gtk_editable_get_text (self->search_entry) != '\0')
    choose (self, row);
}

static void
wissel_record_chooser_dispose (GObject *object)
{
  WisselRecordChooser *self = WISSEL_RECORD_CHOOSER (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->network);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_RECORD_CHOOSER);

  G_OBJECT_CLASS (wissel_record_chooser_parent_class)->dispose (object);
}

static void
wissel_record_chooser_class_init (WisselRecordChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_record_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-record-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, list);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, stack);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
wissel_record_chooser_init (WisselRecordChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_record_chooser_begin (WisselRecordChooser    *self,
                             WisselNetwork          *network,
                             const WisselRecordType *type,
                             WisselEditor           *editor,
                             guint                   field)
{
  g_return_if_fail (WISSEL_IS_RECORD_CHOOSER (self));
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (type != NULL);

  g_set_object (&self->network, network);
  g_set_object (&self->editor, editor);
  self->type = type;
  self->field = field;
  gtk_editable_set_text (self->search_entry, "");
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

GtkListBox *
wissel_record_chooser_peek_list (WisselRecordChooser *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_CHOOSER (self), NULL);

  return self->list;
}
