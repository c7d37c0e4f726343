#include "wissel-record-actions.h"

#include <glib/gi18n.h>

#include "wissel-attendance-window.h"
#include "wissel-certificates.h"
#include "wissel-completion-window.h"
#include "wissel-dialog.h"
#include "wissel-exchange-tasks.h"
#include "wissel-file-choice.h"
#include "wissel-passing-window.h"
#include "wissel-questionnaires.h"
#include "wissel-records.h"
#include "wissel-roll-call-window.h"
#include "wissel-text-question.h"
#include "wissel-window.h"

struct _WisselRecordActions
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  char         *path; /* where the certificate is saved */

  /* Template children */
  GtkWidget *attend_row;
  GtkWidget *complete_row;
  GtkWidget *inform_row;
  GtkWidget *issue_row;
  GtkWidget *open_row;
  GtkWidget *print_row;
  GtkWidget *pass_row;
  GtkWidget *revoke_row;
  GtkWidget *roll_row;
  GtkWidget *version_row;

  /* State */
  gint64 standing; /* the certificate issued for the exchange, 0 for none, -1 when not known */
};

G_DEFINE_FINAL_TYPE (WisselRecordActions, wissel_record_actions, ADW_TYPE_BIN)

static WisselNetwork *
get_network (WisselRecordActions *self)
{
  return wissel_editor_get_network (self->editor);
}

/* ---- Contact moment ---- */

static void
attend_cb (WisselRecordActions *self)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_present (
      GTK_WINDOW (wissel_attendance_window_new (window, wissel_editor_get_record (self->editor))));
}

/* ---- Exchange ---- */

static void
complete_cb (WisselRecordActions *self)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_present (
      GTK_WINDOW (wissel_completion_window_new (window, wissel_editor_get_id (self->editor))));
}

static void
issued_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autoptr (GError)              error = NULL;
  gint64                          certificate = 0;

  if (!wissel_certificate_issue_finish (result, &certificate, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Certificate Was Not Issued"), error);
  else if (self->editor != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "certificate",
                                certificate);
}

static void
issue_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;

  if (wissel_confirm_finish (result) && self->editor != NULL)
    wissel_certificate_issue_async (get_network (self), wissel_editor_get_id (self->editor),
                                    issued_cb, g_object_ref (self));
}

/* One of the few things that undo does not take back. */
static void
issue_cb (WisselRecordActions *self)
{
  g_autofree char *heading = g_strdup_printf (
    ngettext ("Issue %u Learning Certificate?", "Issue %u Learning Certificates?", 1), 1);
  const WisselQuestion question = {
    .heading = heading,
    .body = _ ("It gets the next number of the year and cannot be undone, only revoked"),
    .accept = _ ("_Issue"),
  };

  wissel_confirm_async (GTK_WIDGET (self), &question, issue_confirmed_cb, g_object_ref (self));
}

static void
open_cb (WisselRecordActions *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "certificate",
                              self->standing);
}

/* ---- Certificate ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autoptr (GError)              error = NULL;
  WisselWindow                   *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_certificate_save_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Certificate Was Not Saved"), error);
  else if (window != NULL)
    wissel_window_add_file_toast (window, _ ("The certificate was saved"), self->path);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autoptr (GFile)               file = wissel_choose_file_finish (result);

  if (file == NULL || self->editor == NULL)
    return;

  g_free (self->path);
  self->path = g_file_get_path (file);
  wissel_certificate_save_async (get_network (self), wissel_editor_get_id (self->editor),
                                 self->path, saved_cb, g_object_ref (self));
}

static void
print_cb (WisselRecordActions *self)
{
  static const char *const patterns[] = { "*.pdf", NULL };
  g_autofree char *name = g_strdup_printf ("%s.pdf", wissel_editor_get_title (self->editor));
  WisselFileChoice choice = {
    .action = WISSEL_FILE_SAVE,
    .title = _ ("Save the Certificate"),
    .accept = _ ("_Save"),
    .name = name,
    .kind = _ ("PDF documents"),
    .patterns = patterns,
  };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, file_chosen_cb, g_object_ref (self));
}

static void
revoked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autoptr (GError)              error = NULL;

  if (!wissel_certificate_revoke_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Certificate Was Not Revoked"), error);
}

static void
reasoned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autofree char                *reason = wissel_ask_text_finish (result);

  if (reason != NULL && self->editor != NULL)
    wissel_certificate_revoke_async (get_network (self), wissel_editor_get_id (self->editor),
                                     reason, revoked_cb, g_object_ref (self));
}

static void
revoke_cb (WisselRecordActions *self)
{
  WisselTextQuestion question = {
    .heading = _ ("Revoke the Certificate?"),
    .body = _ ("A revoked certificate keeps its number and says that it is revoked."),
    .label = _ ("Reason"),
    .accept = _ ("_Revoke"),
    .is_destructive = TRUE,
  };

  wissel_ask_text_async (GTK_WIDGET (self), &question, reasoned_cb, g_object_ref (self));
}

/* ---- Mission offer ---- */

static void
pass_cb (WisselRecordActions *self)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_present (
      GTK_WINDOW (wissel_passing_window_new (window, wissel_editor_get_id (self->editor))));
}

/* ---- Network meeting ---- */

static void
roll_cb (WisselRecordActions *self)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_present (
      GTK_WINDOW (wissel_roll_call_window_new (window, wissel_editor_get_id (self->editor))));
}

/* ---- Round ---- */

static void
inform_cb (WisselRecordActions *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.inform", "x",
                              wissel_editor_get_id (self->editor));
}

/* ---- Question list ---- */

static void
versioned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  g_autoptr (GError)              error = NULL;
  gint64                          made = 0;

  if (!wissel_questionnaires_make_version_finish (result, &made, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The New Version Was Not Made"), error);
  else if (self->editor != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "form", made);
}

static void
version_cb (WisselRecordActions *self)
{
  wissel_questionnaires_make_version_async (get_network (self), wissel_editor_get_id (self->editor),
                                            versioned_cb, g_object_ref (self));
}

/* ---- What can be done now ---- */

static gboolean
is_in_state (WisselRecordActions *self, const WisselRecordType *type, const char *const *states)
{
  WisselRecord *record = wissel_editor_get_record (self->editor);

  return wissel_editor_get_record_type (self->editor) == type && record != NULL &&
         wissel_record_get_id (record) != 0 && wissel_record_get_text (record, "state") != NULL &&
         g_strv_contains (states, wissel_record_get_text (record, "state"));
}

static gboolean
is_completed (WisselRecordActions *self)
{
  static const char *const after[] = { "COMPLETED", "EVALUATED", "CLOSED", NULL };

  return is_in_state (self, &wissel_exchange_record_type, after);
}

static gboolean
is_stored (WisselRecordActions *self, const WisselRecordType *type)
{
  return wissel_editor_get_record_type (self->editor) == type &&
         wissel_editor_get_id (self->editor) != 0;
}

static void
update (WisselRecordActions *self)
{
  static const char *const before[] = { "PREPARING", "READY", "ONGOING", NULL };
  static const char *const current[] = { "OPEN", "MATCHING", "RUNNING", "EVALUATING", NULL };
  static const char *const issued[] = { "ISSUED", NULL };
  static const char *const printable[] = { "ISSUED", "REVOKED", NULL };
  static const char *const public[] = { "PUBLISHED", "CLOSED", NULL };
  const WisselRecordType *exchange = &wissel_exchange_record_type;
  const WisselRecordType *certificate = &wissel_certificate_record_type;
  gboolean                can_attend = is_stored (self, &wissel_contact_moment_record_type);
  gboolean                can_complete = is_in_state (self, exchange, before);
  gboolean                can_issue = is_completed (self) && self->standing == 0;
  gboolean                can_open = is_completed (self) && self->standing > 0;
  gboolean                can_print = is_in_state (self, certificate, printable);
  gboolean                can_inform = is_in_state (self, &wissel_round_record_type, current);
  gboolean                can_pass = is_in_state (self, &wissel_mission_offer_record_type, public);
  gboolean                can_renew = is_stored (self, &wissel_questionnaire_record_type);
  gboolean                can_call = is_stored (self, &wissel_network_meeting_record_type);

  gtk_widget_set_visible (self->attend_row, can_attend);
  gtk_widget_set_visible (self->complete_row, can_complete);
  gtk_widget_set_visible (self->issue_row, can_issue);
  gtk_widget_set_visible (self->open_row, can_open);
  gtk_widget_set_visible (self->print_row, can_print);
  gtk_widget_set_visible (self->revoke_row, is_in_state (self, certificate, issued));
  gtk_widget_set_visible (self->inform_row, can_inform);
  gtk_widget_set_visible (self->pass_row, can_pass);
  gtk_widget_set_visible (self->roll_row, can_call);
  gtk_widget_set_visible (self->version_row, can_renew);
  gtk_widget_set_visible (GTK_WIDGET (self), can_attend || can_complete || can_issue || can_open ||
                                               can_print || can_inform || can_pass || can_renew ||
                                               can_call);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordActions) self = user_data;
  gint64                          certificate;

  /* Without an answer nothing is offered. */
  if (self->editor == NULL || !wissel_certificates_find_finish (result, &certificate, NULL))
    return;

  self->standing = certificate;
  update (self);
}

/* Certificates come and go without the exchange itself being changed. */
static void
refresh (WisselRecordActions *self)
{
  update (self);
  if (is_completed (self))
    wissel_certificates_find_async (get_network (self), wissel_editor_get_id (self->editor),
                                    found_cb, g_object_ref (self));
}

static void
wissel_record_actions_dispose (GObject *object)
{
  WisselRecordActions *self = WISSEL_RECORD_ACTIONS (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_RECORD_ACTIONS);

  G_OBJECT_CLASS (wissel_record_actions_parent_class)->dispose (object);
}

static void
wissel_record_actions_class_init (WisselRecordActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_record_actions_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-record-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, attend_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, complete_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, inform_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, issue_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, open_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, print_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, pass_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, revoke_row);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, roll_row);
  gtk_widget_class_bind_template_callback (widget_class, attend_cb);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordActions, version_row);
  gtk_widget_class_bind_template_callback (widget_class, complete_cb);
  gtk_widget_class_bind_template_callback (widget_class, inform_cb);
  gtk_widget_class_bind_template_callback (widget_class, issue_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, pass_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, revoke_cb);
  gtk_widget_class_bind_template_callback (widget_class, roll_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
}

static void
wissel_record_actions_init (WisselRecordActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->standing = -1;
}

void
wissel_record_actions_set_editor (WisselRecordActions *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_RECORD_ACTIONS (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
