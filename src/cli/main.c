#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <locale.h>

#include "wissel-cli.h"

static void
print_help (void)
{
  guint                   n_commands;
  const WisselCliCommand *commands = wissel_cli_commands (&n_commands);

  g_printf ("%s\n\n", _ ("Use: wisselctl COMMAND …"));
  for (guint i = 0; i < n_commands; i++)
    g_printf ("  %s %s\n      %s\n", commands[i].name, commands[i].arguments,
              _ (commands[i].summary));

  g_printf ("\n%s\n", _ ("NETWORK is the name of a network in the data folder, or the path of a "
                         "live file (….sqlite). Exit codes: 0 done, 1 refused with reasons, "
                         "2 wrong use."));
}

int
main (int argc, char *argv[])
{
  guint                   n_commands;
  const WisselCliCommand *commands = wissel_cli_commands (&n_commands);

  setlocale (LC_ALL, "");
  wissel_text_domain_init ();
  g_set_prgname ("wisselctl");

  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return argc < 2 ? WISSEL_CLI_USAGE : WISSEL_CLI_DONE;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      g_printf ("wisselctl %s\n", WISSEL_VERSION);
      return WISSEL_CLI_DONE;
    }

  for (guint i = 0; i < n_commands; i++)
    if (g_str_equal (commands[i].name, argv[1]))
      return commands[i].run (argc - 1, argv + 1);

  return wissel_cli_misuse (_ ("There is no command “%s”. See wisselctl --help."), argv[1]);
}
