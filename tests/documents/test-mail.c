/* Mail drafts: what stands in them whatever names and texts are made of. That a mail program reads
 * them is held by the tests of the command line. */

#include "wissel-mail.h"

#include <string.h>

static char *
write_mail (const char *name, const char *address, const char *subject, const char *body)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF-1.7\n", 9);
  g_autoptr (GBytes) bytes = NULL;
  const WisselMail   mail = { .to_name = name,
                              .to_address = address,
                              .subject = subject,
                              .body = body,
                              .language = "nl",
                              .written = "2027-03-02T09:30:00Z",
                              .file_name = "matches.pdf",
                              .file = file };
  gsize              size;
  const char        *data;

  bytes = wissel_mail_to_bytes (&mail);
  data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
assert_has (const char *mail, const char *words)
{
  if (strstr (mail, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, mail);
}

/* No line is longer than mail servers let through, and nothing is outside ASCII. */
static void
assert_sound (const char *mail)
{
  g_auto (GStrv) lines = g_strsplit (mail, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 78);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_str_is_ascii (lines[i]));
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *header;
  } cases[] = {
    { NULL, "\r\nTo: <els@aalst.example>\r\n" },
    { "Els Van Damme", "\r\nTo: Els Van Damme\r\n <els@aalst.example>\r\n" },
    { "Claes, Jan \"JP\"", "\r\nTo: \"Claes, Jan \\\"JP\\\"\"\r\n <els@aalst.example>\r\n" },
    { "Zoë", "\r\nTo: =?UTF-8?B?Wm/Dqw==?=\r\n <els@aalst.example>\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = write_mail (cases[i].name, "els@aalst.example", "Matches", "Dag");

      assert_has (mail, cases[i].header);
      assert_sound (mail);
    }
}

static void
test_addresses (void)
{
  g_autofree char *mail = write_mail (NULL, "els@münster.example", "Matches", "Dag");

  assert_has (mail, "<els@xn--mnster-3ya.example>");
}

/* Letters are whole in each word, and what ends a line cannot begin another header. */
static void
test_subjects (void)
{
  g_autofree char *plain = write_mail (NULL, "a@b.example", "Matches: gaat u akkoord?", "");
  g_autofree char *sly =
    write_mail ("Jan\r\nBcc: x@y.example", "a@b.example", "Dag\r\nBcc: x@y.example", "");
  g_autofree char *text = g_strnfill (40, 'x');
  g_autofree char *lengthy = g_strdup_printf ("%sé %s ééé %s", text, text, text);
  g_autofree char *folded = write_mail (NULL, "a@b.example", lengthy, "");

  assert_has (plain, "\r\nSubject: Matches: gaat u akkoord?\r\n");
  g_assert_null (strstr (sly, "\nBcc"));
  assert_sound (sly);
  assert_sound (folded);
}

static void
test_bodies (void)
{
  static const struct
  {
    const char *body;
    const char *written;
  } cases[] = {
    { "Dag Zoë", "\r\n\r\nDag Zo=C3=AB\r\n--" },
    { "1 + 1 = 2", "\r\n1 + 1 =3D 2\r\n" },
    { "blank \nend ", "\r\nblank=20\r\nend=20\r\n" },
    { "From here\n.", "\r\n=46rom here\r\n=2E\r\n" },
    { "a\n\nb", "\r\na\r\n\r\nb\r\n" },
    { "--=_wissel--", "\r\n--=3D_wissel--\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = write_mail (NULL, "a@b.example", "Matches", cases[i].body);

      assert_has (mail, cases[i].written);
      assert_sound (mail);
    }
}

static void
test_long_lines (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char    *mail = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (body, i % 7 == 0 ? "é " : "woord ");
  mail = write_mail (NULL, "a@b.example", "Matches", body->str);

  assert_sound (mail);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mail/names", test_names);
  g_test_add_func ("/mail/addresses", test_addresses);
  g_test_add_func ("/mail/subjects", test_subjects);
  g_test_add_func ("/mail/bodies", test_bodies);
  g_test_add_func ("/mail/long-lines", test_long_lines);

  return g_test_run ();
}
