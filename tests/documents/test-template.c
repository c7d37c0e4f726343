#include "samples.h"
#include "wissel-document-private.h"
#include "wissel-error.h"

#include <string.h>

static void
assert_problems (const char *text, const char *expected)
{
  g_autoptr (GPtrArray) problems =
    wissel_template_check (wissel_template_kind_find ("certificate"), text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const WisselTemplateProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (found, "%u:%u: %s\n", problem->line, problem->column,
                              problem->message);
    }

  g_assert_cmpstr (found->str, ==, expected);
}

/* A certificate says whose it is, which one, and that it was revoked. */
static void
test_needed (void)
{
  const WisselTemplateKind *kind = wissel_template_kind_find ("certificate");
  static const char *const  needed[] = { "learner", "number", "verification-code", "revoked" };
  g_autoptr (GString)       text = g_string_new ("# A\n\n{{?revoked}} b\n");

  for (guint i = 0; i <= G_N_ELEMENTS (needed); i++)
    {
      g_autoptr (GPtrArray) problems = wissel_template_check_own (kind, text->str);

      g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (needed) - i);
      for (guint p = 0; p < problems->len; p++)
        {
          const WisselTemplateProblem *problem = g_ptr_array_index (problems, p);

          g_assert_cmpuint (problem->line, ==, 4 + i);
        }
      if (i < G_N_ELEMENTS (needed))
        g_string_append_printf (text, "{{%s}}\n", needed[i]);
    }
}

static char *
words_of (const WisselDocument *document)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const WisselBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint t = 0; t < block->texts->len; t++)
        g_string_append_printf (words, "%s\n",
                                wissel_rich_text_get_words (g_ptr_array_index (block->texts, t)));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Who writes a template sees what will stand there, with and without what may be empty. */
static void
test_sample (void)
{
  const WisselTemplateKind *kind = wissel_template_kind_find ("place-sheet");
  g_autoptr (GError)        error = NULL;
  g_autoptr (WisselTemplate) template = NULL;

  template = wissel_template_new (kind, WISSEL_LANGUAGE_EN, "test",
                                  "# {{title}}\n\n{{?unit}} At {{unit}}.\n\n{{!unit}} Anywhere.\n",
                                  &error);
  g_assert_no_error (error);
  for (guint complete = 0; complete <= 1; complete++)
    {
      g_autoptr (WisselTemplateValues) values = wissel_template_make_sample (template, complete);
      g_auto (GStrv)                   warnings = NULL;
      g_autoptr (WisselDocument) document = wissel_template_fill (template, values, &warnings);
      g_autofree char           *words = words_of (document);

      g_assert_cmpstr (words, ==,
                       complete
                         ? "[Title of the learning place]\nAt [Department, function or team].\n"
                         : "[Title of the learning place]\nAnywhere.\n");
      g_assert_cmpuint (g_strv_length (warnings), ==, 0);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
  } cases[] = {
    { "# A\n\n{{learner}}\n", "" },
    { "# A\n\nZoë {{lerner}} b\n",
      "3:5: unknown placeholder “{{lerner}}”; did you mean “{{learner}}”?\n" },
    { "{{something-else}}\n", "1:1: unknown placeholder “{{something-else}}”\n" },
    { "a\nb {{learner\n", "2:3: “{{” is not closed on this line\n" },
    { "a }} b\n", "1:3: “}}” without “{{” before it\n" },
    { "see {{table:goals}}\n", "1:5: “{{table:goals}}” must stand alone on its line\n" },
    { "{{table:goals}} see\n", "1:1: “{{table:goals}}” must stand alone on its line\n" },
    { "{{?table:goals}} {{table:goals|A|B}}\n", "" },
    { "{{table:goals|A}}\n", "1:1: “{{table:goals}}” has 2 columns, but headings for 1\n" },
    { "{{learner|A}}\n", "1:1: “{{learner}}” takes nothing after a bar\n" },
    { "a {{?coach}} b\n", "1:3: “{{?coach}}” must stand at the start of its line\n" },
    { "a {{!coach}} b\n", "1:3: “{{!coach}}” must stand at the start of its line\n" },
    { "{{?coach}} {{!days}} b\n", "" },
    { "\\{\\{learner\\}\\}\n", "" },
    { "a\n\n<b>x</b>\n", "3:1: HTML is not possible here\n3:5: HTML is not possible here\n" },
    { "see [k](https://x.example)\n",
      "1:6: links cannot be written into a template; write the address as text\n" },
    { "![k](x.png)\n", "1:3: images cannot be written into a template\n" },
    { "some `code`\n", "1:7: code is not possible here\n" },
    { "# A\n\n### B\n",
      "3:5: this heading skips a level, which readers with a screen reader miss\n" },
    { "# A\n## B\n### C\n#### D\n", "4:6: headings have at most three levels\n" },
    { "- a\n  - b\n", "2:5: a list inside a list or a quote is not possible\n" },
    { "\xef\x80\x81\n", "1:1: a character for private use cannot be printed; remove it\n" },
    { "a\xff\n", "1:1: the text is not UTF-8; save it as UTF-8\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_problems (cases[i].text, cases[i].problems);
}

static void
test_error_names_file (void)
{
  const WisselTemplateKind *kind = wissel_template_kind_find ("certificate");
  g_autoptr (GError)        error = NULL;
  WisselTemplate *template;

  template = wissel_template_new (kind, WISSEL_LANGUAGE_NL, "nl/own.md",
                                  "# {{lerner}}\n\n{{questoin}}\n", &error);
  g_assert_null (template);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  g_assert_cmpstr (
    error->message, ==,
    "nl/own.md:1:3: unknown placeholder “{{lerner}}”; did you mean “{{learner}}”?\n"
    "nl/own.md:3:1: unknown placeholder “{{questoin}}”; did you mean “{{question}}”?");
}

static const WisselBlock *
get_block (WisselDocument *document, guint index, WisselBlockKind kind)
{
  const WisselBlock *block;

  g_assert_cmpuint (index, <, document->blocks->len);
  block = g_ptr_array_index (document->blocks, index);
  g_assert_cmpint (block->kind, ==, kind);

  return block;
}

static WisselDocument *
fill (const char *text, WisselTemplateValues *values, char ***warnings)
{
  const WisselTemplateKind *kind = wissel_template_kind_find ("certificate");
  g_autoptr (WisselTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  template = wissel_template_new (kind, WISSEL_LANGUAGE_EN, "test.md", text, &error);
  g_assert_no_error (error);

  return wissel_template_fill (template, values, warnings);
}

static const char *
get_words (const WisselBlock *block, guint index)
{
  return wissel_rich_text_get_words (g_ptr_array_index (block->texts, index));
}

/* What people type into a form is never read as mark-up, as a placeholder or as a command. */
static void
test_hostile_values (void)
{
  static const char *const hostile[] = {
    "Zoë <b>x</b> **y** {{signatures}} [k](javascript:1) & \\ # `c`",
    "# heading",
    "- item",
    "---",
    "{{learner}}",
    "&amp; &#65;",
    "\xee\x80\x80\xee\x80\x81private",
    "1. one\n2. two",
  };
  static const char *const printed[] = {
    "Zoë <b>x</b> **y** {{signatures}} [k](javascript:1) & \\ # `c`",
    "# heading",
    "- item",
    "---",
    "{{learner}}",
    "&amp; &#65;",
    "private",
    "1. one\n2. two",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (WisselTemplateValues) values = wissel_template_values_new ();
      g_autoptr (WisselDocument)       document = NULL;
      const WisselBlock               *block;

      wissel_template_values_set_text (values, "learner", hostile[i]);
      document = fill ("{{learner}}", values, NULL);
      g_assert_cmpuint (document->blocks->len, ==, 1);
      block = get_block (document, 0, WISSEL_BLOCK_PARAGRAPH);
      g_assert_cmpstr (get_words (block, 0), ==, printed[i]);
    }
}

static void
test_bidi_is_dropped (void)
{
  g_autoptr (WisselTemplateValues) values = wissel_template_values_new ();
  g_autoptr (WisselDocument)       document = NULL;

  wissel_template_values_set_text (values, "learner",
                                   "a\u202eb\u2066c\x01\u200b"
                                   "d");
  document = fill ("{{learner}}", values, NULL);
  g_assert_cmpstr (get_words (get_block (document, 0, WISSEL_BLOCK_PARAGRAPH), 0), ==, "abcd");
}

static void
test_blocks (void)
{
  g_autoptr (WisselTemplateValues) values = sample_values (WISSEL_LANGUAGE_EN, SAMPLE_USUAL);
  g_autoptr (WisselDocument)       document = NULL;
  const WisselBlock               *block;
  guint                            i = 0;

  document =
    fill ("# Title of {{learner}}\n*sub*\n\nplain *it **both*** text\n\n> {{place}}\n\n"
          "- **Host:** {{host}}\n- **Coach:** {{coach}}\n\ntext\n\n- one\n- **two** three\n\n"
          "1. first\n2. second\n\n{{table:goals|A|B}}\n{{pagebreak}}\n"
          "{{signatures|For the host|The coach}}\n\n---\n\nsmall \\{\\{print\\}\\}\n",
          values, NULL);

  g_assert_cmpstr (wissel_document_get_title (document), ==, "Title of Zoë Łukasik");
  get_block (document, i++, WISSEL_BLOCK_HEADING);
  block = get_block (document, i++, WISSEL_BLOCK_PARAGRAPH);
  g_assert_cmpint (block->paragraph, ==, WISSEL_PARAGRAPH_SUBTITLE);
  block = get_block (document, i++, WISSEL_BLOCK_PARAGRAPH);
  g_assert_cmpuint (wissel_block_get_text (block)->spans->len, ==, 4);
  block = get_block (document, i++, WISSEL_BLOCK_PARAGRAPH);
  g_assert_cmpint (block->paragraph, ==, WISSEL_PARAGRAPH_QUOTE);
  block = get_block (document, i++, WISSEL_BLOCK_PAIRS);
  g_assert_cmpuint (block->texts->len, ==, 2);
  g_assert_cmpstr (wissel_rich_text_get_words (g_ptr_array_index (block->labels, 1)), ==, "Coach");
  g_assert_cmpstr (get_words (block, 1), ==, "Noémie Van Acker, head of reception");
  get_block (document, i++, WISSEL_BLOCK_PARAGRAPH);
  block = get_block (document, i++, WISSEL_BLOCK_LIST);
  g_assert_false (block->ordered);
  g_assert_cmpstr (get_words (block, 1), ==, "two three");
  block = get_block (document, i++, WISSEL_BLOCK_LIST);
  g_assert_true (block->ordered);
  block = get_block (document, i++, WISSEL_BLOCK_TABLE);
  g_assert_cmpuint (wissel_document_table_get_n_rows (block->table), ==, 3);
  get_block (document, i++, WISSEL_BLOCK_PAGE_BREAK);
  block = get_block (document, i++, WISSEL_BLOCK_SIGNATURES);
  g_assert_cmpuint (block->signatures->len, ==, 2);
  get_block (document, i++, WISSEL_BLOCK_RULE);
  block = get_block (document, i++, WISSEL_BLOCK_PARAGRAPH);
  g_assert_cmpint (block->paragraph, ==, WISSEL_PARAGRAPH_NOTE);
  g_assert_cmpstr (get_words (block, 0), ==, "small {{print}}");
  g_assert_cmpuint (i, ==, document->blocks->len);
}

static void
test_conditions (void)
{
  g_autoptr (WisselTemplateValues) values = wissel_template_values_new ();
  g_autoptr (WisselDocument)       document = NULL;
  g_auto (GStrv)                   warnings = NULL;

  wissel_template_values_set_text (values, "host", "H");
  wissel_template_values_set_text (values, "coach", "  ");
  document = fill ("{{?coach}} by {{coach}}\n{{?host}} at {{host}}\n{{?host}} {{?coach}} "
                   "both\n{{!host}} none\n{{!coach}} alone\n\n"
                   "{{?table:goals}} # Goals\n{{table:goals}}\n\nin {{place}}\n",
                   values, &warnings);

  g_assert_cmpuint (document->blocks->len, ==, 2);
  g_assert_cmpstr (get_words (get_block (document, 0, WISSEL_BLOCK_PARAGRAPH), 0), ==,
                   "at H alone");
  g_assert_cmpstr (get_words (get_block (document, 1, WISSEL_BLOCK_PARAGRAPH), 0), ==, "in —");
  g_assert_cmpuint (g_strv_length (warnings), ==, 1);
  g_assert_cmpstr (warnings[0], ==,
                   "“Place of the exchange” has no value; a dash is printed for {{place}}");
}

static void
test_links (void)
{
  static const char *const refused[] = {
    "javascript:alert(1)", "file:///etc/passwd", "x",
    "//server/share",      "https://",           "data:text/html,x"
  };
  g_autoptr (WisselTemplateValues) values = wissel_template_values_new ();
  g_autofree char                 *escaped = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
        wissel_template_values_set_link (values, "verification-link", refused[i], &error));
      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
    }

  escaped = wissel_link_escape ("https://ok/) /S /JavaScript /JS (app.alert(1)' \\<é>", NULL);
  g_assert_cmpstr (escaped, ==,
                   "https://ok/%29%20/S%20/JavaScript%20/JS%20%28app.alert%281%29%27%20%5C%3C"
                   "%C3%A9%3E");
}

/* The templates that come with the program are right and ask for the same in every language. */
static void
test_shipped (void)
{
  guint                     n_kinds;
  const WisselTemplateKind *kinds = wissel_template_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint p = 0; p < kinds[k].n_placeholders; p++)
      {
        gboolean         used[WISSEL_N_LANGUAGES];
        g_autofree char *plain = g_strdup_printf ("{{%s}}", kinds[k].placeholders[p].name);
        g_autofree char *titled = g_strdup_printf ("{{%s|", kinds[k].placeholders[p].name);

        for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
          {
            g_autoptr (GError) error = NULL;
            g_autofree char   *name = g_strconcat (kinds[k].name, ".md", NULL);
            g_autofree char   *path = NULL;
            g_autofree char   *text = NULL;
            g_autoptr (WisselTemplate) template = wissel_template_load (&kinds[k], l, &error);

            g_assert_no_error (error);
            path = wissel_data_path ("texts", wissel_language_code (l), name, NULL);
            g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
            used[l] = strstr (text, plain) != NULL || strstr (text, titled) != NULL;
            g_assert_cmpint (used[l], ==, used[0]);
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/problems", test_problems);
  g_test_add_func ("/template/needed", test_needed);
  g_test_add_func ("/template/sample", test_sample);
  g_test_add_func ("/template/error-names-file", test_error_names_file);
  g_test_add_func ("/template/hostile-values", test_hostile_values);
  g_test_add_func ("/template/bidi-is-dropped", test_bidi_is_dropped);
  g_test_add_func ("/template/blocks", test_blocks);
  g_test_add_func ("/template/conditions", test_conditions);
  g_test_add_func ("/template/links", test_links);
  g_test_add_func ("/template/shipped", test_shipped);

  return g_test_run ();
}
