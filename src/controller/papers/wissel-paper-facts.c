#include "wissel-paper-facts.h"

#include <math.h>

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-number.h"
#include "wissel-records.h"
#include "wissel-rounds.h"

/* ---- Reading ---- */

WisselRecord *
wissel_paper_load (WisselPaperFacts *facts, const WisselRecordType *type, gint64 id)
{
  WisselRecord *record;

  if (facts->error != NULL)
    return NULL;

  record = wissel_session_load (facts->session, type, id, &facts->error);
  if (record != NULL)
    g_ptr_array_add (facts->kept, record);

  return record;
}

WisselRecord *
wissel_paper_follow (WisselPaperFacts *facts, WisselRecord *from, const char *link)
{
  const WisselField *field;

  if (from == NULL || wissel_record_is_empty (from, link))
    return NULL;

  field = wissel_record_type_find_field (wissel_record_get_record_type (from), link);

  return wissel_paper_load (facts, wissel_record_type_find (field->target),
                            wissel_record_get_integer (from, link));
}

GPtrArray *
wissel_paper_children (WisselPaperFacts       *facts,
                       const WisselRecordType *type,
                       const char             *link,
                       gint64                  id)
{
  GPtrArray *children = NULL;

  if (facts->error == NULL)
    children = wissel_session_load_children (facts->session, type, link, id, &facts->error);
  if (children == NULL)
    children = g_ptr_array_new ();

  g_ptr_array_add (facts->lists, children);

  return children;
}

WisselRecord *
wissel_paper_seat (WisselPaperFacts *facts, WisselRecord *organisation)
{
  GPtrArray    *sites;
  WisselRecord *seat = NULL;

  if (organisation == NULL)
    return NULL;

  sites = wissel_paper_children (facts, &wissel_site_record_type, "organisation-id",
                                 wissel_record_get_id (organisation));
  for (guint i = 0; i < sites->len; i++)
    if (seat == NULL || wissel_record_get_flag (g_ptr_array_index (sites, i), "is-seat"))
      seat = g_ptr_array_index (sites, i);

  return seat;
}

/* ---- Words ---- */

char *
wissel_paper_show (WisselPaperFacts *facts, WisselRecord *record, const char *field)
{
  const WisselRecordType *type;
  int                     index;

  if (record == NULL || wissel_record_is_empty (record, field))
    return NULL;

  type = wissel_record_get_record_type (record);
  index = wissel_record_type_field_index (type, field);

  return wissel_field_show (&type->fields[index], wissel_record_get_value (record, (guint) index),
                            facts->language);
}

const char *
wissel_paper_name_of (WisselPaperFacts *facts, WisselRecord *organisation)
{
  static const char *const fields[] = { "name-nl", "name-fr", "name-de", "short-name" };
  const char              *name;

  if (organisation == NULL)
    return NULL;

  name = wissel_record_get_text (organisation, fields[facts->language]);
  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (fields); i++)
    name = wissel_record_get_text (organisation, fields[i]);

  return name;
}

char *
wissel_paper_person (WisselRecord *person)
{
  g_autofree char *name = NULL;
  const char      *function;

  if (person == NULL)
    return NULL;

  name = wissel_record_dup_title (person);
  function = wissel_record_get_text (person, "function-title");

  return function != NULL ? g_strdup_printf ("%s, %s", name, function) : g_steal_pointer (&name);
}

static void
append_part (GString *line, const char *between, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? between : "", part);
}

char *
wissel_paper_address (WisselRecord *site)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (site == NULL)
    return NULL;

  append_part (line, "", wissel_record_get_text (site, "street"));
  append_part (line, " ", wissel_record_get_text (site, "house-no"));
  append_part (line, " / ", wissel_record_get_text (site, "box"));
  append_part (line, ", ", wissel_record_get_text (site, "postal-code"));
  append_part (line, wissel_record_is_empty (site, "postal-code") ? ", " : " ",
               wissel_record_get_text (site, "municipality"));

  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}

char *
wissel_paper_show_days (WisselPaperFacts *facts, WisselRecord *place)
{
  double           days = wissel_record_get_real (place, "days-offered");
  const char      *format = wissel_translate_plural (facts->language, "%s day", "%s days",
                                                days > 1 ? (gulong) ceil (days) : 1);
  g_autofree char *number = wissel_number_format (days, 1, facts->language);
  g_auto (GStrv)   halves = g_strsplit (format, "%s", 2);

  return g_strconcat (halves[0], number, halves[1], NULL);
}

/* ---- Putting in ---- */

void
wissel_paper_put (WisselPaperFacts *facts, const char *placeholder, const char *text)
{
  if (text != NULL && *text != '\0')
    wissel_template_values_set_text (facts->values, placeholder, text);
}

void
wissel_paper_take (WisselPaperFacts *facts, const char *placeholder, char *text)
{
  wissel_paper_put (facts, placeholder, text);
  g_free (text);
}

void
wissel_paper_put_fields (WisselPaperFacts       *facts,
                         WisselRecord           *record,
                         const WisselPaperField *fields,
                         guint                   n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    wissel_paper_take (facts, fields[i].placeholder,
                       wissel_paper_show (facts, record, fields[i].field));
}

WisselDocumentTable *
wissel_paper_table (const double *shares, guint n_columns)
{
  g_autofree WisselDocumentColumn *columns = g_new0 (WisselDocumentColumn, n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i].share = shares[i];

  return wissel_document_table_new (columns, n_columns);
}

void
wissel_paper_take_table (WisselPaperFacts    *facts,
                         const char          *placeholder,
                         WisselDocumentTable *table)
{
  if (wissel_document_table_get_n_rows (table) > 0)
    wissel_template_values_set_table (facts->values, placeholder, table);

  wissel_document_table_unref (table);
}

void
wissel_paper_take_part (WisselPaperFacts *facts, const char *placeholder, WisselDocument *part)
{
  wissel_template_values_set_part (facts->values, placeholder, part);
  wissel_document_unref (part);
}

void
wissel_paper_put_network (WisselPaperFacts *facts, WisselRecord *organisation)
{
  g_autofree char *today = wissel_clock_today ();
  GPtrArray       *places = NULL;
  WisselRecord    *network;
  WisselRecord    *operator_record = NULL;

  wissel_paper_take (facts, "date", wissel_date_format (today, facts->language, WISSEL_DATE_LONG));
  if (organisation != NULL)
    places = wissel_paper_children (facts, &wissel_participation_record_type, "organisation-id",
                                    wissel_record_get_id (organisation));

  for (guint i = 0; places != NULL && i < places->len && operator_record == NULL; i++)
    operator_record =
      wissel_paper_follow (facts, g_ptr_array_index (places, i), "contact-operator-id");
  if (operator_record != NULL)
    wissel_paper_put (facts, "network-contact", wissel_record_get_text (operator_record, "name"));

  places = wissel_paper_children (facts, &wissel_network_info_record_type, NULL, 0);
  if (places->len == 0)
    return;

  network = g_ptr_array_index (places, 0);
  wissel_paper_put (facts, "network", wissel_record_get_text (network, "name"));
  wissel_paper_put (
    facts, "coordinator",
    wissel_paper_name_of (facts, wissel_paper_follow (facts, network, "coordinator-org-id")));
}

void
wissel_paper_put_round (WisselPaperFacts *facts, WisselRecord *round)
{
  const char *start;
  const char *end;

  if (round == NULL)
    return;

  start = wissel_record_get_text (round, "start-on");
  end = wissel_record_get_text (round, "end-on");
  wissel_paper_put (facts, "round", wissel_record_get_text (round, "name"));
  if (start != NULL && end != NULL)
    wissel_paper_take (facts, "period", wissel_date_format_range (start, end, facts->language));
}

void
wissel_paper_put_open_round (WisselPaperFacts *facts)
{
  g_autoptr (WisselRecord) round = NULL;
  gint64                   id = 0;

  if (facts->error == NULL && wissel_rounds_find (facts->session, NULL, &id, &facts->error) &&
      id != 0)
    round = wissel_session_load (facts->session, &wissel_round_record_type, id, &facts->error);

  wissel_paper_put_round (facts, round);
}

void
wissel_paper_put_contact (WisselPaperFacts *facts, WisselRecord *person)
{
  g_autoptr (GString) reach = g_string_new (NULL);

  if (person == NULL)
    return;

  append_part (reach, "", wissel_record_get_text (person, "work-email"));
  append_part (reach, ", ", wissel_record_get_text (person, "work-phone"));
  /* A telephone number stays on one line. */
  g_string_replace (reach, " ", "\u00a0", 0);
  g_string_replace (reach, ",\u00a0", ", ", 0);
  wissel_paper_take (facts, "contact", wissel_record_dup_title (person));
  wissel_paper_put (facts, "contact-reach", reach->str);
}
