#include "wissel-readiness.h"

#include <glib/gi18n.h>

static const WisselReadinessLine lines[] = {
  { .figure = { .name = "looking",
                COUNTED ("switcher looks for a place", "switchers look for a place"),
                .list = "people",
                .round = "looks-in" },
    .why =
      N_ ("Nobody of this round looks for a place: everybody has one, or nobody takes part yet. "
          "Add switchers to the round first."),
    .is_needed = TRUE },
  { .figure = { .name = "open-places",
                COUNTED ("learning place has a free seat", "learning places have a free seat"),
                .list = "places",
                .round = "seats-in" },
    .why = N_ ("No learning place is published and has a free seat. Publish a place first."),
    .is_needed = TRUE },
  { .figure = { .name = "without-question",
                COUNTED ("switcher without a learning question",
                         "switchers without a learning question"),
                .list = "people",
                .round = "no-question-in" },
    .why = N_ ("Without a question there is nothing to match") },
  { .figure = { .name = "vague",
                COUNTED ("learning question is still vague", "learning questions are still vague"),
                .list = "questions",
                .filters = { { "clarity", "VAGUE" }, { "looking", "yes" } } },
    .why = N_ ("The clearer the question, the better the place") },
  { .figure = { .name = "untagged-questions",
                COUNTED ("learning question without competencies or theme",
                         "learning questions without competencies or theme"),
                .list = "questions",
                .filters = { { "tagged", "no" }, { "looking", "yes" } } },
    .why = N_ ("Only words can be compared with those of the places") },
  { .figure = { .name = "without-reach",
                COUNTED ("switcher without a home or a greatest distance",
                         "switchers without a home or a greatest distance"),
                .list = "people",
                .round = "looks-in",
                .filters = { { "reach", "no" } } },
    .why = N_ ("Their accessibility always gets half of its points") },
  { .figure = { .name = "without-moments",
                COUNTED ("switcher without moments", "switchers without moments"),
                .list = "people",
                .round = "no-moments-in" },
    .why = N_ ("Their moments always get half of their points") },
  { .figure = { .name = "without-preferences",
                COUNTED ("switcher without preferences", "switchers without preferences"),
                .list = "people",
                .round = "no-preference-in" },
    .why = N_ ("Their preference always gets half of its points") },
  { .figure = { .name = "not-published",
                COUNTED ("learning place is not published yet",
                         "learning places are not published yet"),
                .list = "places",
                .filters = { { "state", "DRAFT|CONFIRMED" } } },
    .why = N_ ("Only published places take part") },
  { .figure = { .name = "without-coach",
                COUNTED ("learning place without an active learning coach",
                         "learning places without an active learning coach"),
                .list = "places",
                .filters = { { "attention", "NO_COACH" } } },
    .why = N_ ("Nobody can be placed there") },
  { .figure = { .name = "untagged-places",
                COUNTED ("published learning place without competencies or theme",
                         "published learning places without competencies or theme"),
                .list = "places",
                .filters = { { "state", "PUBLISHED" }, { "tagged", "no" } } },
    .why = N_ ("Only words can be compared with those of the questions") },
  { .figure = { .name = "places-without-moments",
                COUNTED ("published learning place without moments",
                         "published learning places without moments"),
                .list = "places",
                .filters = { { "state", "PUBLISHED" }, { "moments", "no" } } },
    .why = N_ ("Their moments always get half of their points") },
  { .figure = { .name = "without-promise",
                COUNTED ("organisation without promised numbers",
                         "organisations without promised numbers"),
                .list = "organisations",
                .round = "no-promise-in" },
    .why = N_ ("What it gives and takes cannot be compared with what it promised") },
};

const WisselReadinessLine *
wissel_readiness_lines (guint *n_lines)
{
  g_return_val_if_fail (n_lines != NULL, NULL);

  *n_lines = G_N_ELEMENTS (lines);

  return lines;
}

WisselQuery *
wissel_readiness_make_query (const WisselReadinessLine *self, gint64 round, const char *name)
{
  WisselQuery *query;

  g_return_val_if_fail (self != NULL, NULL);

  query = wissel_figure_make_query (&self->figure);
  wissel_query_set_record (query, self->figure.round != NULL ? self->figure.round : "round", round,
                           name);

  return query;
}

GPtrArray *
wissel_readiness_make_queries (gint64 round)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_query_free);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (queries, wissel_readiness_make_query (&lines[i], round, NULL));

  return queries;
}
