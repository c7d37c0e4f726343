#include "wissel-likeness.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-name.h"
#include "wissel-records.h"
#include "wissel-text.h"

static const WisselLikeness rules[] = {
  { &wissel_organisation_record_type,
    { "enterprise-no" },
    FALSE,
    NULL,
    WISSEL_LIKENESS_EXACT,
    N_ ("Same enterprise number"),
    /* Translators: %s is the name of an organisation. */
    N_ ("This enterprise number belongs to “%s” already.") },
  { &wissel_organisation_record_type,
    { "short-name", "name-nl", "name-fr", "name-de" },
    FALSE,
    NULL,
    WISSEL_LIKENESS_ORGANISATION,
    N_ ("Same name"),
    /* Translators: %s is the name of an organisation. */
    N_ ("There is an organisation of this name already: “%s”.") },
  { &wissel_organisation_record_type,
    { "email" },
    FALSE,
    NULL,
    WISSEL_LIKENESS_EXACT,
    N_ ("Same e-mail address"),
    /* Translators: %s is the name of a person or an organisation. */
    N_ ("“%s” has this e-mail address too.") },
  { &wissel_person_record_type,
    { "first-name", "last-name" },
    TRUE,
    "employer-id",
    WISSEL_LIKENESS_PERSON,
    N_ ("Same name and employer"),
    /* Translators: %s is the name of a person. */
    N_ ("There is a person of this name at the same employer already: “%s”.") },
  { &wissel_person_record_type,
    { "work-email" },
    FALSE,
    NULL,
    WISSEL_LIKENESS_EXACT,
    N_ ("Same e-mail address"),
    N_ ("“%s” has this e-mail address too.") },
  { &wissel_person_record_type,
    { "personnel-ref" },
    FALSE,
    "employer-id",
    WISSEL_LIKENESS_EXACT,
    N_ ("Same personnel reference"),
    /* Translators: %s is the name of a person. */
    N_ ("“%s” has this personnel reference at the same employer.") },
  { &wissel_site_record_type,
    { "street", "house-no", "postal-code" },
    TRUE,
    "organisation-id",
    WISSEL_LIKENESS_NAME,
    N_ ("Same address"),
    /* Translators: %s is the name of a site of an organisation. */
    N_ ("The site “%s” of this organisation has the same address.") },
  { &wissel_site_record_type,
    { "name" },
    FALSE,
    "organisation-id",
    WISSEL_LIKENESS_NAME,
    N_ ("Same name"),
    N_ ("This organisation has a site of this name already: “%s”.") },
  { &wissel_learning_place_record_type,
    { "title" },
    FALSE,
    "organisation-id",
    WISSEL_LIKENESS_NAME,
    N_ ("Same title"),
    /* Translators: %s is the title of a learning place. */
    N_ ("This organisation has a learning place of this title already: “%s”.") },
  { &wissel_competency_record_type,
    { "label-nl", "label-fr", "label-de", "label-en" },
    FALSE,
    "framework-id",
    WISSEL_LIKENESS_NAME,
    N_ ("Same name"),
    /* Translators: %s is the name of a competency. */
    N_ ("The framework has a competency of this name already: “%s”.") },
  { &wissel_course_record_type,
    { "title-nl", "title-fr", "title-de", "title-en" },
    FALSE,
    NULL,
    WISSEL_LIKENESS_NAME,
    N_ ("Same title"),
    /* Translators: %s is the title of a course. */
    N_ ("There is a course of this title already: “%s”.") },
};

/* In the order in which they are offered. */
static const WisselRecordType *const types[] = {
  &wissel_organisation_record_type,   &wissel_person_record_type,     &wissel_site_record_type,
  &wissel_learning_place_record_type, &wissel_competency_record_type, &wissel_course_record_type,
};

const WisselLikeness *
wissel_likeness_rules (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

const WisselRecordType *const *
wissel_likeness_types (guint *n_types)
{
  *n_types = G_N_ELEMENTS (types);

  return types;
}

gboolean
wissel_likeness_is_known (const WisselRecordType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == type)
      return TRUE;

  return FALSE;
}

guint
wissel_likeness_n_keys (const WisselLikeness *self)
{
  return self->together ? 1 : g_strv_length ((char **) self->fields);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "peeters zoe" and "zoe peeters" are one person: columns get swapped. */
static char *
sort_words (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);

  return g_strjoinv (" ", words);
}

static char *
dup_key_of (WisselLikenessKind kind, const char *text)
{
  g_autofree char *folded = NULL;

  switch (kind)
    {
    case WISSEL_LIKENESS_EXACT:
      return g_utf8_casefold (text, -1);

    case WISSEL_LIKENESS_ORGANISATION:
      return wissel_name_bare (text);

    case WISSEL_LIKENESS_PERSON:
      folded = wissel_text_fold (text);
      return sort_words (folded);

    case WISSEL_LIKENESS_NAME:
    default:
      return wissel_text_fold (text);
    }
}

/* NULL unless all of it is known. */
static char *
join_texts (const char *const *texts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (wissel_text_is_blank (texts[i]))
        {
          g_string_free (joined, TRUE);
          return NULL;
        }

      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", texts[i]);
    }

  return g_string_free (joined, FALSE);
}

char *
wissel_likeness_dup_key (const WisselLikeness *self, const char *const *texts, guint nth)
{
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  if (self->together)
    text = join_texts (texts, g_strv_length ((char **) self->fields));
  else
    text = join_texts (texts + nth, 1);
  if (text == NULL)
    return NULL;

  key = dup_key_of (self->kind, text);

  return *key != '\0' ? g_steal_pointer (&key) : NULL;
}

static void
collect_texts (const WisselLikeness *self, WisselRecord *record, const char **texts)
{
  for (guint i = 0; self->fields[i] != NULL; i++)
    texts[i] = wissel_record_get_text (record, self->fields[i]);
}

static gboolean
has_same_scope (const WisselLikeness *self, WisselRecord *first, WisselRecord *second)
{
  return self->scope == NULL || (!wissel_record_is_empty (first, self->scope) &&
                                 wissel_record_get_integer (first, self->scope) ==
                                   wissel_record_get_integer (second, self->scope));
}

gboolean
wissel_likeness_applies (const WisselLikeness *self, WisselRecord *first, WisselRecord *second)
{
  const char *texts[2][WISSEL_LIKENESS_MAX_FIELDS] = { { NULL } };
  guint       n_keys = wissel_likeness_n_keys (self);

  if (!has_same_scope (self, first, second))
    return FALSE;

  collect_texts (self, first, texts[0]);
  collect_texts (self, second, texts[1]);
  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *key = wissel_likeness_dup_key (self, texts[0], i);

      for (guint other = 0; key != NULL && other < n_keys; other++)
        {
          g_autofree char *same = wissel_likeness_dup_key (self, texts[1], other);

          if (g_strcmp0 (key, same) == 0)
            return TRUE;
        }
    }

  return FALSE;
}
