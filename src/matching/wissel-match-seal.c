#include "wissel-match-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"

#define MOST_LANGUAGES 64

static int
compare_ids (const void *a, const void *b)
{
  gint64 first;
  gint64 second;

  memcpy (&first, a, sizeof first);
  memcpy (&second, b, sizeof second);

  return (first > second) - (first < second);
}

/* @what is the kind of record as the message names it. */
static gboolean
sort_records (GArray *records, const char *what, GError **error)
{
  gsize size = g_array_get_element_size (records);

  g_array_sort (records, compare_ids);
  for (guint i = 1; i < records->len; i++)
    if (compare_ids (records->data + (i - 1) * size, records->data + i * size) == 0)
      {
        g_autofree char *number = NULL;
        gint64           id;

        memcpy (&id, records->data + i * size, sizeof id);
        number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
        g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                     /* Translators: 1: kind of record, such as “place”; 2: its number */
                     _ ("The matching data name the same %1$s twice (number %2$s)."), what, number);
        return FALSE;
      }

  return TRUE;
}

static gboolean
refuse_reference (const char *what, gint64 id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               /* Translators: 1: kind of record, such as “place”; 2: its number */
               _ ("The matching data refer to a missing %1$s (number %2$s)."), what, number);

  return FALSE;
}

static gboolean
resolve (const GArray *records, gint64 id, const char *what, guint *index, GError **error)
{
  *index = _wissel_match_facts_find (records, id);

  return *index != FACTS_NONE || refuse_reference (what, id, error);
}

static int
compare_relations (const void *a, const void *b)
{
  const FactsRelation *first = a;
  const FactsRelation *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  if (first->c != second->c)
    return first->c < second->c ? -1 : 1;
  if (first->b != second->b)
    return first->b < second->b ? -1 : 1;

  return g_strcmp0 (first->code, second->code);
}

/* Turns ids into indices, sorts, and drops what was said twice. @to may be %NULL. */
static gboolean
seal_relation (GArray       *relations,
               const GArray *from,
               const char   *from_what,
               const GArray *to,
               const char   *to_what,
               GError      **error)
{
  guint kept = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      FactsRelation *relation = FACTS_RELATION (relations, i);

      if (!resolve (from, relation->a, from_what, &relation->from, error))
        return FALSE;
      if (to != NULL && !resolve (to, relation->b, to_what, &relation->to, error))
        return FALSE;
    }

  g_array_sort (relations, compare_relations);
  for (guint i = 0; i < relations->len; i++)
    if (kept == 0 ||
        compare_relations (FACTS_RELATION (relations, kept - 1), FACTS_RELATION (relations, i)))
      *FACTS_RELATION (relations, kept++) = *FACTS_RELATION (relations, i);
  g_array_set_size (relations, kept);

  return TRUE;
}

static FactsRange
find_range (const GArray *relations, guint from, guint *next)
{
  FactsRange range = { *next, 0 };

  while (*next < relations->len && FACTS_RELATION (relations, *next)->from == from)
    {
      range.n++;
      (*next)++;
    }

  return range;
}

/* Codes become bits in the order in which they turn up. */
static gboolean
parse_languages (GPtrArray *known, const char *list, guint64 *mask, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (list != NULL ? list : "", " ,;/+", -1);

  *mask = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *code = g_ascii_strdown (parts[i], -1);
      guint            bit;

      code[strcspn (code, "-_")] = '\0';
      if (*code == '\0')
        continue;

      if (!g_ptr_array_find_with_equal_func (known, code, g_str_equal, &bit))
        {
          bit = known->len;
          if (bit == MOST_LANGUAGES)
            {
              g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                           _ ("The round uses more than %d languages. Write language codes such "
                              "as “nl” in the language fields."),
                           MOST_LANGUAGES);
              return FALSE;
            }
          g_ptr_array_add (known, g_steal_pointer (&code));
        }

      *mask |= G_GUINT64_CONSTANT (1) << bit;
    }

  return TRUE;
}

static gboolean
seal_learners (WisselMatchFacts *self, GPtrArray *languages, GError **error)
{
  guint next_question = 0;
  guint next_ban = 0;

  for (guint i = 0; i < self->learners->len; i++)
    {
      FactsLearner *learner = FACTS_LEARNER (self, i);

      if (!resolve (self->organisations, learner->given.organisation, _ ("organisation"),
                    &learner->organisation, error) ||
          !parse_languages (languages, learner->given.languages, &learner->languages, error))
        return FALSE;

      learner->questions = find_range (self->questions_of, i, &next_question);
      learner->bans = find_range (self->bans, i, &next_ban);
      for (guint rank = 0; rank < G_N_ELEMENTS (learner->preferences); rank++)
        learner->preferences[rank] = FACTS_NONE;
    }

  for (guint i = 0; i < self->preferences->len; i++)
    {
      const FactsRelation *preference = FACTS_RELATION (self->preferences, i);
      FactsLearner        *learner = FACTS_LEARNER (self, preference->from);

      learner->has_preferences = TRUE;
      if (preference->c >= 1 && preference->c <= 3 &&
          learner->preferences[preference->c - 1] == FACTS_NONE)
        learner->preferences[preference->c - 1] = preference->to;
    }

  return TRUE;
}

static gboolean
seal_places (WisselMatchFacts *self, GPtrArray *languages, GError **error)
{
  guint next_competency = 0;
  guint next_theme = 0;
  guint next_coach = 0;
  guint next_week = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      FactsPlace *place = FACTS_PLACE (self, i);

      if (!resolve (self->organisations, place->given.organisation, _ ("organisation"),
                    &place->organisation, error) ||
          !parse_languages (languages, place->given.languages, &place->languages, error))
        return FALSE;

      place->competencies = find_range (self->place_competencies, i, &next_competency);
      place->themes = find_range (self->place_themes, i, &next_theme);
      place->coaches = find_range (self->place_coaches, i, &next_coach);
      place->taken_weeks = find_range (self->taken_weeks, i, &next_week);
    }

  return TRUE;
}

static gboolean
seal_questions (WisselMatchFacts *self, GError **error)
{
  guint next = 0;

  for (guint i = 0; i < self->questions->len; i++)
    {
      FactsQuestion *question = FACTS_QUESTION (self, i);

      if (!resolve (self->learners, question->given.learner, _ ("switcher"), &question->learner,
                    error))
        return FALSE;

      question->competencies = find_range (self->question_competencies, i, &next);
    }

  return TRUE;
}

static void
seal_competencies (WisselMatchFacts *self)
{
  g_autoptr (GHashTable) first_of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->competencies->len; i++)
    {
      FactsCompetency *competency = FACTS_COMPETENCY (self, i);
      gpointer         first = NULL;

      /* A parent that the round does not use is no loss. */
      competency->parent =
        competency->given.parent != 0
          ? _wissel_match_facts_find (self->competencies, competency->given.parent)
          : FACTS_NONE;
      competency->same_as = i;
      if (competency->given.uri == NULL)
        continue;

      if (g_hash_table_lookup_extended (first_of, competency->given.uri, NULL, &first))
        competency->same_as = GPOINTER_TO_UINT (first);
      else
        g_hash_table_insert (first_of, (gpointer) competency->given.uri, GUINT_TO_POINTER (i));
    }
}

/* The balance of organisations can only be kept when a coach works for one of them. */
static gboolean
check_coaches (WisselMatchFacts *self, GError **error)
{
  g_autofree guint *host = g_new (guint, self->coaches->len + 1);

  for (guint i = 0; i < self->coaches->len; i++)
    host[i] = FACTS_NONE;

  for (guint i = 0; i < self->place_coaches->len; i++)
    {
      const FactsRelation *link = FACTS_RELATION (self->place_coaches, i);
      guint                organisation = FACTS_PLACE (self, link->from)->organisation;

      if (host[link->to] != FACTS_NONE && host[link->to] != organisation)
        {
          const char *name = FACTS_COACH (self, link->to)->name;

          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("The learning coach “%s” serves places of two organisations. Give each "
                          "organisation a coach of its own."),
                       name != NULL ? name : "?");
          return FALSE;
        }

      host[link->to] = organisation;
    }

  return TRUE;
}

/* A pin or ban of a question goes with the learner who asks it. */
static gboolean
seal_overrides (WisselMatchFacts *self, GArray *overrides, GError **error)
{
  for (guint i = 0; i < overrides->len; i++)
    {
      FactsRelation *override = FACTS_RELATION (overrides, i);

      if (override->c == 0)
        continue;

      if (!resolve (self->questions, override->c, _ ("learning question"), &override->via, error))
        return FALSE;
      if (FACTS_QUESTION (self, override->via)->given.learner != override->a)
        return refuse_reference (_ ("learning question"), override->c, error);
    }

  return TRUE;
}

static gboolean
seal_relations (WisselMatchFacts *self, GError **error)
{
  const char *learner = _ ("switcher");
  const char *organisation = _ ("organisation");
  const char *question = _ ("learning question");
  const char *place = _ ("learning place");
  const char *competency = _ ("competency");
  const char *coach = _ ("learning coach");

  return seal_relation (self->questions_of, self->learners, learner, self->questions, question,
                        error) &&
         seal_relation (self->preferences, self->learners, learner, self->organisations,
                        organisation, error) &&
         seal_relation (self->question_competencies, self->questions, question, self->competencies,
                        competency, error) &&
         seal_relation (self->place_competencies, self->places, place, self->competencies,
                        competency, error) &&
         seal_relation (self->place_themes, self->places, place, NULL, NULL, error) &&
         seal_relation (self->place_coaches, self->places, place, self->coaches, coach, error) &&
         seal_relation (self->taken_weeks, self->places, place, NULL, NULL, error) &&
         seal_relation (self->conflicts, self->organisations, organisation, self->organisations,
                        organisation, error) &&
         seal_relation (self->pins, self->learners, learner, self->places, place, error) &&
         seal_relation (self->bans, self->learners, learner, self->places, place, error);
}

static void
seal_conflicts (WisselMatchFacts *self)
{
  guint next = 0;

  self->conflicts_of = g_new (FactsRange, self->organisations->len + 1);
  for (guint i = 0; i < self->organisations->len; i++)
    self->conflicts_of[i] = find_range (self->conflicts, i, &next);
}

/* A copy has other pins and bans, and all else is sealed already. */
static gboolean
seal_copy (WisselMatchFacts *self, GError **error)
{
  guint next_ban = 0;

  if (!seal_relation (self->pins, self->learners, _ ("switcher"), self->places,
                      _ ("learning place"), error) ||
      !seal_relation (self->bans, self->learners, _ ("switcher"), self->places,
                      _ ("learning place"), error) ||
      !seal_overrides (self, self->pins, error) || !seal_overrides (self, self->bans, error))
    return FALSE;

  for (guint i = 0; i < self->learners->len; i++)
    FACTS_LEARNER (self, i)->bans = find_range (self->bans, i, &next_ban);
  self->sealed = TRUE;

  return TRUE;
}

gboolean
wissel_match_facts_seal (WisselMatchFacts *self, GError **error)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (!self->sealed, FALSE);

  if (self->origin != NULL)
    return seal_copy (self, error);

  if (!sort_records (self->organisations, _ ("organisation"), error) ||
      !sort_records (self->learners, _ ("switcher"), error) ||
      !sort_records (self->questions, _ ("learning question"), error) ||
      !sort_records (self->places, _ ("learning place"), error) ||
      !sort_records (self->coaches, _ ("learning coach"), error) ||
      !sort_records (self->competencies, _ ("competency"), error) ||
      !seal_relations (self, error) || !seal_learners (self, languages, error) ||
      !seal_questions (self, error) || !seal_places (self, languages, error) ||
      !seal_overrides (self, self->pins, error) || !seal_overrides (self, self->bans, error) ||
      !check_coaches (self, error) || !_wissel_match_facts_seal_days (self, error))
    return FALSE;

  seal_conflicts (self);
  seal_competencies (self);
  self->sealed = TRUE;

  return TRUE;
}
