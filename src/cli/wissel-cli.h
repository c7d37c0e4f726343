#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/* The frame of `wisselctl`: how commands are called, how they fail, where they print. */

/* Exit codes: done, refused with reasons, wrong use. */
typedef enum
{
  WISSEL_CLI_DONE = 0,
  WISSEL_CLI_REFUSED = 1,
  WISSEL_CLI_USAGE = 2,
} WisselCliStatus;

/**
 * WisselCliCommand:
 * @name: the word on the command line
 * @arguments: what follows it, for the help
 * @summary: message id: what it does
 * @run: does it; @argv starts with the name
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  WisselCliStatus (*run) (int argc, char **argv);
} WisselCliCommand;

const WisselCliCommand *wissel_cli_commands (guint *n_commands);

/* For a command that takes so many words or more. */
#define WISSEL_CLI_OR_MORE(n) (-(n))

/**
 * wissel_cli_parse:
 * @argc: (inout): number of words
 * @argv: (inout): the words of the command, options taken out
 * @n_arguments: how many words a command takes besides its name, or WISSEL_CLI_OR_MORE()
 * @entries: its options
 *
 * Reads the options of a command; complains and explains when they are wrong.
 *
 * Returns: whether the command can go on
 */
gboolean wissel_cli_parse (int *argc, char ***argv, int n_arguments, const GOptionEntry *entries);

/**
 * wissel_cli_refuse:
 * @error: (transfer full): why
 *
 * Prints an error for the person at the terminal.
 *
 * Returns: %WISSEL_CLI_REFUSED
 */
WisselCliStatus wissel_cli_refuse (GError *error);

/**
 * wissel_cli_misuse:
 * @format: what is wrong with the command line
 *
 * Returns: %WISSEL_CLI_USAGE
 */
WisselCliStatus wissel_cli_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * wissel_cli_open:
 * @network: name of a network in the data folder, or path of a live file
 * @error: return location
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *wissel_cli_open (const char *network, GError **error);

/**
 * wissel_cli_close:
 * @network: (transfer full): an open network
 * @status: how the command went
 *
 * Closes the network, so that what was done is safely in its file.
 *
 * Returns: @status, or %WISSEL_CLI_REFUSED when closing failed
 */
WisselCliStatus wissel_cli_close (WisselNetwork *network, WisselCliStatus status);

/**
 * wissel_cli_language:
 * @code: (nullable): what --language said
 * @language: (out): the language; that of the interface for %NULL
 *
 * Returns: whether @code is a language of the program; complains otherwise
 */
gboolean wissel_cli_language (const char *code, WisselLanguage *language);

/* The commands, by file. */
WisselCliStatus wissel_cli_new (int argc, char **argv);
WisselCliStatus wissel_cli_import (int argc, char **argv);
WisselCliStatus wissel_cli_esco (int argc, char **argv);
WisselCliStatus wissel_cli_framework (int argc, char **argv);
WisselCliStatus wissel_cli_match (int argc, char **argv);
WisselCliStatus wissel_cli_plans (int argc, char **argv);
WisselCliStatus wissel_cli_complete (int argc, char **argv);
WisselCliStatus wissel_cli_export (int argc, char **argv);
WisselCliStatus wissel_cli_document (int argc, char **argv);
WisselCliStatus wissel_cli_duplicates (int argc, char **argv);
WisselCliStatus wissel_cli_merge (int argc, char **argv);
WisselCliStatus wissel_cli_check (int argc, char **argv);
WisselCliStatus wissel_cli_backup (int argc, char **argv);
WisselCliStatus wissel_cli_restore (int argc, char **argv);
WisselCliStatus wissel_cli_undo (int argc, char **argv);
WisselCliStatus wissel_cli_redo (int argc, char **argv);
WisselCliStatus wissel_cli_history (int argc, char **argv);

G_END_DECLS
