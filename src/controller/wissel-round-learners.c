/* The switchers of a round, with their questions, wishes and free days. */

#include "wissel-round-facts-private.h"

#include <math.h>

#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-round-store.h"

static gboolean
add_preferences (WisselRoundLoad *load, gint64 learner)
{
  g_autoptr (GPtrArray) preferences = NULL;

  preferences = wissel_session_load_children (load->session, &wissel_preference_record_type,
                                              "learner-id", learner, load->error);
  for (guint i = 0; preferences != NULL && i < preferences->len; i++)
    {
      WisselRecord *preference = g_ptr_array_index (preferences, i);

      wissel_match_facts_add_preference (load->self->facts, learner,
                                         (guint) wissel_record_get_integer (preference, "rank"),
                                         wissel_record_get_integer (preference, "organisation-id"));
    }

  return preferences != NULL;
}

static gboolean
add_questions (WisselRoundLoad *load, gint64 learner, WisselLanguage language)
{
  g_autoptr (GPtrArray) questions = NULL;

  questions = wissel_session_load_children (load->session, &wissel_learning_question_record_type,
                                            "learner-id", learner, load->error);
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      WisselRecord       *record = g_ptr_array_index (questions, i);
      WisselMatchQuestion question = {
        .id = wissel_record_get_id (record),
        .learner = learner,
        .text = wissel_record_get_text (record, "wording"),
        .language = language,
        .theme = wissel_record_get_text (record, "theme-code"),
      };

      wissel_match_facts_add_question (load->self->facts, &question);
      _wissel_round_load_add_name (load, question.id, g_strdup (question.text), 0, learner);
      if (!_wissel_round_load_add_competencies (load, &wissel_question_competency_record_type,
                                                "question-id", question.id,
                                                wissel_match_facts_add_question_competency))
        return FALSE;
    }

  return questions != NULL;
}

/* Rounds in which the same person found no place. */
static gboolean
count_waiting (WisselRoundLoad *load, gint64 person, guint *rounds)
{
  g_autoptr (GPtrArray) learners = NULL;

  *rounds = 0;
  learners = wissel_session_load_children (load->session, &wissel_learner_record_type, "person-id",
                                           person, load->error);
  for (guint i = 0; learners != NULL && i < learners->len; i++)
    if (g_strcmp0 (wissel_record_get_text (g_ptr_array_index (learners, i), "state"), "NO_PLACE") ==
        0)
      (*rounds)++;

  return learners != NULL;
}

static void
fill_learner (WisselRoundLoad *load, WisselMatchLearner *learner, WisselRecord *person)
{
  double max_km = wissel_record_get_real (person, "max-km");

  learner->languages = wissel_record_is_empty (person, "languages")
                         ? wissel_record_get_text (person, "language")
                         : wissel_record_get_text (person, "languages");
  learner->home =
    _wissel_round_load_municipality (wissel_record_get_text (person, "home-municipality"));
  learner->work = _wissel_round_load_point (
    load, wissel_record_get_integer (person, "work-site-id"), learner->organisation);
  learner->region = _wissel_round_load_region (
    load, wissel_record_get_text (person, "home-municipality"),
    wissel_record_get_integer (person, "work-site-id"), learner->organisation);
  learner->max_distance = isnan (max_km) ? -1 : (gint) lround (max_km * 1000);
  learner->needs_public_transport = wissel_record_get_flag (person, "needs-public-transport");
}

static gboolean
add_learner (WisselRoundLoad *load, WisselRecord *record)
{
  g_autoptr (WisselRecord) person = NULL;
  g_autofree char         *title = NULL;
  gint64                   person_id = wissel_record_get_integer (record, "person-id");
  WisselMatchLearner       learner = {
          .id = wissel_record_get_id (record),
          .organisation = wissel_record_get_integer (record, "sending-org-id"),
          .must_be_placed = wissel_record_get_flag (record, "must-place"),
  };

  person = wissel_session_load (load->session, &wissel_person_record_type, person_id, load->error);
  if (person == NULL || !count_waiting (load, person_id, &learner.rounds_waited))
    return FALSE;

  title = wissel_record_dup_title (person);
  learner.name = title;
  fill_learner (load, &learner, person);
  wissel_match_facts_add_learner (load->self->facts, &learner);
  _wissel_round_load_add_name (load, learner.id, g_steal_pointer (&title), learner.organisation,
                               person_id);
  _wissel_round_load_insert (load->learners, learner.id, load);
  load->self->n_learners++;

  return add_questions (load, learner.id,
                        wissel_language_from_code (wissel_record_get_text (person, "language"),
                                                   WISSEL_LANGUAGE_NL)) &&
         add_preferences (load, learner.id) &&
         _wissel_round_load_add_availability (load, "learner-id", learner.id);
}

gboolean
_wissel_round_load_learners (WisselRoundLoad *load)
{
  g_autoptr (GArray) ids =
    wissel_session_list_looking (load->session, load->self->round, load->error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (WisselRecord) learner = NULL;

      learner = wissel_session_load (load->session, &wissel_learner_record_type,
                                     g_array_index (ids, gint64, i), load->error);
      if (learner == NULL || !add_learner (load, learner))
        return FALSE;
    }

  return ids != NULL;
}
