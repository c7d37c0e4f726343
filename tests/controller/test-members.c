/* The Talent Exchange: from a first contact to a member with a signed charter. */

#include "round.h"
#include "wissel-clock.h"
#include "wissel-editor.h"
#include "wissel-error.h"
#include "wissel-overview.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-relations.h"

static gint64
make_text (Fixture *fixture, const char *label, const char *lang, const char *from, gint64 sample)
{
  return make_record (fixture->network, &wissel_charter_version_record_type, "label", label, "lang",
                      lang, "valid-from", from, "is-sample", sample, "body", "4.15 …", NULL);
}

static WisselEditor *
make_membership (Fixture *fixture, gint64 organisation)
{
  gint64 id = make_record (fixture->network, &wissel_tx_membership_record_type, "network-id",
                           wissel_network_get_id (fixture->network), "organisation-id",
                           organisation, "requested-on", "2027-01-04", NULL);

  return open_record (fixture, &wissel_tx_membership_record_type, id);
}

static gboolean
try_step (WisselEditor *editor, const char *to, const char *reason, GError **error)
{
  const WisselStep *step = find_step (editor, to);

  g_assert_nonnull (step);

  return wissel_editor_take_step (editor, step->transition, reason, error);
}

static void
take_step (WisselEditor *editor, const char *to)
{
  g_autoptr (GError) error = NULL;

  try_step (editor, to, "Op eigen vraag", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "state"), ==, to);
}

static void
assert_refused (WisselEditor *editor, const char *to, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_step (editor, to, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static gint64
get_charter (WisselEditor *membership)
{
  return wissel_record_get_integer (wissel_editor_get_record (membership), "charter-agreement-id");
}

/* The only party of a charter. */
static WisselEditor *
open_party (Fixture *fixture, WisselEditor *membership)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) lists = NULL;

  lists = wissel_relations_load (fixture->network, wissel_editor_get_record (membership), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lists->len; i++)
    {
      const WisselRelatedList *list = g_ptr_array_index (lists, i);

      if (g_str_equal (list->relation->type, "agreement_party"))
        {
          g_assert_cmpuint (list->n_rows, ==, 1);
          return open_record (fixture, &wissel_agreement_party_record_type,
                              ((WisselRelated *) g_ptr_array_index (list->rows, 0))->id);
        }
    }

  g_error ("A membership lists no signature");
}

static void
fill (WisselEditor *editor, const char *field, const char *text)
{
  const WisselRecordType *type = wissel_editor_get_record_type (editor);

  wissel_editor_set_text (editor, (guint) wissel_record_type_field_index (type, field), text);
}

static void
sign (Fixture *fixture, WisselEditor *membership, const char *function, const char *note)
{
  g_autoptr (WisselEditor) party = open_party (fixture, membership);
  g_autoptr (GError)       error = NULL;

  fill (party, "signatory-name", "Ann Voorbeeld");
  fill (party, "function-code", function);
  fill (party, "function-note", note);
  fill (party, "signed-on", "5/2/2027");
  wissel_editor_save (party, &error);
  g_assert_no_error (error);
}

static char *
dup_charter_state (Fixture *fixture, WisselEditor *membership)
{
  g_autoptr (WisselRecord) charter = wissel_network_load (
    fixture->network, &wissel_agreement_record_type, get_charter (membership), NULL);

  return g_strdup (wissel_record_get_text (charter, "state"));
}

static WisselEditor *
make_member (Fixture *fixture, gint64 organisation)
{
  WisselEditor *membership = make_membership (fixture, organisation);

  take_step (membership, "ELIGIBLE");
  take_step (membership, "CHARTER_SENT");
  sign (fixture, membership, "CHAIR_MGMT", "");
  take_step (membership, "MEMBER");

  return membership;
}

static void
test_kinds (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *kind;
    gboolean    may_join;
  } cases[] = {
    { "FEDERAL", TRUE },    { "REGIONAL", TRUE },   { "COMMUNITY", TRUE },    { "MUNICIPAL", TRUE },
    { "PROVINCIAL", TRUE }, { "PARASTATAL", TRUE }, { "PUBLIC_ASSOC", TRUE }, { "PRIVATE", FALSE },
    { "NONPROFIT", FALSE }, { "SUPPORT", FALSE },   { "OTHER", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = make_record (fixture->network, &wissel_organisation_record_type, "short-name",
                               cases[i].kind, "kind", cases[i].kind, NULL);
      g_autoptr (WisselEditor) membership = make_membership (fixture, id);

      if (cases[i].may_join)
        take_step (membership, "ELIGIBLE");
      else
        assert_refused (membership, "ELIGIBLE", "public sector");
    }
}

static void
test_needs_text (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);

  take_step (membership, "ELIGIBLE");
  assert_refused (membership, "CHARTER_SENT", "no charter text");
  make_text (fixture, "Voorbeeld", "nl", NULL, 1);
  make_text (fixture, "2099", "nl", "2099-01-01", 0);
  assert_refused (membership, "CHARTER_SENT", "no charter text");
  make_text (fixture, "2027", "fr", NULL, 0);
  take_step (membership, "CHARTER_SENT");
}

/* The newest that applies, in the language of the organisation. */
static void
test_right_text (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);
  g_autoptr (WisselRecord) charter = NULL;
  gint64                   right;

  make_text (fixture, "2020", "nl", NULL, 0);
  right = make_text (fixture, "2025", "nl", "2025-01-01", 0);
  make_text (fixture, "2026", "fr", "2026-01-01", 0);
  make_text (fixture, "2099", "nl", "2099-01-01", 0);
  make_text (fixture, "Voorbeeld", "nl", "2026-06-01", 1);
  take_step (membership, "ELIGIBLE");
  take_step (membership, "CHARTER_SENT");
  charter = wissel_network_load (fixture->network, &wissel_agreement_record_type,
                                 get_charter (membership), NULL);
  g_assert_cmpint (wissel_record_get_integer (charter, "charter-version-id"), ==, right);
  g_assert_cmpstr (wissel_record_get_text (charter, "state"), ==, "SENT");
}

/* Who may sign, and that everybody else is refused in words (TX-C-02). */
static void
test_signatory (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *function;
    const char *note;
    gboolean    is_top;
  } cases[] = {
    { "OTHER", "", FALSE },
    { "MANDATED", "", FALSE },
    { "EQUIVALENT", "Algemeen directeur van de stad", TRUE },
    { "ADMIN_GENERAL", "", TRUE },
    { "CHAIR_MGMT", "", TRUE },
  };
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);

  make_text (fixture, "2027", "nl", NULL, 0);
  take_step (membership, "ELIGIBLE");
  take_step (membership, "CHARTER_SENT");
  assert_refused (membership, "MEMBER", "top management");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *state = NULL;
      gboolean         holds;

      sign (fixture, membership, cases[i].function, cases[i].note);
      state = dup_charter_state (fixture, membership);
      g_assert_cmpstr (state, ==, "SIGNED");
      g_assert_true (wissel_editor_load (membership, NULL));
      holds = find_step (membership, "MEMBER")->closed == WISSEL_GUARD_NONE;
      g_assert_cmpint (holds, ==, cases[i].is_top);
    }
}

/* The state of the charter follows the signature, there and back. */
static void
test_signature_is_undone (Fixture *fixture, gconstpointer user_data)
{
  static const char *const expected[] = { "SENT", "SIGNED" };
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);

  make_text (fixture, "2027", "nl", NULL, 0);
  take_step (membership, "ELIGIBLE");
  take_step (membership, "CHARTER_SENT");
  sign (fixture, membership, "CHAIR_MGMT", "");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *state = NULL;
      gboolean (*turn) (WisselNetwork *, char **, GError **) = i == 0 ? wissel_network_undo
                                                                      : wissel_network_redo;

      g_assert_true (turn (fixture->network, &label, NULL));
      state = dup_charter_state (fixture, membership);
      g_assert_cmpstr (state, ==, expected[i]);
    }
}

static void
test_note_for_equal_function (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);
  g_autoptr (WisselEditor) party = NULL;

  make_text (fixture, "2027", "nl", NULL, 0);
  take_step (membership, "ELIGIBLE");
  take_step (membership, "CHARTER_SENT");
  party = open_party (fixture, membership);
  fill (party, "function-code", "EQUIVALENT");
  wissel_editor_save (party, NULL);
  g_assert_cmpstr (
    wissel_editor_get_problem (party, (guint) wissel_record_type_field_index (
                                        &wissel_agreement_party_record_type, "function-note")),
    ==, "Say in a few words why this function counts as top management.");
}

static void
test_joins (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = NULL;
  g_autofree char         *label = NULL;
  g_autofree char         *state = NULL;
  WisselRecord            *record;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  make_text (fixture, "2027", "nl", NULL, 0);
  membership = make_member (fixture, fixture->city);
  record = wissel_editor_get_record (membership);
  g_assert_cmpstr (wissel_record_get_text (record, "member-since"), ==, "2027-02-05");
  g_assert_cmpstr (wissel_record_get_text (record, "state-since"), ==, "2027-03-01");

  take_step (membership, "LEFT");
  g_assert_cmpstr (wissel_record_get_text (record, "left-on"), ==, "2027-03-01");
  g_assert_cmpstr (wissel_record_get_text (record, "state-reason"), ==, "Op eigen vraag");
  state = dup_charter_state (fixture, membership);
  g_assert_cmpstr (state, ==, "ENDED");

  g_assert_true (wissel_network_undo (fixture->network, &label, NULL));
  g_assert_cmpstr (label, ==, "Membership: Leaves the network");
  g_assert_true (wissel_editor_load (membership, NULL));
  g_assert_cmpstr (wissel_record_get_text (record, "state"), ==, "MEMBER");
  g_assert_null (wissel_record_get_text (record, "left-on"));
  g_free (g_steal_pointer (&state));
  state = dup_charter_state (fixture, membership);
  g_assert_cmpstr (state, ==, "SIGNED");
}

/* Who comes back signs a charter of its own. */
static void
test_comes_back (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = NULL;
  gint64                   first;

  make_text (fixture, "2027", "nl", NULL, 0);
  membership = make_member (fixture, fixture->city);
  first = get_charter (membership);
  take_step (membership, "LEFT");
  take_step (membership, "ELIGIBLE");
  g_assert_true (
    wissel_record_is_empty (wissel_editor_get_record (membership), "charter-agreement-id"));
  g_assert_null (wissel_record_get_text (wissel_editor_get_record (membership), "member-since"));
  take_step (membership, "CHARTER_SENT");
  g_assert_cmpint (get_charter (membership), !=, first);
}

static void
test_signed_text_stays (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = NULL;
  g_autoptr (WisselEditor) text = NULL;
  gint64                   id = make_text (fixture, "2027", "nl", NULL, 0);
  guint body = (guint) wissel_record_type_field_index (&wissel_charter_version_record_type, "body");

  text = open_record (fixture, &wissel_charter_version_record_type, id);
  wissel_editor_set_text (text, body, "4.15 Opzeg");
  g_assert_true (wissel_editor_save (text, NULL));

  membership = make_member (fixture, fixture->city);
  wissel_editor_set_text (text, body, "Iets anders");
  wissel_editor_save (text, NULL);
  g_assert_cmpstr (wissel_editor_get_problem (text, body), ==,
                   "This charter text has been signed and stays as it is. Add a new version "
                   "instead.");
}

/* The lists of representatives and of substitutes are two, and make two kinds of roles. */
static void
test_representatives (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) membership = make_membership (fixture, fixture->city);
  g_autoptr (GPtrArray)    relations = wissel_relations_of ("tx_membership");
  guint                    n_roles = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      const WisselRelation    *relation = g_ptr_array_index (relations, i);
      g_autoptr (WisselRecord) draft = NULL;

      if (!g_str_equal (relation->type, "person_role"))
        continue;

      draft = wissel_relation_make_draft (relation, wissel_editor_get_record (membership), 0, 0);
      g_assert_cmpint (wissel_record_get_integer (draft, "organisation-id"), ==, fixture->city);
      g_assert_cmpstr (wissel_record_get_text (draft, "role"), ==,
                       n_roles == 0 ? "TX_REP" : "TX_BACKUP");
      n_roles++;
    }

  g_assert_cmpuint (n_roles, ==, 2);
}

static gpointer
count_samples (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) texts =
    wissel_session_load_where (session, &wissel_charter_version_record_type, NULL, NULL, error);
  guint n_samples = 0;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      WisselRecord *text = g_ptr_array_index (texts, i);

      /* Letters about an early return cite the article on notice. */
      g_assert_nonnull (strstr (wissel_record_get_text (text, "body"), "\n4.15 "));
      n_samples += wissel_record_get_flag (text, "is-sample") ? 1 : 0;
    }

  return GUINT_TO_POINTER (n_samples);
}

/* A network of missions begins with samples, nobody to undo them, and an overview of its own. */
static void
test_new_network (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char           *path = g_build_filename (fixture->folder, "tx.sqlite", NULL);
  g_autoptr (WisselNetwork)  network = NULL;
  g_autoptr (WisselOverview) overview = NULL;
  g_autoptr (GError)         error = NULL;
  WisselOverviewPlace        place = { 0 };

  network = wissel_network_create (path, "Opdrachten", "EXCHANGE", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (wissel_store_run (wissel_network_get_store (network),
                                                        count_samples, NULL, NULL, NULL)),
                    ==, 4);
  g_assert_null (wissel_network_get_undo_label (network));

  overview = wissel_overview_load (network, &place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "organisations"), ==, 0);
  make_record (network, &wissel_organisation_record_type, "short-name", "Stad", "kind", "MUNICIPAL",
               NULL);
  g_clear_pointer (&overview, wissel_overview_free);
  overview = wissel_overview_load (network, &place, &error);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "organisations"), ==, 1);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "members"), ==, 0);

  settle ();
  g_assert_true (wissel_network_close (network, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/members/kinds", test_kinds },
    { "/members/needs-text", test_needs_text },
    { "/members/right-text", test_right_text },
    { "/members/signatory", test_signatory },
    { "/members/signature-is-undone", test_signature_is_undone },
    { "/members/note-for-equal-function", test_note_for_equal_function },
    { "/members/joins", test_joins },
    { "/members/comes-back", test_comes_back },
    { "/members/signed-text-stays", test_signed_text_stays },
    { "/members/representatives", test_representatives },
    { "/members/new-network", test_new_network },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}
