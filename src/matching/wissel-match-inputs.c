#include "wissel-match-inputs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-match-facts-private.h"

/* Facts as lines of text, which are brought into one order in the end. */
typedef GPtrArray Lines;

static const struct
{
  const char *code;
  const char *label;
} inputs[WISSEL_MATCH_N_INPUTS] = {
  [WISSEL_MATCH_INPUT_LEARNERS] = { "LEARNERS", N_ ("the switchers") },
  [WISSEL_MATCH_INPUT_QUESTIONS] = { "QUESTIONS", N_ ("the learning questions") },
  [WISSEL_MATCH_INPUT_PLACES] = { "PLACES", N_ ("the learning places") },
  [WISSEL_MATCH_INPUT_COACHES] = { "COACHES", N_ ("the learning coaches") },
  [WISSEL_MATCH_INPUT_PREFERENCES] = { "PREFERENCES", N_ ("the preferences") },
  [WISSEL_MATCH_INPUT_AVAILABILITY] = { "AVAILABILITY", N_ ("the calendars") },
  [WISSEL_MATCH_INPUT_COMPETENCIES] = { "COMPETENCIES", N_ ("the competencies") },
  [WISSEL_MATCH_INPUT_ORGANISATIONS] = { "ORGANISATIONS", N_ ("the organisations") },
  [WISSEL_MATCH_INPUT_LEDGER] = { "LEDGER", N_ ("what was given and taken before") },
  [WISSEL_MATCH_INPUT_OVERRIDES] = { "OVERRIDES", N_ ("the pairs fixed and forbidden") },
  [WISSEL_MATCH_INPUT_RULES] = { "RULES", N_ ("the rules") },
};

const char *
wissel_match_input_code (WisselMatchInput input)
{
  g_return_val_if_fail ((guint) input < WISSEL_MATCH_N_INPUTS, NULL);

  return inputs[input].code;
}

const char *
wissel_match_input_label (WisselMatchInput input)
{
  g_return_val_if_fail ((guint) input < WISSEL_MATCH_N_INPUTS, NULL);

  return inputs[input].label;
}

static void add_line (Lines *lines, const char *kind, const char *text, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/* The length in front of a text keeps it apart from what follows. */
static void
add_line (Lines *lines, const char *kind, const char *text, const char *format, ...)
{
  GString *line = g_string_new (kind);
  va_list  arguments;

  g_string_append_c (line, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (line, format, arguments);
  va_end (arguments);
  if (text != NULL)
    g_string_append_printf (line, " %" G_GSIZE_FORMAT ":%s", strlen (text), text);
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

#define ID G_GINT64_FORMAT

static void
add_relations (Lines *lines, const char *kind, const GArray *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const FactsRelation *relation = FACTS_RELATION (relations, i);

      add_line (lines, kind, relation->code, "%" ID " %" ID " %" ID, relation->a, relation->b,
                relation->c);
    }
}

static void
add_learners (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->learners->len; i++)
    {
      const WisselMatchLearner *given = &FACTS_LEARNER (self, i)->given;

      add_line (lines, "learner", given->languages, "%" ID " %" ID " %d,%d,%d %d,%d,%d %d %d %u %d",
                given->id, given->organisation, given->home.known, given->home.latitude,
                given->home.longitude, given->work.known, given->work.latitude,
                given->work.longitude, given->max_distance, given->needs_public_transport,
                given->rounds_waited, given->must_be_placed);
    }
}

static void
add_questions (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const WisselMatchQuestion *given = &FACTS_QUESTION (self, i)->given;

      add_line (lines, "question", given->text, "%" ID " %" ID " %d", given->id, given->learner,
                (int) given->language);
      add_line (lines, "theme", given->theme, "%" ID, given->id);
    }
}

static void
add_places (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const WisselMatchPlace *given = &FACTS_PLACE (self, i)->given;

      add_line (lines, "place", given->text, "%" ID " %" ID " %d %d %d %d %d %d %d %d,%d,%d %d",
                given->id, given->organisation, (int) given->language, given->published,
                given->restricted, given->capacity, given->at_once, given->used,
                given->days_offered, given->position.known, given->position.latitude,
                given->position.longitude, (int) given->public_transport);
      add_line (lines, "languages", given->languages, "%" ID, given->id);
    }

  add_relations (lines, "taken", self->taken_weeks);
  add_relations (lines, "theme", self->place_themes);
}

static void
add_coaches (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->coaches->len; i++)
    {
      const WisselMatchCoach *coach = FACTS_COACH (self, i);

      add_line (lines, "coach", NULL, "%" ID " %d %d %d", coach->id, coach->active, coach->capacity,
                coach->used);
    }

  add_relations (lines, "place", self->place_coaches);
}

static void
add_availability (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->availabilities->len; i++)
    {
      const WisselMatchAvailability *days =
        &g_array_index (self->availabilities, WisselMatchAvailability, i);

      add_line (lines, "days", days->weekdays, "%" ID " %" ID " %s %s %d", days->learner,
                days->place, days->from, days->to, days->available);
    }
}

static void
add_competencies (Lines *lines, const WisselMatchFacts *self)
{
  for (guint i = 0; i < self->competencies->len; i++)
    {
      const WisselMatchCompetency *given = &FACTS_COMPETENCY (self, i)->given;

      add_line (lines, "competency", given->uri, "%" ID " %" ID, given->id, given->parent);
    }

  for (guint i = 0; i < self->labels->len; i++)
    {
      const FactsLabel *label = &g_array_index (self->labels, FactsLabel, i);

      add_line (lines, "label", label->label, "%" ID " %d", label->competency,
                (int) label->language);
    }

  add_relations (lines, "asked", self->question_competencies);
  add_relations (lines, "offered", self->place_competencies);
}

static void
add_organisations (Lines *lines, const WisselMatchFacts *self, gboolean ledger)
{
  for (guint i = 0; i < self->organisations->len; i++)
    {
      const WisselMatchOrganisation *organisation = FACTS_ORGANISATION (self, i);

      if (ledger)
        add_line (lines, "ledger", NULL, "%" ID " %d %d", organisation->id, organisation->sent,
                  organisation->hosted);
      else
        add_line (lines, "organisation", organisation->sector, "%" ID " %u %d %d %d %d",
                  organisation->id, organisation->size_band, (int) organisation->composition,
                  organisation->has_promised, organisation->may_send, organisation->may_host);
    }
}

static void
add_rules (Lines *lines, const WisselMatchOptions *options)
{
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    add_line (lines, wissel_match_criterion_code (i), NULL, "%u", options->weights[i]);

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    add_line (lines, wissel_match_goal_code (options->goals[i]), NULL, "%u", i);

  add_line (lines, "limits", NULL, "%d %u %u %u %d %d", (int) options->sector_preference,
            options->quality_floor, options->reciprocity_price, options->reciprocity_band,
            options->waiting_first, options->within_promises);
}

static void
add_facts (Lines                    *lines,
           const WisselMatchFacts   *self,
           const WisselMatchOptions *options,
           WisselMatchInput          input)
{
  switch (input)
    {
    case WISSEL_MATCH_INPUT_LEARNERS:
      add_learners (lines, self);
      break;
    case WISSEL_MATCH_INPUT_QUESTIONS:
      add_questions (lines, self);
      break;
    case WISSEL_MATCH_INPUT_PLACES:
      add_places (lines, self);
      break;
    case WISSEL_MATCH_INPUT_COACHES:
      add_coaches (lines, self);
      break;
    case WISSEL_MATCH_INPUT_PREFERENCES:
      add_relations (lines, "preference", self->preferences);
      break;
    case WISSEL_MATCH_INPUT_AVAILABILITY:
      add_availability (lines, self);
      break;
    case WISSEL_MATCH_INPUT_COMPETENCIES:
      add_competencies (lines, self);
      break;
    case WISSEL_MATCH_INPUT_ORGANISATIONS:
      add_organisations (lines, self, FALSE);
      add_relations (lines, "conflict", self->conflicts);
      break;
    case WISSEL_MATCH_INPUT_LEDGER:
      add_organisations (lines, self, TRUE);
      break;
    case WISSEL_MATCH_INPUT_OVERRIDES:
      add_relations (lines, "pin", self->pins);
      add_relations (lines, "ban", self->bans);
      break;
    case WISSEL_MATCH_INPUT_RULES:
      add_rules (lines, options);
      break;
    default:
      g_assert_not_reached ();
    }
}

static int
compare_lines (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The same thing said twice is said once. */
char *
wissel_match_facts_dup_digest (const WisselMatchFacts   *self,
                               const WisselMatchOptions *options,
                               WisselMatchInput          input)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char           *last = NULL;

  g_return_val_if_fail ((guint) input < WISSEL_MATCH_N_INPUTS, NULL);

  add_facts (lines, self, options, input);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (g_strcmp0 (line, last) != 0)
        g_checksum_update (sum, (const guchar *) line, (gssize) strlen (line) + 1);
      last = line;
    }

  return g_strdup (g_checksum_get_string (sum));
}
