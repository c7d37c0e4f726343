/* What goes along with a list: how its matches were decided. */

#include <string.h>

#include "papers.h"
#include "wissel-export-annex.h"
#include "wissel-exporter.h"
#include "wissel-matchmaker.h"
#include "wissel-paper.h"
#include "wissel-text.h"

/* Rejects the first pair with a reason, and accepts the others. */
static void
decide (Fixture *fixture)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselProposal)   first = NULL;
  g_autoptr (GError)           error = NULL;

  first = g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), 0);
  wissel_matchmaker_decide (matchmaker, first, WISSEL_DECISION_REJECTED, "Kent de dienst al");
  wissel_matchmaker_accept_all (matchmaker);
  wissel_matchmaker_finish (matchmaker, "Plan A", NULL, &error);
  g_assert_no_error (error);
}

static char *
export_list (Fixture *fixture, const char *list, const char *name)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find (list));
  g_autoptr (GError)      error = NULL;
  char                   *path = g_build_filename (fixture->folder, name, NULL);
  const WisselExport export = { query, NULL, WISSEL_LANGUAGE_NL, NULL };

  wissel_export_save (fixture->network, &export, path, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static char *
read_pdf (const char *path)
{
  const char *const  command[] = { "pdftotext", "-enc", "UTF-8", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return wissel_text_clean (text);
}

static void
test_without_plan (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = export_list (fixture, "matches", "none.pdf");
  g_autofree char *text = read_pdf (path);

  assert_says (text, "Matches");
  assert_hides (text, "beslist werden");
}

static void
test_paper (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other_path = NULL;
  g_autofree char *other = NULL;

  decide (fixture);
  path = export_list (fixture, "matches", "matches.pdf");
  text = read_pdf (path);
  assert_says (text, "Hoe de matches beslist werden");
  assert_says (text, "Plan A");
  assert_says (text, "Inhoud 50");
  assert_says (text, "Met een plek in het plan 3");
  assert_says (text, "Kent de dienst al");

  other_path = export_list (fixture, "places", "places.pdf");
  other = read_pdf (other_path);
  assert_hides (other, "beslist werden");
}

/* What is accepted stands in the list; behind it only what somebody gave a reason for. */
static void
test_reasons_only (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  g_autofree char      *path = export_list (fixture, "matches", "matches.pdf");
  g_autofree char      *text = read_pdf (path);

  assert_says (text, "Regels en gewichten");
  assert_hides (text, "Wat er beslist werd");
}

static void
add_line (const char *label, const char *value, gpointer data)
{
  g_string_append_printf (data, "%s=%s\n", label, value != NULL ? value : "");
}

/* The sheet has the rules, the numbers and the outcomes in two columns, and no heading of nothing.
 */
static void
test_lines (Fixture *fixture, gconstpointer user_data)
{
  const WisselPaper         *paper = wissel_paper_find ("decision", NULL);
  g_autoptr (WisselDocument) document = NULL;
  g_autoptr (GString)        lines = g_string_new (NULL);
  g_autoptr (GError)         error = NULL;

  decide (fixture);
  document =
    wissel_paper_make_part (fixture->network, paper, fixture->round, WISSEL_LANGUAGE_NL, &error);
  g_assert_no_error (error);
  wissel_document_foreach_line (document, add_line, lines);
  g_assert_true (g_str_has_prefix (lines->str, "Hoe de matches beslist werden=\nRonde=Voorjaar"));
  g_assert_nonnull (strstr (lines->str, "\nRegels en gewichten=\nInhoud=50\n"));
  g_assert_nonnull (strstr (lines->str, "\nCijfers=\nSwitchers die een plek zochten=3\n"));
  g_assert_null (strstr (lines->str, "Wat er beslist werd"));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export-annex/without-plan", test_without_plan);
  ADD ("/export-annex/paper", test_paper);
  ADD ("/export-annex/reasons-only", test_reasons_only);
  ADD ("/export-annex/lines", test_lines);

  return g_test_run ();
}
