#include "certificate.h"
#include "wissel-pdf.h"

/* Writes every sample document into a folder: for the checker and for the eye. */

static gboolean
print (WisselDocument *document, const char *folder, const char *name)
{
  g_autofree char   *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char   *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     warnings = NULL;

  if (!wissel_document_save_pdf (document, path, &warnings, &error))
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    g_printerr ("%s: %s\n", path, warnings[i]);

  return TRUE;
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
      {
        g_autofree char           *name = NULL;
        g_autoptr (WisselDocument) document = certificate_document (i, j);

        name = g_strdup_printf ("certificate-%s-%s", wissel_language_code (i), sizes[j]);
        done = print (document, argv[1], name) && done;
      }

  return done ? 0 : 1;
}
