#include "wissel-overview-page.h"

#include <glib/gi18n.h>

#include "wissel-attention.h"
#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-columns-layout.h"
#include "wissel-date.h"
#include "wissel-network-folder.h"
#include "wissel-number.h"
#include "wissel-phase-row.h"
#include "wissel-scrolled-layout.h"
#include "wissel-settings.h"
#include "wissel-window.h"

struct _WisselOverviewPage
{
  WisselPage parent_instance;

  /* Owned */
  WisselOverview *overview; /* NULL until it was read for the first time */
  GCancellable   *reading;

  /* Template children */
  GtkStack      *stack;
  AdwBin        *round_slot;
  GtkLabel      *round_state;
  GtkWidget     *round_button;
  GtkLabel      *round_days;
  GtkListBox    *phases;
  GtkListBox    *last_list;
  AdwActionRow  *last_row;
  GtkListBox    *tasks;
  GtkWidget     *balances_heading;
  GtkListBox    *balances;
  AdwStatusPage *problem_status;

  /* State */
  WisselOverviewPlace place; /* with the round that the user chose, or 0 */
  gboolean            is_filling;
  guint               rest_id;
};

G_DEFINE_FINAL_TYPE (WisselOverviewPage, wissel_overview_page, WISSEL_TYPE_PAGE)

static const char *
get_kind (WisselOverviewPage *self)
{
  return wissel_network_get_kind (wissel_page_get_network (WISSEL_PAGE (self)));
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* ---- The round ---- */

static void
round_chosen_cb (WisselOverviewPage *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  guint                selected = gtk_drop_down_get_selected (drop_down);
  WisselOverviewRound *round;

  if (self->is_filling || selected >= self->overview->rounds->len)
    return;

  round = g_ptr_array_index (self->overview->rounds, selected);
  self->place.round = round->id;
  wissel_page_refresh (WISSEL_PAGE (self));
}

static GtkWidget *
make_round_choice (WisselOverviewPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget     *drop_down;
  guint          selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->overview->rounds->len; i++)
    {
      const WisselOverviewRound *round = g_ptr_array_index (self->overview->rounds, i);

      gtk_string_list_append (names, round->name);
      if (round == self->overview->round)
        selected = i;
    }

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Round"), -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (round_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return drop_down;
}

/* Missions know no rounds. */
static const char *
get_round_name (WisselOverviewPage *self)
{
  if (self->overview->round != NULL)
    return self->overview->round->name;

  return g_strcmp0 (get_kind (self), "EXCHANGE") == 0 ? _ ("Talent Exchange") : _ ("No round yet");
}

static GtkWidget *
make_round_name (WisselOverviewPage *self)
{
  GtkWidget *label = gtk_label_new (get_round_name (self));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
show_round (WisselOverviewPage *self)
{
  const WisselOverviewRound *round = self->overview->round;
  WisselLanguage             language = wissel_language_of_interface ();
  g_autofree char           *days = NULL;

  if (self->overview->rounds->len > 1)
    adw_bin_set_child (self->round_slot, make_round_choice (self));
  else
    adw_bin_set_child (self->round_slot, make_round_name (self));

  gtk_widget_set_visible (GTK_WIDGET (self->round_state), round != NULL);
  gtk_widget_set_visible (self->round_button, round != NULL);
  if (round != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->round_button), "(sx)", "st_round",
                                        round->id);
      gtk_label_set_label (self->round_state,
                           wissel_codes_label ("ROUND_STATE", round->state, language));
      if (round->start_on != NULL && round->end_on != NULL)
        days = wissel_date_format_range (round->start_on, round->end_on, language);
    }
  gtk_label_set_label (self->round_days, days != NULL ? days : "");
}

/* ---- Phases ---- */

static void
add_phases (WisselOverviewPage *self)
{
  guint              n_phases;
  const WisselPhase *phases = wissel_phases (get_kind (self), &n_phases);

  for (guint i = 0; i < n_phases; i++)
    gtk_list_box_append (self->phases, wissel_phase_row_new (&phases[i]));
}

static void
show_figures (WisselOverviewPage *self)
{
  guint              n_phases;
  const WisselPhase *phases = wissel_phases (get_kind (self), &n_phases);
  const guint       *counts = (const guint *) self->overview->counts->data;
  gboolean is_matched = wissel_overview_get_figure (self->overview, "accepted-matches") > 0;

  for (guint i = 0; i < n_phases; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->phases, (int) i);

      wissel_phase_row_set_counts (WISSEL_PHASE_ROW (row), counts, is_matched);
      for (const WisselFigure *figure = phases[i].figures; figure->name != NULL; figure++)
        counts++;
    }
}

static gint64
get_round (WisselOverviewPage *self)
{
  return self->overview->round != NULL ? self->overview->round->id : 0;
}

static void
show_outputs (WisselOverviewPage *self)
{
  guint              n_phases;
  const WisselPhase *phases = wissel_phases (get_kind (self), &n_phases);

  for (guint i = 0; i < n_phases; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->phases, (int) i);

      wissel_phase_outputs_set_count (wissel_phase_row_get_outputs (WISSEL_PHASE_ROW (row)),
                                      wissel_page_get_network (WISSEL_PAGE (self)),
                                      get_round (self),
                                      wissel_overview_find_outputs (self->overview, &phases[i]));
    }
}

/* ---- What asks for attention ---- */

/* Such as “Learning questions, for 12 days”. */
static char *
dup_since (const WisselAttentionTask *task)
{
  g_autofree char *today = wissel_clock_today ();
  int              days = task->since != NULL ? wissel_date_days_between (task->since, today) : 0;
  g_autofree char *words = NULL;

  if (days <= 0)
    return g_strdup (_ (task->list->label));

  words = g_strdup_printf (ngettext ("the oldest %d day", "the oldest %d days", days), days);

  /* Translators: what kind of records wait, and how long, such as “Exchanges, the oldest 12 days”.
   */
  return g_strdup_printf (_ ("%1$s, %2$s"), _ (task->list->label), words);
}

static const char *
label_of (const WisselAttentionTask *task)
{
  int column = wissel_list_column_index (task->list, "attention");

  return wissel_codes_label (task->list->columns[column].field.codes, task->code,
                             wissel_language_of_interface ());
}

static GtkWidget *
make_task (const WisselAttentionTask *task)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *since = dup_since (task);
  g_autofree char *number = wissel_number_format (task->count, 0, wissel_language_of_interface ());
  GtkWidget       *count = gtk_label_new (number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (task));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), since);
  gtk_widget_add_css_class (count, "badge");
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "overview.task");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", task->list->name, task->code);

  return row;
}

static void
show_tasks (WisselOverviewPage *self, GPtrArray *tasks)
{
  empty_list (self->tasks);
  for (guint i = 0; i < tasks->len; i++)
    gtk_list_box_append (self->tasks, make_task (g_ptr_array_index (tasks, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->tasks), TRUE);
}

/* ---- Give and take ---- */

static GtkWidget *
make_balance (const WisselAttentionBalance *balance)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *words = NULL;

  /* Translators: numbers of switchers of one organisation. */
  words = g_strdup_printf (_ ("sends %1$u, receives %2$u"), balance->sends, balance->hosts);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), balance->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "organisation",
                                    balance->organisation);

  return row;
}

static void
show_balances (WisselOverviewPage *self, GPtrArray *balances)
{
  empty_list (self->balances);
  for (guint i = 0; i < balances->len; i++)
    gtk_list_box_append (self->balances, make_balance (g_ptr_array_index (balances, i)));

  gtk_widget_set_visible (self->balances_heading, balances->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->balances), balances->len > 0);
}

/* ---- Where the user was ---- */

static void
find_last_record (WisselOverviewPage *self)
{
  WisselNetwork *network = wissel_page_get_network (WISSEL_PAGE (self));

  wissel_overview_page_find_place (wissel_store_get_path (wissel_network_get_store (network)),
                                   &self->place);
}

static void
show_last_record (WisselOverviewPage *self)
{
  const WisselRecordType *type = self->place.last_type;
  const char             *title = self->overview->last_title;
  g_autofree char        *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->last_list), title != NULL);
  if (title == NULL)
    return;

  /* Translators: kind of record, such as “Learning question”. */
  words = g_strdup_printf (_ ("Continue where you were: %s"), _ (type->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->last_row), title);
  adw_action_row_set_subtitle (self->last_row, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->last_row), "(sx)", type->name,
                                    self->place.last_id);
}

/* ---- Reading ---- */

/* Without organisations, nothing can be said. */
static void
show_overview (WisselOverviewPage *self)
{
  gboolean is_empty = wissel_overview_get_figure (self->overview, "organisations") == 0;

  self->is_filling = TRUE;
  show_round (self);
  show_last_record (self);
  show_figures (self);
  self->is_filling = FALSE;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "overview");
}

static void
show_problem (WisselOverviewPage *self, const GError *error)
{
  adw_status_page_set_description (self->problem_status, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
read_attention_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselOverviewPage) self = user_data;
  g_autoptr (WisselAttention)    attention = NULL;
  g_autoptr (GError)             error = NULL;

  attention = wissel_attention_load_finish (WISSEL_NETWORK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (attention != NULL)
    {
      show_tasks (self, attention->tasks);
      show_balances (self, attention->balances);
    }
  else
    {
      show_problem (self, error);
    }
}

/* What people look at second comes after the figures were drawn: an idle callback has to wait for
 * the frame. */
static gboolean
show_rest_cb (gpointer user_data)
{
  WisselOverviewPage *self = user_data;

  self->rest_id = 0;
  show_outputs (self);
  wissel_attention_load_async (wissel_page_get_network (WISSEL_PAGE (self)), get_round (self),
                               self->reading, read_attention_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselOverviewPage) self = user_data;
  g_autoptr (GError)             error = NULL;
  WisselOverview                *overview;

  overview = wissel_overview_load_finish (WISSEL_NETWORK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (overview != NULL)
    {
      g_clear_pointer (&self->overview, wissel_overview_free);
      self->overview = overview;
      show_overview (self);
      self->rest_id = g_idle_add (show_rest_cb, self);
    }
  else
    {
      g_clear_object (&self->reading);
      show_problem (self, error);
    }
  wissel_page_set_loading (WISSEL_PAGE (self), FALSE);
}

static void
stop_reading (WisselOverviewPage *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* ---- Rows behind the numbers ---- */

static void
show_rows (WisselOverviewPage *self, WisselQuery *query)
{
  if (self->overview == NULL)
    return;

  wissel_overview_restrict (query, self->overview->round);
  wissel_window_show_rows (wissel_window_of (GTK_WIDGET (self)), query);
}

static void
figure_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const WisselFigure *figure = wissel_figure_find (g_variant_get_string (parameter, NULL));

  if (figure != NULL)
    {
      g_autoptr (WisselQuery) query = wissel_figure_make_query (figure);

      show_rows (WISSEL_OVERVIEW_PAGE (widget), query);
    }
}

static void
task_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (WisselQuery) query = NULL;
  const WisselList       *list;
  const char             *name;
  const char             *code;

  g_variant_get (parameter, "(&s&s)", &name, &code);
  list = wissel_list_find (name);
  if (list == NULL)
    return;

  query = wissel_query_new (list);
  wissel_query_set_codes (query, "attention", code);
  show_rows (WISSEL_OVERVIEW_PAGE (widget), query);
}

/* ---- WisselPage ---- */

static void
wissel_overview_page_refresh (WisselPage *page)
{
  WisselOverviewPage *self = WISSEL_OVERVIEW_PAGE (page);

  stop_reading (self);
  self->reading = g_cancellable_new ();
  find_last_record (self);
  wissel_overview_load_async (wissel_page_get_network (page), &self->place, self->reading, read_cb,
                              g_object_ref (self));
}

/* A record that was only looked at changes nothing in the network, but is where the user was. */
static void
wissel_overview_page_map (GtkWidget *widget)
{
  WisselOverviewPage *self = WISSEL_OVERVIEW_PAGE (widget);
  gint64              last_id = self->place.last_id;

  GTK_WIDGET_CLASS (wissel_overview_page_parent_class)->map (widget);

  find_last_record (self);
  if (self->place.last_id != last_id)
    wissel_page_refresh (WISSEL_PAGE (self));
}

static void
wissel_overview_page_dispose (GObject *object)
{
  WisselOverviewPage *self = WISSEL_OVERVIEW_PAGE (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_OVERVIEW_PAGE);
  g_clear_pointer (&self->overview, wissel_overview_free);

  G_OBJECT_CLASS (wissel_overview_page_parent_class)->dispose (object);
}

static void
wissel_overview_page_class_init (WisselOverviewPageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_overview_page_dispose;
  widget_class->map = wissel_overview_page_map;
  page_class->refresh = wissel_overview_page_refresh;

  g_type_ensure (WISSEL_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, round_slot);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, round_state);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, round_days);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, round_button);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, phases);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, last_list);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, last_row);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, balances_heading);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, balances);
  gtk_widget_class_bind_template_child (widget_class, WisselOverviewPage, problem_status);

  gtk_widget_class_install_action (widget_class, "overview.figure", "s", figure_action);
  gtk_widget_class_install_action (widget_class, "overview.task", "(ss)", task_action);
}

static void
wissel_overview_page_init (WisselOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WisselPage *
wissel_overview_page_new (WisselNetwork *network, const WisselSection *section)
{
  WisselPage *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_OVERVIEW_PAGE, "network", network, NULL);
  add_phases (WISSEL_OVERVIEW_PAGE (self));
  wissel_page_set_title (self, _ (section->title));
  wissel_page_set_loading (self, TRUE);
  wissel_page_refresh (self);

  return self;
}

void
wissel_overview_page_find_place (const char *path, WisselOverviewPlace *place)
{
  g_autofree char *name = wissel_network_folder_dup_name (path);
  g_autofree char *type = NULL;

  g_return_if_fail (place != NULL);

  if (name != NULL && wissel_settings_find_record (name, &type, &place->last_id))
    place->last_type = wissel_record_type_find (type);
}

const char *
wissel_overview_page_peek_state (WisselOverviewPage *self)
{
  g_return_val_if_fail (WISSEL_IS_OVERVIEW_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
