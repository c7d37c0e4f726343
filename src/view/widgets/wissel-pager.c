#include "wissel-pager.h"

#include <glib/gi18n.h>

#include "wissel-toolkit.h"

struct _WisselPager
{
  AdwBin parent_instance;

  /* Owned */
  GListModel        *model;
  GtkSliceListModel *slice;

  /* Template children */
  GtkLabel  *counter;
  GtkLabel  *range;
  GtkWidget *buttons;
};

enum
{
  TURNED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselPager, wissel_pager, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
update (WisselPager *self)
{
  guint            n_rows = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  guint            offset = gtk_slice_list_model_get_offset (self->slice);
  guint            size = gtk_slice_list_model_get_size (self->slice);
  g_autofree char *counter = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_rows), n_rows);
  g_autofree char *range = NULL;

  /* Translators: from, to and number of rows, such as “201–400 of 1 240”. */
  range =
    g_strdup_printf (_ ("%1$'u–%2$'u of %3$'u"), offset + 1, MIN (offset + size, n_rows), n_rows);
  gtk_label_set_label (self->counter, counter);
  gtk_label_set_label (self->range, range);
  gtk_widget_set_visible (self->buttons, n_rows > size);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pager.previous", offset > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pager.next",
                                 n_rows > size && offset < n_rows - size);
}

static void
turn_to (WisselPager *self, guint offset)
{
  gtk_slice_list_model_set_offset (self->slice, offset);
  g_signal_emit (self, signals[TURNED], 0);
  update (self);
}

/* Other rows are read from the beginning. */
static void
rows_changed_cb (WisselPager *self)
{
  turn_to (self, 0);
}

static void
turn_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselPager *self = WISSEL_PAGER (widget);
  guint        offset = gtk_slice_list_model_get_offset (self->slice);
  guint        size = gtk_slice_list_model_get_size (self->slice);

  if (g_str_equal (action_name, "pager.next"))
    turn_to (self, offset + size);
  else
    turn_to (self, offset > size ? offset - size : 0);
}

static void
wissel_pager_dispose (GObject *object)
{
  WisselPager *self = WISSEL_PAGER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PAGER);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (wissel_pager_parent_class)->dispose (object);
}

static void
wissel_pager_class_init (WisselPagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_pager_dispose;

  signals[TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-pager.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPager, counter);
  gtk_widget_class_bind_template_child (widget_class, WisselPager, range);
  gtk_widget_class_bind_template_child (widget_class, WisselPager, buttons);
  gtk_widget_class_install_action (widget_class, "pager.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "pager.next", NULL, turn_action);
}

static void
wissel_pager_init (WisselPager *self)
{
  guint size = wissel_table_page_size ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->slice = gtk_slice_list_model_new (NULL, 0, size > 0 ? size : G_MAXINT);
}

GListModel *
wissel_pager_set_model (WisselPager *self, GListModel *model)
{
  g_return_val_if_fail (WISSEL_IS_PAGER (self), NULL);
  g_return_val_if_fail (model == NULL || G_IS_LIST_MODEL (model), NULL);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);

  g_set_object (&self->model, model);
  gtk_slice_list_model_set_model (self->slice, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (rows_changed_cb), self,
                             G_CONNECT_SWAPPED);
  turn_to (self, 0);

  return G_LIST_MODEL (self->slice);
}
