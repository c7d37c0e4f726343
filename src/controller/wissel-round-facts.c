#include "wissel-round-facts.h"

#include <math.h>

#include "wissel-figures.h"
#include "wissel-places.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-round-facts-private.h"
#include "wissel-round-store.h"

static void
name_free (gpointer data)
{
  WisselRoundName *name = data;

  g_free (name->name);
  g_free (name->organisation);
  g_free (name);
}

static GHashTable *
new_id_table (GDestroyNotify destroy)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, destroy);
}

void
_wissel_round_load_insert (GHashTable *table, gint64 id, gpointer value)
{
  g_hash_table_replace (table, g_memdup2 (&id, sizeof id), value);
}

void
_wissel_round_load_add_name (
  WisselRoundLoad *load, gint64 id, char *name, gint64 organisation, gint64 owner)
{
  WisselRoundName *entry = g_new0 (WisselRoundName, 1);
  WisselRecord    *record = g_hash_table_lookup (load->organisations, &organisation);

  entry->name = name;
  entry->owner = owner;
  if (record != NULL)
    entry->organisation = g_strdup (wissel_record_get_text (record, "short-name"));

  _wissel_round_load_insert (load->self->names, id, entry);
}

static GPtrArray *
load_all (WisselRoundLoad *load, const WisselRecordType *type)
{
  return wissel_session_load_where (load->session, type, NULL, NULL, load->error);
}

static GHashTable *
index_records (GPtrArray *records)
{
  GHashTable *table = new_id_table (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (records, i);

      _wissel_round_load_insert (table, wissel_record_get_id (record), g_object_ref (record));
    }

  return table;
}

static guint
count_of (GHashTable *table, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, &id));
}

static void
count_up (GHashTable *table, gint64 id)
{
  _wissel_round_load_insert (table, id, GUINT_TO_POINTER (count_of (table, id) + 1));
}

guint
_wissel_round_load_count_taken (WisselRoundLoad *load, gint64 id)
{
  return count_of (load->taken, id);
}

/* ---- Where ---- */

WisselMatchPoint
_wissel_round_load_municipality (const char *name)
{
  const WisselPlace *place = wissel_place_find (name);

  if (place == NULL)
    return (WisselMatchPoint){ 0 };

  return wissel_match_point (place->latitude, place->longitude);
}

/* A site, or the seat of the organisation when the site is not known; NULL when neither is. */
static WisselRecord *
find_site (WisselRoundLoad *load, gint64 site_id, gint64 organisation)
{
  WisselRecord *site = g_hash_table_lookup (load->sites, &site_id);

  return site != NULL ? site : g_hash_table_lookup (load->seats, &organisation);
}

const char *
_wissel_round_load_region (WisselRoundLoad *load,
                           const char      *municipality,
                           gint64           site_id,
                           gint64           organisation)
{
  const WisselPlace *place = wissel_place_find (municipality);
  WisselRecord      *site = find_site (load, site_id, organisation);

  if (place == NULL && site != NULL)
    place = wissel_place_find (wissel_record_get_text (site, "municipality"));
  if (place == NULL)
    return NULL;

  return *place->province != '\0' ? place->province : place->region;
}

WisselMatchPoint
_wissel_round_load_point (WisselRoundLoad *load, gint64 site_id, gint64 organisation)
{
  WisselRecord *site = find_site (load, site_id, organisation);
  double        latitude;

  if (site == NULL)
    return (WisselMatchPoint){ 0 };

  latitude = wissel_record_get_real (site, "lat");
  if (!isnan (latitude))
    return wissel_match_point (latitude, wissel_record_get_real (site, "lon"));

  return _wissel_round_load_municipality (wissel_record_get_text (site, "municipality"));
}

WisselMatchAnswer
_wissel_round_load_public_transport (WisselRoundLoad *load, gint64 site_id, gint64 organisation)
{
  WisselRecord *site = find_site (load, site_id, organisation);

  if (site == NULL || wissel_record_is_empty (site, "pt-reachable"))
    return WISSEL_MATCH_NOT_SAID;

  return wissel_record_get_flag (site, "pt-reachable") ? WISSEL_MATCH_YES : WISSEL_MATCH_NO;
}

static gboolean
load_sites (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) sites = load_all (load, &wissel_site_record_type);

  if (sites == NULL)
    return FALSE;

  load->sites = index_records (sites);
  load->seats = new_id_table (g_object_unref);
  for (guint i = 0; i < sites->len; i++)
    {
      WisselRecord *site = g_ptr_array_index (sites, i);
      gint64        organisation = wissel_record_get_integer (site, "organisation-id");

      if (wissel_record_get_flag (site, "is-seat") ||
          !g_hash_table_contains (load->seats, &organisation))
        _wissel_round_load_insert (load->seats, organisation, g_object_ref (site));
    }

  return TRUE;
}

/* ---- Organisations ---- */

static WisselMatchComposition
composition_of (WisselRecord *organisation)
{
  const char *code = wissel_record_get_text (organisation, "staff-composition");

  if (g_strcmp0 (code, "WHITE") == 0)
    return WISSEL_MATCH_COMPOSITION_WHITE;
  if (g_strcmp0 (code, "MIX") == 0)
    return WISSEL_MATCH_COMPOSITION_MIX;
  if (g_strcmp0 (code, "BLUE") == 0)
    return WISSEL_MATCH_COMPOSITION_BLUE;

  return WISSEL_MATCH_COMPOSITION_UNKNOWN;
}

static gboolean
load_restrictions (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) restrictions = load_all (load, &wissel_restriction_record_type);

  load->restrictions = new_id_table ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; restrictions != NULL && i < restrictions->len; i++)
    {
      WisselRecord *restriction = g_ptr_array_index (restrictions, i);
      gint64        organisation = wissel_record_get_integer (restriction, "organisation-id");
      GPtrArray    *own = g_hash_table_lookup (load->restrictions, &organisation);

      if (own == NULL)
        {
          own = g_ptr_array_new_with_free_func (g_object_unref);
          _wissel_round_load_insert (load->restrictions, organisation, own);
        }
      g_ptr_array_add (own, g_object_ref (restriction));
    }

  return restrictions != NULL;
}

/* Organisations that do not exchange with each other, whatever their places and people. */
static gboolean
add_conflicts (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) conflicts = load_all (load, &wissel_conflict_record_type);

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      WisselRecord *conflict = g_ptr_array_index (conflicts, i);

      wissel_match_facts_add_conflict (load->self->facts,
                                       wissel_record_get_integer (conflict, "organisation-id"),
                                       wissel_record_get_integer (conflict, "other-id"));
    }

  return conflicts != NULL;
}

static gboolean
load_organisations (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) organisations = load_all (load, &wissel_organisation_record_type);

  if (organisations == NULL)
    return FALSE;

  load->organisations = index_records (organisations);

  return load_restrictions (load) && load_sites (load);
}

/* What each organisation promised for the round; nothing promised yet is no promise of nothing. */
static GHashTable *
load_promises (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) promises =
    wissel_session_load_children (load->session, &wissel_round_organisation_record_type, "round-id",
                                  load->self->round, load->error);
  GHashTable *table = promises != NULL ? new_id_table (g_object_unref) : NULL;

  for (guint i = 0; promises != NULL && i < promises->len; i++)
    {
      WisselRecord *promise = g_ptr_array_index (promises, i);

      if (wissel_record_get_integer (promise, "promised-send") > 0 ||
          wissel_record_get_integer (promise, "promised-host") > 0)
        _wissel_round_load_insert (table, wissel_record_get_integer (promise, "organisation-id"),
                                   g_object_ref (promise));
    }

  return table;
}

static void
fill_promise (WisselRoundLoad *load, GHashTable *promises, WisselMatchOrganisation *organisation)
{
  WisselRecord *promise = g_hash_table_lookup (promises, &organisation->id);

  if (promise == NULL)
    return;

  organisation->has_promised = TRUE;
  organisation->may_send = (gint) wissel_record_get_integer (promise, "promised-send") -
                           (gint) count_of (load->sent, organisation->id);
  organisation->may_host = (gint) wissel_record_get_integer (promise, "promised-host") -
                           (gint) count_of (load->received, organisation->id);
}

static gboolean
add_organisations (WisselRoundLoad *load)
{
  g_autoptr (GHashTable) promises = load_promises (load);
  GHashTableIter         iter;
  gpointer               value;

  if (promises == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, load->organisations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      WisselMatchOrganisation organisation = {
        .id = wissel_record_get_id (value),
        .name = wissel_record_get_text (value, "short-name"),
        .size_band = wissel_match_size_band (wissel_record_get_text (value, "size-band")),
        .composition = composition_of (value),
        .sector = wissel_record_get_text (value, "sector-code"),
      };

      if (!wissel_session_count_exchanges (load->session, organisation.id, &organisation.sent,
                                           &organisation.hosted, load->error))
        return FALSE;

      fill_promise (load, promises, &organisation);
      wissel_match_facts_add_organisation (load->self->facts, &organisation);
    }

  return add_conflicts (load);
}

/* ---- Matches that stand ---- */

/* Whose switcher goes to whom. */
static gboolean
count_exchange (WisselRoundLoad *load, WisselRecord *match)
{
  g_autoptr (WisselRecord) learner = NULL;
  g_autoptr (WisselRecord) place = NULL;

  learner = wissel_session_load (load->session, &wissel_learner_record_type,
                                 wissel_record_get_integer (match, "learner-id"), load->error);
  if (learner == NULL)
    return FALSE;

  place = wissel_session_load (load->session, &wissel_learning_place_record_type,
                               wissel_record_get_integer (match, "place-id"), load->error);
  if (place == NULL)
    return FALSE;

  count_up (load->sent, wissel_record_get_integer (learner, "sending-org-id"));
  count_up (load->received, wissel_record_get_integer (place, "organisation-id"));

  return TRUE;
}

static gboolean
load_matches (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) matches = NULL;

  load->taken = new_id_table (NULL);
  load->sent = new_id_table (NULL);
  load->received = new_id_table (NULL);
  matches = wissel_session_load_children (load->session, &wissel_match_record_type, "round-id",
                                          load->self->round, load->error);
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      WisselRecord *match = g_ptr_array_index (matches, i);

      if (g_strcmp0 (wissel_record_get_text (match, "state"), "ACCEPTED") != 0)
        continue;

      count_up (load->taken, wissel_record_get_integer (match, "place-id"));
      count_up (load->taken, wissel_record_get_integer (match, "coach-id"));
      if (!count_exchange (load, match))
        return FALSE;
    }

  return matches != NULL;
}

/* A rejected or withdrawn match is not proposed again. */
static gboolean
add_bans (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) matches = NULL;

  matches = wissel_session_load_children (load->session, &wissel_match_record_type, "round-id",
                                          load->self->round, load->error);
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      WisselRecord *match = g_ptr_array_index (matches, i);
      const char   *state = wissel_record_get_text (match, "state");
      gint64        learner = wissel_record_get_integer (match, "learner-id");

      if ((g_strcmp0 (state, "REJECTED") == 0 || g_strcmp0 (state, "WITHDRAWN") == 0) &&
          g_hash_table_contains (load->learners, &learner))
        wissel_match_facts_add_ban (load->self->facts, learner, 0,
                                    wissel_record_get_integer (match, "place-id"));
    }

  return matches != NULL;
}

/* ---- Competencies ---- */

/* Adds a competency and those above it, which decide whether two are related. */
static gboolean
add_competency (WisselRoundLoad *load, gint64 id)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *title = NULL;
  WisselMatchCompetency    competency = { .id = id };

  if (g_hash_table_contains (load->competencies, &id))
    return TRUE;

  record = wissel_session_load (load->session, &wissel_competency_record_type, id, load->error);
  if (record == NULL)
    return FALSE;

  _wissel_round_load_insert (load->competencies, id, load);
  title = wissel_record_dup_title (record);
  competency.name = title;
  competency.uri = wissel_record_get_text (record, "uri");
  competency.parent = MAX (0, wissel_record_get_integer (record, "parent-id"));
  if (competency.parent != 0 && !add_competency (load, competency.parent))
    return FALSE;

  wissel_match_facts_add_competency (load->self->facts, &competency);

  return TRUE;
}

gboolean
_wissel_round_load_add_competencies (WisselRoundLoad        *load,
                                     const WisselRecordType *type,
                                     const char             *link,
                                     gint64                  id,
                                     void (*add) (WisselMatchFacts *, gint64, gint64))
{
  g_autoptr (GPtrArray) links = NULL;

  links = wissel_session_load_children (load->session, type, link, id, load->error);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64 competency = wissel_record_get_integer (g_ptr_array_index (links, i), "competency-id");

      if (!add_competency (load, competency))
        return FALSE;

      add (load->self->facts, id, competency);
    }

  return links != NULL;
}

/* ---- Availability ---- */

gboolean
_wissel_round_load_add_availability (WisselRoundLoad *load, const char *link, gint64 id)
{
  g_autoptr (GPtrArray) moments = NULL;

  moments = wissel_session_load_children (load->session, &wissel_availability_record_type, link, id,
                                          load->error);
  for (guint i = 0; moments != NULL && i < moments->len; i++)
    {
      WisselRecord           *moment = g_ptr_array_index (moments, i);
      WisselMatchAvailability availability = {
        .learner = MAX (0, wissel_record_get_integer (moment, "learner-id")),
        .place = MAX (0, wissel_record_get_integer (moment, "place-id")),
        .from = wissel_record_get_text (moment, "from-on"),
        .to = wissel_record_get_text (moment, "to-on"),
        .weekdays = wissel_record_get_text (moment, "weekdays"),
        .available = wissel_record_get_flag (moment, "available"),
      };

      wissel_match_facts_add_availability (load->self->facts, &availability);
    }

  return moments != NULL;
}

static void
add_label_cb (gint64 competency, const char *label, WisselLanguage language, gpointer user_data)
{
  const WisselRoundLoad *load = user_data;

  wissel_match_facts_add_label (load->self->facts, competency, label, language);
}

/* ---- All of it ---- */

static gboolean
load_facts (WisselSession *session, gpointer data, GError **error)
{
  WisselRoundLoad *load = data;

  load->error = error;

  return load_organisations (load) && load_matches (load) && add_organisations (load) &&
         _wissel_round_load_learners (load) && _wissel_round_load_places (load) &&
         _wissel_round_load_coaches (load) && add_bans (load) &&
         wissel_session_each_label (load->session, add_label_cb, load, error);
}

static void
load_clear (WisselRoundLoad *load)
{
  g_clear_pointer (&load->organisations, g_hash_table_unref);
  g_clear_pointer (&load->seats, g_hash_table_unref);
  g_clear_pointer (&load->sites, g_hash_table_unref);
  g_clear_pointer (&load->taken, g_hash_table_unref);
  g_clear_pointer (&load->sent, g_hash_table_unref);
  g_clear_pointer (&load->received, g_hash_table_unref);
  g_clear_pointer (&load->learners, g_hash_table_unref);
  g_clear_pointer (&load->competencies, g_hash_table_unref);
  g_clear_pointer (&load->restrictions, g_hash_table_unref);
}

WisselRoundFacts *
wissel_round_facts_load (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (WisselRoundFacts) self = g_new0 (WisselRoundFacts, 1);
  WisselRoundLoad              load = { .session = session, .self = self };
  gboolean                     loaded;

  self->round = round;
  self->facts = wissel_match_facts_new ();
  self->names = new_id_table (name_free);
  load.competencies = new_id_table (NULL);
  load.learners = new_id_table (NULL);

  loaded = wissel_session_read (session, load_facts, &load, error);
  load_clear (&load);

  return loaded ? g_steal_pointer (&self) : NULL;
}

void
wissel_round_facts_free (WisselRoundFacts *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->facts, wissel_match_facts_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}

const WisselRoundName *
wissel_round_facts_get_name (const WisselRoundFacts *self, gint64 id)
{
  return g_hash_table_lookup (self->names, &id);
}
