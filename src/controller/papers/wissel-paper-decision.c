#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-number.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"
#include "wissel-saved-plan.h"
#include "wissel-text.h"

/* The annex of a list of matches: by which rules they were found, from how much, what was left out
 * for which reason, and what people decided. It says what was kept with the run, not what would
 * come of it today. */

/* The last run by which people were matched; before that, the plan that was kept last. */
static WisselSavedPlan *
find_plan (WisselPaperFacts *facts, gint64 *id)
{
  gint64     round = wissel_record_get_id (facts->record);
  GPtrArray *runs = wissel_paper_children (facts, &wissel_match_run_record_type, "round-id", round);
  WisselSavedPlan *last = NULL;

  *id = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      WisselRecord *run = g_ptr_array_index (runs, i);
      gint64        run_id = wissel_record_get_id (run);
      GPtrArray    *matches =
        wissel_paper_children (facts, &wissel_match_record_type, "run-id", run_id);
      g_autoptr (WisselSavedPlan) plan = wissel_saved_plan_read (run, matches->len > 0);

      if (plan == NULL ||
          (last != NULL && wissel_saved_plan_is_decided (last) > (matches->len > 0)) ||
          (last != NULL && wissel_saved_plan_is_decided (last) == (matches->len > 0) &&
           wissel_saved_plan_get_id (last) > run_id))
        continue;

      *id = run_id;
      g_set_object (&last, plan);
    }

  return last;
}

static void
add_row (WisselDocumentTable *table, const char *label, char *value)
{
  const char *cells[] = { label, value };

  wissel_document_table_add_row (table, cells);
  g_free (value);
}

static const char *
say (WisselPaperFacts *facts, const char *msgid)
{
  return wissel_translate (facts->language, msgid);
}

/* ---- Rules ---- */

static void
put_rules (WisselPaperFacts *facts, const WisselMatchOptions *options)
{
  static const double  shares[] = { 6, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    add_row (table, say (facts, wissel_match_criterion_label (i)),
             g_strdup_printf ("%u", options->weights[i]));

  add_row (table, say (facts, N_ ("Sector of the learning place")),
           g_strdup (wissel_codes_label (
             "SECTOR_PREF", wissel_codes_nth ("SECTOR_PREF", options->sector_preference),
             facts->language)));
  add_row (table, say (facts, N_ ("Least score of a match")),
           wissel_match_format_points (options->quality_floor, facts->language));
  add_row (table, say (facts, N_ ("Price per exchange out of balance")),
           wissel_match_format_points (options->reciprocity_price, facts->language));
  add_row (table, say (facts, N_ ("Free band")), g_strdup_printf ("%u", options->reciprocity_band));
  add_row (table, say (facts, N_ ("What comes first")),
           wissel_match_options_say_goals (options, facts->language));
  add_row (table, say (facts, N_ ("Those left without a place before go first")),
           g_strdup (say (facts, options->waiting_first ? N_ ("Yes") : N_ ("No"))));
  add_row (table, say (facts, N_ ("No organisation goes beyond what it promised")),
           g_strdup (say (facts, options->within_promises ? N_ ("Yes") : N_ ("No"))));
  wissel_paper_take_table (facts, "table:rules", table);
}

/* ---- Numbers ---- */

static void
put_numbers (WisselPaperFacts *facts, WisselSavedPlan *plan)
{
  const WisselPlanFigures *figures = wissel_saved_plan_get_figures (plan);

  wissel_paper_put (facts, "plan", wissel_saved_plan_get_name (plan));
  wissel_paper_put (facts, "note", wissel_saved_plan_get_note (plan));
  wissel_paper_take (
    facts, "day",
    wissel_date_format (wissel_saved_plan_get_day (plan), facts->language, WISSEL_DATE_LONG));
  wissel_paper_take (facts, "looked",
                     wissel_number_format (figures->n_learners, 0, facts->language));
  wissel_paper_take (facts, "placed", wissel_number_format (figures->n_placed, 0, facts->language));
  wissel_paper_take (facts, "points", wissel_match_format_points (figures->total, facts->language));
  wissel_paper_take (facts, "outside", g_strdup_printf ("%u", figures->n_outside));
  wissel_paper_take (facts, "fixed",
                     g_strdup_printf ("%u", wissel_saved_plan_get_pins (plan)->len));
  wissel_paper_take (facts, "forbidden",
                     g_strdup_printf ("%u", wissel_saved_plan_get_bans (plan)->len));
}

/* How many pairs of switcher and place were left out, by the first reason. */
static void
put_exclusions (WisselPaperFacts *facts, const WisselPlanFigures *figures)
{
  static const double  shares[] = { 6, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < WISSEL_MATCH_N_VERDICTS; i++)
    if (figures->exclusions[i] > 0)
      add_row (table, say (facts, wissel_match_verdict_label (i)),
               wissel_number_format (figures->exclusions[i], 0, facts->language));

  wissel_paper_take_table (facts, "table:pairs", table);
}

/* ---- What was decided ---- */

enum
{
  WHO,
  EMPLOYER,
  PLACE,
  SCORE,
  STATE,
  REASON,
  N_COLUMNS,
};

static char *
show_place (WisselPaperFacts *facts, WisselRecord *match)
{
  WisselRecord *place = wissel_paper_follow (facts, match, "place-id");
  WisselRecord *host = place != NULL ? wissel_paper_follow (facts, place, "organisation-id") : NULL;

  return host != NULL ? g_strdup_printf ("%s\n%s", wissel_record_get_text (place, "title"),
                                         wissel_record_get_text (host, "short-name"))
                      : NULL;
}

static void
add_match (WisselPaperFacts *facts, WisselDocumentTable *table, WisselRecord *match)
{
  WisselRecord *learner = wissel_paper_follow (facts, match, "learner-id");
  WisselRecord *person = learner != NULL ? wissel_paper_follow (facts, learner, "person-id") : NULL;
  WisselRecord *employer = learner != NULL ? wissel_paper_follow (facts, learner, "sending-org-id")
                                           : NULL;
  g_autofree char *who = person != NULL ? wissel_record_dup_title (person) : NULL;
  g_autofree char *place = show_place (facts, match);
  g_autofree char *state = wissel_paper_show (facts, match, "state");
  g_autofree char *score = wissel_match_format_points (
    (gint64) (wissel_record_get_real (match, "total-score") * WISSEL_MATCH_POINT + 0.5),
    facts->language);
  const char *cells[N_COLUMNS] = {
    [WHO] = who,
    [EMPLOYER] = employer != NULL ? wissel_record_get_text (employer, "short-name") : NULL,
    [PLACE] = place,
    [SCORE] = score,
    [STATE] = state,
    [REASON] = wissel_record_get_text (match, "reason"),
  };

  wissel_document_table_add_row (table, cells);
}

/* A match with what it is sorted by. */
typedef struct
{
  char         *key;
  WisselRecord *match;
} Sorted;

static void
clear_sorted (gpointer data)
{
  g_free (((Sorted *) data)->key);
}

static int
compare_sorted (const void *a, const void *b)
{
  return g_strcmp0 (((const Sorted *) a)->key, ((const Sorted *) b)->key);
}

/* Employer by employer, then by name, as in the list of switchers. */
static GArray *
sort_matches (WisselPaperFacts *facts, GPtrArray *matches)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  g_array_set_clear_func (sorted, clear_sorted);
  for (guint i = 0; i < matches->len; i++)
    {
      Sorted           entry = { .match = g_ptr_array_index (matches, i) };
      WisselRecord    *learner = wissel_paper_follow (facts, entry.match, "learner-id");
      WisselRecord    *employer = wissel_paper_follow (facts, learner, "sending-org-id");
      WisselRecord    *person = wissel_paper_follow (facts, learner, "person-id");
      g_autofree char *words = NULL;

      if (employer == NULL || person == NULL)
        continue;

      words = g_strdup_printf ("%s %s %s", wissel_record_get_text (employer, "short-name"),
                               wissel_record_get_text (person, "last-name"),
                               wissel_record_get_text (person, "first-name"));
      entry.key = wissel_text_fold (words);
      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_sorted);

  return sorted;
}

/* Behind the list of matches only what somebody gave a reason for is new. */
static void
put_matches (WisselPaperFacts *facts, gint64 run)
{
  static const double  shares[N_COLUMNS] = { 3, 2, 4, 1.3, 2, 3 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  g_autoptr (GArray)   sorted =
    sort_matches (facts, wissel_paper_children (facts, &wissel_match_record_type, "run-id", run));

  for (guint i = 0; i < sorted->len; i++)
    {
      WisselRecord *match = g_array_index (sorted, Sorted, i).match;

      if (!facts->is_part || !wissel_record_is_empty (match, "reason"))
        add_match (facts, table, match);
    }

  wissel_paper_take_table (facts, "table:matches", table);
}

void
wissel_paper_fill_decision (gpointer data)
{
  WisselPaperFacts           *facts = data;
  gint64                      run;
  g_autoptr (WisselSavedPlan) plan = find_plan (facts, &run);

  wissel_paper_put_round (facts, facts->record);
  if (plan != NULL)
    {
      put_numbers (facts, plan);
      put_rules (facts, wissel_saved_plan_get_options (plan));
      put_exclusions (facts, wissel_saved_plan_get_figures (plan));
      put_matches (facts, run);
    }
  wissel_paper_put_network (facts, NULL);
}
