#include "wissel-certificate-content.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-identifier.h"
#include "wissel-number.h"

typedef struct
{
  const WisselCertificateFacts *facts;
  WisselRecord                 *certificate;
  WisselLanguage                language;
  JsonBuilder                  *json;
} Writer;

static void
add (Writer *self, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (self->json, name);
  json_builder_add_string_value (self->json, value);
}

static void
take (Writer *self, const char *name, char *value)
{
  add (self, name, value);
  g_free (value);
}

/* The full name in the language of the document, as far as there is one. */
static const char *
name_of (WisselRecord *organisation, WisselLanguage language)
{
  static const char *const fields[] = { "name-nl", "name-fr", "name-de", "short-name" };
  const char              *name = wissel_record_get_text (organisation, fields[language]);

  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (fields); i++)
    name = wissel_record_get_text (organisation, fields[i]);

  return name;
}

static char *
dup_name_with_number (WisselRecord *organisation, WisselLanguage language)
{
  const char      *number = wissel_record_get_text (organisation, "enterprise-no");
  g_autofree char *printed = wissel_enterprise_number_format (number);

  if (number == NULL)
    return g_strdup (name_of (organisation, language));

  return g_strdup_printf ("%s (%s)", name_of (organisation, language), printed);
}

static char *
dup_place (const WisselCertificateFacts *facts)
{
  const char *site = NULL;
  const char *municipality = NULL;

  if (facts->site != NULL)
    {
      site = wissel_record_get_text (facts->site, "name");
      municipality = wissel_record_get_text (facts->site, "municipality");
    }

  if (site != NULL && municipality != NULL && g_strrstr (site, municipality) == NULL)
    return g_strdup_printf ("%s, %s", site, municipality);

  return g_strdup (site != NULL ? site : municipality);
}

static char *
dup_person (WisselRecord *person)
{
  g_autofree char *name = NULL;
  const char      *function;

  if (person == NULL)
    return NULL;

  name = wissel_record_dup_title (person);
  function = wissel_record_get_text (person, "function-title");

  return function != NULL ? g_strdup_printf ("%s, %s", name, function) : g_steal_pointer (&name);
}

static char *
dup_period (Writer *self)
{
  const GPtrArray *days = self->facts->days;

  if (days->len == 0)
    return NULL;

  return wissel_date_format_range (
    wissel_record_get_text (g_ptr_array_index (days, 0), "held-on"),
    wissel_record_get_text (g_ptr_array_index (days, days->len - 1), "held-on"), self->language);
}

static char *
dup_days (Writer *self)
{
  const char *format =
    wissel_translate_plural (self->language, "%s day", "%s days", self->facts->n_days);
  g_autofree char *number = wissel_number_format (self->facts->n_days, 0, self->language);
  g_auto (GStrv)   halves = g_strsplit (format, "%s", 2);

  return g_strconcat (halves[0], number, halves[1], NULL);
}

static char *
dup_assessment (Writer *self)
{
  if (!wissel_record_get_flag (self->certificate, "assessed"))
    return NULL;

  return g_strdup (wissel_translate (
    self->language, N_ ("The learning goals were assessed by the host organisation.")));
}

static void
add_values (Writer *self)
{
  const WisselCertificateFacts *facts = self->facts;

  json_builder_set_member_name (self->json, "values");
  json_builder_begin_object (self->json);
  add (self, "issuer", name_of (facts->host, self->language));
  add (self, "network", facts->network_name);
  take (self, "learner", wissel_record_dup_title (facts->person));
  add (self, "learner-function", wissel_record_get_text (facts->person, "function-title"));
  take (self, "employer", dup_name_with_number (facts->employer, self->language));
  add (self, "subject", wissel_record_get_text (facts->place, "title"));
  take (self, "host", dup_name_with_number (facts->host, self->language));
  take (self, "place", dup_place (facts));
  take (self, "coach", dup_person (facts->coach));
  take (self, "period", dup_period (self));
  take (self, "days", dup_days (self));
  take (self, "hours", wissel_number_format_hours (facts->hours, self->language));
  add (self, "question", wissel_record_get_text (facts->question, "wording"));
  take (self, "assessment", dup_assessment (self));
  add (self, "activities", wissel_record_get_text (facts->exchange, "coach-do"));
  add (self, "issue-place", wissel_record_get_text (self->certificate, "place"));
  take (self, "issue-date",
        wissel_date_format (wissel_record_get_text (self->certificate, "issued-on"), self->language,
                            WISSEL_DATE_LONG));
  add (self, "number", wissel_record_get_text (self->certificate, "number"));
  add (self, "verification-code", wissel_record_get_text (self->certificate, "verify-code"));
  json_builder_end_object (self->json);
}

static void
add_cells (Writer *self, const char *first, const char *second)
{
  json_builder_begin_array (self->json);
  json_builder_add_string_value (self->json, first != NULL ? first : "");
  json_builder_add_string_value (self->json, second != NULL ? second : "");
  json_builder_end_array (self->json);
}

static void
add_goals (Writer *self)
{
  json_builder_set_member_name (self->json, "goals");
  json_builder_begin_array (self->json);
  for (guint i = 0; i < self->facts->goals->len; i++)
    {
      WisselRecord *goal = g_ptr_array_index (self->facts->goals, i);
      const char   *reached = wissel_record_get_text (goal, "reached");

      add_cells (
        self, wissel_record_get_text (goal, "statement"),
        wissel_codes_label ("REACHED", reached != NULL ? reached : "NOT_ASSESSED", self->language));
    }
  json_builder_end_array (self->json);
}

static void
add_competencies (Writer *self)
{
  static const char *const labels[] = { "label-nl", "label-fr", "label-de", "label-en" };

  json_builder_set_member_name (self->json, "competencies");
  json_builder_begin_array (self->json);
  for (guint i = 0; i < self->facts->competencies->len; i++)
    {
      WisselRecord *competency = g_ptr_array_index (self->facts->competencies, i);
      const char   *label = wissel_record_get_text (competency, labels[self->language]);
      const char   *uri = wissel_record_get_text (competency, "uri");

      for (guint l = 0; label == NULL && l < G_N_ELEMENTS (labels); l++)
        label = wissel_record_get_text (competency, labels[l]);

      add_cells (self, label, uri != NULL ? uri : wissel_record_get_text (competency, "code"));
    }
  json_builder_end_array (self->json);
}

static void
add_signers (Writer *self)
{
  g_autofree char *coach = NULL;

  json_builder_set_member_name (self->json, "signers");
  json_builder_begin_array (self->json);
  add_cells (self, wissel_record_get_text (self->certificate, "signatory-name"),
             wissel_record_get_text (self->certificate, "signatory-function"));
  if (self->facts->coach != NULL)
    {
      coach = wissel_record_dup_title (self->facts->coach);
      add_cells (self, coach, wissel_record_get_text (self->facts->coach, "function-title"));
    }
  json_builder_end_array (self->json);
}

char *
wissel_certificate_content_make (const WisselCertificateFacts *facts, WisselRecord *certificate)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  Writer                  self = {
                     .facts = facts,
                     .certificate = certificate,
                     .language =
                       wissel_language_from_code (wissel_record_get_text (certificate, "lang"), WISSEL_LANGUAGE_NL),
                     .json = json,
  };

  json_builder_begin_object (json);
  add_values (&self);
  add_goals (&self);
  add_competencies (&self);
  add_signers (&self);
  add (&self, "logo", facts->logo);
  add (&self, "template", facts->text);
  json_builder_end_object (json);
  root = json_builder_get_root (json);

  return json_to_string (root, FALSE);
}
