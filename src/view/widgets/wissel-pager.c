#include "wissel-pager.h"

#include <glib/gi18n.h>

#include "wissel-list-part.h"
#include "wissel-steps.h"
#include "wissel-toolkit.h"

/* GTK before 4.10 has widgets for all rows of a part, also for those out of sight, and lays all of
 * them out again and again: the user would feel it. So a part begins with as many rows as can be
 * made between two keys, has a few more than a window shows before it is drawn, and gets further
 * ones when its end comes near. */
#define FIRST_ROWS 10
#define DRAWN_ROWS 30
#define MORE_ROWS 10
#define PAGES_AHEAD 1.2 /* heights of the window, from the top of what is seen */

struct _WisselPager
{
  AdwBin parent_instance;

  /* Owned */
  GListModel     *model;
  WisselListPart *rows;
  GtkAdjustment  *adjustment; /* where the table is scrolled to */
  WisselSteps    *growth;

  /* Template children */
  GtkLabel  *counter;
  GtkLabel  *range;
  GtkWidget *buttons;

  /* State */
  guint    part; /* rows that are shown together */
  guint    n_shown;
  guint    n_all;
  gboolean has_counts; /* told by the owner, not counted */
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
  guint            offset = wissel_list_part_get_offset (self->rows);
  guint            size = self->part;
  guint            n_shown = self->n_shown;
  g_autofree char *counter = NULL;
  g_autofree char *range = NULL;

  if (n_shown == self->n_all)
    counter = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_shown), n_shown);
  else
    /* Translators: how many rows of a list a search shows. */
    counter = g_strdup_printf (_ ("%1$'u of %2$'u shown"), n_shown, self->n_all);

  /* Translators: from, to and number of rows, such as “201–400 of 1 240”. */
  range =
    g_strdup_printf (_ ("%1$'u–%2$'u of %3$'u"), offset + 1, MIN (offset + size, n_shown), n_shown);
  gtk_label_set_label (self->counter, counter);
  gtk_label_set_label (self->range, range);
  gtk_widget_set_visible (self->buttons, n_shown > size);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pager.previous", offset > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pager.next",
                                 n_shown > size && offset < n_shown - size);
}

static gboolean
is_end_near (WisselPager *self)
{
  return self->adjustment != NULL &&
         gtk_adjustment_get_value (self->adjustment) +
             PAGES_AHEAD * gtk_adjustment_get_page_size (self->adjustment) >=
           gtk_adjustment_get_upper (self->adjustment);
}

static WisselStepsLeft
grow (gpointer owner)
{
  WisselPager *self = owner;
  guint        size = wissel_list_part_get_size (self->rows);

  if (size < DRAWN_ROWS || is_end_near (self))
    wissel_list_part_grow (self->rows, MAX (size, MIN (size + MORE_ROWS, self->part)));

  return size + MORE_ROWS < DRAWN_ROWS ? WISSEL_STEPS_SEEN : WISSEL_STEPS_DONE;
}

/* Not while the table is being laid out, which is when the adjustment tells of itself. */
static void
scrolled_cb (WisselPager *self)
{
  guint size = wissel_list_part_get_size (self->rows);

  if (size < self->part && is_end_near (self) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == size)
    wissel_steps_begin (self->growth);
}

static void
turn_to (WisselPager *self, guint offset)
{
  gboolean grows = self->part != G_MAXINT;

  wissel_list_part_begin (self->rows, self->model, offset, grows ? FIRST_ROWS : self->part);
  if (grows)
    wissel_steps_begin (self->growth);
  g_signal_emit (self, signals[TURNED], 0);
  update (self);
}

static void
count (WisselPager *self)
{
  if (!self->has_counts)
    self->n_shown = self->n_all = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* Other rows altogether are read from the beginning; where some come or go, the place is kept. */
static void
rows_changed_cb (WisselPager *self, guint position, guint removed, guint added)
{
  guint n_rows = g_list_model_get_n_items (self->model);
  guint offset = wissel_list_part_get_offset (self->rows);

  count (self);
  if (position == 0 && added == n_rows)
    turn_to (self, 0);
  else if (offset >= n_rows)
    turn_to (self, (n_rows - 1) / self->part * self->part);
  else
    {
      wissel_list_part_follow (self->rows, position, removed, added);
      update (self);
    }
}

static void
turn_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_pager_turn (WISSEL_PAGER (widget), g_str_equal (action_name, "pager.next") ? 1 : -1);
}

static void
wissel_pager_dispose (GObject *object)
{
  WisselPager *self = WISSEL_PAGER (object);

  g_clear_pointer (&self->growth, wissel_steps_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PAGER);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->model);
  g_clear_object (&self->rows);

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
  self->part = size > 0 ? size : G_MAXINT;
  self->rows = wissel_list_part_new ();
  self->growth = wissel_steps_new (grow, self);
}

GListModel *
wissel_pager_set_model (WisselPager *self, GListModel *model)
{
  g_return_val_if_fail (WISSEL_IS_PAGER (self), NULL);
  g_return_val_if_fail (model == NULL || G_IS_LIST_MODEL (model), NULL);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);

  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (rows_changed_cb), self,
                             G_CONNECT_SWAPPED);
  count (self);
  turn_to (self, 0);

  return G_LIST_MODEL (self->rows);
}

void
wissel_pager_set_adjustment (WisselPager *self, GtkAdjustment *adjustment)
{
  g_return_if_fail (WISSEL_IS_PAGER (self));
  g_return_if_fail (self->adjustment == NULL);

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

void
wissel_pager_set_counts (WisselPager *self, guint n_shown, guint n_all)
{
  g_return_if_fail (WISSEL_IS_PAGER (self));

  self->has_counts = TRUE;
  self->n_shown = n_shown;
  self->n_all = n_all;
  update (self);
}

void
wissel_pager_turn (WisselPager *self, int parts)
{
  gint64 offset;

  g_return_if_fail (WISSEL_IS_PAGER (self));

  offset = wissel_list_part_get_offset (self->rows) + (gint64) parts * self->part;
  if (offset < self->n_shown)
    turn_to (self, (guint) MAX (offset, 0));
}

guint
wissel_pager_reveal (WisselPager *self, guint position)
{
  guint offset;

  g_return_val_if_fail (WISSEL_IS_PAGER (self), position);

  offset = wissel_list_part_get_offset (self->rows);
  if (position >= self->part)
    wissel_pager_turn (self, 1);
  else if (position >= wissel_list_part_get_size (self->rows))
    wissel_list_part_grow (self->rows, MIN (position + MORE_ROWS, self->part));

  return offset == wissel_list_part_get_offset (self->rows) ? position : 0;
}

void
wissel_pager_rewind (WisselPager *self)
{
  g_return_if_fail (WISSEL_IS_PAGER (self));

  turn_to (self, 0);
}
