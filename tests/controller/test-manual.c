#include "wissel-manual.h"

#include <string.h>

/* The address of each link in Pango markup. */
static void
check_links (const WisselManual *manual, const WisselManualPage *page, const char *markup)
{
  const char *link = markup;

  while ((link = strstr (link, "<a href=\"")) != NULL)
    {
      const char      *name = link + strlen ("<a href=\"");
      g_autofree char *target = g_strndup (name, strcspn (name, "\""));

      if (wissel_manual_find (manual, target) < 0)
        g_error ("%s leads to %s, which is no page", page->name, target);
      link = name;
    }
}

static guint
check_page (const WisselManual *manual, const WisselManualPage *page)
{
  guint n_headings = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const WisselManualBlock *block = g_ptr_array_index (page->blocks, i);

      /* One title at the top, and nothing that is empty or was not understood. */
      g_assert_cmpint (block->kind == WISSEL_MANUAL_TITLE, ==, i == 0);
      g_assert_cmpstr (block->words, !=, "");
      g_assert_null (strstr (block->words, "**"));
      g_assert_null (strstr (block->words, "]("));
      g_assert_true (g_utf8_validate (block->markup, -1, NULL));
      check_links (manual, page, block->markup);
      n_headings += block->kind == WISSEL_MANUAL_HEADING;
    }

  return n_headings;
}

/* The same pages with the same parts in every language. */
static void
test_languages (void)
{
  guint n_headings[16] = { 0 };

  for (int language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (WisselManual) manual = wissel_manual_load ((WisselLanguage) language, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (wissel_manual_get_n_pages (manual), >=, 9);
      for (guint i = 0; i < wissel_manual_get_n_pages (manual); i++)
        {
          const WisselManualPage *page = wissel_manual_get_page (manual, i);
          guint                   found = check_page (manual, page);

          if (language > 0 && found != n_headings[i])
            g_error ("%s/%s has %u parts instead of %u", wissel_language_code (language),
                     page->name, found, n_headings[i]);
          n_headings[i] = found;
          g_assert_cmpint (wissel_manual_find (manual, page->name), ==, (int) i);
        }
    }
}

static gboolean
speaks_of (const WisselManual *manual, const char *name, const char *words)
{
  return wissel_manual_page_speaks_of (manual, (guint) wissel_manual_find (manual, name), words);
}

static void
test_search (void)
{
  g_autoptr (WisselManual) manual = wissel_manual_load (WISSEL_LANGUAGE_FR, NULL);

  g_assert_true (speaks_of (manual, "import", "feuille"));
  g_assert_true (speaks_of (manual, "import", "  FÉVRIER refus "));
  g_assert_true (speaks_of (manual, "import", ""));
  g_assert_false (speaks_of (manual, "import", "février girafe"));
  g_assert_false (speaks_of (manual, "import", "euille"));
  g_assert_cmpint (wissel_manual_find (manual, "girafe"), ==, -1);
  g_assert_cmpint (wissel_manual_find (manual, NULL), ==, -1);
}

static const WisselManualBlock *
block_at (GPtrArray *blocks, guint index)
{
  g_assert_cmpuint (index, <, blocks->len);

  return g_ptr_array_index (blocks, index);
}

static void
test_markup (void)
{
  g_autoptr (GPtrArray) blocks =
    wissel_manual_text_read ("# A & B\n\nPress **Go**,\nsee *there* or [here](other).\n\n- one\n- "
                             "two\n\n1. first\n2. <b>\n\n"
                             "## Part\n\n1. again\n");

  g_assert_cmpuint (blocks->len, ==, 8);
  g_assert_cmpstr (block_at (blocks, 0)->markup, ==, "A &amp; B");
  g_assert_cmpstr (block_at (blocks, 0)->words, ==, "A & B");
  g_assert_cmpstr (block_at (blocks, 1)->markup, ==,
                   "Press <b>Go</b>, see <i>there</i> or <a href=\"other\">here</a>.");
  g_assert_cmpstr (block_at (blocks, 1)->words, ==, "Press Go, see there or here.");
  g_assert_cmpint (block_at (blocks, 3)->kind, ==, WISSEL_MANUAL_ITEM);
  g_assert_cmpuint (block_at (blocks, 3)->number, ==, 0);
  g_assert_cmpint (block_at (blocks, 5)->kind, ==, WISSEL_MANUAL_STEP);
  g_assert_cmpuint (block_at (blocks, 5)->number, ==, 2);
  g_assert_cmpstr (block_at (blocks, 5)->markup, ==, "&lt;b&gt;");
  g_assert_cmpint (block_at (blocks, 6)->kind, ==, WISSEL_MANUAL_HEADING);
  g_assert_cmpuint (block_at (blocks, 7)->number, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/manual/languages", test_languages);
  g_test_add_func ("/manual/search", test_search);
  g_test_add_func ("/manual/markup", test_markup);

  return g_test_run ();
}
