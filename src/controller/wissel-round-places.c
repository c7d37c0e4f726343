/* The learning places and coaches of a network, as a round finds them. */

#include "wissel-round-facts-private.h"

#include <math.h>

#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

/* What a restriction leaves open holds for every place. */
static gboolean
names (const char *restricted, const char *given)
{
  g_autofree char *one = wissel_text_fold (restricted);
  g_autofree char *other = wissel_text_fold (given);

  return *one == '\0' || g_str_equal (one, other);
}

/* Invariant 19: a place that a restriction names by its department, its function, or both together,
 * is no place. */
static gboolean
is_restricted (WisselRoundLoad *load, WisselRecord *place)
{
  gint64     organisation = wissel_record_get_integer (place, "organisation-id");
  GPtrArray *restrictions = g_hash_table_lookup (load->restrictions, &organisation);

  for (guint i = 0; restrictions != NULL && i < restrictions->len; i++)
    {
      WisselRecord *restriction = g_ptr_array_index (restrictions, i);

      if (names (wissel_record_get_text (restriction, "department"),
                 wissel_record_get_text (place, "department")) &&
          names (wissel_record_get_text (restriction, "function-title"),
                 wissel_record_get_text (place, "function-title")))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_place_themes (WisselRoundLoad *load, gint64 place)
{
  g_autoptr (GPtrArray) themes = NULL;

  themes = wissel_session_load_children (load->session, &wissel_place_theme_record_type, "place-id",
                                         place, load->error);
  for (guint i = 0; themes != NULL && i < themes->len; i++)
    wissel_match_facts_add_place_theme (
      load->self->facts, place,
      wissel_record_get_text (g_ptr_array_index (themes, i), "theme-code"));

  return themes != NULL;
}

/* The language in which a host writes about its place. */
static WisselLanguage
language_of_organisation (WisselRoundLoad *load, gint64 organisation)
{
  WisselRecord *record = g_hash_table_lookup (load->organisations, &organisation);
  const char   *regime = record != NULL ? wissel_record_get_text (record, "language-regime") : NULL;

  if (g_strcmp0 (regime, "FR") == 0)
    return WISSEL_LANGUAGE_FR;
  if (g_strcmp0 (regime, "DE") == 0)
    return WISSEL_LANGUAGE_DE;

  return WISSEL_LANGUAGE_NL;
}

/* How many people a place takes in the round. */
static gint
count_seats (WisselRecord *place)
{
  return (gint) wissel_record_get_integer (
    place, wissel_record_is_empty (place, "round-capacity") ? "capacity" : "round-capacity");
}

/* The week of a match is that of its exchange as soon as it has days, and proposed before. */
static gboolean
add_weeks_of_match (WisselRoundLoad *load, gint64 place, WisselRecord *match)
{
  gint64                id = wissel_record_get_id (match);
  g_autoptr (GPtrArray) exchanges = NULL;
  gboolean              has_days = FALSE;

  exchanges = wissel_session_load_children (load->session, &wissel_exchange_record_type, "match-id",
                                            id, load->error);
  for (guint i = 0; exchanges != NULL && i < exchanges->len; i++)
    {
      g_autoptr (GPtrArray) days = wissel_session_load_children (
        load->session, &wissel_exchange_day_record_type, "exchange-id",
        wissel_record_get_id (exchanges->pdata[i]), load->error);

      if (days == NULL)
        return FALSE;

      has_days = has_days || days->len > 0;
      for (guint k = 0; k < days->len; k++)
        wissel_match_facts_add_taken_week (load->self->facts, place, id,
                                           wissel_record_get_text (days->pdata[k], "held-on"));
    }

  if (!has_days)
    wissel_match_facts_add_taken_week (load->self->facts, place, id,
                                       wissel_record_get_text (match, "week-from"));

  return exchanges != NULL;
}

/* What the matches of the round that are fixed already leave of the weeks of a place. */
static gboolean
add_taken_weeks (WisselRoundLoad *load, gint64 place)
{
  g_autoptr (GPtrArray) matches = wissel_session_load_children (
    load->session, &wissel_match_record_type, "place-id", place, load->error);

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    if (wissel_record_get_integer (matches->pdata[i], "round-id") == load->self->round &&
        g_strcmp0 (wissel_record_get_text (matches->pdata[i], "state"), "ACCEPTED") == 0 &&
        !add_weeks_of_match (load, place, matches->pdata[i]))
      return FALSE;

  return matches != NULL;
}

static gboolean
add_place (WisselRoundLoad *load, WisselRecord *record)
{
  gint64           organisation = wissel_record_get_integer (record, "organisation-id");
  gint64           site = wissel_record_get_integer (record, "site-id");
  WisselMatchPlace place = {
    .id = wissel_record_get_id (record),
    .organisation = organisation,
    .title = wissel_record_get_text (record, "title"),
    .text = wissel_record_get_text (record, "what-to-learn"),
    .language = language_of_organisation (load, organisation),
    .languages = wissel_record_get_text (record, "languages"),
    .published = g_strcmp0 (wissel_record_get_text (record, "state"), "PUBLISHED") == 0,
    .restricted = is_restricted (load, record),
    .capacity = count_seats (record),
    .at_once = (gint) wissel_record_get_integer (record, "capacity"),
    .used = (gint) _wissel_round_load_count_taken (load, wissel_record_get_id (record)),
    .days_offered = (gint) lround (wissel_record_get_real (record, "days-offered") * 10),
    .position = _wissel_round_load_point (load, site, organisation),
    .region = _wissel_round_load_region (load, NULL, site, organisation),
    .public_transport = _wissel_round_load_public_transport (load, site, organisation),
  };

  wissel_match_facts_add_place (load->self->facts, &place);
  _wissel_round_load_add_name (load, place.id, g_strdup (place.title), organisation, organisation);
  if (place.published)
    load->self->n_places++;
  else
    load->self->n_unpublished++;

  return add_place_themes (load, place.id) &&
         (place.at_once >= place.capacity || place.used == 0 || add_taken_weeks (load, place.id)) &&
         _wissel_round_load_add_availability (load, "place-id", place.id) &&
         _wissel_round_load_add_competencies (load, &wissel_place_competency_record_type,
                                              "place-id", place.id,
                                              wissel_match_facts_add_place_competency);
}

gboolean
_wissel_round_load_places (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) places = wissel_session_load_where (
    load->session, &wissel_learning_place_record_type, NULL, NULL, load->error);

  for (guint i = 0; places != NULL && i < places->len; i++)
    if (!add_place (load, g_ptr_array_index (places, i)))
      return FALSE;

  return places != NULL;
}

static gboolean
add_coach (WisselRoundLoad *load, WisselRecord *record)
{
  gint64                id = wissel_record_get_id (record);
  gint64                person = wissel_record_get_integer (record, "person-id");
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char      *name = NULL;
  WisselMatchCoach coach = { .id = id, .used = (gint) _wissel_round_load_count_taken (load, id) };

  links = wissel_session_load_children (load->session, &wissel_place_coach_record_type, "coach-id",
                                        id, load->error);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64 place_id = wissel_record_get_integer (g_ptr_array_index (links, i), "place-id");
      g_autoptr (WisselRecord) place = NULL;

      place = wissel_session_load (load->session, &wissel_learning_place_record_type, place_id,
                                   load->error);
      if (place == NULL)
        return FALSE;

      coach.capacity = MAX (coach.capacity, count_seats (place));
      wissel_match_facts_add_place_coach (load->self->facts, place_id, id);
    }

  name = wissel_session_dup_title (load->session, &wissel_person_record_type, person);
  coach.name = name;
  coach.active = g_strcmp0 (wissel_record_get_text (record, "state"), "ACTIVE") == 0;
  wissel_match_facts_add_coach (load->self->facts, &coach);
  _wissel_round_load_add_name (load, id, g_steal_pointer (&name), 0, person);

  return links != NULL;
}

gboolean
_wissel_round_load_coaches (WisselRoundLoad *load)
{
  g_autoptr (GPtrArray) coaches =
    wissel_session_load_where (load->session, &wissel_coach_record_type, NULL, NULL, load->error);

  for (guint i = 0; coaches != NULL && i < coaches->len; i++)
    if (!add_coach (load, g_ptr_array_index (coaches, i)))
      return FALSE;

  return coaches != NULL;
}
