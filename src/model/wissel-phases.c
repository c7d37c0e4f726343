#include "wissel-phases.h"

static const WisselPhase round_phases[] = {
  { .codes = "PHASE",
    .code = "1",
    .figures = { { .name = "organisations",
                   COUNTED ("organisation", "organisations"),
                   .list = "organisations" },
                 { .name = "interested",
                   COUNTED ("interested", "interested"),
                   .list = "organisations",
                   .filters = { { "pool", "INTERESTED|INTAKE|ENGAGED" } } } } },
  { .codes = "PHASE",
    .code = "2",
    .figures = { { .name = "engaged",
                   COUNTED ("engaged", "engaged"),
                   .list = "organisations",
                   .filters = { { "pool", "ENGAGED" } } },
                 { .name = "willing-send",
                   COUNTED ("willing to send", "willing to send"),
                   .list = "organisations",
                   .filters = { { "willing-send", "yes" } } },
                 { .name = "willing-host",
                   COUNTED ("willing to host", "willing to host"),
                   .list = "organisations",
                   .filters = { { "willing-host", "yes" } } } } },
  { .codes = "PHASE",
    .code = "3",
    .figures = { { .name = "switchers",
                   COUNTED ("switcher", "switchers"),
                   .list = "people",
                   .filters = { { "switcher", "yes" } } },
                 { .name = "questions",
                   COUNTED ("learning question", "learning questions"),
                   .list = "questions" },
                 { .name = "vague-questions",
                   COUNTED ("still vague", "still vague"),
                   .list = "questions",
                   .filters = { { "clarity", "VAGUE" } } } } },
  { .codes = "PHASE",
    .code = "4",
    .figures = { { .name = "published-places",
                   COUNTED ("published", "published"),
                   .list = "places",
                   .filters = { { "state", "PUBLISHED" } } },
                 { .name = "unpublished-places",
                   COUNTED ("not published yet", "not published yet"),
                   .list = "places",
                   .filters = { { "state", "DRAFT|CONFIRMED" } } },
                 { .name = "coaches",
                   COUNTED ("learning coach", "learning coaches"),
                   .list = "people",
                   .filters = { { "coach", "yes" } } } } },
  { .codes = "PHASE",
    .code = "5",
    .figures = { { .name = "accepted-matches",
                   COUNTED ("accepted match", "accepted matches"),
                   .list = "matches",
                   .filters = { { "state", "ACCEPTED" } } },
                 { .name = "open-matches",
                   COUNTED ("to be decided", "to be decided"),
                   .list = "matches",
                   .filters = { { "state", "SUGGESTED|CONTENT_OK|FEASIBLE|PROPOSED" } } },
                 { .name = "unplaced-questions",
                   COUNTED ("question without a place", "questions without a place"),
                   .list = "questions",
                   .filters = { { "place", NULL } } } },
    .open = "open-matches" },
  { .codes = "PHASE",
    .code = "6",
    .figures = { { .name = "preparing-exchanges",
                   COUNTED ("in preparation", "in preparation"),
                   .list = "exchanges",
                   .filters = { { "state", "PREPARING" } } },
                 { .name = "ready-exchanges",
                   COUNTED ("ready to begin", "ready to begin"),
                   .list = "exchanges",
                   .filters = { { "state", "READY" } } } },
    .open = "preparing-exchanges|ready-exchanges" },
  { .codes = "PHASE",
    .code = "7",
    .figures = { { .name = "ongoing-exchanges",
                   COUNTED ("ongoing", "ongoing"),
                   .list = "exchanges",
                   .filters = { { "state", "ONGOING" } } },
                 { .name = "completed-exchanges",
                   COUNTED ("completed", "completed"),
                   .list = "exchanges",
                   .filters = { { "state", "COMPLETED|EVALUATED|CLOSED" } } },
                 { .name = "certified-exchanges",
                   COUNTED ("with a certificate", "with a certificate"),
                   .list = "exchanges",
                   .filters = { { "certified", "yes" } } } },
    .open = "ongoing-exchanges" },
  { .codes = "PHASE",
    .code = "8",
    .figures = { { .name = "unevaluated-exchanges",
                   COUNTED ("to be evaluated", "to be evaluated"),
                   .list = "exchanges",
                   .filters = { { "state", "COMPLETED" } } },
                 { .name = "evaluated-exchanges",
                   COUNTED ("evaluated", "evaluated"),
                   .list = "exchanges",
                   .filters = { { "state", "EVALUATED|CLOSED" } } } },
    .open = "unevaluated-exchanges" },
};

static const WisselPhase mission_phases[] = {
  { .codes = "MISSION_PHASE",
    .code = "1",
    .figures = { { .name = "organisations",
                   COUNTED ("organisation", "organisations"),
                   .list = "organisations" },
                 { .name = "joining",
                   COUNTED ("on the way to join", "on the way to join"),
                   .list = "members",
                   .filters = { { "state", "CONTACT|ELIGIBLE|CHARTER_SENT" } } },
                 { .name = "members",
                   COUNTED ("member", "members"),
                   .list = "members",
                   .filters = { { "state", "MEMBER" } } } },
    .open = "joining" },
  { .codes = "MISSION_PHASE",
    .code = "2",
    .figures = { { .name = "unpublished-offers",
                   COUNTED ("not published yet", "not published yet"),
                   .list = "offers",
                   .filters = { { "state", "DRAFT|APPROVED" } } },
                 { .name = "published-offers",
                   COUNTED ("published", "published"),
                   .list = "offers",
                   .filters = { { "state", "PUBLISHED" } } },
                 { .name = "past-offers",
                   COUNTED ("to be decided", "to be decided"),
                   .list = "offers",
                   .filters = { { "state", "DEADLINE_PASSED|CLOSED" } } } },
    .open = "unpublished-offers|published-offers|past-offers" },
  { .codes = "MISSION_PHASE",
    .code = "3",
    .figures = { { .name = "applications",
                   COUNTED ("application", "applications"),
                   .list = "candidates",
                   .filters = { { "state", "APPLIED|SELECTED" } } },
                 { .name = "asked-releases",
                   COUNTED ("release asked", "release asked"),
                   .list = "candidates",
                   .filters = { { "state", "RELEASE_ASKED|IN_DIALOGUE" } } },
                 { .name = "released-candidates",
                   COUNTED ("released", "released"),
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
