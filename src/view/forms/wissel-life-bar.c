#include "wissel-life-bar.h"

#include <glib/gi18n.h>

#include "wissel-dialog.h"
#include "wissel-text-question.h"
#include "wissel-window.h"

struct _WisselLifeBar
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;

  /* Template children */
  GtkLabel      *state_label;
  GtkButton     *step_button;
  GtkMenuButton *more_button;
  GtkListBox    *steps;
};

G_DEFINE_FINAL_TYPE (WisselLifeBar, wissel_life_bar, ADW_TYPE_BIN)

/* ---- Taking a step ---- */

typedef struct
{
  WisselLifeBar          *bar;
  const WisselTransition *transition;
} Taking;

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselLifeBar) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autofree char          *text = NULL;
  WisselWindow             *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_editor_finish (WISSEL_EDITOR (source), result, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("This Step Is Not Possible Yet"), error);
      return;
    }

  if (window == NULL || self->state_label == NULL)
    return;

  /* Translators: %s is a state, such as “Published”. */
  text = g_strdup_printf (_ ("Now: %s"), gtk_label_get_label (self->state_label));
  wissel_window_add_undo_toast (window, text);
}

static void
take (WisselLifeBar *self, const WisselTransition *transition, const char *reason)
{
  wissel_editor_take_step_async (self->editor, transition, reason, taken_cb, g_object_ref (self));
}

static void
reasoned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Taking        *taking = user_data;
  g_autoptr (WisselLifeBar) self = taking->bar;
  g_autofree char          *reason = wissel_ask_text_finish (result);

  if (reason != NULL && self->editor != NULL)
    take (self, taking->transition, reason);
}

static void
ask_reason (WisselLifeBar *self, const WisselStep *step)
{
  Taking            *taking = g_new0 (Taking, 1);
  g_autofree char   *why = wissel_guard_dup_reason (step->closed, step->missing);
  WisselTextQuestion question = {
    .heading = _ (step->transition->label),
    .body = step->closed == WISSEL_GUARD_NONE ? _ ("Why? The reason is kept with the record.")
                                              : why,
    .label = _ ("Reason"),
    .accept = _ (step->transition->label),
    .is_destructive = step->transition->reason != NULL,
  };

  taking->bar = g_object_ref (self);
  taking->transition = step->transition;
  wissel_ask_text_async (GTK_WIDGET (self), &question, reasoned_cb, taking);
}

static void
begin (WisselLifeBar *self, const WisselStep *step)
{
  const WisselTransition *transition = step->transition;
  gboolean                is_open = step->closed == WISSEL_GUARD_NONE;
  g_autofree char        *why = wissel_guard_dup_reason (step->closed, step->missing);

  if (!is_open && !wissel_step_takes_reason (step))
    wissel_alert (GTK_WIDGET (self), _ ("This Step Is Not Possible Yet"), why);
  else if (!is_open || transition->reason != NULL)
    ask_reason (self, step);
  else
    take (self, transition, NULL);
}

static const WisselStep *
find_suggested (WisselLifeBar *self)
{
  GArray *steps = wissel_editor_get_steps (self->editor);

  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, WisselStep, i).transition->suggested)
      return &g_array_index (steps, WisselStep, i);

  return NULL;
}

static void
step_cb (WisselLifeBar *self)
{
  const WisselStep *step = find_suggested (self);

  if (step != NULL)
    begin (self, step);
}

static void
row_activated_cb (WisselLifeBar *self, GtkListBoxRow *row)
{
  guint      index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "step"));
  WisselStep step = g_array_index (wissel_editor_get_steps (self->editor), WisselStep, index);

  gtk_menu_button_popdown (self->more_button);
  begin (self, &step);
}

/* ---- Showing ---- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static GtkWidget *
make_row (const WisselStep *step, guint index)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean         is_open = step->closed == WISSEL_GUARD_NONE;
  g_autofree char *why = wissel_guard_dup_reason (step->closed, step->missing);

  gtk_box_append (GTK_BOX (box), make_label (_ (step->transition->label), NULL));
  if (!is_open)
    gtk_box_append (GTK_BOX (box), make_label (why, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row),
                                    is_open || wissel_step_takes_reason (step));
  g_object_set_data (G_OBJECT (row), "step", GUINT_TO_POINTER (index));

  return row;
}

static void
show_steps (WisselLifeBar *self)
{
  GArray           *steps = wissel_editor_get_steps (self->editor);
  const WisselStep *suggested = find_suggested (self);
  GtkWidget        *child;
  guint             n_others = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_list_box_remove (self->steps, child);

  for (guint i = 0; i < steps->len; i++)
    if (&g_array_index (steps, WisselStep, i) != suggested)
      {
        gtk_list_box_append (self->steps, make_row (&g_array_index (steps, WisselStep, i), i));
        n_others++;
      }

  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_others > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->step_button), suggested != NULL);
  if (suggested == NULL)
    return;

  gtk_button_set_label (self->step_button, _ (suggested->transition->label));
  if (suggested->closed == WISSEL_GUARD_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->step_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->step_button), "suggested-action");
}

static void
refreshed_cb (WisselLifeBar *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  int                     field = wissel_record_type_field_index (type, "state");
  g_autofree char        *state = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          field >= 0 && wissel_editor_get_id (self->editor) != 0);
  if (field < 0)
    return;

  state = wissel_editor_dup_text (self->editor, (guint) field);
  gtk_label_set_label (self->state_label, state);
  show_steps (self);
}

static void
wissel_life_bar_dispose (GObject *object)
{
  WisselLifeBar *self = WISSEL_LIFE_BAR (object);

  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_LIFE_BAR);

  G_OBJECT_CLASS (wissel_life_bar_parent_class)->dispose (object);
}

static void
wissel_life_bar_class_init (WisselLifeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_life_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-life-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselLifeBar, state_label);
  gtk_widget_class_bind_template_child (widget_class, WisselLifeBar, step_button);
  gtk_widget_class_bind_template_child (widget_class, WisselLifeBar, more_button);
  gtk_widget_class_bind_template_child (widget_class, WisselLifeBar, steps);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wissel_life_bar_init (WisselLifeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_life_bar_set_editor (WisselLifeBar *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_LIFE_BAR (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (refreshed_cb), self, G_CONNECT_SWAPPED);
  refreshed_cb (self);
}

const char *
wissel_life_bar_peek_state (WisselLifeBar *self)
{
  g_return_val_if_fail (WISSEL_IS_LIFE_BAR (self), NULL);

  return gtk_label_get_label (self->state_label);
}

GtkWidget *
wissel_life_bar_peek_step (WisselLifeBar *self)
{
  g_return_val_if_fail (WISSEL_IS_LIFE_BAR (self), NULL);

  return GTK_WIDGET (self->step_button);
}
