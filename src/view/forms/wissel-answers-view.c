#include "wissel-answers-view.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-dialog.h"
#include "wissel-question-group.h"
#include "wissel-steps.h"
#include "wissel-takeover.h"
#include "wissel-window.h"

#define QUESTIONS_SEEN 4 /* without scrolling, below the form of the record */

struct _WisselAnswersView
{
  AdwBin parent_instance;

  /* Owned */
  WisselAnswering *answering;
  WisselSteps     *making;
  GPtrArray       *groups; /* of WisselQuestionGroup, in order; the box owns them */

  /* Children */
  GtkLabel       *progress_label;
  GtkLabel       *missing_label;
  GtkProgressBar *progress_bar;
  GtkDropDown    *language;
  GtkLabel       *intro;
  GtkBox         *questions;
  GtkWidget      *takeover_group;

  /* State */
  gint64   form; /* whose questions are shown */
  gboolean wants_focus;
};

G_DEFINE_FINAL_TYPE (WisselAnswersView, wissel_answers_view, ADW_TYPE_BIN)

static WisselLanguage
get_language (WisselAnswersView *self)
{
  return (WisselLanguage) gtk_drop_down_get_selected (self->language);
}

/* ---- How far ---- */

/* What stands in the way of a complete form, in one line; NULL when nothing does. */
static char *
dup_missing (const WisselFormProgress *progress)
{
  if (progress->needs_missing)
    return g_strdup (
      _ ("Not complete: ask what the employer wants to learn, and what it has to offer."));
  if (progress->offer_missing)
    return g_strdup (_ ("Not complete: the needs were asked, what it has to offer was not."));
  if (progress->n_missing > 0)
    return g_strdup_printf (ngettext ("Not complete: %u question must still be answered.",
                                      "Not complete: %u questions must still be answered.",
                                      progress->n_missing),
                            progress->n_missing);

  return NULL;
}

static void
show_progress (WisselAnswersView *self, const WisselFilledForm *form)
{
  WisselFormProgress progress = wissel_filled_form_progress (form);
  g_autofree char   *missing = dup_missing (&progress);
  g_autofree char   *text = NULL;

  /* Translators: how many questions are answered, of how many. */
  text = g_strdup_printf (_ ("%1$u of %2$u questions answered"), progress.n_answered,
                          progress.n_questions);
  gtk_label_set_label (self->progress_label, text);
  gtk_label_set_label (self->missing_label, missing != NULL ? missing : _ ("Complete"));
  gtk_progress_bar_set_fraction (
    self->progress_bar,
    progress.n_questions > 0 ? (double) progress.n_answered / progress.n_questions : 0);
}

/* ---- Questions ---- */

static WisselRecord *
find_section (const WisselFilledForm *form, WisselRecord *question)
{
  for (guint i = 0; i < form->sections->len; i++)
    {
      WisselRecord *section = g_ptr_array_index (form->sections, i);

      if (!wissel_record_is_empty (question, "section-id") &&
          wissel_record_get_id (section) == wissel_record_get_integer (question, "section-id"))
        return section;
    }

  return NULL;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The heading of the part that begins with the question, and the tip for who asks. */
static void
add_heading (WisselAnswersView *self, const WisselFilledForm *form, guint place)
{
  const WisselAskedQuestion *question = g_ptr_array_index (form->questions, place);
  const WisselAskedQuestion *before = place > 0 ? g_ptr_array_index (form->questions, place - 1)
                                                : NULL;
  WisselRecord              *section = find_section (form, question->record);
  GtkWidget                 *box;
  const char                *hint;

  if (section == NULL || (before != NULL && find_section (form, before->record) == section))
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (
    GTK_BOX (box),
    make_label (wissel_record_peek_in_language (section, "title", get_language (self)), "title-3"));
  /* The tip is for the officer, in the officer's language. */
  hint = wissel_record_peek_in_language (section, "hint", wissel_language_of_interface ());
  if (hint != NULL)
    gtk_box_append (GTK_BOX (box), make_label (hint, "dim-label"));
  gtk_box_append (self->questions, box);
}

static WisselStepsLeft
make_question (gpointer owner)
{
  WisselAnswersView      *self = owner;
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);
  guint                   place = self->groups->len;
  GtkWidget              *group;

  if (form == NULL || place >= form->questions->len)
    return WISSEL_STEPS_DONE;

  add_heading (self, form, place);
  group = wissel_question_group_new (self->answering, place, get_language (self));
  g_ptr_array_add (self->groups, group);
  gtk_box_append (self->questions, group);
  if (self->wants_focus)
    {
      self->wants_focus = FALSE;
      gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
    }

  return self->groups->len < QUESTIONS_SEEN ? WISSEL_STEPS_SEEN : WISSEL_STEPS_OUT_OF_SIGHT;
}

static void
make_questions (WisselAnswersView *self, const WisselFilledForm *form)
{
  const char *intro = wissel_record_peek_in_language (form->form, "intro", get_language (self));
  GtkWidget  *child;

  wissel_steps_stop (self->making);
  g_ptr_array_set_size (self->groups, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions))) != NULL)
    gtk_box_remove (self->questions, child);

  self->form = wissel_record_get_id (form->form);
  gtk_label_set_label (self->intro, intro != NULL ? intro : "");
  gtk_widget_set_visible (GTK_WIDGET (self->intro), intro != NULL);
  wissel_steps_begin (self->making);
}

static void
taken_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAnswersView) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *text = NULL;
  WisselWindow                 *window = wissel_window_of (GTK_WIDGET (self));
  guint                         n_made = 0;

  if (!wissel_takeover_run_finish (result, &n_made, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("Nothing Was Taken Over"), error);
      return;
    }

  if (window == NULL)
    return;

  if (n_made == 0)
    {
      wissel_alert (GTK_WIDGET (self), _ ("Nothing New to Take Over"),
                    _ ("All of it is there already, or nobody is named to whom it belongs."));
      return;
    }

  text =
    g_strdup_printf (ngettext ("%u answer taken over", "%u answers taken over", n_made), n_made);
  wissel_window_add_undo_toast (window, text);
}

static void
takeover_cb (WisselAnswersView *self)
{
  wissel_answers_view_commit (self);
  wissel_takeover_run_async (wissel_answering_get_network (self->answering),
                             wissel_answering_get_response (self->answering), taken_over_cb,
                             g_object_ref (self));
}

static void
refreshed_cb (WisselAnswersView *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);

  gtk_widget_set_visible (GTK_WIDGET (self), form != NULL);
  if (form == NULL)
    return;

  show_progress (self, form);
  gtk_widget_set_visible (self->takeover_group, wissel_takeover_offers (form));
  if (self->form != wissel_record_get_id (form->form))
    {
      make_questions (self, form);
      return;
    }

  for (guint i = 0; i < self->groups->len; i++)
    wissel_question_group_show (g_ptr_array_index (self->groups, i));
}

static void
language_cb (WisselAnswersView *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);

  wissel_answers_view_commit (self);
  if (form != NULL)
    make_questions (self, form);
}

/* ---- GObject ---- */

static void
wissel_answers_view_dispose (GObject *object)
{
  WisselAnswersView *self = WISSEL_ANSWERS_VIEW (object);

  g_clear_pointer (&self->making, wissel_steps_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->answering);

  G_OBJECT_CLASS (wissel_answers_view_parent_class)->dispose (object);
}

/* What is being written when the page is turned is not lost. */
static void
wissel_answers_view_unmap (GtkWidget *widget)
{
  wissel_answers_view_commit (WISSEL_ANSWERS_VIEW (widget));

  GTK_WIDGET_CLASS (wissel_answers_view_parent_class)->unmap (widget);
}

static void
wissel_answers_view_class_init (WisselAnswersViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_answers_view_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = wissel_answers_view_unmap;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/wissel/Wissel/ui/wissel-answers-view.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView,
                                        progress_label);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView, missing_label);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView, progress_bar);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView, language);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView, intro);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView, questions);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WisselAnswersView,
                                        takeover_group);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), takeover_cb);
}

static void
wissel_answers_view_init (WisselAnswersView *self)
{
  self->groups = g_ptr_array_new ();
  self->making = wissel_steps_new (make_question, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Each language has the name that its speakers give it. */
static void
fill_languages (WisselAnswersView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    gtk_string_list_append (names, wissel_codes_label ("LANGUAGE", wissel_language_code (i), i));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
}

GtkWidget *
wissel_answers_view_new (WisselAnswering *answering)
{
  WisselAnswersView *self;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (answering), NULL);

  self = g_object_new (WISSEL_TYPE_ANSWERS_VIEW, NULL);
  self->answering = g_object_ref (answering);
  fill_languages (self);
  gtk_drop_down_set_selected (self->language, wissel_language_of_interface ());
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (answering, "refreshed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  refreshed_cb (self);

  return GTK_WIDGET (self);
}

void
wissel_answers_view_focus (WisselAnswersView *self)
{
  g_return_if_fail (WISSEL_IS_ANSWERS_VIEW (self));

  self->wants_focus = TRUE;
}

void
wissel_answers_view_commit (WisselAnswersView *self)
{
  g_return_if_fail (WISSEL_IS_ANSWERS_VIEW (self));

  for (guint i = 0; self->groups != NULL && i < self->groups->len; i++)
    wissel_question_group_commit (g_ptr_array_index (self->groups, i));
}
