#include <glib/gi18n.h>

#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The form with which an employer registers its interest: what is known is filled in, the rest is
 * room to write (ST-5.2-06, ST-5.2-07). */

#define ROOM "\n"

static void
add_field (WisselPaperFacts *facts, WisselDocumentTable *table, const char *field)
{
  const WisselField *described =
    wissel_record_type_find_field (&wissel_organisation_record_type, field);
  g_autofree char *known = NULL;
  const char      *cells[] = { wissel_translate (facts->language, described->label), NULL };

  if (wissel_record_get_record_type (facts->record) == &wissel_organisation_record_type)
    known = wissel_paper_show (facts, facts->record, field);
  cells[1] = known;
  wissel_document_table_add_row (table, cells);
}

static void
add_blank (WisselPaperFacts *facts, WisselDocumentTable *table, const char *label, const char *room)
{
  const char *cells[] = { wissel_translate (facts->language, label), room };

  wissel_document_table_add_row (table, cells);
}

static void
put_organisation (WisselPaperFacts *facts)
{
  static const double      shares[] = { 2, 4 };
  static const char *const fields[] = { "enterprise-no", "sector-code", "size-band" };
  WisselDocumentTable     *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  WisselRecord            *organisation = NULL;
  g_autofree char         *address = NULL;
  const char              *name[] = { NULL, NULL };
  const char              *where[] = { NULL, NULL };

  if (wissel_record_get_record_type (facts->record) == &wissel_organisation_record_type)
    organisation = facts->record;
  address = wissel_paper_address (wissel_paper_seat (facts, organisation));
  name[0] = wissel_translate (facts->language, N_ ("Organisation"));
  name[1] = wissel_paper_name_of (facts, organisation);
  where[0] = wissel_translate (facts->language, N_ ("Address"));
  where[1] = address;

  wissel_document_table_add_row (table, name);
  wissel_document_table_add_row (table, where);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (facts, table, fields[i]);

  wissel_paper_take_table (facts, "table:organisation", table);
}

static void
put_contact (WisselPaperFacts *facts)
{
  static const double      shares[] = { 2, 4 };
  static const char *const labels[] = { N_ ("Name"), N_ ("Function"), N_ ("E-mail address"),
                                        N_ ("Telephone") };
  WisselDocumentTable     *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    add_blank (facts, table, labels[i], NULL);

  wissel_paper_take_table (facts, "table:contact", table);
}

static void
put_wishes (WisselPaperFacts *facts)
{
  static const double      shares[] = { 3, 4 };
  static const char *const labels[] = {
    N_ ("Which employees would like to learn elsewhere, and what?"),
    N_ ("What are you good at? What could others come and learn with you?"),
    N_ ("Who could be a learning coach?"),
    N_ ("What would you like to know before you decide?"),
  };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    add_blank (facts, table, labels[i], ROOM);

  wissel_paper_take_table (facts, "table:wishes", table);
}

void
wissel_paper_fill_interest (gpointer data)
{
  WisselPaperFacts *facts = data;

  put_organisation (facts);
  put_contact (facts);
  put_wishes (facts);
  wissel_paper_put_network (facts, wissel_record_get_record_type (facts->record) ==
                                       &wissel_organisation_record_type
                                     ? facts->record
                                     : NULL);
}
