#include "wissel-phases.h"

#include <glib/gi18n.h>

static const WisselPhase round_phases[] = {
  { .codes = "PHASE",
    .code = "1",
    .figures = { { .name = "organisations",
                   .label = N_ ("organisations"),
                   .list = "organisations" },
                 { .name = "interested",
                   .label = N_ ("interested"),
                   .list = "organisations",
                   .filters = { { "pool", "INTERESTED|INTAKE|ENGAGED" } } } } },
  { .codes = "PHASE",
    .code = "2",
    .figures = { { .name = "engaged",
                   .label = N_ ("engaged"),
                   .list = "organisations",
                   .filters = { { "pool", "ENGAGED" } } },
                 { .name = "willing-send",
                   .label = N_ ("willing to send"),
                   .list = "organisations",
                   .filters = { { "willing-send", "yes" } } },
                 { .name = "willing-host",
                   .label = N_ ("willing to host"),
                   .list = "organisations",
                   .filters = { { "willing-host", "yes" } } } } },
  { .codes = "PHASE",
    .code = "3",
    .figures = { { .name = "switchers",
                   .label = N_ ("switchers"),
                   .list = "people",
                   .filters = { { "switcher", "yes" } } },
                 { .name = "questions", .label = N_ ("learning questions"), .list = "questions" },
                 { .name = "vague-questions",
                   .label = N_ ("still vague"),
                   .list = "questions",
                   .filters = { { "clarity", "VAGUE" } } } } },
  { .codes = "PHASE",
    .code = "4",
    .figures = { { .name = "published-places",
                   .label = N_ ("published"),
                   .list = "places",
                   .filters = { { "state", "PUBLISHED" } } },
                 { .name = "unpublished-places",
                   .label = N_ ("not published yet"),
                   .list = "places",
                   .filters = { { "state", "DRAFT|CONFIRMED" } } },
                 { .name = "coaches",
                   .label = N_ ("learning coaches"),
                   .list = "people",
                   .filters = { { "coach", "yes" } } } } },
  { .codes = "PHASE",
    .code = "5",
    .figures = { { .name = "accepted-matches",
                   .label = N_ ("accepted matches"),
                   .list = "matches",
                   .filters = { { "state", "ACCEPTED" } } },
                 { .name = "open-matches",
                   .label = N_ ("to be decided"),
                   .list = "matches",
                   .filters = { { "state", "SUGGESTED|CONTENT_OK|FEASIBLE|PROPOSED" } } },
                 { .name = "unplaced-questions",
                   .label = N_ ("questions without a place"),
                   .list = "questions",
                   .filters = { { "place", NULL } } } },
    .open = "open-matches" },
  { .codes = "PHASE",
    .code = "6",
    .figures = { { .name = "preparing-exchanges",
                   .label = N_ ("in preparation"),
                   .list = "exchanges",
                   .filters = { { "state", "PREPARING" } } },
                 { .name = "ready-exchanges",
                   .label = N_ ("ready to begin"),
                   .list = "exchanges",
                   .filters = { { "state", "READY" } } } },
    .open = "preparing-exchanges|ready-exchanges" },
  { .codes = "PHASE",
    .code = "7",
    .figures = { { .name = "ongoing-exchanges",
                   .label = N_ ("ongoing"),
                   .list = "exchanges",
                   .filters = { { "state", "ONGOING" } } },
                 { .name = "completed-exchanges",
                   .label = N_ ("completed"),
                   .list = "exchanges",
                   .filters = { { "state", "COMPLETED|EVALUATED|CLOSED" } } },
                 { .name = "certified-exchanges",
                   .label = N_ ("with a certificate"),
                   .list = "exchanges",
                   .filters = { { "certified", "yes" } } } },
    .open = "ongoing-exchanges" },
  { .codes = "PHASE",
    .code = "8",
    .figures = { { .name = "unevaluated-exchanges",
                   .label = N_ ("to be evaluated"),
                   .list = "exchanges",
                   .filters = { { "state", "COMPLETED" } } },
                 { .name = "evaluated-exchanges",
                   .label = N_ ("evaluated"),
                   .list = "exchanges",
                   .filters = { { "state", "EVALUATED|CLOSED" } } } },
    .open = "unevaluated-exchanges" },
};

static const WisselPhase mission_phases[] = {
  { .codes = "MISSION_PHASE",
    .code = "1",
    .figures = { { .name = "organisations",
                   .label = N_ ("organisations"),
                   .list = "organisations" },
                 { .name = "joining",
                   .label = N_ ("on the way to join"),
                   .list = "members",
                   .filters = { { "state", "CONTACT|ELIGIBLE|CHARTER_SENT" } } },
                 { .name = "members",
                   .label = N_ ("members"),
                   .list = "members",
                   .filters = { { "state", "MEMBER" } } } },
    .open = "joining" },
  { .codes = "MISSION_PHASE",
    .code = "2",
    .figures = { { .name = "unpublished-offers",
                   .label = N_ ("not published yet"),
                   .list = "offers",
                   .filters = { { "state", "DRAFT|APPROVED" } } },
                 { .name = "published-offers",
                   .label = N_ ("published"),
                   .list = "offers",
                   .filters = { { "state", "PUBLISHED" } } },
                 { .name = "past-offers",
                   .label = N_ ("to be decided"),
                   .list = "offers",
                   .filters = { { "state", "DEADLINE_PASSED|CLOSED" } } } },
    .open = "unpublished-offers|published-offers|past-offers" },
  { .codes = "MISSION_PHASE",
    .code = "3",
    .figures = { { .name = "applications",
                   .label = N_ ("applications"),
                   .list = "candidates",
                   .filters = { { "state", "APPLIED|SELECTED" } } },
                 { .name = "asked-releases",
                   .label = N_ ("release asked"),
                   .list = "candidates",
                   .filters = { { "state", "RELEASE_ASKED|IN_DIALOGUE" } } },
                 { .name = "released-candidates",
                   .label = N_ ("released"),
                   .list = "candidates",
                   .filters = { { "state", "RELEASED|ASSIGNED" } } } },
    .open = "applications|asked-releases" },
};

const WisselPhase *
wissel_phases (const char *kind, guint *n_phases)
{
  gboolean is_missions = g_strcmp0 (kind, "EXCHANGE") == 0;

  g_return_val_if_fail (n_phases != NULL, NULL);

  *n_phases = is_missions ? G_N_ELEMENTS (mission_phases) : G_N_ELEMENTS (round_phases);

  return is_missions ? mission_phases : round_phases;
}

gboolean
wissel_phase_is_current (const WisselPhase *self, const guint *counts, gboolean is_matched)
{
  g_auto (GStrv) open = NULL;

  g_return_val_if_fail (self != NULL && counts != NULL, FALSE);

  if (self->open == NULL)
    return !is_matched;

  open = g_strsplit (self->open, "|", -1);
  for (guint i = 0; self->figures[i].name != NULL; i++)
    if (counts[i] > 0 && g_strv_contains ((const char *const *) open, self->figures[i].name))
      return TRUE;

  return FALSE;
}

static const WisselFigure *
find_figure (const WisselPhase *phases, guint n_phases, const char *name)
{
  for (guint i = 0; i < n_phases; i++)
    for (const WisselFigure *figure = phases[i].figures; figure->name != NULL; figure++)
      if (g_str_equal (figure->name, name))
        return figure;

  return NULL;
}

const WisselFigure *
wissel_figure_find (const char *name)
{
  const WisselFigure *figure;

  if (name == NULL)
    return NULL;

  figure = find_figure (round_phases, G_N_ELEMENTS (round_phases), name);

  return figure != NULL ? figure
                        : find_figure (mission_phases, G_N_ELEMENTS (mission_phases), name);
}
