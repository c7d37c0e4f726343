/* Which organisation a text means: by a name, its number, or without what stands in parentheses. */

#include "wissel-import-newcomers.h"

#include "wissel-identifier.h"
#include "wissel-name.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Looking for near names in long lists takes time: after so many, messages do without. */
#define SUGGESTIONS 200

/* Adds the organisations of @from that @found does not have. */
static void
add_all (GPtrArray *found, const WisselImportEntries *from)
{
  for (guint i = 0; i < from->len; i++)
    if (!g_ptr_array_find (found, from->pdata[i], NULL))
      g_ptr_array_add (found, from->pdata[i]);
}

static void
add_by_name (WisselImportPlan *plan, GPtrArray *found, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);

  wissel_import_plan_get_table (plan, WISSEL_IMPORT_T_ORGANISATION);
  add_all (found, wissel_import_index_find_text (plan->organisation_names, folded));
}

static void
add_by_number (WisselImportPlan *plan, GPtrArray *found, const char *text)
{
  g_auto (WisselReading) number = wissel_enterprise_number_read (text);

  if (wissel_reading_is_value (&number))
    add_all (found, wissel_import_index_find_text (plan->organisation_numbers, number.text));
}

/* "Tandem (Leerfonds Tandem vzw)": the part in front of the parenthesis. */
static void
add_by_part (WisselImportPlan *plan, GPtrArray *found, const char *text)
{
  const char      *open = strchr (text, '(');
  g_autofree char *part = open != NULL ? g_strndup (text, (gsize) (open - text)) : NULL;

  if (part != NULL && !wissel_text_is_blank (part))
    add_by_name (plan, found, part);
}

static void
repair_part (WisselImportRowContext *row, int column, const WisselImportEntry *found)
{
  g_autofree char *title = wissel_import_title (found);

  wissel_import_row_repair (row, column, title, N_ ("what stands in parentheses left out"), NULL);
}

/* "De Brug vzw" for "De Brug", or the other way round. */
static void
add_by_bare_name (WisselImportPlan *plan, GPtrArray *found, const char *text)
{
  g_autofree char *bare = wissel_name_bare (text);

  add_all (found, wissel_import_index_find_text (plan->organisation_names, bare));
  add_all (found, wissel_import_index_find_text (plan->organisation_bare, bare));
}

static void
repair_form (WisselImportRowContext *row, int column, const WisselImportEntry *found)
{
  g_autofree char *title = wissel_import_title (found);

  wissel_import_row_repair (
    row, column, title, N_ ("read as “%s”: only the legal form is written otherwise"), title, NULL);
}

/* Numbered names are near to each other and still not the same. */
static gboolean
has_same_digits (const char *a, const char *b)
{
  for (;; a++, b++)
    {
      a += strcspn (a, "0123456789");
      b += strcspn (b, "0123456789");
      if (*a != *b || *a == '\0')
        return *a == *b;
    }
}

/* A slip is one in a long word: "Gent" and "Genk", or "groep A" and "groep B", are not one. */
static gboolean
differs_by_slip (const char *a, const char *b)
{
  g_auto (GStrv) one = g_strsplit (a, " ", -1);
  g_auto (GStrv) other = g_strsplit (b, " ", -1);
  const guint    n = g_strv_length (one);

  for (guint i = 0; n == g_strv_length (other) && i < n; i++)
    if (strcmp (one[i], other[i]) != 0 && MAX (strlen (one[i]), strlen (other[i])) < 5)
      return FALSE;

  return TRUE;
}

/* The key of an index that is nearest to a text, if that is nearer than @best. */
static void
find_nearest (const WisselImportIndex *index, const char *folded, const char **best, guint *least)
{
  g_autoptr (GPtrArray) keys = wissel_import_index_get_keys (index);
  const int             length = (int) strlen (folded);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];
      guint       distance;

      if (ABS ((int) strlen (key) - length) > (int) *least || !has_same_digits (folded, key))
        continue;

      distance = wissel_text_distance (folded, key);
      if (distance > *least || !differs_by_slip (folded, key))
        continue;

      if (distance < *least || (distance == *least && (*best == NULL || strcmp (key, *best) < 0)))
        {
          *best = key;
          *least = distance;
        }
    }
}

static char *
suggest_organisation (WisselImportPlan *plan, const char *text)
{
  g_autofree char           *folded = wissel_name_bare (text);
  const WisselImportEntries *found;
  const char                *best = NULL;
  guint                      least = 1 + (guint) strlen (folded) / 5;

  if (strlen (folded) < 5 || strlen (folded) > 100)
    return NULL;

  find_nearest (plan->organisation_names, folded, &best, &least);
  find_nearest (plan->organisation_bare, folded, &best, &least);
  if (best == NULL)
    return NULL;

  found = wissel_import_index_find_text (plan->organisation_names, best);
  if (found->len == 0)
    found = wissel_import_index_find_text (plan->organisation_bare, best);

  return wissel_import_title (found->pdata[0]);
}

static void
refuse_unknown_organisation (WisselImportRowContext *row, int column, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  const char      *refused = g_hash_table_lookup (row->plan->refused_names, folded);
  g_autofree char *near = NULL;

  if (refused != NULL)
    {
      wissel_import_row_refuse (
        row, column,
        N_ ("“%1$s” stands in row %2$s of this file, which was refused. Correct that "
            "row first."),
        text, refused, NULL);
      return;
    }

  if (row->plan->n_suggestions++ < SUGGESTIONS)
    near = suggest_organisation (row->plan, text);

  if (near != NULL)
    wissel_import_row_refuse (
      row, column, N_ ("There is no organisation “%1$s”. If “%2$s” is meant, write it like that."),
      text, near, NULL);
  else
    wissel_import_row_refuse (
      row, column,
      N_ (
        "There is no organisation “%s”. Add it on a sheet of organisations, or correct the name."),
      text, NULL);
}

static void
look_up (WisselImportRowContext *row, int column, const char *text, GPtrArray *found)
{
  add_by_name (row->plan, found, text);
  if (found->len == 0)
    add_by_number (row->plan, found, text);

  if (found->len == 0)
    {
      add_by_bare_name (row->plan, found, text);
      if (found->len == 1)
        repair_form (row, column, found->pdata[0]);
    }

  if (found->len == 0)
    {
      add_by_part (row->plan, found, text);
      if (found->len == 1)
        repair_part (row, column, found->pdata[0]);
    }
}

gboolean
wissel_import_bears_name (WisselImportPlan *plan, gint64 organisation, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  add_by_name (plan, found, text);
  add_by_bare_name (plan, found, text);
  for (guint i = 0; i < found->len; i++)
    if (wissel_record_get_id (((WisselImportEntry *) found->pdata[i])->record) == organisation)
      return TRUE;

  return FALSE;
}

/* Whether a text is the whole name of an organisation. */
static gboolean
is_known (WisselImportPlan *plan, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  add_by_name (plan, found, text);
  add_by_bare_name (plan, found, text);

  return found->len > 0;
}

static WisselImportEntry *
refuse_two (WisselImportRowContext *row, int column, const char *text, const GPtrArray *found)
{
  g_autofree char *one = wissel_import_title (found->pdata[0]);
  g_autofree char *other = wissel_import_title (found->pdata[1]);

  wissel_import_row_refuse (
    row, column,
    N_ ("“%1$s” can be “%2$s” or “%3$s”. Write the short name or the enterprise number."), text,
    one, other, NULL);

  return NULL;
}

/* Many rows name few organisations: what a text was found to mean counts until there are others. */
static WisselImportEntry *
recall (WisselImportRowContext *row, int column, const char *text)
{
  if (row->organisations_turn != row->plan->organisations_turn)
    {
      g_hash_table_remove_all (row->organisations);
      row->organisations_turn = row->plan->organisations_turn;
    }

  return wissel_import_row_is_kept (row, (guint) column)
           ? g_hash_table_lookup (row->organisations, text)
           : NULL;
}

/* Only what needs no remark is kept: each row has its own. */
static WisselImportEntry *
keep (WisselImportRowContext *row,
      int                     column,
      const char             *text,
      WisselImportEntry      *found,
      guint                   n_remarks)
{
  if (wissel_import_row_is_kept (row, (guint) column) &&
      row->sheet->report->remarks->len == n_remarks)
    g_hash_table_insert (row->organisations, (gpointer) text, found);

  return found;
}

WisselImportEntry *
wissel_import_find_organisation (WisselImportRowContext *row, int column)
{
  const char           *text = wissel_import_row_text (row, column);
  guint                 n_remarks = row->sheet->report->remarks->len;
  WisselImportEntry    *known = text != NULL ? recall (row, column, text) : NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (text == NULL || known != NULL)
    return known;

  found = g_ptr_array_new ();
  look_up (row, column, text, found);
  if (found->len == 1)
    return keep (row, column, text, found->pdata[0], n_remarks);

  if (found->len > 1)
    return refuse_two (row, column, text, found);

  refuse_unknown_organisation (row, column, text);

  return NULL;
}

/* The organisations that have a learning place of that title, each once. */
static GPtrArray *
find_hosts (WisselImportPlan *plan, const char *text)
{
  g_autofree char           *folded = wissel_text_fold (text);
  const WisselImportEntries *places;
  GPtrArray                 *hosts = g_ptr_array_new ();

  wissel_import_plan_get_table (plan, WISSEL_IMPORT_T_PLACE);
  places = wissel_import_index_find_text (plan->place_titles, folded);
  for (guint i = 0; i < places->len; i++)
    {
      gint64 id = wissel_record_get_integer (places->pdata[i]->record, "organisation-id");
      WisselImportEntry *host = wissel_import_plan_find (plan, WISSEL_IMPORT_T_ORGANISATION, id);

      if (!g_ptr_array_find (hosts, host, NULL))
        g_ptr_array_add (hosts, host);
    }

  return hosts;
}

WisselImportEntry *
wissel_import_find_host (WisselImportRowContext *row, int column)
{
  const char           *text = wissel_import_row_text (row, column);
  g_autoptr (GPtrArray) hosts = NULL;
  g_autofree char      *title = NULL;

  if (text == NULL)
    return NULL;

  hosts = find_hosts (row->plan, text);
  if (hosts->len == 0 || is_known (row->plan, text))
    return wissel_import_find_organisation (row, column);

  if (hosts->len > 1)
    {
      wissel_import_row_refuse (row, column,
                                N_ ("Several organisations have a learning place “%s”. Write the "
                                    "name of the organisation."),
                                text, NULL);
      return NULL;
    }

  title = wissel_import_title (hosts->pdata[0]);
  wissel_import_row_repair (row, column, title,
                            N_ ("learning place read as its organisation, “%s”"), title, NULL);

  return hosts->pdata[0];
}

WisselImportEntry *
wissel_import_get_organisation (WisselImportRowContext *row, int column)
{
  const char           *text = wissel_import_row_text (row, column);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char      *near = NULL;

  if (text == NULL || !wissel_import_row_brings_organisation (row))
    return wissel_import_find_organisation (row, column);

  found = g_ptr_array_new ();
  look_up (row, column, text, found);
  if (found->len == 1)
    return wissel_import_fill_organisation (row, found->pdata[0]);

  if (found->len > 1)
    return refuse_two (row, column, text, found);

  near = suggest_organisation (row->plan, text);
  if (near == NULL)
    return wissel_import_add_organisation (row, column, text);

  wissel_import_row_refuse (
    row, column,
    N_ ("“%1$s” is not known, but “%2$s” is. If that is meant, write it like that; otherwise add "
        "“%1$s” on a sheet of organisations."),
    text, near, NULL);

  return NULL;
}
