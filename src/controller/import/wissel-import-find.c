#include "wissel-import-find.h"

#include "wissel-address.h"
#include "wissel-name.h"
#include "wissel-places.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Looking for near names in long lists takes time: after so many, messages do without. */
#define SUGGESTIONS 200

char *
wissel_import_title (const WisselImportEntry *entry)
{
  return wissel_record_dup_title (entry->record);
}

/* ---- People ---- */

static int
find_either (const WisselImportRowContext *row, const char *name, const char *other)
{
  int column = wissel_import_row_field_column (row, name);

  return column >= 0 ? column : wissel_import_row_field_column (row, other);
}

WisselImportWho
wissel_import_who (const WisselImportRowContext *row)
{
  return (WisselImportWho){
    .full_name = wissel_import_row_column (row, WISSEL_IMPORT_FULL_NAME),
    .first_name = find_either (row, "first-name", "person.first-name"),
    .last_name = find_either (row, "last-name", "person.last-name"),
    .email = find_either (row, "work-email", "person.work-email"),
    .ref = find_either (row, "personnel-ref", "person.personnel-ref"),
    .organisation = wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION),
  };
}

GPtrArray *
wissel_import_people_named (WisselImportPlan *plan, const char *text, WisselImportEntry *employer)
{
  GPtrArray                 *found = g_ptr_array_new ();
  g_autofree char           *folded = wissel_text_fold (text);
  const WisselImportEntries *all;

  wissel_import_plan_get_table (plan, WISSEL_IMPORT_T_PERSON);
  all = wissel_import_index_find_text (plan->person_names, folded);

  for (guint i = 0; i < all->len; i++)
    {
      WisselImportEntry *entry = all->pdata[i];

      if (employer == NULL || wissel_record_get_integer (entry->record, "employer-id") ==
                                wissel_record_get_id (employer->record))
        g_ptr_array_add (found, entry);
    }

  return found;
}

/* The name of the row in one text; the column that holds it goes to @column. */
static char *
join_name (const WisselImportRowContext *row, const WisselImportWho *who, int *column)
{
  const char *full = wissel_import_row_text (row, who->full_name);
  const char *first = wissel_import_row_text (row, who->first_name);
  const char *last = wissel_import_row_text (row, who->last_name);

  *column = full != NULL || who->last_name < 0 ? who->full_name : who->last_name;
  if (full != NULL)
    return g_strdup (full);

  if (last == NULL)
    return NULL;

  return first != NULL ? g_strdup_printf ("%s %s", first, last) : g_strdup (last);
}

static gboolean
has_name (WisselImportPlan *plan, const WisselImportEntry *person, const char *name)
{
  g_autoptr (GPtrArray) named = wissel_import_people_named (plan, name, NULL);

  return g_ptr_array_find (named, person, NULL);
}

static WisselImportEntry *
find_by_email (WisselImportRowContext *row, const WisselImportWho *who)
{
  const char                *email = wissel_import_row_text (row, who->email);
  g_autofree char           *lower = wissel_import_email_key (email);
  const WisselImportEntries *found;

  wissel_import_plan_get_table (row->plan, WISSEL_IMPORT_T_PERSON);
  found = wissel_import_index_find_text (row->plan->person_emails, lower);

  return found->len == 1 ? found->pdata[0] : NULL;
}

static WisselImportEntry *
find_by_ref (WisselImportRowContext *row, const WisselImportWho *who, WisselImportEntry *employer)
{
  const char                *ref = wissel_import_row_text (row, who->ref);
  g_autofree char           *key = NULL;
  const WisselImportEntries *found;

  if (ref == NULL || employer == NULL)
    return NULL;

  key = wissel_import_ref_key (wissel_record_get_id (employer->record), ref);
  found = wissel_import_index_find_text (row->plan->person_refs, key);

  return found->len == 1 ? found->pdata[0] : NULL;
}

static char *
suggest_person (WisselImportPlan *plan, const char *name, WisselImportEntry *employer)
{
  GPtrArray       *entries = wissel_import_plan_get_table (plan, WISSEL_IMPORT_T_PERSON)->entries;
  g_autofree char *folded = wissel_text_fold (name);
  char            *best = NULL;
  guint            least = 2;

  if (employer == NULL || plan->n_suggestions++ > SUGGESTIONS || strlen (folded) > 100)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const WisselImportEntry *entry = entries->pdata[i];
      g_autofree char         *title = NULL;
      g_autofree char         *other = NULL;
      guint                    distance;

      if (wissel_record_get_integer (entry->record, "employer-id") !=
          wissel_record_get_id (employer->record))
        continue;

      title = wissel_import_title (entry);
      other = wissel_text_fold (title);
      distance = wissel_text_distance (folded, other);
      if (distance > least)
        continue;

      least = distance;
      g_free (best);
      best = g_steal_pointer (&title);
    }

  return best;
}

static WisselImportEntry *
refuse_unknown_person (WisselImportRowContext *row,
                       int                     column,
                       const char             *name,
                       WisselImportEntry      *employer)
{
  g_autofree char *near = suggest_person (row->plan, name, employer);
  g_autofree char *where = employer != NULL ? wissel_import_title (employer) : NULL;

  if (near != NULL)
    wissel_import_row_refuse (row, column,
                              N_ ("“%1$s” is not known. If “%2$s” is meant, write it like that."),
                              name, near, NULL);
  else if (where != NULL)
    wissel_import_row_refuse (
      row, column,
      N_ (
        "“%1$s” is not known at “%2$s”. Add the person on a sheet of people, or correct the name."),
      name, where, NULL);
  else
    wissel_import_row_refuse (
      row, column,
      N_ ("“%s” is not known. Add the person on a sheet of people, or correct the name."), name,
      NULL);

  return NULL;
}

static WisselImportEntry *
refuse_ambiguous_person (WisselImportRowContext *row, int column, const GPtrArray *found)
{
  const WisselImportEntry *one = found->pdata[0];
  const WisselImportEntry *other = found->pdata[1];
  g_autofree char         *name = wissel_import_title (one);
  const char              *one_email = wissel_record_get_text (one->record, "work-email");
  const char              *other_email = wissel_record_get_text (other->record, "work-email");

  wissel_import_row_refuse (
    row, column,
    N_ ("“%1$s” can be two people (%2$s and %3$s). Give the e-mail address or the organisation."),
    name, one_email != NULL ? one_email : "—", other_email != NULL ? other_email : "—", NULL);

  return NULL;
}

/* "Tim Janssens (Étoile)": the name and the organisation of one person. */
static GPtrArray *
find_at_part (WisselImportRowContext *row, const char *text)
{
  const char           *open = strchr (text, '(');
  const char           *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char      *name = NULL;
  g_autofree char      *part = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray            *found = g_ptr_array_new ();

  if (close == NULL || close[1] != '\0')
    return found;

  name = g_strndup (text, (gsize) (open - text));
  part = g_strndup (open + 1, (gsize) (close - open - 1));
  all = wissel_import_people_named (row->plan, name, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      WisselImportEntry *person = all->pdata[i];

      if (wissel_import_bears_name (
            row->plan, wissel_record_get_integer (person->record, "employer-id"), part))
        g_ptr_array_add (found, person);
    }

  return found;
}

WisselImportEntry *
wissel_import_find_named (WisselImportRowContext *row,
                          int                     column,
                          const char             *name,
                          WisselImportEntry      *employer)
{
  g_autoptr (GPtrArray) found = wissel_import_people_named (row->plan, name, employer);

  if (found->len == 0 && employer == NULL)
    {
      g_ptr_array_unref (found);
      found = find_at_part (row, name);
    }

  if (found->len == 1)
    return found->pdata[0];

  return found->len > 1 ? refuse_ambiguous_person (row, column, found)
                        : refuse_unknown_person (row, column, name, employer);
}

/* A person found by address or reference must bear the name that the row gives. */
static WisselImportEntry *
check_name (WisselImportRowContext *row, WisselImportEntry *person, const char *name, int column)
{
  g_autofree char *title = wissel_import_title (person);

  if (name == NULL || has_name (row->plan, person, name))
    return person;

  wissel_import_row_refuse (row, column,
                            N_ ("The name is “%1$s”, but the e-mail address or reference belongs "
                                "to “%2$s”. Correct one of the "
                                "two."),
                            name, title, NULL);

  return NULL;
}

/* A person found by name must not be known under another address than the row gives. */
static WisselImportEntry *
check_email (WisselImportRowContext *row, WisselImportEntry *person, const WisselImportWho *who)
{
  const char      *given = wissel_import_row_text (row, who->email);
  const char      *known = wissel_record_get_text (person->record, "work-email");
  g_autofree char *title = wissel_import_title (person);

  if (given == NULL || known == NULL || g_ascii_strcasecmp (given, known) == 0)
    return person;

  wissel_import_row_refuse (
    row, who->email,
    N_ ("“%1$s” is known under the address %2$s. Correct the address or the name."), title, known,
    NULL);

  return NULL;
}

WisselImportEntry *
wissel_import_find_person (WisselImportRowContext *row,
                           const WisselImportWho  *who,
                           WisselImportEntry      *employer)
{
  int                name_column;
  g_autofree char   *name = join_name (row, who, &name_column);
  WisselImportEntry *person = find_by_email (row, who);

  if (person == NULL)
    person = find_by_ref (row, who, employer);

  if (person != NULL)
    return check_name (row, person, name, name_column);

  if (name == NULL)
    {
      wissel_import_row_refuse (row, name_column >= 0 ? name_column : who->email,
                                N_ ("This row does not say who it is about. Fill in the name."),
                                NULL);
      return NULL;
    }

  person = wissel_import_find_named (row, name_column, name, employer);

  return person != NULL ? check_email (row, person, who) : NULL;
}

/* ---- Sites ---- */

void
wissel_import_locate_site (WisselImportRowContext *row, WisselImportDraft *site, int column)
{
  const char        *municipality = wissel_record_get_text (site->record, "municipality");
  const char        *postal_code = wissel_record_get_text (site->record, "postal-code");
  const WisselPlace *place = wissel_place_find_near (municipality, postal_code);
  WisselValue        value = { .kind = WISSEL_VALUE_REAL };

  if (municipality == NULL || !wissel_record_is_empty (site->record, "lat"))
    return;

  if (place == NULL)
    {
      g_autoptr (GPtrArray) near = wissel_place_suggest (municipality, 1);

      wissel_import_row_warn (
        row, column,
        near->len > 0
          ? N_ ("“%1$s” is not in the list of places, so distances are not known. Is “%2$s” meant?")
          : N_ ("“%1$s” is not in the list of places, so distances are not known."),
        municipality, near->len > 0 ? near->pdata[0] : NULL, NULL);
      return;
    }

  value.real = place->latitude;
  wissel_import_row_set (row, site, "lat", &value, column);
  value.real = place->longitude;
  wissel_import_row_set (row, site, "lon", &value, column);
}

/* Where a site is, as one cell says it. */
typedef struct
{
  const char *text;
  char       *street;
  char       *postal_code;
  char       *municipality;
} Whereabouts;

static void
clear_whereabouts (Whereabouts *self)
{
  g_free (self->street);
  g_free (self->postal_code);
  g_free (self->municipality);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Whereabouts, clear_whereabouts)

static Whereabouts
read_whereabouts (const char *text)
{
  Whereabouts self = { .text = text };

  if (!wissel_address_split (text, &self.street, &self.postal_code, &self.municipality))
    self.municipality = g_strdup (text);

  return self;
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *one = wissel_text_fold (a);
  g_autofree char *other = wissel_text_fold (b);

  return g_str_equal (one, other);
}

static gboolean
is_site_in (WisselRecord *site, const Whereabouts *where)
{
  const char        *municipality = wissel_record_get_text (site, "municipality");
  const char        *street = wissel_record_get_text (site, "street");
  const WisselPlace *place = wissel_place_find (where->municipality);

  if (where->street != NULL && street != NULL && !is_same_text (where->street, street))
    return FALSE;

  return is_same_text (where->text, wissel_record_get_text (site, "name")) ||
         is_same_text (where->municipality, wissel_record_get_text (site, "name")) ||
         is_same_text (where->municipality, municipality) ||
         (place != NULL && wissel_place_find (municipality) == place);
}

static gint64
make_site (WisselImportRowContext *row,
           int                     column,
           const Whereabouts      *where,
           WisselImportEntry      *organisation)
{
  WisselImportDraft *site;

  if (wissel_place_find_near (where->municipality, where->postal_code) == NULL)
    {
      g_autoptr (GPtrArray) near = wissel_place_suggest (where->text, 1);
      g_autofree char      *name = wissel_import_title (organisation);

      wissel_import_row_refuse (
        row, column,
        near->len > 0
          ? N_ ("“%1$s” has no site “%2$s”, and there is no such place. Is “%3$s” meant?")
          : N_ ("“%1$s” has no site “%2$s”, and there is no such place. Write the municipality."),
        name, where->text, near->len > 0 ? near->pdata[0] : NULL, NULL);
      return 0;
    }

  site = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_SITE);
  wissel_import_row_set_id (row, site, "organisation-id",
                            wissel_record_get_id (organisation->record), column);
  wissel_import_row_set_text (row, site, "name", where->municipality, column);
  wissel_import_row_set_text (row, site, "municipality", where->municipality, column);
  if (where->street != NULL)
    wissel_import_row_set_text (row, site, "street", where->street, column);

  if (where->postal_code != NULL)
    wissel_import_row_set_text (row, site, "postal-code", where->postal_code, column);

  wissel_import_locate_site (row, site, column);
  wissel_import_row_warn (row, column, N_ ("A site in “%s” was added to the organisation."),
                          where->municipality, NULL);

  return wissel_import_draft_get_id (site);
}

gint64
wissel_import_find_site (WisselImportRowContext *row, int column, WisselImportEntry *organisation)
{
  const char                *text = wissel_import_row_text (row, column);
  g_auto (Whereabouts)       where = { 0 };
  const WisselImportEntries *sites;
  const WisselImportEntry   *found = NULL;

  if (text == NULL || organisation == NULL)
    return 0;

  where = read_whereabouts (text);
  sites = wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_SITE,
                                       wissel_record_get_id (organisation->record));
  for (guint i = 0; i < sites->len; i++)
    {
      const WisselImportEntry *site = sites->pdata[i];

      if (!is_site_in (site->record, &where))
        continue;

      if (found != NULL)
        {
          wissel_import_row_refuse (
            row, column, N_ ("“%1$s” can be “%2$s” or “%3$s”. Write the name of the site."), text,
            wissel_record_get_text (found->record, "name"),
            wissel_record_get_text (site->record, "name"), NULL);
          return 0;
        }

      found = site;
    }

  return found != NULL ? wissel_record_get_id (found->record)
                       : make_site (row, column, &where, organisation);
}

/* ---- Switchers ---- */

WisselImportDraft *
wissel_import_get_learner (WisselImportRowContext *row, gint64 person, gint64 employer, int column)
{
  WisselImportEntry         *round;
  const WisselImportEntries *learners;
  WisselImportDraft         *draft;

  if (employer <= 0)
    {
      wissel_import_row_refuse (
        row, column, N_ ("A switcher needs an organisation that sends. Fill in the organisation."),
        NULL);
      return NULL;
    }

  round = wissel_import_plan_get_round (row->plan);
  learners = wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_LEARNER, person);
  for (guint i = 0; i < learners->len; i++)
    {
      WisselImportEntry *entry = learners->pdata[i];

      if (wissel_record_get_integer (entry->record, "round-id") ==
          wissel_record_get_id (round->record))
        return wissel_import_row_draft_of (row, WISSEL_IMPORT_T_LEARNER, entry);
    }

  draft = wissel_import_row_find_draft (row, WISSEL_IMPORT_T_LEARNER, "person-id", person);
  if (draft != NULL)
    return draft;

  draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_LEARNER);
  wissel_import_row_set_id (row, draft, "round-id", wissel_record_get_id (round->record), column);
  wissel_import_row_set_id (row, draft, "person-id", person, column);
  wissel_import_row_set_id (row, draft, "sending-org-id", employer, column);

  return draft;
}
