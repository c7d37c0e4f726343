#include "wissel-cli.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "wissel-library.h"

static const WisselCliCommand commands[] = {
  { "new", "NETWORK [--name TEXT] [--kind learning|mission] [--demo]", N_ ("Make a new network"),
    wissel_cli_new },
  { "import", "NETWORK FILE.{xlsx,ods,csv} [--round CODE] [--type TYPE] [--dry-run] [--json]",
    N_ ("Take a list in"), wissel_cli_import },
  { "esco", "NETWORK FOLDER|FILE.csv… [--dry-run] [--json]",
    N_ ("Take in ESCO, the European classification of skills"), wissel_cli_esco },
  { "framework", "NETWORK CODE", N_ ("Add a competency framework that comes with Wissel"),
    wissel_cli_framework },
  { "match",
    "NETWORK [--round CODE] [--weights FILE] [--goals GOALS] [--save-plan NAME] [--accept] "
    "[--json]",
    N_ ("Find the best matches of a round"), wissel_cli_match },
  { "plans", "NETWORK [--round CODE] [--run NAME | --compare NAME NAME]",
    N_ ("List, compare and run again the plans kept of a round"), wissel_cli_plans },
  { "complete", "NETWORK (--record ID | --all) --first-day DATE [--days N] [--hours N]",
    N_ ("Carry exchanges through to their end"), wissel_cli_complete },
  { "export", "NETWORK LIST --to FILE.{xlsx,csv,pdf} [--language nl|fr|de|en] [--search WORDS]",
    N_ ("Write a list"), wissel_cli_export },
  { "document", "NETWORK DOCUMENT (--record ID | --all [--round CODE]) --to FILE|FOLDER [--issue]",
    N_ ("Print learning certificates and other documents"), wissel_cli_document },
  { "duplicates", "NETWORK TYPE [--limit N] [--json]", N_ ("List records that may be the same"),
    wissel_cli_duplicates },
  { "merge", "NETWORK TYPE KEPT-ID OTHER-ID [--dry-run] [--json]",
    N_ ("Make one of two records that are the same"), wissel_cli_merge },
  { "check", "NETWORK", N_ ("Check the network file"), wissel_cli_check },
  { "backup", "NETWORK --to FILE.wissel", N_ ("Write a backup"), wissel_cli_backup },
  { "restore", "FILE.wissel --as NETWORK", N_ ("Make a network from a backup"),
    wissel_cli_restore },
  { "undo", "NETWORK", N_ ("Take back the last action"), wissel_cli_undo },
  { "redo", "NETWORK", N_ ("Do again what was undone last"), wissel_cli_redo },
  { "history", "NETWORK [TYPE ID] [--json]", N_ ("Show who changed what"), wissel_cli_history },
};

const WisselCliCommand *
wissel_cli_commands (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);

  return commands;
}

static const WisselCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

gboolean
wissel_cli_parse (int *argc, char ***argv, int n_arguments, const GOptionEntry *entries)
{
  g_autoptr (GError)         error = NULL;
  const WisselCliCommand    *command = find_command ((*argv)[0]);
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      wissel_cli_misuse ("%s", error->message);
      return FALSE;
    }

  if (*argc == n_arguments + 1 || (n_arguments < 0 && *argc >= 1 - n_arguments))
    return TRUE;

  wissel_cli_misuse (_ ("Use: wisselctl %1$s %2$s"), command->name, command->arguments);

  return FALSE;
}

WisselCliStatus
wissel_cli_refuse (GError *error)
{
  g_fprintf (stderr, "wisselctl: %s\n", error->message);
  g_error_free (error);

  return WISSEL_CLI_REFUSED;
}

WisselCliStatus
wissel_cli_misuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_fprintf (stderr, "wisselctl: %s\n", message);

  return WISSEL_CLI_USAGE;
}

WisselNetwork *
wissel_cli_open (const char *network, GError **error)
{
  g_autofree char *path = wissel_library_resolve (network);

  return wissel_network_open (path, error);
}

WisselCliStatus
wissel_cli_close (WisselNetwork *network, WisselCliStatus status)
{
  GError *error = NULL;

  if (!wissel_network_close (network, &error))
    status = wissel_cli_refuse (error);

  g_object_unref (network);

  return status;
}

gboolean
wissel_cli_language (const char *code, WisselLanguage *language)
{
  *language = wissel_language_of_interface ();
  if (code == NULL)
    return TRUE;

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (g_str_equal (code, wissel_language_code (i)))
      {
        *language = i;
        return TRUE;
      }

  wissel_cli_misuse (_ ("“%s” is not a language of the program. Choose nl, fr, de or en."), code);

  return FALSE;
}
