#include "wissel-import-judge.h"

#include "wissel-codes.h"
#include "wissel-import-defaults.h"
#include "wissel-import-newcomers.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_title (const WisselImportRowContext *row)
{
  return wissel_import_row_text (row, wissel_import_row_field_column (row, "title"));
}

/* The same title at the same organisation, in the same place if both name one. */
static WisselImportEntry *
find_place (WisselImportRowContext *row, gint64 organisation, gint64 site)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_PLACE, organisation);
  g_autofree char   *given = wissel_text_fold (get_title (row));
  WisselImportEntry *found = NULL;

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];
      g_autofree char *folded = wissel_text_fold (wissel_record_get_text (entry->record, "title"));
      gint64           at = wissel_record_get_integer (entry->record, "site-id");

      if (!g_str_equal (given, folded) || (site != 0 && at > 0 && at != site))
        continue;

      if (found != NULL)
        {
          wissel_import_row_refuse (
            row, wissel_import_row_field_column (row, "title"),
            N_ ("Several learning places are called “%s”. Give the municipality to tell them "
                "apart."),
            get_title (row), NULL);
          return NULL;
        }

      found = entry;
    }

  return found;
}

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *one = wissel_text_fold (a);
  g_autofree char *other = wissel_text_fold (b);

  return g_str_equal (one, other);
}

/* An organisation says what cannot be a place: a department, a function, or both together. */
static void
check_restrictions (WisselImportRowContext *row, WisselImportDraft *place, gint64 organisation)
{
  const WisselImportEntries *restrictions =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_RESTRICTION, organisation);
  const char *department = wissel_record_get_text (place->record, "department");
  const char *function = wissel_record_get_text (place->record, "function-title");

  for (guint i = 0; i < restrictions->len; i++)
    {
      WisselImportEntry *entry = restrictions->pdata[i];
      const char        *no_department = wissel_record_get_text (entry->record, "department");
      const char        *no_function = wissel_record_get_text (entry->record, "function-title");

      if ((no_department != NULL && !same_text (no_department, department)) ||
          (no_function != NULL && !same_text (no_function, function)))
        continue;

      wissel_import_row_refuse (
        row,
        wissel_import_row_field_column (row, no_function != NULL ? "function-title" : "department"),
        N_ ("The organisation has said that “%s” cannot be a learning place. Choose another one, "
            "or lift "
            "the restriction first."),
        no_function != NULL ? no_function : no_department, NULL);
      return;
    }
}

static gboolean
has_theme (WisselImportRowContext *row, gint64 place, const char *code)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_PLACE_THEME, place);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (g_strcmp0 (wissel_record_get_text (entry->record, "theme-code"), code) == 0)
        return TRUE;
    }

  for (guint i = 0; i < row->drafts->len; i++)
    {
      WisselImportDraft *draft = row->drafts->pdata[i];

      if (draft->table == WISSEL_IMPORT_T_PLACE_THEME &&
          g_strcmp0 (wissel_record_get_text (draft->record, "theme-code"), code) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_theme (WisselImportRowContext *row, gint64 place, const char *text, int column)
{
  const char        *code = wissel_codes_read ("THEME", text, NULL);
  WisselImportDraft *draft;

  if (code == NULL)
    {
      wissel_import_row_refuse (
        row, column, N_ ("“%s” is not one of the themes. Choose one from the list of themes."),
        text, NULL);
      return;
    }

  if (has_theme (row, place, code))
    return;

  draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PLACE_THEME);
  wissel_import_row_set_id (row, draft, "place-id", place, column);
  wissel_import_row_set_text (row, draft, "theme-code", code, column);
}

/* Labels may hold commas or "en" themselves: the whole cell is tried first. */
static void
judge_themes (WisselImportRowContext *row, gint64 place)
{
  int            column = wissel_import_row_column (row, WISSEL_IMPORT_THEMES);
  const char    *text = wissel_import_row_text (row, column);
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return;

  if (wissel_codes_read ("THEME", text, NULL) != NULL)
    {
      add_theme (row, place, text, column);
      return;
    }

  words = wissel_import_split_list (text, TRUE, FALSE);
  for (guint i = 0; words[i] != NULL; i++)
    add_theme (row, place, words[i], column);
}

static gboolean
has_coach (WisselImportRowContext *row, gint64 place, gint64 coach)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_PLACE_COACH, place);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (wissel_record_get_integer (entry->record, "coach-id") == coach)
        return TRUE;
    }

  return FALSE;
}

static void
add_coach (
  WisselImportRowContext *row, gint64 place, WisselRecord *person, gboolean leads, int column)
{
  int                ok_column = wissel_import_row_column (row, WISSEL_IMPORT_COACH_OK);
  gint64             employer = wissel_record_get_integer (person, "employer-id");
  WisselImportDraft *coach = wissel_import_get_coach (row, wissel_record_get_id (person), employer,
                                                      wissel_import_row_flag (row, ok_column) == 1,
                                                      column);
  WisselImportDraft *link;

  if (coach == NULL || has_coach (row, place, wissel_import_draft_get_id (coach)))
    return;

  link = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PLACE_COACH);
  wissel_import_row_set_id (row, link, "place-id", place, column);
  wissel_import_row_set_id (row, link, "coach-id", wissel_import_draft_get_id (coach), column);
  wissel_import_row_set_id (row, link, "is-lead", leads, column);
}

/* "VAN DAMME, Els" is one person, "Els Van Damme, Jan Claes" are two: what is somebody's name as a
 * whole is not taken apart, nor is one that has a single word on either side of the comma. */
static GPtrArray *
split_names (WisselImportRowContext *row, const char *text, WisselImportEntry *organisation)
{
  GPtrArray     *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = wissel_import_split_list (text, FALSE, TRUE);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) named = wissel_import_people_named (row->plan, parts[i], organisation);
      g_auto (GStrv)        words = wissel_import_split_list (parts[i], TRUE, FALSE);
      gboolean              whole = named->len > 0;

      for (guint j = 0; words[j] != NULL; j++)
        whole = whole || (g_strv_length (words) == 2 && strchr (words[j], ' ') == NULL);

      if (whole)
        g_ptr_array_add (names, g_strdup (parts[i]));

      for (guint j = 0; !whole && words[j] != NULL; j++)
        g_ptr_array_add (names, g_strdup (words[j]));
    }

  return names;
}

/* Columns about the coach or the contact tell nothing where the cell names several. */
static WisselImportSlot
get_slot (const GPtrArray *names, WisselImportSlot slot)
{
  return names->len == 1 ? slot : WISSEL_IMPORT_SLOT_NONE;
}

static void
judge_coaches (WisselImportRowContext *row, gint64 place, WisselImportEntry *organisation)
{
  int                   column = wissel_import_row_column (row, WISSEL_IMPORT_COACHES);
  const char           *text = wissel_import_row_text (row, column);
  g_autoptr (GPtrArray) names = split_names (row, text != NULL ? text : "", organisation);
  guint                 n = 0;

  for (guint i = 0; i < names->len; i++)
    {
      WisselImportDraft *person = wissel_import_get_person (
        row, column, names->pdata[i], get_slot (names, WISSEL_IMPORT_SLOT_COACH), organisation);

      if (person != NULL)
        add_coach (row, place, person->record, n++ == 0, column);
    }
}

static void
judge_contacts (WisselImportRowContext *row, WisselImportEntry *organisation)
{
  int                   column = wissel_import_row_column (row, WISSEL_IMPORT_CONTACT);
  const char           *text = wissel_import_row_text (row, column);
  g_autoptr (GPtrArray) names = split_names (row, text != NULL ? text : "", organisation);

  for (guint i = 0; i < names->len; i++)
    {
      WisselImportDraft *person = wissel_import_get_person (
        row, column, names->pdata[i], get_slot (names, WISSEL_IMPORT_SLOT_CONTACT), organisation);

      if (person != NULL)
        wissel_import_add_role (row, person, wissel_record_get_id (organisation->record), "CONTACT",
                                column);
    }
}

/* ---- The state ---- */

static gboolean
is_active (WisselImportRowContext *row, gint64 coach)
{
  WisselImportEntry *entry = wissel_import_plan_find (row->plan, WISSEL_IMPORT_T_COACH, coach);

  for (guint i = 0; i < row->drafts->len; i++)
    {
      WisselImportDraft *draft = row->drafts->pdata[i];

      if (draft->table == WISSEL_IMPORT_T_COACH && wissel_import_draft_get_id (draft) == coach)
        return g_strcmp0 (wissel_record_get_text (draft->record, "state"), "ACTIVE") == 0;
    }

  return entry != NULL &&
         g_strcmp0 (wissel_record_get_text (entry->record, "state"), "ACTIVE") == 0;
}

static gboolean
has_active_coach (WisselImportRowContext *row, gint64 place)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_PLACE_COACH, place);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (is_active (row, wissel_record_get_integer (entry->record, "coach-id")))
        return TRUE;
    }

  for (guint i = 0; i < row->drafts->len; i++)
    {
      WisselImportDraft *draft = row->drafts->pdata[i];

      if (draft->table == WISSEL_IMPORT_T_PLACE_COACH &&
          wissel_record_get_integer (draft->record, "place-id") == place &&
          is_active (row, wissel_record_get_integer (draft->record, "coach-id")))
        return TRUE;
    }

  return FALSE;
}

static int
rank_state (const char *state)
{
  static const char *const order[] = { "DRAFT", "CONFIRMED", "PUBLISHED", "PAUSED", "CLOSED" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (order[i], state) == 0)
      return (int) i;

  return -1;
}

/* A place goes as far as the file says and as its conditions allow (ST-5.4); one that the network
 * has taken further stays there. */
static void
judge_state (WisselImportRowContext *row, WisselImportDraft *place)
{
  int         column = wissel_import_row_column (row, WISSEL_IMPORT_STATE);
  const char *wanted = wissel_import_row_text (row, column);
  const char *present = wissel_record_get_text (place->record, "state");
  const char *reached = wanted;

  if (wanted == NULL || g_strcmp0 (wanted, present) == 0)
    return;

  if (rank_state (wanted) < rank_state (present))
    {
      wissel_import_row_warn (row, column,
                              N_ ("The place is further than that already and stays there."), NULL);
      return;
    }

  if (wissel_record_get_integer (place->record, "safety-ok") != 1)
    {
      reached = "DRAFT";
      wissel_import_row_warn (
        row, column,
        N_ ("The place stays a draft: confirm first that it is safe to receive somebody."), NULL);
    }
  else if (rank_state (wanted) >= rank_state ("PUBLISHED") &&
           !has_active_coach (row, wissel_import_draft_get_id (place)))
    {
      reached = "CONFIRMED";
      wissel_import_row_warn (
        row, column,
        N_ (
          "The place is confirmed but not published: it needs a learning coach who meets the five "
          "conditions."),
        NULL);
    }

  if (rank_state (reached) > rank_state (present))
    wissel_import_row_set_text (row, place, "state", reached, column);
}

/* What the numbers of a place have to be together. */
static void
check_numbers (WisselImportRowContext *row, WisselImportDraft *place)
{
  g_autoptr (GError) error = NULL;
  const char        *field = NULL;
  int                column;

  if (row->refused || wissel_learning_place_record_type.check (place->record, &field, &error))
    return;

  /* What was known before can contradict what the file says. */
  column = wissel_import_row_field_column (row, field);
  if (column < 0)
    column = wissel_import_row_field_column (row, "capacity");
  wissel_import_row_refuse (row, column, "%1$s", error->message, NULL);
}

void
wissel_import_judge_place (WisselImportRowContext *row)
{
  int organisation_column = wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION);
  int site_column = wissel_import_row_column (row, WISSEL_IMPORT_SITE);
  WisselImportEntry *organisation = wissel_import_get_organisation (row, organisation_column);
  gint64             id = organisation != NULL ? wissel_record_get_id (organisation->record) : 0;
  gint64             site = wissel_import_find_site (row, site_column, organisation);
  WisselImportEntry *known = get_title (row) != NULL ? find_place (row, id, site) : NULL;
  WisselImportDraft *place;

  if (organisation == NULL && !row->refused)
    wissel_import_row_refuse (row, organisation_column,
                              N_ ("This cell is needed and is empty. Fill it in."), NULL);

  place = known != NULL ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PLACE, known)
                        : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PLACE);
  wissel_import_row_fill (row, place, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_row_require (row, place, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_default_fields (row, place, WISSEL_IMPORT_SLOT_MAIN);
  check_numbers (row, place);
  if (organisation != NULL)
    {
      gint64 place_id = wissel_import_draft_get_id (place);

      wissel_import_row_set_id (row, place, "organisation-id", id, organisation_column);
      if (site != 0)
        wissel_import_row_set_id (row, place, "site-id", site, site_column);

      check_restrictions (row, place, id);
      judge_themes (row, place_id);
      judge_contacts (row, organisation);
      judge_coaches (row, place_id, organisation);
      wissel_import_judge_competencies (row, WISSEL_IMPORT_T_PLACE_COMPETENCY, "place-id",
                                        place_id);
      wissel_import_judge_moments (row, "place-id", place_id);
    }

  if (!row->refused)
    judge_state (row, place);

  wissel_import_row_end (row, place);
}
