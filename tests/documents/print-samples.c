#include "samples.h"
#include "wissel-logo.h"
#include "wissel-pdf.h"

/* Writes every sample document into a folder: for the checker and for the eye. */

static gboolean
print (WisselDocument *document,
       const char     *folder,
       const char     *kind,
       const char     *language,
       const char     *size)
{
  g_autoptr (WisselDocument) owned = document;
  g_autofree char           *file = g_strdup_printf ("%s-%s-%s.pdf", kind, language, size);
  g_autofree char           *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError)         error = NULL;
  g_auto (GStrv)             warnings = NULL;

  if (!wissel_document_save_pdf (owned, path, &warnings, &error))
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    g_printerr ("%s: %s\n", path, warnings[i]);

  return TRUE;
}

/* As a network prints it that has chosen a logo. */
static WisselDocument *
make_coach_certificate (WisselLanguage language)
{
  WisselDocument    *document = sample_certificate ("coach-certificate", language, SAMPLE_USUAL);
  g_autoptr (GBytes) picture = sample_image ();
  g_autoptr (GBytes) png = wissel_logo_prepare (picture, NULL);

  g_assert_true (wissel_document_set_logo (document, png, "Logo: De Brug & partners", NULL));

  return document;
}

int
main (int argc, char **argv)
{
  static const char *const sizes[] = { "short", "usual", "long" };
  gboolean                 done = TRUE;

  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      done = print (sample_certificate ("certificate", i, j), argv[1], "certificate",
                    wissel_language_code (i), sizes[j]) &&
             done;

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    done = print (make_coach_certificate (i), argv[1], "coach-certificate",
                  wissel_language_code (i), "usual") &&
           done;

  done = print (sample_match_list (WISSEL_LANGUAGE_NL, 40), argv[1], "matches", "nl", "40") && done;
  done = print (sample_report (), argv[1], "report", "en", "all") && done;

  return done ? 0 : 1;
}
