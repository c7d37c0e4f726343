#include "wissel-paper.h"

#include <glib/gi18n.h>

#include "wissel-paper-facts.h"

static const WisselPaper papers[] = {
  { "company-sheet", "D03", "organisation", N_ ("Company _Sheet…"), "company-sheet", FALSE,
    wissel_paper_fill_organisation },
  { "company-sheet-internal", "D03I", "organisation", N_ ("Company Sheet, _Internal…"),
    "company-sheet", TRUE, wissel_paper_fill_organisation },
  { "interest-form", "D01", "organisation", N_ ("Interest _Form…"), "interest-form", FALSE,
    wissel_paper_fill_interest, NULL, "SWITCHING" },
  { "interest-form", "D01", "network", N_ ("Interest _Form…"), "interest-form", FALSE,
    wissel_paper_fill_interest, NULL, "SWITCHING" },
  { "employer-call", "D35", "organisation", N_ ("_Call to Employers…"), "employer-call", FALSE,
    wissel_paper_fill_call, NULL, "SWITCHING" },
  { "employer-call", "D35", "network", N_ ("_Call to Employers…"), "employer-call", FALSE,
    wissel_paper_fill_call, NULL, "SWITCHING" },
  { "communication-plan", "D34", "organisation", N_ ("Internal Communication _Plan…"),
    "communication-plan", FALSE, wissel_paper_fill_plan, NULL, "SWITCHING" },
  { "network-plan", "D36", "network", N_ ("Communication _Plan…"), "network-plan", FALSE,
    wissel_paper_fill_network_plan, NULL, "SWITCHING" },
  { "flyer", "D05", "organisation", N_ ("F_lyer for Employees…"), "flyer", FALSE,
    wissel_paper_fill_flyer, NULL, "SWITCHING" },
  { "flyer", "D05", "network", N_ ("F_lyer for Employees…"), "flyer", FALSE,
    wissel_paper_fill_flyer, NULL, "SWITCHING" },
  { "matches", "D09", "organisation", N_ ("_Matches to Agree On…"), "matches", FALSE,
    wissel_paper_fill_matches, wissel_paper_note_informed, "SWITCHING" },
  { "matches-mail", "D09M", "organisation", N_ ("M_ail with the Matches…"), "matches-mail", FALSE,
    wissel_paper_fill_matches, wissel_paper_note_informed, "SWITCHING", "matches" },
  { "engagement", "D04", "round_organisation", N_ ("Engagement _Declaration…"), "engagement", FALSE,
    wissel_paper_fill_engagement, wissel_paper_draw_up },
  { "learning-agenda", "D07", "learner", N_ ("Learning _Agenda…"), "learning-agenda", FALSE,
    wissel_paper_fill_agenda },
  { "learning-agenda", "D07", "learning_agenda", N_ ("Learning _Agenda…"), "learning-agenda", FALSE,
    wissel_paper_fill_agenda },
  { "learning-agenda", "D07", "learning_question", N_ ("Learning _Agenda…"), "learning-agenda",
    FALSE, wissel_paper_fill_agenda },
  { "place-sheet", "D08", "learning_place", N_ ("Learning Place _Sheet…"), "place-sheet", FALSE,
    wissel_paper_fill_place },
  { "switcher-list", "D33", "st_round", N_ ("List of _Switchers…"), "switcher-list", TRUE,
    wissel_paper_fill_switchers },
  { "decision", "D37", "st_round", N_ ("How the Matches Were _Decided…"), "decision", TRUE,
    wissel_paper_fill_decision },
  { "accession-charter", "D21", "charter_version", N_ ("Accession _Charter…"), "accession-charter",
    FALSE, wissel_paper_fill_charter },
  { "accession-charter", "D21", "tx_membership", N_ ("Accession _Charter…"), "accession-charter",
    FALSE, wissel_paper_fill_membership },
  { "talent-sheet", "D31", "talent_sheet", N_ ("_Talent Sheet…"), "talent-sheet", TRUE,
    wissel_paper_fill_talent },
  { "questionnaire", "D02", "form_response", N_ ("_Answers and Advice…"), "questionnaire", FALSE,
    wissel_paper_fill_questionnaire },
  { "empty-questionnaire", "D02E", "form", N_ ("_Empty, to Fill In with a Pen…"),
    "empty-questionnaire", FALSE, wissel_paper_fill_questions },
  { "empty-questionnaire", "D02E", "form_response", N_ ("_Empty, to Fill In with a Pen…"),
    "empty-questionnaire", FALSE, wissel_paper_fill_questions },
};

const WisselPaper *
wissel_papers (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (papers);

  return papers;
}

const WisselPaper *
wissel_paper_find (const char *name, const char *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if ((g_strcmp0 (papers[i].name, name) == 0 || g_strcmp0 (papers[i].code, name) == 0) &&
        (record == NULL || g_str_equal (papers[i].record, record)))
      return &papers[i];

  return NULL;
}

gboolean
wissel_paper_is_for (const WisselPaper *self, const char *kind)
{
  return self->kind == NULL || g_strcmp0 (self->kind, kind) == 0;
}

const char *
wissel_paper_extension (const WisselPaper *self)
{
  return self->attached != NULL ? ".eml" : ".pdf";
}

GPtrArray *
wissel_papers_of (const char *record, const char *kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].record, record) && wissel_paper_is_for (&papers[i], kind))
      g_ptr_array_add (found, (gpointer) &papers[i]);

  return found;
}
