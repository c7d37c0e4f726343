#include "papers.h"

#include "wissel-paper.h"
#include "wissel-text.h"

char *
print_paper (
  Fixture *fixture, const char *name, const char *record, gint64 id, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *saved = NULL;
  g_autofree char   *text = NULL;
  WisselPaperOrder   order = {
      .paper = wissel_paper_find (name, record),
      .record = id,
      .language = *language != '\0' ? language : NULL,
      .path = fixture->folder,
  };

  g_assert_nonnull (order.paper);
  g_assert_true (wissel_paper_save (fixture->network, &order, &saved, &error));
  g_assert_no_error (error);

  const char *const command[] = { "pdftotext", "-enc", "UTF-8", "-layout", saved, "-", NULL };
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return wissel_text_clean (text);
}

void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in the document:\n%s", words, text);
}

void
assert_hides (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in the document:\n%s", words, text);
}
