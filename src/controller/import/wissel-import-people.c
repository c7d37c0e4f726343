#include "wissel-import-judge.h"

#include "wissel-codes.h"
#include "wissel-import-defaults.h"
#include "wissel-name.h"
#include "wissel-places.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What people are called in the column of roles when they want to learn or to coach, folded. */
static const char *const learner_words[] = {
  "switcher",     "switchers",    "deelnemer", "deelneemster", "lerende",
  "participant",  "participante", "apprenant", "apprenante",   "teilnehmer",
  "teilnehmerin", "lernender",    "lernende",  "learner",      "kandidaat",
  "candidat",     "candidate",    "kandidat",  "kandidatin",
};

static const char *const coach_words[] = {
  "coach",          "leercoach",      "coach d apprentissage", "lerncoach",
  "learning coach", "coaches",        "leercoaches",           "lerncoachin",
  "begeleider",     "accompagnateur", "accompagnatrice",
};

static gboolean
contains (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return TRUE;

  return FALSE;
}

/* ---- Who ---- */

/* A whole name in one cell becomes two, where that leaves no doubt. */
static gboolean
split_name (WisselImportRowContext *row, const WisselImportWho *who, char **first, char **last)
{
  g_auto (WisselReading) first_name = { WISSEL_OUTCOME_EMPTY };
  g_auto (WisselReading) last_name = { WISSEL_OUTCOME_EMPTY };
  const char            *text = wissel_import_row_text (row, who->full_name);

  *first = g_strdup (wissel_import_row_text (row, who->first_name));
  *last = g_strdup (wissel_import_row_text (row, who->last_name));
  if (text == NULL || *last != NULL)
    return TRUE;

  last_name = wissel_name_split (text, &first_name);
  if (!wissel_reading_is_value (&last_name))
    {
      char *message = g_strdup (text);

      wissel_import_row_refuse (row, who->full_name, last_name.note.msgid, message, NULL);
      g_free (message);
      return FALSE;
    }

  *first = g_strdup (first_name.text);
  *last = g_strdup (last_name.text);
  wissel_import_row_repair (row, who->full_name, text, last_name.note.msgid, NULL);

  return TRUE;
}

static gboolean
bears_name (const WisselImportEntry *entry, const char *first, const char *last)
{
  g_autofree char *known = wissel_name_key (wissel_record_get_text (entry->record, "first-name"),
                                            wissel_record_get_text (entry->record, "last-name"));
  g_autofree char *given = wissel_name_key (first, last);

  return g_str_equal (known, given);
}

/* Two people may share a name, but not an address: whoever has the address is meant. */
static WisselImportEntry *
find_by_email (WisselImportRowContext *row,
               const WisselImportWho  *who,
               const char             *first,
               const char             *last)
{
  const char                *email = wissel_import_row_text (row, who->email);
  g_autofree char           *lower = wissel_import_email_key (email);
  const WisselImportEntries *found =
    wissel_import_index_find_text (row->plan->person_emails, lower);
  WisselImportEntry *entry = found->len > 0 ? found->pdata[0] : NULL;
  g_autofree char   *title = NULL;

  if (entry == NULL || bears_name (entry, first, last))
    return entry;

  title = wissel_import_title (entry);
  wissel_import_row_refuse (
    row, who->email,
    N_ ("This address belongs to “%s”. Give everybody an own address, or leave the "
        "cell empty."),
    title, NULL);

  return NULL;
}

/* The namesakes at the same employer whom the row may mean: all of them when it gives no address,
 * otherwise those whose address is not known. */
static WisselImportEntry *
find_by_name (WisselImportRowContext *row,
              const WisselImportWho  *who,
              const char             *first,
              const char             *last,
              WisselImportEntry      *employer)
{
  g_autofree char      *name = g_strconcat (first, " ", last, NULL);
  g_autoptr (GPtrArray) named = wissel_import_people_named (row->plan, name, employer);
  gboolean              has_email = wissel_import_row_text (row, who->email) != NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < named->len; i++)
    {
      WisselImportEntry *entry = named->pdata[i];

      if (bears_name (entry, first, last) &&
          (!has_email || wissel_record_is_empty (entry->record, "work-email")))
        g_ptr_array_add (found, entry);
    }

  if (found->len == 0 && named->len > 0 && employer != NULL)
    wissel_import_row_warn (
      row, who->email,
      N_ ("“%s” is known at the same organisation under another address. Check that these are two "
          "people."),
      name, NULL);

  if (found->len < 2)
    return found->len > 0 ? found->pdata[0] : NULL;

  wissel_import_row_refuse (
    row, who->last_name >= 0 ? who->last_name : who->full_name,
    N_ ("Several people are called “%s”. Give the e-mail address to tell them apart."), name, NULL);

  return NULL;
}

static WisselImportEntry *
find_by_ref (WisselImportRowContext *row,
             const WisselImportWho  *who,
             const char             *first,
             const char             *last,
             WisselImportEntry      *employer)
{
  const char                *ref = wissel_import_row_text (row, who->ref);
  g_autofree char           *key = NULL;
  const WisselImportEntries *found;
  WisselImportEntry         *entry;
  g_autofree char           *title = NULL;

  if (ref == NULL || employer == NULL)
    return NULL;

  key = wissel_import_ref_key (wissel_record_get_id (employer->record), ref);
  found = wissel_import_index_find_text (row->plan->person_refs, key);
  entry = found->len > 0 ? found->pdata[0] : NULL;
  if (entry == NULL || bears_name (entry, first, last))
    return entry;

  title = wissel_import_title (entry);
  wissel_import_row_refuse (
    row, who->ref,
    N_ ("This personnel reference belongs to “%s”. Correct the reference or the "
        "name."),
    title, NULL);

  return NULL;
}

static WisselImportEntry *
find_subject (WisselImportRowContext *row,
              const WisselImportWho  *who,
              const char             *first,
              const char             *last,
              WisselImportEntry      *employer)
{
  WisselImportEntry *entry;

  wissel_import_plan_get_table (row->plan, WISSEL_IMPORT_T_PERSON);
  entry = find_by_email (row, who, first, last);

  if (entry == NULL && !row->refused)
    entry = find_by_ref (row, who, first, last, employer);

  if (entry == NULL && !row->refused)
    entry = find_by_name (row, who, first, last, employer);

  return entry;
}

/* ---- What ---- */

static void
set_part (WisselImportRowContext *row,
          WisselImportDraft      *draft,
          const char             *field,
          const char             *text,
          int                     column)
{
  if (text == NULL)
    return;

  /* It may have been split off from the other part. */
  if (g_strcmp0 (wissel_import_row_text (row, column), text) == 0)
    wissel_import_row_set_reading (row, draft, field, column);
  else
    wissel_import_row_set_text (row, draft, field, text, column);
}

/* A name is only ever written by the first who gives it: other capitals or accents are no reason
 * to change it. */
static void
set_name (WisselImportRowContext *row,
          WisselImportDraft      *draft,
          const WisselImportWho  *who,
          const char             *first,
          const char             *last)
{
  const char *known_first = wissel_record_get_text (draft->record, "first-name");
  const char *known_last = wissel_record_get_text (draft->record, "last-name");

  if (draft->entry != NULL &&
      (g_strcmp0 (known_first, first) != 0 || g_strcmp0 (known_last, last) != 0))
    {
      g_autofree char *title = wissel_import_title (draft->entry);

      wissel_import_row_warn (row, who->last_name >= 0 ? who->last_name : who->full_name,
                              N_ ("The name stays as it is known: “%s”."), title, NULL);
      return;
    }

  set_part (row, draft, "first-name", first, who->first_name);
  set_part (row, draft, "last-name", last, who->last_name);
}

/* "français, néerlandais": the first is the language to write in, all are spoken. */
static void
set_language (WisselImportRowContext *row, WisselImportDraft *draft)
{
  int            column = wissel_import_row_column (row, WISSEL_IMPORT_LANGUAGE);
  const char    *text = wissel_import_row_text (row, column);
  const char    *code = NULL;
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return;

  if (strchr (text, ',') == NULL)
    {
      wissel_import_row_set_text (row, draft, "language", text, column);
      return;
    }

  words = wissel_import_split_list (
    wissel_import_book_get_cell (row->sheet, row->source, (guint) column)->text, TRUE, TRUE);
  for (guint i = 0; words[i] != NULL && code == NULL; i++)
    code = wissel_codes_read ("LANGUAGE", words[i], NULL);

  if (code != NULL)
    wissel_import_row_set_text (row, draft, "language", code, column);

  wissel_import_row_set_text (row, draft, "languages", text, column);
}

/* Of where people live, the street is not kept. */
static const WisselImportAddress home_address = {
  .street = "",
  .municipality = "home-municipality",
  .postal_code = "home-postal-code",
  .municipality_field = "home-municipality",
  .postal_code_field = "home-postal-code",
};

static void
check_home (WisselImportRowContext *row, WisselImportDraft *draft)
{
  int         column = wissel_import_row_field_column (row, "home-municipality");
  const char *text = wissel_import_row_text (row, column);

  if (text == NULL || wissel_place_find_near (
                        text, wissel_record_get_text (draft->record, "home-postal-code")) != NULL)
    return;

  wissel_import_row_warn (
    row, column, N_ ("“%s” is not in the list of places, so distances are not known."), text, NULL);
}

/* ---- Roles ---- */

static void
judge_role (WisselImportRowContext *row,
            WisselImportDraft      *person,
            gint64                  employer,
            const char             *word,
            int                     column)
{
  g_autofree char *folded = wissel_text_fold (word);
  gint64           id = wissel_import_draft_get_id (person);
  const char      *code;

  if (contains (learner_words, G_N_ELEMENTS (learner_words), folded))
    {
      wissel_import_get_learner (row, id, employer, column);
      return;
    }

  if (contains (coach_words, G_N_ELEMENTS (coach_words), folded))
    {
      wissel_import_get_coach (row, id, employer, FALSE, column);
      return;
    }

  code = wissel_codes_read ("PERSON_ROLE", word, NULL);
  if (code != NULL)
    wissel_import_add_role (row, person, employer, code, column);
  else
    wissel_import_row_refuse (
      row, column,
      N_ ("“%s” is no role. Write for instance switcher, learning coach or contact person."), word,
      NULL);
}

static void
judge_roles (WisselImportRowContext *row, WisselImportDraft *person, gint64 employer)
{
  int            column = wissel_import_row_column (row, WISSEL_IMPORT_ROLES);
  const char    *text = wissel_import_row_text (row, column);
  g_auto (GStrv) words = text != NULL ? wissel_import_split_list (text, TRUE, TRUE) : NULL;
  int            learner = wissel_import_row_column (row, WISSEL_IMPORT_IS_LEARNER);
  int            coach = wissel_import_row_column (row, WISSEL_IMPORT_IS_COACH);
  gint64         id = wissel_import_draft_get_id (person);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    judge_role (row, person, employer, words[i], column);

  if (wissel_import_row_flag (row, learner) == 1)
    wissel_import_get_learner (row, id, employer, learner);

  if (wissel_import_row_flag (row, coach) == 1)
    wissel_import_get_coach (row, id, employer, FALSE, coach);
}

static void
set_employer (WisselImportRowContext *row,
              WisselImportDraft      *draft,
              WisselImportEntry      *employer,
              int                     column)
{
  int    site_column = wissel_import_row_column (row, WISSEL_IMPORT_SITE);
  gint64 site;

  if (employer == NULL && draft->entry == NULL && column >= 0 &&
      row->readings[column]->outcome == WISSEL_OUTCOME_EMPTY)
    wissel_import_row_refuse (row, column, N_ ("This cell is needed and is empty. Fill it in."),
                              NULL);

  if (employer == NULL)
    return;

  wissel_import_row_set_id (row, draft, "employer-id", wissel_record_get_id (employer->record),
                            column);
  site = wissel_import_find_site (row, site_column, employer);
  if (site != 0)
    wissel_import_row_set_id (row, draft, "work-site-id", site, site_column);
}

void
wissel_import_judge_person (WisselImportRowContext *row)
{
  WisselImportWho    who = wissel_import_who (row);
  WisselImportEntry *employer = wissel_import_get_organisation (row, who.organisation);
  WisselImportEntry *known = NULL;
  WisselImportDraft *draft;
  g_autofree char   *first = NULL;
  g_autofree char   *last = NULL;

  if (split_name (row, &who, &first, &last) && first != NULL && last != NULL && !row->refused)
    known = find_subject (row, &who, first, last, employer);

  draft = known != NULL ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PERSON, known)
                        : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PERSON);
  set_name (row, draft, &who, first, last);
  wissel_import_judge_address (row, draft, &home_address);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_PERSON);
  set_language (row, draft);
  wissel_import_default_language (row, draft, employer);
  if (who.full_name < 0)
    wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_PERSON);
  else if (wissel_import_row_text (row, who.full_name) == NULL && last == NULL)
    wissel_import_row_refuse (
      row, who.full_name, N_ ("This row does not say who it is about. Fill in the name."), NULL);

  set_employer (row, draft, employer, who.organisation);
  check_home (row, draft);

  if (!row->refused)
    judge_roles (row, draft, wissel_record_get_integer (draft->record, "employer-id"));

  wissel_import_row_end (row, draft);
}
