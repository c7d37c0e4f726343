#include "wissel-advice-view.h"

#include <glib/gi18n.h>

#include "wissel-advice.h"

struct _WisselAdviceView
{
  AdwBin parent_instance;

  /* Owned */
  WisselAnswering *answering;

  /* Children */
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (WisselAdviceView, wissel_advice_view, ADW_TYPE_BIN)

static GtkWidget *
make_row (const WisselAdvice *advice)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *text = wissel_advice_dup_text (advice, wissel_language_of_interface ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (advice->is_emphasised)
    {
      GtkWidget *badge = gtk_label_new (_ ("Important"));

      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (badge, "badge");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
    }

  return row;
}

static void
add_group (WisselAdviceView *self, GPtrArray *given, WisselAdviceKind kind, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint      n_rows = 0;

  g_object_ref_sink (group);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < given->len; i++)
    {
      const WisselAdvice *advice = g_ptr_array_index (given, i);

      if (advice->kind != kind)
        continue;

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (advice));
      n_rows++;
    }

  if (n_rows > 0)
    gtk_box_append (self->groups, group);
  g_object_unref (group);
}

static void
add_intro (WisselAdviceView *self, const WisselFilledForm *form)
{
  const char *intro =
    wissel_record_peek_in_language (form->form, "intro", wissel_language_of_interface ());
  GtkWidget *label;

  if (intro == NULL)
    return;

  label = gtk_label_new (intro);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->groups, label);
}

static void
refreshed_cb (WisselAdviceView *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);
  g_autoptr (GPtrArray)   given = NULL;
  GtkWidget              *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);

  if (form == NULL)
    return;

  given = wissel_advice_give (form);
  add_group (self, given, WISSEL_ADVICE_GAP, _ ("Not Settled Yet"));
  add_group (self, given, WISSEL_ADVICE_TEXT, _ ("Advice"));
  add_group (self, given, WISSEL_ADVICE_PRECONDITION, _ ("What It Takes in General"));
  add_intro (self, form);
}

/* Nobody looks at advice while answering: it is made when it is turned to. */
static void
mapped_refreshed_cb (WisselAdviceView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refreshed_cb (self);
}

static void
wissel_advice_view_map (GtkWidget *widget)
{
  refreshed_cb (WISSEL_ADVICE_VIEW (widget));

  GTK_WIDGET_CLASS (wissel_advice_view_parent_class)->map (widget);
}

static void
wissel_advice_view_dispose (GObject *object)
{
  g_clear_object (&WISSEL_ADVICE_VIEW (object)->answering);

  G_OBJECT_CLASS (wissel_advice_view_parent_class)->dispose (object);
}

static void
wissel_advice_view_class_init (WisselAdviceViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_advice_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = wissel_advice_view_map;
}

static void
wissel_advice_view_init (WisselAdviceView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_top (GTK_WIDGET (self->groups), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->groups), 30);
  gtk_widget_set_margin_start (GTK_WIDGET (self->groups), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->groups), 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->groups));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
wissel_advice_view_new (WisselAnswering *answering)
{
  WisselAdviceView *self;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (answering), NULL);

  self = g_object_new (WISSEL_TYPE_ADVICE_VIEW, NULL);
  self->answering = g_object_ref (answering);
  g_signal_connect_object (answering, "refreshed", G_CALLBACK (mapped_refreshed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
