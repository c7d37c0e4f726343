#include "wissel-readiness-group.h"

#include <glib/gi18n.h>

#include "wissel-language.h"
#include "wissel-number.h"
#include "wissel-plain-layout.h"
#include "wissel-query-counts.h"
#include "wissel-readiness.h"
#include "wissel-steps.h"
#include "wissel-window.h"

#define ROWS_AT_ONCE 4

struct _WisselReadinessGroup
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  GCancellable  *counting;
  GArray        *counts; /* of guint, one for each line; NULL before the first were counted */
  WisselSteps   *making;
  char          *missing; /* what is missing, in one line */

  /* Borrowed from the group of rows */
  GPtrArray *rows;
  GtkWidget *summary; /* the row that shows and hides what is missing; NULL before there is one */
  GtkImage  *arrow;

  /* State */
  gint64   round;
  guint    n_made; /* lines for which there is a row, or that need none */
  gboolean is_open;
};

enum
{
  PROP_IS_READY = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WisselReadinessGroup, wissel_readiness_group, ADW_TYPE_BIN)

static GParamSpec *props[N_PROPS];

static AdwPreferencesGroup *
get_group (WisselReadinessGroup *self)
{
  return ADW_PREFERENCES_GROUP (adw_bin_get_child (ADW_BIN (self)));
}

static guint
get_count (WisselReadinessGroup *self, guint line)
{
  return g_array_index (self->counts, guint, line);
}

/* ---- Rows ---- */

static char *
dup_words (const WisselReadinessLine *line, guint count)
{
  g_autofree char *number = wissel_number_format (count, 0, wissel_language_of_interface ());

  /* Translators: a number and what it counts, such as “12 learning questions are still vague”. */
  return g_strdup_printf (_ ("%1$s %2$s"), number,
                          ngettext (line->figure.label, line->figure.label_several, count));
}

static void
add_row (WisselReadinessGroup *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (get_group (self), row);
}

static GtkWidget *
make_row (const char *title, const char *subtitle, const char *prefix, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (prefix != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (prefix));
  if (suffix != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), suffix != NULL);
  wissel_plain_layout_give_to_rows (row);

  return row;
}

static void
add_line (WisselReadinessGroup *self, const WisselReadinessLine *line, guint count)
{
  g_autofree char *words = dup_words (line, count);
  gboolean         blocks = line->is_needed && count == 0;
  GtkWidget       *row;

  if (!line->is_needed && count == 0)
    return;

  row = make_row (words, blocks || !line->is_needed ? _ (line->why) : "",
                  blocks ? "dialog-warning-symbolic" : NULL,
                  gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "wizard.show-rows");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", line->figure.name);
  gtk_widget_set_visible (row, line->is_needed || self->is_open);
  add_row (self, row);
}

/* ---- What is missing: in one row, or line after line ---- */

static void
show_open (WisselReadinessGroup *self)
{
  gboolean below = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (below)
        gtk_widget_set_visible (row, self->is_open);
      below = below || row == self->summary;
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->summary), self->is_open ? "" : self->missing);
  gtk_image_set_from_icon_name (self->arrow,
                                self->is_open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->summary), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->is_open, -1);
}

static void
summary_activated_cb (WisselReadinessGroup *self)
{
  self->is_open = !self->is_open;
  show_open (self);
}

static void
add_summary (WisselReadinessGroup *self)
{
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);
  g_autoptr (GString)        all = g_string_new (NULL);
  g_autofree char           *title = NULL;
  guint                      n_missing = 0;

  for (guint i = 0; i < n_lines; i++)
    if (!lines[i].is_needed && get_count (self, i) > 0)
      {
        g_autofree char *words = dup_words (&lines[i], get_count (self, i));

        g_string_append_printf (all, "%s%s", n_missing++ > 0 ? " · " : "", words);
      }

  if (n_missing == 0)
    {
      add_row (self, make_row (_ ("Nothing is missing"), "", "emblem-ok-symbolic", NULL));
      return;
    }

  title = g_strdup_printf (
    ngettext ("%u point could be better", "%u points could be better", n_missing), n_missing);
  g_free (self->missing);
  self->missing = g_string_free (g_steal_pointer (&all), FALSE);
  self->arrow = GTK_IMAGE (gtk_image_new ());
  self->summary = make_row (title, "", NULL, GTK_WIDGET (self->arrow));
  g_signal_connect_object (self->summary, "activated", G_CALLBACK (summary_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, self->summary);
  show_open (self);
}

static WisselStepsLeft
make_rows (gpointer owner)
{
  WisselReadinessGroup      *self = owner;
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);

  for (guint n = 0; n < ROWS_AT_ONCE && self->n_made < n_lines; n++, self->n_made++)
    {
      if (self->n_made > 0 && lines[self->n_made - 1].is_needed && !lines[self->n_made].is_needed)
        add_summary (self);
      add_line (self, &lines[self->n_made], get_count (self, self->n_made));
    }

  return self->n_made < n_lines ? WISSEL_STEPS_SEEN : WISSEL_STEPS_DONE;
}

static void
show_counts (WisselReadinessGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (get_group (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->summary = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->n_made = 0;
  wissel_steps_begin (self->making);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_READY]);
}

/* ---- Counting ---- */

static gboolean
has_same_counts (WisselReadinessGroup *self, GArray *counts)
{
  return self->counts != NULL &&
         memcmp (self->counts->data, counts->data, counts->len * sizeof (guint)) == 0;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselReadinessGroup) self = user_data;
  g_autoptr (GError)               error = NULL;
  g_autoptr (GArray)               counts = NULL;

  counts = wissel_query_counts_finish (WISSEL_NETWORK (source), result, &error);
  if (counts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        wissel_report_error (GTK_WIDGET (self), _ ("The Round Could Not Be Checked"), error);
      return;
    }

  if (has_same_counts (self, counts))
    return;

  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = g_steal_pointer (&counts);
  show_counts (self);
}

static void
count (WisselReadinessGroup *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (self->round == 0)
    return;

  self->counting = g_cancellable_new ();
  wissel_query_counts_async (self->network, wissel_readiness_make_queries (self->round),
                             self->counting, counted_cb, g_object_ref (self));
}

/* ---- The widget ---- */

static void
wissel_readiness_group_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (property_id == PROP_IS_READY)
    g_value_set_boolean (value, wissel_readiness_group_is_ready (WISSEL_READINESS_GROUP (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
wissel_readiness_group_dispose (GObject *object)
{
  WisselReadinessGroup *self = WISSEL_READINESS_GROUP (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->making, wissel_steps_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_READINESS_GROUP);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->missing, g_free);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_readiness_group_parent_class)->dispose (object);
}

static void
wissel_readiness_group_class_init (WisselReadinessGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wissel_readiness_group_get_property;
  object_class->dispose = wissel_readiness_group_dispose;

  props[PROP_IS_READY] =
    g_param_spec_boolean ("is-ready", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-readiness-group.ui");
}

static void
wissel_readiness_group_init (WisselReadinessGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->making = wissel_steps_new (make_rows, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_readiness_group_show (WisselReadinessGroup *self, WisselNetwork *network, gint64 round)
{
  g_return_if_fail (WISSEL_IS_READINESS_GROUP (self));
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  if (g_set_object (&self->network, network))
    g_signal_connect_object (network, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);

  if (self->round == round)
    return;

  self->round = round;
  count (self);
}

guint
wissel_readiness_group_get_count (WisselReadinessGroup *self, const char *figure)
{
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);

  g_return_val_if_fail (WISSEL_IS_READINESS_GROUP (self), 0);

  for (guint i = 0; self->counts != NULL && i < n_lines; i++)
    if (g_str_equal (lines[i].figure.name, figure))
      return get_count (self, i);

  return 0;
}

gboolean
wissel_readiness_group_is_ready (WisselReadinessGroup *self)
{
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);

  g_return_val_if_fail (WISSEL_IS_READINESS_GROUP (self), FALSE);

  for (guint i = 0; self->counts != NULL && i < n_lines; i++)
    if (lines[i].is_needed && get_count (self, i) == 0)
      return FALSE;

  return TRUE;
}
