#include "network.h"
#include "round.h"
#include "wissel-application.h"
#include "wissel-certificates.h"
#include "wissel-clock.h"
#include "wissel-exchanges.h"
#include "wissel-record-actions.h"
#include "wissel-records.h"

static const WisselCompletion completion = {
  .first_day = "2027-04-02",
  .n_days = 2,
  .hours = 7.5,
  .reason = "Op papier geregeld",
};

/* The actions of a record, in a window. */
static GtkWidget *
show_actions (Fixture *fixture, const WisselRecordType *type, gint64 id)
{
  GtkWidget               *window = adw_window_new ();
  GtkWidget               *actions = g_object_new (WISSEL_TYPE_RECORD_ACTIONS, NULL);
  g_autoptr (WisselEditor) editor = wissel_editor_new (fixture->network, type, id);

  wissel_record_actions_set_editor (WISSEL_RECORD_ACTIONS (actions), editor);
  adw_window_set_content (ADW_WINDOW (window), actions);
  gtk_window_present (GTK_WINDOW (window));
  wissel_editor_load_async (editor, NULL, NULL);

  return actions;
}

static void
close_actions (GtkWidget *actions)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (actions)));
  settle ();
}

static gboolean
offers (GtkWidget *actions, const char *action)
{
  GObject *row = gtk_widget_get_template_child (actions, WISSEL_TYPE_RECORD_ACTIONS, action);

  return gtk_widget_get_visible (actions) && gtk_widget_get_visible (GTK_WIDGET (row));
}

/* Each exchange is offered what comes next, and a second certificate only after the first was
 * revoked. */
static void
test_exchange (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  gint64                id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  GtkWidget            *actions = show_actions (fixture, &wissel_exchange_record_type, id);
  WisselCertificateWish wish = { 0 };
  gint64                certificate = 0;

  TEST_WAIT_UNTIL (offers (actions, "complete_row"));
  g_assert_false (offers (actions, "issue_row"));

  g_assert_true (wissel_exchanges_complete (fixture->network, id, &completion, NULL));
  TEST_WAIT_UNTIL (offers (actions, "issue_row"));
  g_assert_false (offers (actions, "complete_row"));
  g_assert_false (offers (actions, "open_row"));

  g_assert_true (wissel_certificates_issue (fixture->network, id, &wish, &certificate, NULL));
  TEST_WAIT_UNTIL (offers (actions, "open_row"));
  g_assert_false (offers (actions, "issue_row"));

  g_assert_true (wissel_certificates_revoke (fixture->network, certificate, "Fout", NULL));
  TEST_WAIT_UNTIL (offers (actions, "issue_row"));
  g_assert_false (offers (actions, "open_row"));

  close_actions (actions);
}

static void
test_certificate (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  gint64                id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  WisselCertificateWish wish = { 0 };
  gint64                certificate = 0;
  GtkWidget            *actions;

  g_assert_true (wissel_exchanges_complete (fixture->network, id, &completion, NULL));
  g_assert_true (wissel_certificates_issue (fixture->network, id, &wish, &certificate, NULL));
  actions = show_actions (fixture, &wissel_certificate_record_type, certificate);
  TEST_WAIT_UNTIL (offers (actions, "revoke_row"));
  g_assert_true (offers (actions, "print_row"));
  g_assert_true (wissel_certificates_revoke (fixture->network, certificate, "Fout", NULL));
  TEST_WAIT_UNTIL (!offers (actions, "revoke_row"));
  g_assert_true (offers (actions, "print_row"));

  close_actions (actions);
}

/* What is noted for all in one go is offered once the meeting is there. */
static void
test_meeting (Fixture *fixture, gconstpointer user_data)
{
  gint64 meeting = make_record (fixture->network, &wissel_network_meeting_record_type, "network-id",
                                wissel_network_get_id (fixture->network), "held-on", "2027-04-02",
                                NULL);
  GtkWidget *actions = show_actions (fixture, &wissel_network_meeting_record_type, meeting);

  TEST_WAIT_UNTIL (offers (actions, "roll_row"));
  g_assert_false (offers (actions, "attend_row"));

  close_actions (actions);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();
  wissel_clock_set ("2027-05-03T09:00:00Z"); /* after the days of the exchanges */

#define ADD(path, test)                                                                            \
  g_test_add ("/record-actions/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("exchange", test_exchange);
  ADD ("certificate", test_certificate);
  ADD ("meeting", test_meeting);

  return g_test_run ();
}
