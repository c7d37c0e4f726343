#include "wissel-certificate-content.h"

#include <math.h>

#include "wissel-network-logo.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* The record that a link field of @from leads to; NULL without error when the link is empty. */
static gboolean
follow (WisselSession          *session,
        WisselRecord           *from,
        const char             *link,
        const WisselRecordType *type,
        WisselRecord          **to,
        GError                **error)
{
  if (wissel_record_is_empty (from, link))
    return TRUE;

  *to = wissel_session_load (session, type, wissel_record_get_integer (from, link), error);

  return *to != NULL;
}

static gboolean
load_people (WisselSession          *session,
             WisselCertificateFacts *self,
             WisselRecord           *match,
             GError                **error)
{
  g_autoptr (WisselRecord) coach = NULL;

  return follow (session, match, "learner-id", &wissel_learner_record_type, &self->learner,
                 error) &&
         follow (session, self->learner, "person-id", &wissel_person_record_type, &self->person,
                 error) &&
         follow (session, self->learner, "sending-org-id", &wissel_organisation_record_type,
                 &self->employer, error) &&
         follow (session, match, "coach-id", &wissel_coach_record_type, &coach, error) &&
         (coach == NULL ||
          follow (session, coach, "person-id", &wissel_person_record_type, &self->coach, error));
}

/* The site of the place, or the seat of the host. */
static gboolean
load_site (WisselSession *session, WisselCertificateFacts *self, GError **error)
{
  g_autoptr (GPtrArray) sites = NULL;

  if (!wissel_record_is_empty (self->place, "site-id"))
    return follow (session, self->place, "site-id", &wissel_site_record_type, &self->site, error);

  sites = wissel_session_load_children (session, &wissel_site_record_type, "organisation-id",
                                        wissel_record_get_id (self->host), error);
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    if (self->site == NULL || wissel_record_get_flag (g_ptr_array_index (sites, i), "is-seat"))
      g_set_object (&self->site, g_ptr_array_index (sites, i));

  return sites != NULL;
}

static gboolean
load_question (WisselSession          *session,
               WisselCertificateFacts *self,
               WisselRecord           *match,
               GError                **error)
{
  g_autoptr (GPtrArray) links = NULL;
  gint64                question;

  if (!follow (session, match, "question-id", &wissel_learning_question_record_type,
               &self->question, error))
    return FALSE;

  question = wissel_record_get_id (self->question);
  self->goals = wissel_session_load_children (session, &wissel_learning_goal_record_type,
                                              "question-id", question, error);
  links = wissel_session_load_children (session, &wissel_question_competency_record_type,
                                        "question-id", question, error);
  if (self->goals == NULL || links == NULL)
    return FALSE;

  self->competencies = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < links->len; i++)
    {
      WisselRecord *competency = NULL;

      if (!follow (session, g_ptr_array_index (links, i), "competency-id",
                   &wissel_competency_record_type, &competency, error))
        return FALSE;

      g_ptr_array_add (self->competencies, competency);
    }

  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  WisselRecord *first = *(WisselRecord *const *) a;
  WisselRecord *second = *(WisselRecord *const *) b;

  return g_strcmp0 (wissel_record_get_text (first, "held-on"),
                    wissel_record_get_text (second, "held-on"));
}

static gboolean
load_days (WisselSession *session, WisselCertificateFacts *self, GError **error)
{
  self->days = wissel_session_load_children (session, &wissel_exchange_day_record_type,
                                             "exchange-id", wissel_record_get_id (self->exchange),
                                             error);
  if (self->days == NULL)
    return FALSE;

  g_ptr_array_sort (self->days, compare_days);
  for (guint i = 0; i < self->days->len; i++)
    {
      double hours = wissel_record_get_real (g_ptr_array_index (self->days, i), "attended-hours");

      if (!isnan (hours) && hours > 0)
        {
          self->hours += hours;
          self->n_days++;
        }
    }

  return TRUE;
}

static gboolean
load_network_name (WisselSession *session, WisselCertificateFacts *self, GError **error)
{
  g_autoptr (GPtrArray) networks = NULL;

  networks =
    wissel_session_load_where (session, &wissel_network_info_record_type, NULL, NULL, error);
  if (networks == NULL)
    return FALSE;

  if (networks->len > 0)
    self->network_name =
      g_strdup (wissel_record_get_text (g_ptr_array_index (networks, 0), "name"));

  return TRUE;
}

static gboolean
load_logo (WisselSession *session, WisselCertificateFacts *self, GError **error)
{
  g_autoptr (WisselNetworkLogo) logo = NULL;

  if (!wissel_network_logo_read (session, &logo, error))
    return FALSE;

  self->logo = logo != NULL ? g_strdup (logo->sha256) : NULL;

  return TRUE;
}

WisselCertificateFacts *
wissel_certificate_facts_load (WisselSession *session, gint64 exchange, GError **error)
{
  g_autoptr (WisselCertificateFacts) self = g_new0 (WisselCertificateFacts, 1);
  g_autoptr (WisselRecord)           match = NULL;

  self->exchange = wissel_session_load (session, &wissel_exchange_record_type, exchange, error);
  if (self->exchange == NULL ||
      !follow (session, self->exchange, "match-id", &wissel_match_record_type, &match, error) ||
      !load_people (session, self, match, error) ||
      !follow (session, match, "place-id", &wissel_learning_place_record_type, &self->place,
               error) ||
      !follow (session, self->place, "organisation-id", &wissel_organisation_record_type,
               &self->host, error) ||
      !load_site (session, self, error) || !load_question (session, self, match, error) ||
      !load_days (session, self, error) || !load_network_name (session, self, error) ||
      !load_logo (session, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
wissel_certificate_facts_free (WisselCertificateFacts *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->exchange);
  g_clear_object (&self->learner);
  g_clear_object (&self->person);
  g_clear_object (&self->employer);
  g_clear_object (&self->question);
  g_clear_object (&self->place);
  g_clear_object (&self->host);
  g_clear_object (&self->coach);
  g_clear_object (&self->site);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->competencies, g_ptr_array_unref);
  g_clear_pointer (&self->network_name, g_free);
  g_clear_pointer (&self->logo, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}
