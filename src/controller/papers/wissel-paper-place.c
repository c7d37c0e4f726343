#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The sheet of a learning place, for switchers and for other employers (ST-5.4-17, ST-5.4-18). */

static const WisselPaperField place_fields[] = {
  { "title", "title" },
  { "unit", "unit-kind" },
  { "department", "department" },
  { "function", "function-title" },
  { "surroundings", "physical-kind" },
  { "learn", "what-to-learn" },
  { "typical-day", "typical-day" },
  { "languages", "languages" },
  { "capacity", "capacity" },
  { "demands", "physical-demands" },
  { "safety-rules", "safety-rules" },
  { "equipment", "equipment-needed" },
  { "confidentiality", "confidentiality" },
};

static void
append (GString *line, const char *between, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? between : "", text);
}

static void
put_themes (WisselPaperFacts *facts, gint64 place)
{
  static const char *const labels[] = { "label-nl", "label-fr", "label-de", "label-en" };
  GString                 *line = g_string_new (NULL);
  GPtrArray               *rows =
    wissel_paper_children (facts, &wissel_place_theme_record_type, "place-id", place);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *theme = wissel_paper_show (facts, g_ptr_array_index (rows, i), "theme-code");

      append (line, ", ", theme);
    }

  rows = wissel_paper_children (facts, &wissel_place_competency_record_type, "place-id", place);
  for (guint i = 0; i < rows->len; i++)
    {
      WisselRecord *competency =
        wissel_paper_follow (facts, g_ptr_array_index (rows, i), "competency-id");
      const char *label = NULL;

      if (competency != NULL)
        label = wissel_record_get_text (competency, labels[facts->language]);
      for (guint l = 0; competency != NULL && label == NULL && l < G_N_ELEMENTS (labels); l++)
        label = wissel_record_get_text (competency, labels[l]);
      append (line, ", ", label);
    }

  wissel_paper_take (facts, "themes", g_string_free (line, FALSE));
}

static void
put_coaches (WisselPaperFacts *facts, gint64 place)
{
  GString   *line = g_string_new (NULL);
  GPtrArray *rows =
    wissel_paper_children (facts, &wissel_place_coach_record_type, "place-id", place);

  for (guint i = 0; i < rows->len; i++)
    {
      WisselRecord    *coach = wissel_paper_follow (facts, g_ptr_array_index (rows, i), "coach-id");
      g_autofree char *person =
        wissel_paper_person (wissel_paper_follow (facts, coach, "person-id"));

      append (line, "; ", person);
    }

  wissel_paper_take (facts, "coaches", g_string_free (line, FALSE));
}

static void
put_moments (WisselPaperFacts *facts, gint64 place)
{
  static const double  shares[] = { 3, 3, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray           *rows =
    wissel_paper_children (facts, &wissel_availability_record_type, "place-id", place);

  for (guint i = 0; i < rows->len; i++)
    {
      WisselRecord    *row = g_ptr_array_index (rows, i);
      g_autofree char *days = wissel_paper_show (facts, row, "weekdays");
      g_autofree char *period = wissel_date_format_range (wissel_record_get_text (row, "from-on"),
                                                          wissel_record_get_text (row, "to-on"),
                                                          facts->language);
      const char      *possible = wissel_record_get_flag (row, "available") ? N_ ("Possible")
                                                                            : N_ ("Not possible");
      const char      *cells[] = { period, days, wissel_translate (facts->language, possible) };

      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:moments", table);
}

static void
put_site (WisselPaperFacts *facts, WisselRecord *site)
{
  static const WisselPaperField fields[] = {
    { "site", "name" },
    { "stop", "pt-stop" },
    { "stop-minutes", "pt-minutes" },
  };

  if (site == NULL)
    return;

  wissel_paper_put_fields (facts, site, fields, G_N_ELEMENTS (fields));
  wissel_paper_take (facts, "address", wissel_paper_address (site));
  if (wissel_record_get_flag (site, "pt-reachable"))
    wissel_paper_put (facts, "transport", "1");
  if (wissel_record_get_flag (site, "step-free"))
    wissel_paper_put (facts, "step-free", "1");
}

void
wissel_paper_fill_place (gpointer data)
{
  WisselPaperFacts *facts = data;
  gint64            place = wissel_record_get_id (facts->record);
  WisselRecord     *host = wissel_paper_follow (facts, facts->record, "organisation-id");
  WisselRecord     *site = wissel_paper_follow (facts, facts->record, "site-id");

  wissel_paper_put_fields (facts, facts->record, place_fields, G_N_ELEMENTS (place_fields));
  wissel_paper_take (facts, "days", wissel_paper_show_days (facts, facts->record));
  wissel_paper_put (facts, "host", wissel_paper_name_of (facts, host));
  put_site (facts, site != NULL ? site : wissel_paper_seat (facts, host));
  put_themes (facts, place);
  put_coaches (facts, place);
  put_moments (facts, place);
  wissel_paper_put_network (facts, host);
}
