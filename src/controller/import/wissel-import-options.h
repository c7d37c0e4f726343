#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselImportProgress:
 * @fraction: how much of the file was read, from 0 to 1
 * @data: what the caller gave
 *
 * Called in the thread that reads.
 */
typedef void (*WisselImportProgress) (double fraction, gpointer data);

/**
 * WisselImportOptions:
 * @dry_run: whether to judge the rows without storing anything
 * @backup: whether to back the network up before anything is stored
 * @round: (nullable): code or name of the round that switchers join; %NULL for the open one
 * @new_round: whether switchers join a round that is made for them; @round is then not looked at
 * @type: (nullable): name of the only record type to take in, such as `person`
 * @encoding: (nullable): character set of a text file; %NULL to find it out
 * @separator: what separates the columns of a text file; 0 to find it out
 * @progress: (nullable): told how far reading is
 * @progress_data: passed to @progress
 */
typedef struct
{
  gboolean             dry_run;
  gboolean             backup;
  const char          *round;
  gboolean             new_round;
  const char          *type;
  const char          *encoding;
  char                 separator;
  WisselImportProgress progress;
  gpointer             progress_data;
} WisselImportOptions;

G_END_DECLS
