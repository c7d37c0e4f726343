#include "wissel-filled-form.h"
#include "wissel-paper-facts.h"
#include "wissel-paper-store.h"
#include "wissel-records.h"

/* What is passed round to find people: the call to employers (ST-5.1-14, ST-5.1-15, ST-5.2-05) and
 * the flyer for their employees (ST-5.2-35, ST-5.3-08). Their words are those of the template; here
 * stands what the network adds. */

#define MAX_HOSTS 12u
#define INTERNAL_NEWS "INTERNAL_NEWS"

/* Made for an organisation, or for whoever takes one. */
static WisselRecord *
get_organisation (WisselPaperFacts *facts)
{
  return wissel_record_get_record_type (facts->record) == &wissel_organisation_record_type
           ? facts->record
           : NULL;
}

static const char *
get_short_name (WisselPaperFacts *facts, gint64 id)
{
  WisselRecord *organisation = wissel_paper_load (facts, &wissel_organisation_record_type, id);

  return organisation != NULL ? wissel_record_get_text (organisation, "short-name") : NULL;
}

/* Where one can go: an employee wants to know (ST-5.1-13). */
static void
put_hosts (WisselPaperFacts *facts, WisselRecord *organisation)
{
  gint64             except = organisation != NULL ? wissel_record_get_id (organisation) : 0;
  g_autoptr (GArray) ids = NULL;
  GString           *names = g_string_new (NULL);

  if (facts->error == NULL)
    ids = wissel_session_list_hosts (facts->session, except, &facts->error);

  for (guint i = 0; ids != NULL && facts->error == NULL && i < MIN (ids->len, MAX_HOSTS); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            get_short_name (facts, g_array_index (ids, gint64, i)));
  if (ids != NULL && ids->len > MAX_HOSTS)
    g_string_append (names, "…");

  wissel_paper_take (facts, "hosts", g_string_free (names, FALSE));
}

void
wissel_paper_fill_flyer (gpointer data)
{
  WisselPaperFacts *facts = data;
  WisselRecord     *organisation = get_organisation (facts);

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  if (organisation != NULL)
    wissel_paper_put_contact (facts, wissel_paper_find_contact (facts, organisation));
  put_hosts (facts, organisation);
  wissel_paper_put_open_round (facts);
  wissel_paper_put_network (facts, organisation);
}

/* ---- The call to employers ---- */

static gboolean
is_newer (WisselRecord *text, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      WisselRecord *other = g_ptr_array_index (texts, i);

      if (g_strcmp0 (wissel_record_get_text (other, "code"),
                     wissel_record_get_text (text, "code")) == 0 &&
          wissel_record_get_integer (other, "version") >
            wissel_record_get_integer (text, "version"))
        return FALSE;
    }

  return TRUE;
}

/* Questions that employers ask, with the answers that the network gives them (ST-5.2-36 to
 * ST-5.2-40). */
static WisselDocument *
make_answers (WisselPaperFacts *facts)
{
  WisselDocument *part = wissel_document_new (facts->language, WISSEL_DOCUMENT_PLAIN, "");
  GPtrArray      *texts = wissel_paper_children (facts, &wissel_text_block_record_type, NULL, 0);

  for (guint i = 0; i < texts->len; i++)
    {
      WisselRecord *text = g_ptr_array_index (texts, i);
      const char   *title = wissel_record_peek_in_language (text, "title", facts->language);
      const char   *body = wissel_record_peek_in_language (text, "body", facts->language);

      if (g_strcmp0 (wissel_record_get_text (text, "kind"), "FAQ") != 0 ||
          g_strcmp0 (wissel_record_get_text (text, "code"), INTERNAL_NEWS) == 0 ||
          !is_newer (text, texts) || title == NULL)
        continue;

      wissel_document_add_heading (part, 3, wissel_rich_text_new_plain (title));
      wissel_document_add_paragraph (part, WISSEL_PARAGRAPH_BODY,
                                     wissel_rich_text_new_plain (body));
    }

  return part;
}

void
wissel_paper_fill_call (gpointer data)
{
  WisselPaperFacts *facts = data;
  WisselRecord     *organisation = get_organisation (facts);

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  wissel_paper_put_open_round (facts);
  wissel_paper_take_part (facts, "part:answers", make_answers (facts));
  wissel_paper_put_network (facts, organisation);
}
