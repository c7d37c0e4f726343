#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The talent sheet of a person (AS-C-01 to AS-C-06). It says on its first page whether it may be
 * shown to HR. */

/* Kinds of lines, each with a table of its own; some also have a field of the sheet. */
static const struct
{
  const char *kind;
  const char *table;
  const char *field;
  const char *placeholder;
} kinds[] = {
  { "EXPERIENCE", "table:experiences", "experiences", "experiences" },
  { "TRAINING", "table:training", NULL, NULL },
  { "COMPETENCY", "table:competencies", NULL, NULL },
  { "ASPIRATION", "table:aspirations", "aspirations", "aspirations" },
  { "CHOICE", "table:choices", "career-choices", "choices" },
};

/* The label in the language of the document, else in any that there is. */
static const char *
find_label (WisselPaperFacts *facts, WisselRecord *competency)
{
  static const char *const labels[] = { "label-nl", "label-fr", "label-de", "label-en" };
  const char              *label;

  if (competency == NULL)
    return NULL;

  label = wissel_record_get_text (competency, labels[facts->language]);
  for (guint i = 0; label == NULL && i < G_N_ELEMENTS (labels); i++)
    label = wissel_record_get_text (competency, labels[i]);

  return label;
}

static void
add_line (WisselPaperFacts *facts, WisselDocumentTable *table, WisselRecord *item)
{
  const char      *text = wissel_record_get_text (item, "text");
  WisselRecord    *certificate = wissel_paper_follow (facts, item, "certificate-id");
  const char      *label = find_label (facts, wissel_paper_follow (facts, item, "competency-id"));
  g_autofree char *from = wissel_paper_show (facts, item, "from-on");
  g_autofree char *to = wissel_paper_show (facts, item, "to-on");
  g_autofree char *what = NULL;
  g_autofree char *when = NULL;
  const char      *cells[3] = { NULL };

  if (label != NULL && text != NULL)
    what = g_strdup_printf ("%s\n%s", label, text);
  else
    what = g_strdup (label != NULL ? label : text);
  if (from != NULL && to != NULL)
    when = g_strdup_printf ("%s – %s", from, to);
  else
    when = g_strdup (from != NULL ? from : to);

  cells[0] = what;
  cells[1] = when;
  cells[2] = certificate != NULL ? wissel_record_get_text (certificate, "number") : NULL;
  wissel_document_table_add_row (table, cells);
}

static char *
dup_text (WisselPaperFacts *facts, const char *field)
{
  const char *text = wissel_record_get_text (facts->record, field);

  return g_strdup (text != NULL ? text : "—");
}

static void
put_lines (WisselPaperFacts *facts, GPtrArray *items, guint kind)
{
  static const double  shares[] = { 4, 2, 1.5 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  gboolean             has_lines = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      WisselRecord *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (wissel_record_get_text (item, "kind"), kinds[kind].kind) != 0)
        continue;

      add_line (facts, table, item);
      has_lines = TRUE;
    }

  wissel_paper_take_table (facts, kinds[kind].table, table);

  /* Its heading stands in any case. */
  if (kinds[kind].field != NULL &&
      (!has_lines || !wissel_record_is_empty (facts->record, kinds[kind].field)))
    wissel_paper_take (facts, kinds[kind].placeholder, dup_text (facts, kinds[kind].field));
}

static void
put_sharing (WisselPaperFacts *facts)
{
  WisselRecord *consent = wissel_paper_follow (facts, facts->record, "shared-consent-id");

  if (consent != NULL && wissel_record_is_empty (consent, "withdrawn-on"))
    wissel_paper_take (facts, "shared-since", wissel_paper_show (facts, consent, "given-on"));
}

void
wissel_paper_fill_talent (gpointer data)
{
  WisselPaperFacts *facts = data;
  WisselRecord     *person = wissel_paper_follow (facts, facts->record, "person-id");
  WisselRecord     *employer = wissel_paper_follow (facts, person, "employer-id");
  GPtrArray        *items = wissel_paper_children (facts, &wissel_talent_sheet_item_record_type,
                                                   "sheet-id", wissel_record_get_id (facts->record));

  if (person == NULL)
    return;

  wissel_paper_take (facts, "person", wissel_record_dup_title (person));
  wissel_paper_put (facts, "function", wissel_record_get_text (person, "function-title"));
  wissel_paper_put (facts, "employer", wissel_paper_name_of (facts, employer));
  wissel_paper_take (facts, "gone-through", wissel_paper_show (facts, facts->record, "updated-on"));
  put_sharing (facts);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    put_lines (facts, items, i);
  wissel_paper_put_network (facts, employer);
}
