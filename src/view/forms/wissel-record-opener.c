#include "wissel-record-opener.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-extras.h"
#include "wissel-form-sections.h"
#include "wissel-list-page.h"
#include "wissel-name.h"
#include "wissel-network-folder.h"
#include "wissel-question-draft.h"
#include "wissel-record-chooser-window.h"
#include "wissel-record-page.h"
#include "wissel-records.h"
#include "wissel-settings.h"
#include "wissel-window.h"

static void
push_draft (WisselWindow *window, WisselRecord *draft, WisselRecord *companion)
{
  wissel_window_push_page (
    window, wissel_record_page_new_draft (wissel_window_get_network (window), draft, companion));
}

static gboolean
has_form (const WisselRecordType *type)
{
  g_autoptr (GPtrArray) sections = wissel_form_sections_of (type);

  return sections->len > 0;
}

/* The overview leads back to it. */
static void
remember (WisselNetwork *network, const WisselRecordType *type, gint64 id)
{
  const char      *path = wissel_store_get_path (wissel_network_get_store (network));
  g_autofree char *name = wissel_network_folder_dup_name (path);

  if (name != NULL)
    wissel_settings_keep_record (name, type->name, id);
}

/* The list that a record is opened from leads on to its neighbours. */
static WisselPagedModel *
find_rows (WisselWindow *window, const WisselRecordType *type)
{
  WisselPage       *page = wissel_window_get_page (window);
  WisselPagedModel *rows;

  if (page == NULL || !WISSEL_IS_LIST_PAGE (page))
    return NULL;

  rows = wissel_list_page_get_rows (WISSEL_LIST_PAGE (page));

  return g_str_equal (wissel_paged_model_get_query (rows)->list->record, type->name) ? rows : NULL;
}

static void
open_record (WisselWindow *window, const WisselRecordType *type, gint64 id)
{
  WisselPage *page;

  if (!has_form (type))
    return;

  remember (wissel_window_get_network (window), type, id);
  page = wissel_record_page_new (wissel_window_get_network (window), type, id);
  wissel_record_page_set_rows (WISSEL_RECORD_PAGE (page), find_rows (window, type));
  wissel_window_push_page (window, page);
}

static void
owner_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) window = user_data;
  g_autoptr (GError)       error = NULL;
  const WisselRecordType  *type;
  gint64                   id = 0;

  type = wissel_extras_find_owner_finish (result, &id, &error);
  if (type != NULL && wissel_window_get_network (window) != NULL)
    open_record (window, type, id);
  else if (type == NULL)
    wissel_report_error (GTK_WIDGET (window), _ ("The Record Cannot Be Read"), error);
}

/* What hangs on a record stands on the page of that record. */
static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow           *window = WISSEL_WINDOW (widget);
  const WisselRecordType *type;
  const char             *name;
  gint64                  id;

  g_variant_get (parameter, "(&sx)", &name, &id);
  type = wissel_record_type_find (name);
  if (wissel_window_get_network (window) == NULL || type == NULL || id <= 0)
    return;

  if (type->is_extra)
    wissel_extras_find_owner_async (wissel_window_get_network (window), type, id, owner_found_cb,
                                    g_object_ref (window));
  else
    open_record (window, type, id);
}

/* ---- Next and previous ---- */

static void
step (WisselWindow *window, int direction)
{
  WisselPage   *page = wissel_window_get_page (window);
  WisselPage   *neighbour = NULL;
  WisselEditor *editor;

  if (page != NULL && WISSEL_IS_RECORD_PAGE (page))
    neighbour = wissel_record_page_make_neighbour (WISSEL_RECORD_PAGE (page), direction);
  if (neighbour == NULL)
    return;

  editor = wissel_record_page_peek_editor (WISSEL_RECORD_PAGE (neighbour));
  remember (wissel_window_get_network (window), wissel_editor_get_record_type (editor),
            wissel_editor_get_id (editor));
  wissel_window_replace_page (window, neighbour);
}

static void
previous_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  step (WISSEL_WINDOW (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  step (WISSEL_WINDOW (widget), 1);
}

/* ---- A learning question starts with the one who asks it ---- */

static void
push_round (WisselWindow *window)
{
  g_autoptr (WisselRecord) round = wissel_record_new (&wissel_round_record_type);

  push_draft (window, round, NULL);
}

static void
question_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow)        window = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (WisselQuestionDraft) draft = wissel_question_draft_make_finish (result, &error);

  if (wissel_window_get_network (window) == NULL)
    return;

  if (draft != NULL)
    {
      push_draft (window, draft->question, draft->learner);
      return;
    }

  wissel_report_error (GTK_WIDGET (window), _ ("The Learning Question Cannot Be Added"), error);
  if (g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
    push_round (window);
}

void
wissel_record_opener_ask_question (WisselWindow *window, gint64 person)
{
  g_return_if_fail (WISSEL_IS_WINDOW (window));

  wissel_question_draft_make_async (wissel_window_get_network (window), person, question_ready_cb,
                                    g_object_ref (window));
}

/* Somebody who is not known yet is described first; the page then leads to the question. Where the
 * last name begins is for the officer to say when that is in doubt. */
static void
push_person (WisselWindow *window, const char *name)
{
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
  g_auto (WisselReading)   first_name = wissel_reading_empty ();
  g_auto (WisselReading)   last_name = wissel_name_split (name, &first_name);
  gboolean                 is_split = last_name.outcome != WISSEL_OUTCOME_REFUSED;

  wissel_record_set_text (person, "first-name", is_split ? first_name.text : name);
  wissel_record_set_text (person, "last-name", is_split ? last_name.text : NULL);
  push_draft (window, person, NULL);
}

static void
begin_question (WisselWindow *window)
{
  GtkWidget *chooser = wissel_record_chooser_window_new (window, _ ("Whose Learning Question?"),
                                                         &wissel_person_record_type);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (wissel_record_opener_ask_question),
                           window, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "new-wanted", G_CALLBACK (push_person), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow           *window = WISSEL_WINDOW (widget);
  const WisselRecordType *type = wissel_record_type_find (g_variant_get_string (parameter, NULL));

  if (wissel_window_get_network (window) == NULL || type == NULL || !has_form (type))
    return;

  if (type == &wissel_learning_question_record_type)
    {
      begin_question (window);
    }
  else
    {
      g_autoptr (WisselRecord) draft = wissel_record_new (type);

      push_draft (window, draft, NULL);
    }
}

void
wissel_record_opener_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-record", "(sx)", open_action);
  gtk_widget_class_install_action (widget_class, "win.new-record", "s", new_action);
  gtk_widget_class_install_action (widget_class, "win.previous-record", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "win.next-record", NULL, next_action);
}
