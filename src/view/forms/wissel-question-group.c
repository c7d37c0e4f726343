#include "wissel-question-group.h"

#include <glib/gi18n.h>

#include "wissel-answer-row.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-text.h"
#include "wissel-window.h"

#define SCALE_STEPS 5

/* A way to answer: an option, a word of a short list, a step of a scale or room to write. */
typedef struct
{
  WisselQuestionGroup *group;
  gint64               option;
  gint64               subject;
  char                *code;  /* what is stored as text; NULL where an option or words are */
  GtkCheckButton      *check; /* NULL where there is only room to write */
  WisselAnswerRow     *words; /* NULL where there is nothing to write */
} Choice;

struct _WisselQuestionGroup
{
  AdwBin parent_instance;

  /* Owned */
  WisselAnswering *answering;
  GPtrArray       *choices; /* of Choice */

  /* Children */
  GtkLabel            *title;
  AdwPreferencesGroup *rows;
  GtkWidget           *clear_button;

  /* State */
  guint          place;
  WisselLanguage language;
  gboolean       is_showing;
};

G_DEFINE_FINAL_TYPE (WisselQuestionGroup, wissel_question_group, ADW_TYPE_BIN)

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->code);
  g_free (self);
}

/* NULL once the questionnaire is gone. */
static const WisselAskedQuestion *
get_question (WisselQuestionGroup *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);

  return form != NULL && self->place < form->questions->len
           ? g_ptr_array_index (form->questions, self->place)
           : NULL;
}

static const char *
get_text (WisselQuestionGroup *self, WisselRecord *record)
{
  return wissel_record_peek_in_language (record, "text", self->language);
}

/* ---- Storing ---- */

typedef struct
{
  WisselQuestionGroup *group;
  WisselAnswerRow     *words; /* NULL when something was chosen */
} Storing;

static void
storing_free (Storing *self)
{
  g_object_unref (self->group);
  g_clear_object (&self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Storing, storing_free)

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Storing) storing = user_data;
  g_autoptr (GError)  error = NULL;

  if (wissel_answering_set_finish (WISSEL_ANSWERING (source), result, &error))
    return;

  if (storing->words != NULL && g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID))
    wissel_answer_row_show_problem (storing->words, error->message);
  else
    wissel_report_error (GTK_WIDGET (storing->group), _ ("The Answer Was Not Saved"), error);
  wissel_question_group_show (storing->group);
}

static Storing *
storing_new (WisselQuestionGroup *self, WisselAnswerRow *words)
{
  Storing *storing = g_new0 (Storing, 1);

  storing->group = g_object_ref (self);
  storing->words = words != NULL ? g_object_ref (words) : NULL;

  return storing;
}

static void
store (const Choice *choice, gboolean is_chosen, const char *text)
{
  WisselQuestionGroup       *self = choice->group;
  const WisselAskedQuestion *question = get_question (self);
  WisselAnswerChange         change = {
            .option = choice->option,
            .subject = choice->subject,
            .is_chosen = is_chosen,
            .text = text,
  };

  if (question == NULL)
    return;

  change.question = wissel_record_get_id (question->record);
  wissel_answering_set_async (self->answering, &change, stored_cb,
                              storing_new (self, choice->words));
}

/* Of the others of a group one hears too: they are not chosen any more. */
static void
toggled_cb (GtkCheckButton *check, Choice *choice)
{
  WisselQuestionGroup       *self = choice->group;
  const WisselAskedQuestion *question = get_question (self);
  gboolean                   is_chosen = gtk_check_button_get_active (check);

  if (self->is_showing || question == NULL)
    return;

  if (is_chosen || wissel_asked_question_is (question, "MULTI"))
    store (choice, is_chosen, choice->code);
  if (is_chosen && choice->words != NULL)
    gtk_widget_child_focus (GTK_WIDGET (choice->words), GTK_DIR_TAB_FORWARD);
}

static void
written_cb (WisselAnswerRow *words, const char *text, Choice *choice)
{
  /* Words beside an option say that it is the one. */
  if (choice->option != 0 && wissel_text_is_blank (text) &&
      !gtk_check_button_get_active (choice->check))
    return;

  store (choice, TRUE, text);
}

static void
clear_cb (WisselQuestionGroup *self)
{
  const WisselAskedQuestion *question = get_question (self);

  if (question != NULL)
    wissel_answering_clear_async (self->answering, wissel_record_get_id (question->record),
                                  stored_cb, storing_new (self, NULL));
}

/* ---- Making ---- */

static Choice *
add_choice (WisselQuestionGroup *self)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->group = self;
  g_ptr_array_add (self->choices, choice);

  return choice;
}

/* The first check button of those of which one can be chosen. */
static GtkCheckButton *
get_leader (WisselQuestionGroup *self)
{
  const Choice *first = self->choices->len > 0 ? g_ptr_array_index (self->choices, 0) : NULL;

  return first != NULL ? first->check : NULL;
}

static GtkCheckButton *
make_check (WisselQuestionGroup *self, Choice *choice, gboolean is_exclusive)
{
  choice->check =
    g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                  is_exclusive ? GTK_ACCESSIBLE_ROLE_RADIO : GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  gtk_widget_set_valign (GTK_WIDGET (choice->check), GTK_ALIGN_CENTER);
  if (is_exclusive && get_leader (self) != choice->check)
    gtk_check_button_set_group (choice->check, get_leader (self));
  g_signal_connect (choice->check, "toggled", G_CALLBACK (toggled_cb), choice);

  return choice->check;
}

static void
add_check_row (WisselQuestionGroup *self, Choice *choice, const char *text, gboolean is_exclusive)
{
  GtkWidget      *row = adw_action_row_new ();
  GtkCheckButton *check = make_check (self, choice, is_exclusive);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (check));
  /* The check button is what the keyboard stops at. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  adw_preferences_group_add (self->rows, row);
}

static void
add_words (WisselQuestionGroup *self,
           Choice              *choice,
           const char          *caption,
           const char          *name,
           gboolean             is_long)
{
  GtkWidget *row = wissel_answer_row_new (caption, name, is_long);

  choice->words = WISSEL_ANSWER_ROW (row);
  g_signal_connect (row, "written", G_CALLBACK (written_cb), choice);
  adw_preferences_group_add (self->rows, row);
}

static void
add_options (WisselQuestionGroup *self, const WisselAskedQuestion *question)
{
  gboolean is_exclusive = wissel_asked_question_is (question, "SINGLE");

  for (guint i = 0; i < question->options->len; i++)
    {
      WisselRecord    *option = g_ptr_array_index (question->options, i);
      Choice          *choice = add_choice (self);
      g_autofree char *name = NULL;

      choice->option = wissel_record_get_id (option);
      add_check_row (self, choice, get_text (self, option), is_exclusive);
      if (!wissel_record_get_flag (option, "free-text"))
        continue;

      /* Translators: name of a text entry beside an option such as “Other”. */
      name = g_strdup_printf (_ ("%s: what exactly"), get_text (self, option));
      add_words (self, choice, _ ("What exactly?"), name, FALSE);
    }
}

static void
add_short_list (WisselQuestionGroup *self)
{
  for (guint i = 0; i < wissel_codes_count ("YES_PART_NO"); i++)
    {
      const char *code = wissel_codes_nth ("YES_PART_NO", i);
      Choice     *choice = add_choice (self);

      choice->code = g_strdup (code);
      add_check_row (self, choice, wissel_codes_label ("YES_PART_NO", code, self->language), TRUE);
    }
}

static void
add_scale (WisselQuestionGroup *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (guint i = 1; i <= SCALE_STEPS; i++)
    {
      Choice *choice = add_choice (self);

      choice->code = g_strdup_printf ("%u", i);
      gtk_check_button_set_label (make_check (self, choice, TRUE), choice->code);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (choice->check));
    }

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->rows, row);
}

static void
add_subjects (WisselQuestionGroup *self)
{
  GPtrArray *subjects = wissel_answering_get_form (self->answering)->subjects;

  for (guint i = 0; i < subjects->len; i++)
    {
      WisselRecord *subject = g_ptr_array_index (subjects, i);
      const char   *wording = wissel_record_get_text (subject, "wording");
      Choice       *choice = add_choice (self);

      choice->subject = wissel_record_get_id (subject);
      add_words (self, choice, wording, wording, TRUE);
    }

  if (subjects->len == 0)
    adw_preferences_group_set_description (
      self->rows, _ ("Choose who answers: this is asked for each learning question."));
}

static void
add_rows (WisselQuestionGroup *self, const WisselAskedQuestion *question)
{
  if (wissel_asked_question_is (question, "SINGLE") || wissel_asked_question_is (question, "MULTI"))
    add_options (self, question);
  else if (wissel_asked_question_is (question, "YESPARTNO"))
    add_short_list (self);
  else if (wissel_asked_question_is (question, "SCALE"))
    add_scale (self);
  else if (wissel_asked_question_is (question, "PER_QUESTION"))
    add_subjects (self);
  else
    add_words (self, add_choice (self), NULL, get_text (self, question->record),
               wissel_asked_question_is (question, "TEXT"));
}

/* Not the title of the group: that is cut off where a question is long. */
static GtkWidget *
make_header (WisselQuestionGroup *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->title));
  self->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear_button, _ ("Take the Answer Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take the Answer Back"), -1);
  gtk_widget_set_valign (self->clear_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->clear_button, "flat");
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (header), self->clear_button);

  return header;
}

/* ---- Showing ---- */

static char *
dup_shown (const Choice *choice, const WisselFilledForm *form, const WisselAskedQuestion *question)
{
  WisselRecord *answer =
    wissel_filled_form_find_answer (form, question, choice->option, choice->subject);

  if (answer == NULL)
    return NULL;
  if (choice->option != 0 || choice->subject != 0 || wissel_asked_question_is (question, "TEXT"))
    return g_strdup (wissel_record_get_text (answer, "value-text"));

  return wissel_filled_form_dup_answer (form, question, wissel_language_of_interface ());
}

static gboolean
is_chosen (const Choice *choice, const WisselFilledForm *form, const WisselAskedQuestion *question)
{
  WisselRecord *answer = wissel_filled_form_find_answer (form, question, choice->option, 0);

  if (answer == NULL || choice->code == NULL)
    return answer != NULL;
  if (wissel_record_is_empty (answer, "value-num"))
    return g_strcmp0 (wissel_record_get_text (answer, "value-text"), choice->code) == 0;

  return wissel_record_get_real (answer, "value-num") == g_ascii_strtod (choice->code, NULL);
}

/* No button of a group can be let go by itself. */
static void
show_check (const Choice *choice, gboolean is_active)
{
  if (gtk_check_button_get_active (choice->check) != is_active)
    gtk_check_button_set_active (choice->check, is_active);
}

void
wissel_question_group_show (WisselQuestionGroup *self)
{
  const WisselFilledForm    *form = wissel_answering_get_form (self->answering);
  const WisselAskedQuestion *question = get_question (self);

  g_return_if_fail (WISSEL_IS_QUESTION_GROUP (self));

  if (question == NULL)
    return;

  self->is_showing = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice    *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *text = NULL;

      if (choice->check != NULL)
        show_check (choice, is_chosen (choice, form, question));
      if (choice->words == NULL)
        continue;

      text = dup_shown (choice, form, question);
      wissel_answer_row_show (choice->words, text);
      if (choice->option != 0)
        gtk_widget_set_visible (GTK_WIDGET (choice->words), is_chosen (choice, form, question));
    }
  gtk_widget_set_visible (self->clear_button, wissel_filled_form_is_answered (form, question));
  self->is_showing = FALSE;
}

void
wissel_question_group_commit (WisselQuestionGroup *self)
{
  g_return_if_fail (WISSEL_IS_QUESTION_GROUP (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->words != NULL)
        wissel_answer_row_commit (choice->words);
    }
}

/* ---- GObject ---- */

static void
wissel_question_group_dispose (GObject *object)
{
  WisselQuestionGroup *self = WISSEL_QUESTION_GROUP (object);

  /* Rows say something when they go. */
  self->is_showing = TRUE;
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->words != NULL)
        g_signal_handlers_disconnect_by_data (choice->words, choice);
      if (choice->check != NULL)
        g_signal_handlers_disconnect_by_data (choice->check, choice);
    }
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->answering);

  G_OBJECT_CLASS (wissel_question_group_parent_class)->dispose (object);
}

static void
wissel_question_group_class_init (WisselQuestionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_question_group_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wissel_question_group_init (WisselQuestionGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
wissel_question_group_new (WisselAnswering *answering, guint place, WisselLanguage language)
{
  WisselQuestionGroup       *self;
  const WisselAskedQuestion *question;
  g_autofree char           *title = NULL;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (answering), NULL);

  self = g_object_new (WISSEL_TYPE_QUESTION_GROUP, NULL);
  self->answering = g_object_ref (answering);
  self->place = place;
  self->language = language;
  question = get_question (self);
  title = g_strdup_printf ("%u. %s", place + 1, get_text (self, question->record));
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_text (self, question->record), -1);
  add_rows (self, question);
  wissel_question_group_show (self);

  return GTK_WIDGET (self);
}
