#include "wissel-record-page.h"

#include <glib/gi18n.h>

#include "wissel-attachments-view.h"
#include "wissel-bar-layout.h"
#include "wissel-calendar-view.h"
#include "wissel-checklists-view.h"
#include "wissel-columns-layout.h"
#include "wissel-dialog.h"
#include "wissel-error.h"
#include "wissel-extras-view.h"
#include "wissel-history-view.h"
#include "wissel-logo-view.h"
#include "wissel-paper-menu.h"
#include "wissel-record-actions.h"
#include "wissel-record-facts.h"
#include "wissel-response-sheet.h"
#include "wissel-scrolled-layout.h"
#include "wissel-twin-bar.h"
#include "wissel-window.h"

struct _WisselRecordPage
{
  WisselPage parent_instance;

  /* Owned */
  WisselEditor     *editor;
  WisselPagedModel *rows; /* of the list that it was opened from, or NULL */

  /* Template children */
  GtkStack              *views;
  GtkWidget             *switcher;
  GtkWidget             *neighbours;
  GtkWidget             *previous_button;
  GtkWidget             *next_button;
  GtkWidget             *draft_bar;
  GtkLabel              *draft_label;
  WisselLifeBar         *life_bar;
  WisselPaperMenu       *papers;
  GtkWidget             *delete_button;
  WisselRecordActions   *actions;
  WisselRecordFacts     *facts;
  WisselTwinBar         *twin_bar;
  AdwBin                *form_bin;
  WisselResponseSheet   *sheet;
  AdwBin                *advice;
  AdwBin                *compare;
  GtkWidget             *aside;
  WisselLogoView        *logo;
  WisselChecklistsView  *checklists;
  WisselCalendarView    *calendar;
  WisselExtrasView      *tasks;
  WisselExtrasView      *notes;
  WisselRelatedView     *related;
  WisselAttachmentsView *attachments;
  WisselHistoryView     *history;

  /* Children */
  WisselForm *form;

  /* State */
  gboolean is_leaving_for_good;
};

G_DEFINE_FINAL_TYPE (WisselRecordPage, wissel_record_page, WISSEL_TYPE_PAGE)

/* ---- Next and previous ---- */

/* The neighbour of the record in its list, counted from 1; 0 at either end. */
static guint
find_neighbour (WisselRecordPage *self, int step, gint64 *id)
{
  guint position;

  *id = 0;
  if (self->rows == NULL ||
      !wissel_paged_model_find (self->rows, wissel_editor_get_id (self->editor), &position) ||
      (position == 0 && step < 0))
    return 0;

  position += (guint) step;
  *id = wissel_paged_model_get_id (self->rows, position);

  return *id != 0 ? position + 1 : 0;
}

static void
update_neighbour (WisselRecordPage *self, GtkWidget *button, int step, const char *words)
{
  gint64           id;
  guint            position = find_neighbour (self, step, &id);
  guint            n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autofree char *name = NULL;

  /* Translators: “Next record”, and its place in the list, such as “13 of 160”. */
  name = position > 0 ? g_strdup_printf (_ ("%1$s: %2$u of %3$u"), words, position, n_rows)
                      : g_strdup (words);
  gtk_widget_set_sensitive (button, position > 0);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_neighbours (WisselRecordPage *self)
{
  gtk_widget_set_visible (self->neighbours, self->rows != NULL);
  if (self->rows == NULL)
    return;

  update_neighbour (self, self->previous_button, -1, _ ("Previous record"));
  update_neighbour (self, self->next_button, 1, _ ("Next record"));
}

/* ---- What is shown ---- */

/* Kind of record, and its place in the list that it was opened from. */
static char *
dup_subtitle (WisselRecordPage *self)
{
  const char *label = _ (wissel_editor_get_record_type (self->editor)->label);
  guint       position;

  if (self->rows == NULL ||
      !wissel_paged_model_find (self->rows, wissel_editor_get_id (self->editor), &position))
    return g_strdup (label);

  /* Translators: kind of record, such as “Person”, and its place in a list. */
  return g_strdup_printf (_ ("%1$s · %2$u of %3$u"), label, position + 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
}

static void
update_titles (WisselRecordPage *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  const char             *title = wissel_editor_get_title (self->editor);
  g_autofree char        *fresh = NULL;
  g_autofree char        *subtitle = NULL;

  if (wissel_editor_get_id (self->editor) == 0 &&
      wissel_editor_get_state (self->editor) == WISSEL_EDITOR_DRAFT)
    {
      /* Translators: %s is a kind of record, such as “Organisation”. */
      fresh = g_strdup_printf (_ ("New: %s"), _ (type->label));
      wissel_page_set_title (WISSEL_PAGE (self), fresh);
      wissel_page_set_subtitle (WISSEL_PAGE (self), NULL);
      return;
    }

  wissel_page_set_title (WISSEL_PAGE (self), title != NULL ? title : _ (type->label));
  subtitle = title != NULL ? dup_subtitle (self) : NULL;
  wissel_page_set_subtitle (WISSEL_PAGE (self), subtitle);
}

static void
update_draft_bar (WisselRecordPage *self)
{
  g_autofree char *missing = wissel_editor_dup_missing (self->editor);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->draft_bar, missing != NULL);
  if (missing == NULL)
    return;

  /* Translators: %s are the names of the fields that must be filled in. */
  text = g_strdup_printf (_ ("Not added yet. Still needed: %s"), missing);
  gtk_label_set_label (self->draft_label, text);
}

static void
update_deleting (WisselRecordPage *self)
{
  gboolean can_remove = wissel_editor_can_remove (self->editor);

  gtk_widget_set_visible (self->delete_button, can_remove);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.delete", can_remove);
}

/* Without anything in it, the form has the page to itself. */
static void
update_aside (WisselRecordPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->aside);

  while (child != NULL && !gtk_widget_get_visible (child))
    child = gtk_widget_get_next_sibling (child);
  gtk_widget_set_visible (self->aside, child != NULL);
}

/* Once there are questions, who was asked and when stands beside them. */
static void
move_form_aside (WisselRecordPage *self)
{
  GtkWidget *form = adw_bin_get_child (self->form_bin);

  if (form == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    return;

  g_object_ref (form);
  adw_bin_set_child (self->form_bin, NULL);
  gtk_box_prepend (GTK_BOX (self->aside), form);
  g_object_unref (form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), FALSE);
  update_aside (self);
}

static void
update_state (WisselRecordPage *self)
{
  static const char *const names[] = { "loading", "record", "record", "gone" };
  WisselEditorState        state = wissel_editor_get_state (self->editor);

  /* Not a bound child: disposing the template would take it away from AdwBin behind its back. */
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), names[state]);
  gtk_widget_set_visible (self->switcher, state == WISSEL_EDITOR_STORED);
  update_deleting (self);
  update_titles (self);
  update_draft_bar (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordPage) self = user_data;
  g_autoptr (GError)           error = NULL;

  if (!wissel_editor_finish (WISSEL_EDITOR (source), result, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Record Cannot Be Read"), error);
      return;
    }

  if (self->form == NULL)
    return;

  wissel_page_enter (WISSEL_PAGE (self));
}

static void
follow_aside (WisselRecordPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->aside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_signal_connect_object (child, "notify::visible", G_CALLBACK (update_aside), self,
                             G_CONNECT_SWAPPED);
}

/* ---- Deleting ---- */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordPage) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *text = NULL;
  WisselWindow                *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_editor_finish (WISSEL_EDITOR (source), result, &error))
    {
      self->is_leaving_for_good = FALSE;
      wissel_report_error (GTK_WIDGET (self), _ ("The Record Was Not Deleted"), error);
      return;
    }

  if (window == NULL)
    return;

  /* Translators: %s is the title of a record. */
  text = g_strdup_printf (_ ("“%s” deleted"), wissel_editor_get_title (self->editor));
  wissel_window_add_undo_toast (window, text);
  wissel_window_pop_page (window, WISSEL_PAGE (self));
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselRecordPage *self = WISSEL_RECORD_PAGE (widget);

  if (!wissel_editor_can_remove (self->editor))
    return;

  self->is_leaving_for_good = TRUE;
  wissel_editor_remove_async (self->editor, deleted_cb, g_object_ref (self));
}

/* ---- Printing ---- */

static void
documents_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselRecordPage *self = WISSEL_RECORD_PAGE (widget);

  /* What is still being typed belongs in the document too. */
  wissel_form_commit (self->form);
  wissel_paper_menu_pop_up (self->papers);
}

/* ---- Leaving ---- */

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WisselRecordPage *self = WISSEL_RECORD_PAGE (source);
  gboolean          leave = wissel_confirm_finish (result);

  if (!leave && self->form != NULL)
    wissel_form_focus (self->form);
  g_task_return_boolean (task, leave);
}

static void
ask_to_leave (WisselRecordPage *self, GTask *task)
{
  g_autofree char *problems = wissel_editor_dup_problems (self->editor);
  g_autofree char *missing = wissel_editor_dup_missing (self->editor);
  g_autofree char *body = NULL;
  WisselQuestion   question = {
      .heading = missing != NULL ? _ ("Leave Without Adding?") : _ ("Leave Without These Changes?"),
      .accept = _ ("_Leave"),
      .is_destructive = TRUE,
  };

  if (missing != NULL)
    /* Translators: %s are the names of the fields that must be filled in. */
    body =
      g_strdup_printf (_ ("The record was not added, because this is still needed: %s"), missing);
  else
    /* Translators: %s are the names of the fields that were not understood. */
    body = g_strdup_printf (_ ("What stands in these fields could not be saved: %s"),
                            problems != NULL ? problems : "—");
  question.body = body;
  wissel_confirm_async (GTK_WIDGET (self), &question, confirmed_cb, task);
}

static void
put_away_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  WisselRecordPage  *self = g_task_get_source_object (task);

  if (!wissel_editor_finish (WISSEL_EDITOR (source), result, &error) &&
      !g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID) &&
      !g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Change Was Not Saved"), error);
      g_task_return_boolean (task, FALSE);
      return;
    }

  if (self->form == NULL || !wissel_editor_is_touched (self->editor))
    g_task_return_boolean (task, TRUE);
  else
    ask_to_leave (self, g_steal_pointer (&task));
}

static void
wissel_record_page_leave_async (WisselPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  WisselRecordPage *self = WISSEL_RECORD_PAGE (page);
  GTask            *task = g_task_new (self, NULL, callback, user_data);

  if (self->is_leaving_for_good || self->form == NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  wissel_form_commit (self->form);
  wissel_response_sheet_commit (self->sheet);
  wissel_editor_save_async (self->editor, put_away_cb, task);
}

static gboolean
wissel_record_page_leave_finish (WisselPage *page, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* ---- GObject ---- */

/* Somebody who makes a record wants to type; somebody who opens one, or comes back to it, wants to
 * read, and no key may change it unawares. */
static void
wissel_record_page_enter (WisselPage *page)
{
  WisselRecordPage *self = WISSEL_RECORD_PAGE (page);

  /* A page may be read before it is shown. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (wissel_editor_get_state (self->editor) == WISSEL_EDITOR_STORED)
    gtk_widget_child_focus (self->switcher, GTK_DIR_TAB_FORWARD);
  else if (wissel_editor_get_state (self->editor) == WISSEL_EDITOR_DRAFT && self->form != NULL)
    wissel_form_focus (self->form);
}

static void
wissel_record_page_dispose (GObject *object)
{
  WisselRecordPage *self = WISSEL_RECORD_PAGE (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_RECORD_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (wissel_record_page_parent_class)->dispose (object);
}

static void
wissel_record_page_class_init (WisselRecordPageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_record_page_dispose;
  page_class->enter = wissel_record_page_enter;
  page_class->leave_async = wissel_record_page_leave_async;
  page_class->leave_finish = wissel_record_page_leave_finish;

  g_type_ensure (WISSEL_TYPE_ATTACHMENTS_VIEW);
  g_type_ensure (WISSEL_TYPE_BAR_LAYOUT);
  g_type_ensure (WISSEL_TYPE_CALENDAR_VIEW);
  g_type_ensure (WISSEL_TYPE_CHECKLISTS_VIEW);
  g_type_ensure (WISSEL_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (WISSEL_TYPE_EXTRAS_VIEW);
  g_type_ensure (WISSEL_TYPE_LIFE_BAR);
  g_type_ensure (WISSEL_TYPE_LOGO_VIEW);
  g_type_ensure (WISSEL_TYPE_PAPER_MENU);
  g_type_ensure (WISSEL_TYPE_RECORD_ACTIONS);
  g_type_ensure (WISSEL_TYPE_RECORD_FACTS);
  g_type_ensure (WISSEL_TYPE_RELATED_VIEW);
  g_type_ensure (WISSEL_TYPE_RESPONSE_SHEET);
  g_type_ensure (WISSEL_TYPE_HISTORY_VIEW);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);
  g_type_ensure (WISSEL_TYPE_TWIN_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, views);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, neighbours);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, draft_label);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, life_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, papers);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, actions);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, facts);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, twin_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, advice);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, compare);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, aside);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, logo);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, checklists);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, notes);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, related);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, attachments);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordPage, history);

  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "record.documents", NULL, documents_action);
}

static void
wissel_record_page_init (WisselRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  follow_aside (self);
  wissel_attachments_view_take_drops (self->attachments, GTK_WIDGET (self));
}

/* Takes @editor over. */
static WisselPage *
make_page (WisselEditor *editor)
{
  WisselRecordPage *self =
    g_object_new (WISSEL_TYPE_RECORD_PAGE, "network", wissel_editor_get_network (editor), NULL);

  self->editor = editor;
  self->form = WISSEL_FORM (wissel_form_new (editor));
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  wissel_life_bar_set_editor (self->life_bar, editor);
  wissel_paper_menu_set_editor (self->papers, editor);
  wissel_record_actions_set_editor (self->actions, editor);
  wissel_twin_bar_set_editor (self->twin_bar, editor);
  wissel_record_facts_set_editor (self->facts, editor);
  wissel_response_sheet_set_editor (self->sheet, editor, self->advice, self->compare, self->views);
  wissel_logo_view_set_editor (self->logo, editor);
  wissel_checklists_view_set_editor (self->checklists, editor);
  wissel_calendar_view_set_editor (self->calendar, editor);
  wissel_extras_view_set_editor (self->notes, editor, &wissel_note_kind);
  wissel_extras_view_set_editor (self->tasks, editor, &wissel_task_kind);
  wissel_related_view_set_editor (self->related, editor);
  wissel_attachments_view_set_editor (self->attachments, editor);
  wissel_history_view_set_editor (self->history, editor);
  g_signal_connect_object (editor, "field-changed", G_CALLBACK (update_draft_bar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::visible", G_CALLBACK (move_form_aside), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (update_deleting), self,
                           G_CONNECT_SWAPPED);
  update_state (self);
  wissel_editor_load_async (editor, loaded_cb, g_object_ref (self));

  return WISSEL_PAGE (self);
}

WisselPage *
wissel_record_page_new (WisselNetwork *network, const WisselRecordType *type, gint64 id)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (type != NULL && id != 0, NULL);

  return make_page (wissel_editor_new (network, type, id));
}

WisselPage *
wissel_record_page_new_draft (WisselNetwork *network, WisselRecord *draft, WisselRecord *companion)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (draft), NULL);

  return make_page (wissel_editor_new_draft (network, draft, companion));
}

void
wissel_record_page_set_rows (WisselRecordPage *self, WisselPagedModel *rows)
{
  g_return_if_fail (WISSEL_IS_RECORD_PAGE (self));
  g_return_if_fail (rows == NULL || WISSEL_IS_PAGED_MODEL (rows));

  g_set_object (&self->rows, rows);
  update_neighbours (self);
  update_titles (self);
}

WisselPage *
wissel_record_page_make_neighbour (WisselRecordPage *self, int step)
{
  WisselPage *page;
  gint64      id;

  g_return_val_if_fail (WISSEL_IS_RECORD_PAGE (self), NULL);

  if (find_neighbour (self, step, &id) == 0)
    return NULL;

  page = wissel_record_page_new (wissel_editor_get_network (self->editor),
                                 wissel_editor_get_record_type (self->editor), id);
  wissel_record_page_set_rows (WISSEL_RECORD_PAGE (page), self->rows);

  return page;
}

WisselEditor *
wissel_record_page_peek_editor (WisselRecordPage *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_PAGE (self), NULL);

  return self->editor;
}

WisselForm *
wissel_record_page_peek_form (WisselRecordPage *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_PAGE (self), NULL);

  return self->form;
}

WisselLifeBar *
wissel_record_page_peek_life_bar (WisselRecordPage *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_PAGE (self), NULL);

  return self->life_bar;
}

WisselRelatedView *
wissel_record_page_peek_related (WisselRecordPage *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_PAGE (self), NULL);

  return self->related;
}
