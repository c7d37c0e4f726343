/* Commands on network files: new, check, backup, restore. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "wissel-cli.h"
#include "wissel-demo.h"
#include "wissel-library.h"

static const char *
kind_of (const char *word)
{
  if (word == NULL || g_str_equal (word, "learning"))
    return "SWITCHING";
  if (g_str_equal (word, "mission"))
    return "EXCHANGE";

  return NULL;
}

static WisselDemo
demo_of (const char *word)
{
  return g_str_equal (kind_of (word), "EXCHANGE") ? WISSEL_DEMO_MISSIONS : WISSEL_DEMO_EXCHANGES;
}

WisselCliStatus
wissel_cli_new (int argc, char **argv)
{
  g_autofree char   *name = NULL;
  g_autofree char   *kind = NULL;
  g_autofree char   *path = NULL;
  gboolean           demo = FALSE;
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &demo,
      N_ ("Fill it with an invented round or invented missions"), NULL },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("What people call it"), N_ ("TEXT") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("Kind of exchange"), "learning|mission" },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 1, entries))
    return WISSEL_CLI_USAGE;

  if (kind_of (kind) == NULL)
    return wissel_cli_misuse (_ ("“%s” is not a kind of network. Choose learning or mission."),
                              kind);

  if (demo && name != NULL)
    return wissel_cli_misuse ("%s", _ ("A demo network has its own name."));

  if (!wissel_library_make_folder (&error))
    return wissel_cli_refuse (error);

  path = wissel_library_resolve (argv[1]);
  network = demo
              ? wissel_demo_create (path, demo_of (kind), &error)
              : wissel_network_create (path, name != NULL ? name : argv[1], kind_of (kind), &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  g_printf ("%s\n", path);

  return wissel_cli_close (network, WISSEL_CLI_DONE);
}

WisselCliStatus
wissel_cli_check (int argc, char **argv)
{
  WisselNetwork  *network;
  GError         *error = NULL;
  WisselCliStatus status = WISSEL_CLI_DONE;

  if (!wissel_cli_parse (&argc, &argv, 1, NULL))
    return WISSEL_CLI_USAGE;

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  if (wissel_network_check (network, &error))
    g_printf ("%s\n", _ ("The network file is in order."));
  else
    status = wissel_cli_refuse (error);

  return wissel_cli_close (network, status);
}

WisselCliStatus
wissel_cli_backup (int argc, char **argv)
{
  g_autofree char   *to = NULL;
  WisselNetwork     *network;
  GError            *error = NULL;
  WisselCliStatus    status = WISSEL_CLI_DONE;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("The package to write"), "FILE.wissel" },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 1, entries))
    return WISSEL_CLI_USAGE;

  if (to == NULL)
    return wissel_cli_misuse ("%s", _ ("Say with --to which file to write."));

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  if (wissel_network_backup (network, to, &error))
    g_printf ("%s\n", to);
  else
    status = wissel_cli_refuse (error);

  return wissel_cli_close (network, status);
}

WisselCliStatus
wissel_cli_restore (int argc, char **argv)
{
  g_autofree char   *as = NULL;
  g_autofree char   *path = NULL;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as, N_ ("The network to make"), "NETWORK" },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 1, entries))
    return WISSEL_CLI_USAGE;

  if (as == NULL)
    return wissel_cli_misuse ("%s", _ ("Say with --as what to call the network."));

  if (!wissel_library_make_folder (&error))
    return wissel_cli_refuse (error);

  path = wissel_library_resolve (as);
  if (!wissel_library_restore (argv[1], path, &error))
    return wissel_cli_refuse (error);

  g_printf ("%s\n", path);

  return WISSEL_CLI_DONE;
}
