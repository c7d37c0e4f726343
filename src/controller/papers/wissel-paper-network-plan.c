#include "wissel-codes.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The plan of what a network tells to whom (ST-5.1-01 to ST-5.1-16): a grid of target groups by
 * phase, and the actions that come of it. What is known already is on it, the rest is room to
 * write. */

#define MAX_NAMES 12u
#define BLANK_ACTIONS 8u
#define N_PHASES 8u

/* Organisations of the pool with a flag: their number, or the first names of them. */
typedef struct
{
  const char *placeholder;
  const char *field;
  gboolean    by_name;
} Group;

static const Group groups[] = {
  { "ambassadors", "is-ambassador", TRUE },
  { "partners", "is-partner", TRUE },
  { "senders", "willing-send", FALSE },
  { "hosts", "willing-host", FALSE },
};

static void
put_group (WisselPaperFacts *facts, const Group *group)
{
  GPtrArray *pool = wissel_paper_children (facts, &wissel_participation_record_type, NULL, 0);
  GString   *names = g_string_new (NULL);
  guint      n = 0;

  for (guint i = 0; i < pool->len; i++)
    {
      WisselRecord *place = g_ptr_array_index (pool, i);
      WisselRecord *organisation;

      if (!wissel_record_get_flag (place, group->field) || n++ >= MAX_NAMES || !group->by_name)
        continue;

      organisation = wissel_paper_follow (facts, place, "organisation-id");
      if (organisation != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                wissel_record_get_text (organisation, "short-name"));
    }

  if (group->by_name && n > MAX_NAMES)
    g_string_append (names, "…");
  else if (!group->by_name && n > 0)
    g_string_append_printf (names, "%u", n);

  wissel_paper_take (facts, group->placeholder, g_string_free (names, FALSE));
}

static void
put_room (WisselPaperFacts *facts)
{
  WisselDocument *part = wissel_document_new (facts->language, WISSEL_DOCUMENT_PLAIN, "");

  wissel_document_add_room (part, 1, 0);
  wissel_paper_take_part (facts, "part:room", part);
}

/* Target groups by phase (ST-5.1-12). */
static void
put_grid (WisselPaperFacts *facts)
{
  static const double  shares[] = { 4, 3, 3, 3, 3, 3, 3 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < N_PHASES; i++)
    {
      const char *cells[G_N_ELEMENTS (shares)] = { NULL };
      char        code[] = { (char) ('1' + i), '\0' };

      cells[0] = wissel_codes_label ("PHASE", code, facts->language);
      cells[1] = "\n";
      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:grid", table);
}

/* What is done (ST-5.1-02): the contact moments, and room for the rest. */
static void
put_actions (WisselPaperFacts *facts)
{
  static const double  shares[] = { 3, 5, 3, 2, 2.5, 3, 4 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray *moments = wissel_paper_children (facts, &wissel_contact_moment_record_type, NULL, 0);

  for (guint i = 0; i < moments->len; i++)
    {
      WisselRecord    *moment = g_ptr_array_index (moments, i);
      g_autofree char *kind = wissel_paper_show (facts, moment, "kind");
      g_autofree char *day = wissel_paper_show (facts, moment, "held-on");
      const char      *cells[] = { NULL, wissel_record_get_text (moment, "title"),  kind, NULL, day,
                                   NULL, wissel_record_get_text (moment, "outcome") };

      wissel_document_table_add_row (table, cells);
    }

  for (guint i = 0; i < BLANK_ACTIONS; i++)
    {
      const char *cells[G_N_ELEMENTS (shares)] = { "\n" };

      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:actions", table);
}

void
wissel_paper_fill_network_plan (gpointer data)
{
  WisselPaperFacts *facts = data;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    put_group (facts, &groups[i]);
  wissel_paper_put_open_round (facts);
  put_room (facts);
  put_grid (facts);
  put_actions (facts);
  wissel_paper_put_network (facts, NULL);
}
