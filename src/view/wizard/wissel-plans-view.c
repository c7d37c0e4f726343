#include "wissel-plans-view.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-pager.h"
#include "wissel-plan-comparison.h"
#include "wissel-saved-plans.h"
#include "wissel-scrolled-layout.h"
#include "wissel-text-column.h"
#include "wissel-window.h"
#include "wissel-wrapped-text.h"

#define SHORT_NAME 8
#define LONG_NAME 40
#define SHORT_TITLE 18
#define KIND_WIDTH 112
#define NARROW 600

struct _WisselPlansView
{
  WisselProposalView parent_instance;

  /* Template children */
  GtkEditable   *name_row;
  GtkEditable   *note_row;
  GtkWidget     *keep_button;
  GtkListBox    *plan_list;
  GtkDropDown   *first_drop_down;
  GtkDropDown   *second_drop_down;
  GtkStack      *comparison;
  GtkColumnView *column_view;
  GtkWidget     *scrolled;
  WisselPager   *pager;

  /* Owned */
  WisselMatchmaker *matchmaker;  /* not owned: the parent class has it */
  WisselSavedPlan  *present;     /* the proposal as it is now */
  GCancellable     *cancellable; /* of making that one */
  GPtrArray        *plans;       /* of WisselSavedPlan */
  char             *verdict;     /* of the plan that was run again last */
  gint64            verdict_of;

  /* Borrowed, columns of column_view */
  GtkColumnViewColumn *first_column;
  GtkColumnViewColumn *second_column;

  /* State */
  gboolean is_busy;
  gboolean keeps_focus; /* on the plan that was run again */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (WisselPlansView, wissel_plans_view, WISSEL_TYPE_PROPOSAL_VIEW)

/* ---- Two side by side ---- */

/* The first entry of both drop-downs is the proposal as it is. */
static WisselSavedPlan *
get_chosen (WisselPlansView *self, GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || self->plans == NULL ||
      selected > self->plans->len)
    return self->present;

  return g_ptr_array_index (self->plans, selected - 1);
}

static const char *
get_title (WisselSavedPlan *plan)
{
  const char *name = wissel_saved_plan_get_name (plan);

  if (name != NULL && *name != '\0')
    return name;

  return wissel_saved_plan_get_id (plan) == 0 ? _ ("This proposal") : _ ("Without a name");
}

/* A column is never narrower than its title; the drop-downs above have the whole name. */
static void
set_title (GtkColumnViewColumn *column, WisselSavedPlan *plan)
{
  const char      *title = get_title (plan);
  g_autofree char *start = NULL;
  g_autofree char *clipped = NULL;

  if (g_utf8_strlen (title, -1) > SHORT_TITLE)
    {
      start = g_utf8_substring (title, 0, SHORT_TITLE - 1);
      clipped = g_strconcat (g_strchomp (start), "…", NULL);
    }

  gtk_column_view_column_set_title (column, clipped != NULL ? clipped : title);
}

static void
compare (WisselPlansView *self)
{
  WisselSavedPlan               *first = get_chosen (self, self->first_drop_down);
  WisselSavedPlan               *second = get_chosen (self, self->second_drop_down);
  g_autoptr (GListModel)         lines = NULL;
  g_autoptr (GtkSingleSelection) selection = NULL;

  if (self->present == NULL)
    return;

  lines = wissel_plans_compare (first, second, self->matchmaker);
  set_title (self->first_column, first);
  set_title (self->second_column, second);
  selection = gtk_single_selection_new (g_object_ref (wissel_pager_set_model (self->pager, lines)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
}

static void
compared_cb (WisselPlansView *self)
{
  if (!self->updating)
    compare (self);
}

/* People and places have long names, which get a second line; where it is narrow one more. */
static void
show_text (WisselPlansView *self, GtkListItem *item, const char *text)
{
  GtkInscription *inscription = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  gboolean        is_narrow = gtk_widget_get_width (GTK_WIDGET (self->column_view)) < NARROW;
  gboolean        is_person = wissel_plan_line_is_person (gtk_list_item_get_item (item));

  gtk_inscription_set_min_lines (inscription, 1 + (is_narrow ? 1 : 0) + (is_person ? 1 : 0));
  gtk_inscription_set_text (inscription, text);
}

static void
bind_kind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselPlansView *self)
{
  show_text (self, item, wissel_plan_line_get_kind (gtk_list_item_get_item (item)));
}

static void
bind_first_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselPlansView *self)
{
  show_text (self, item, wissel_plan_line_get_first (gtk_list_item_get_item (item)));
}

static void
bind_second_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselPlansView *self)
{
  show_text (self, item, wissel_plan_line_get_second (gtk_list_item_get_item (item)));
}

/* Screen readers say a row with the names of the plans. */
static void
bind_label_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselPlansView *self)
{
  WisselPlanLine  *plan_line = gtk_list_item_get_item (item);
  GtkWidget       *inscription = gtk_list_item_get_child (item);
  GtkWidget       *cell = gtk_widget_get_parent (inscription);
  GtkWidget       *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = NULL;

  show_text (self, item, wissel_plan_line_get_label (plan_line));
  if (row == NULL)
    return;

  words = g_strdup_printf (
    "%s, %s. %s: %s. %s: %s.", wissel_plan_line_get_kind (plan_line),
    wissel_plan_line_get_label (plan_line), get_title (get_chosen (self, self->first_drop_down)),
    wissel_plan_line_get_first (plan_line), get_title (get_chosen (self, self->second_drop_down)),
    wissel_plan_line_get_second (plan_line));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkColumnViewColumn *
add_column (WisselPlansView *self, const char *title, GCallback bind, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (wissel_text_column_set_up_cell), NULL);
  g_signal_connect (factory, "bind", bind, self);

  return wissel_text_column_add_made_by (self->column_view, title, factory, width);
}

/* ---- Choosing the two ---- */

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), SHORT_NAME);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONG_NAME);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A name may be as long as people like; the drop-down is as wide as there is room. */
static void
shorten_names (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
}

/* ---- The list of plans ---- */

static void do_task (WisselPlansView *self, WisselSavedPlansTask task, WisselSavedPlan *plan);

static WisselSavedPlan *
get_plan (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "plan");
}

static void
run_cb (GtkButton *button, WisselPlansView *self)
{
  do_task (self, WISSEL_SAVED_PLANS_RUN, get_plan (button));
}

static void
drop_cb (GtkButton *button, WisselPlansView *self)
{
  do_task (self, WISSEL_SAVED_PLANS_DROP, get_plan (button));
}

static void
use_cb (GtkButton *button, WisselPlansView *self)
{
  wissel_matchmaker_take_over (self->matchmaker, get_plan (button));
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

/* A screen reader says of which plan it is. */
static GtkWidget *
make_button (WisselPlansView *self,
             WisselSavedPlan *plan,
             const char      *label,
             const char      *tooltip,
             GCallback        clicked)
{
  GtkWidget *button = gtk_button_new ();

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (button), label);
  else
    gtk_button_set_icon_name (GTK_BUTTON (button), "user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : tooltip,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_title (plan), -1);
  g_object_set_data_full (G_OBJECT (button), "plan", g_object_ref (plan), g_object_unref);
  g_signal_connect (button, "clicked", clicked, self);

  return button;
}

static char *
dup_summary (WisselPlansView *self, WisselSavedPlan *plan)
{
  const WisselPlanFigures *figures = wissel_saved_plan_get_figures (plan);
  const char              *note = wissel_saved_plan_get_note (plan);
  WisselLanguage           language = wissel_language_of_interface ();
  g_autofree char         *points = wissel_match_format_points (figures->total, language);
  g_autofree char         *day =
    wissel_date_format (wissel_saved_plan_get_day (plan), language, WISSEL_DATE_LONG);
  g_autoptr (GString) text = g_string_new (day);

  g_string_append_c (text, '\n');
  /* Translators: two numbers of switchers and a number of points. */
  g_string_append_printf (text, _ ("%1$u of %2$u with a place, %3$s points"), figures->n_placed,
                          figures->n_learners, points);
  if (wissel_saved_plan_is_decided (plan))
    g_string_append_printf (text, "\n%s", _ ("Decided on: people were matched by it."));
  if (note != NULL && *note != '\0')
    g_string_append_printf (text, "\n%s", note);
  if (self->verdict != NULL && self->verdict_of == wissel_saved_plan_get_id (plan))
    g_string_append_printf (text, "\n%s", self->verdict);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whoever was decided by stays for good. */
static GtkWidget *
make_head (WisselPlansView *self, WisselSavedPlan *plan)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = wissel_wrapped_text_new (get_title (plan), "heading");
  GtkWidget *drop;

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (!wissel_saved_plan_is_decided (plan))
    {
      drop = make_button (self, plan, NULL, _ ("Delete the plan"), G_CALLBACK (drop_cb));
      gtk_widget_add_css_class (drop, "flat");
      gtk_widget_set_valign (drop, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), drop);
    }

  return head;
}

static void
add_row (WisselPlansView *self, WisselSavedPlan *plan)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *run = make_button (self, plan, _ ("Run Again"),
                                      _ ("Run again and say whether it is the same"),
                                      G_CALLBACK (run_cb));
  g_autofree char *summary = dup_summary (self, plan);

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons), run);
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, plan, _ ("Go On"),
                               _ ("Go on from this plan: its rules, fixed and forbidden pairs"),
                               G_CALLBACK (use_cb)));

  gtk_widget_add_css_class (box, "score-row");
  gtk_box_append (GTK_BOX (box), make_head (self, plan));
  gtk_box_append (GTK_BOX (box), wissel_wrapped_text_new (summary, "dim-label"));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_title (plan), -1);
  gtk_list_box_append (self->plan_list, row);
  if (self->keeps_focus && self->verdict_of == wissel_saved_plan_get_id (plan))
    gtk_widget_grab_focus (run);
}

static void
list_plans (WisselPlansView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget                *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->plan_list))) != NULL &&
         GTK_IS_LIST_BOX_ROW (child))
    gtk_list_box_remove (self->plan_list, child);

  gtk_string_list_append (names, _ ("This proposal"));
  for (guint i = 0; i < self->plans->len; i++)
    {
      WisselSavedPlan *plan = g_ptr_array_index (self->plans, i);

      add_row (self, plan);
      gtk_string_list_append (names, get_title (plan));
    }

  /* At first the plan kept last is beside the proposal. */
  self->updating = TRUE;
  gtk_drop_down_set_model (self->first_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->second_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->first_drop_down, MIN (1, self->plans->len));
  gtk_drop_down_set_selected (self->second_drop_down, 0);
  self->updating = FALSE;
  gtk_stack_set_visible_child_name (self->comparison, self->plans->len > 0 ? "two" : "alone");
  compare (self);
}

/* ---- Keeping, running, deleting ---- */

static void
update_keep (WisselPlansView *self)
{
  const char *name = gtk_editable_get_text (self->name_row);

  gtk_widget_set_sensitive (self->keep_button, *name != '\0' && !self->is_busy);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPlansView) self = user_data;
  g_autoptr (WisselSavedPlan) again = NULL;
  g_autoptr (GError)          error = NULL;
  GPtrArray                  *plans = wissel_saved_plans_finish (result, &again, &error);

  self->is_busy = FALSE;
  if (self->matchmaker == NULL)
    {
      g_clear_pointer (&plans, g_ptr_array_unref);
      return;
    }

  update_keep (self);
  if (plans == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Plans Could Not Be Changed"), error);
      return;
    }

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = plans;
  self->keeps_focus = again != NULL;
  for (guint i = 0; again != NULL && i < plans->len; i++)
    {
      WisselSavedPlan *plan = g_ptr_array_index (plans, i);

      if (wissel_saved_plan_get_id (plan) != self->verdict_of)
        continue;

      g_free (self->verdict);
      self->verdict = wissel_saved_plan_dup_verdict (plan, again);
    }
  list_plans (self);
}

static void
do_task (WisselPlansView *self, WisselSavedPlansTask task, WisselSavedPlan *plan)
{
  if (self->is_busy)
    return;

  self->is_busy = TRUE;
  if (task == WISSEL_SAVED_PLANS_RUN)
    self->verdict_of = wissel_saved_plan_get_id (plan);
  update_keep (self);
  wissel_saved_plans_async (wissel_matchmaker_get_network (self->matchmaker), task,
                            wissel_matchmaker_get_round (self->matchmaker), plan, done_cb,
                            g_object_ref (self));
}

static void
kept_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPlansView) self = user_data;
  g_autoptr (WisselSavedPlan) plan = wissel_saved_plan_new_finish (result, NULL);

  self->is_busy = FALSE;
  if (self->matchmaker != NULL)
    do_task (self, WISSEL_SAVED_PLANS_KEEP, plan);
}

static void
keep_cb (WisselPlansView *self)
{
  if (!gtk_widget_get_sensitive (self->keep_button))
    return;

  self->is_busy = TRUE;
  wissel_saved_plan_new_async (
    wissel_matchmaker_get_result (self->matchmaker), gtk_editable_get_text (self->name_row),
    gtk_editable_get_text (self->note_row), NULL, kept_made_cb, g_object_ref (self));
  gtk_editable_set_text (self->name_row, "");
  gtk_editable_set_text (self->note_row, "");
}

static void
name_changed_cb (WisselPlansView *self)
{
  update_keep (self);
}

static void
turned_cb (WisselPlansView *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

static void
present_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPlansView) self = user_data;
  g_autoptr (WisselSavedPlan) present = wissel_saved_plan_new_finish (result, NULL);

  /* Of two proposals one after the other the last one counts. */
  if (present == NULL || self->matchmaker == NULL)
    return;

  g_set_object (&self->present, present);
  compare (self);
}

static void
show_plan (WisselPlansView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  wissel_saved_plan_new_async (wissel_matchmaker_get_result (self->matchmaker), NULL, NULL,
                               self->cancellable, present_made_cb, g_object_ref (self));
}

/* ---- The class ---- */

static void
wissel_plans_view_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselPlansView *self = WISSEL_PLANS_VIEW (view);

  self->matchmaker = matchmaker;
  do_task (self, WISSEL_SAVED_PLANS_LOAD, NULL);
}

static void
wissel_plans_view_proposed (WisselProposalView *view)
{
  show_plan (WISSEL_PLANS_VIEW (view));
}

static void
wissel_plans_view_dispose (GObject *object)
{
  WisselPlansView *self = WISSEL_PLANS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PLANS_VIEW);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->verdict, g_free);
  g_clear_object (&self->present);
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_plans_view_parent_class)->dispose (object);
}

static gboolean
wissel_plans_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WISSEL_PLANS_VIEW (widget)->name_row));
}

static void
wissel_plans_view_class_init (WisselPlansViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_plans_view_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_plans_view_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_plans_view_proposed;
  widget_class->grab_focus = wissel_plans_view_grab_focus;

  g_type_ensure (WISSEL_TYPE_PAGER);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-plans-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, name_row);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, note_row);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, keep_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, plan_list);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, first_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, second_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, comparison);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, column_view);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselPlansView, pager);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, compared_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
wissel_plans_view_init (WisselPlansView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  shorten_names (self->first_drop_down);
  shorten_names (self->second_drop_down);
  add_column (self, _ ("Difference"), G_CALLBACK (bind_kind_cell_cb), KIND_WIDTH);
  add_column (self, "", G_CALLBACK (bind_label_cell_cb), 0);
  self->first_column = add_column (self, "", G_CALLBACK (bind_first_cell_cb), 0);
  self->second_column = add_column (self, "", G_CALLBACK (bind_second_cell_cb), 0);
}
