#include "wissel-compare-view.h"

#include <glib/gi18n.h>

#include "wissel-date.h"

struct _WisselCompareView
{
  AdwBin parent_instance;

  /* Owned */
  WisselAnswering *answering;

  /* Children */
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (WisselCompareView, wissel_compare_view, ADW_TYPE_BIN)

static GtkWidget *
add_label (WisselCompareView *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 44 : 30);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);

  return label;
}

static void
add_day (WisselCompareView *self, const WisselFilledForm *form, int column)
{
  g_autofree char *day = wissel_date_format (wissel_record_get_text (form->response, "taken-on"),
                                             wissel_language_of_interface (), WISSEL_DATE_LONG);
  GtkWidget       *label = add_label (self, day, column, 0);

  gtk_widget_add_css_class (label, "heading");
  if (wissel_record_get_id (form->response) == wissel_answering_get_response (self->answering))
    gtk_widget_add_css_class (label, "accent");
}

/* The same question in another version of the questionnaire has the same code. */
static char *
dup_answer (const WisselFilledForm *form, const char *code)
{
  const WisselAskedQuestion *question = wissel_filled_form_find_question (form, code);

  return question != NULL
           ? wissel_filled_form_dup_answer (form, question, wissel_language_of_interface ())
           : g_strdup ("");
}

static void
add_question (WisselCompareView *self, WisselRecord *question, int row)
{
  WisselLanguage   language = wissel_language_of_interface ();
  const char      *text = wissel_record_peek_in_language (question, "text", language);
  GPtrArray       *series = wissel_answering_get_series (self->answering);
  g_autofree char *before = NULL;

  add_label (self, text, 0, row);
  for (guint i = 0; i < series->len; i++)
    {
      g_autofree char *answer =
        dup_answer (g_ptr_array_index (series, i), wissel_record_get_text (question, "code"));
      gboolean         is_other = before != NULL && !g_str_equal (before, answer);
      GtkWidget       *label = add_label (self, *answer != '\0' ? answer : "—", (int) i + 1, row);
      g_autofree char *spoken = NULL;

      if (is_other)
        {
          gtk_widget_add_css_class (label, "heading");
          /* Translators: read aloud; %s is an answer that differs from that of the time before. */
          spoken = g_strdup_printf (_ ("Changed: %s"), answer);
          gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          spoken, -1);
        }
      g_free (before);
      before = g_steal_pointer (&answer);
    }
}

static void
show (WisselCompareView *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);
  GPtrArray              *series = wissel_answering_get_series (self->answering);
  GtkWidget              *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  if (form == NULL)
    return;

  for (guint i = 0; i < series->len; i++)
    add_day (self, g_ptr_array_index (series, i), (int) i + 1);
  for (guint i = 0; i < form->questions->len; i++)
    add_question (self, ((WisselAskedQuestion *) g_ptr_array_index (form->questions, i))->record,
                  (int) i + 1);
}

static void
refreshed_cb (WisselCompareView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
wissel_compare_view_map (GtkWidget *widget)
{
  show (WISSEL_COMPARE_VIEW (widget));

  GTK_WIDGET_CLASS (wissel_compare_view_parent_class)->map (widget);
}

static void
wissel_compare_view_dispose (GObject *object)
{
  g_clear_object (&WISSEL_COMPARE_VIEW (object)->answering);

  G_OBJECT_CLASS (wissel_compare_view_parent_class)->dispose (object);
}

static void
wissel_compare_view_class_init (WisselCompareViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_compare_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = wissel_compare_view_map;
}

static void
wissel_compare_view_init (WisselCompareView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare"), -1);
  gtk_grid_set_column_spacing (self->grid, 24);
  gtk_grid_set_row_spacing (self->grid, 18);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->grid), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 30);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 18);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
wissel_compare_view_new (WisselAnswering *answering)
{
  WisselCompareView *self;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (answering), NULL);

  self = g_object_new (WISSEL_TYPE_COMPARE_VIEW, NULL);
  self->answering = g_object_ref (answering);
  g_signal_connect_object (answering, "refreshed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
