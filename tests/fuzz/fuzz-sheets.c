/*
 * fuzz-sheets ROUNDS SEED FILE…: reads mutated copies of the files. Whatever they contain, the
 * reader must end with rows or with an error, and under the sanitizers nothing else may show.
 *
 * The parts inside a workbook are packed, so that mutating its bytes would only ever break the
 * packing: give it workbooks that are stored unpacked too.
 */
#include "wissel-error.h"
#include "wissel-sheet-reader.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define MAX_ROWS 20000

static const char *const tokens[] = {
  "<c>",         "</c>",    "<row>",   "</row>", "<v>",  "</v>", "<t>",  "</t>", "r=\"XFD1048576\"",
  "t=\"s\"",     "\"",      "'",       ";",      "\r",   "\n",   "-1",   "<is>", "</f>",
  "99999999999", "_x000D_", "&#65;",   "&lt;",   "<!--", "]]>",  "<si>", "\xff", "\xc3",
  "<f>",         "1e308",   "s=\"7\"",
};

static guint
pick (GRand *rand, guint n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

static void
mutate_once (GRand *rand, GByteArray *data)
{
  guint       at = pick (rand, data->len);
  guint       rest = data->len - at;
  guint       length = pick (rand, MIN (rest, 60)) + 1;
  const char *token = tokens[pick (rand, G_N_ELEMENTS (tokens))];

  switch (pick (rand, 6))
    {
    case 0:
      data->data[at] ^= (guint8) (1u << pick (rand, 8));
      break;
    case 1:
      data->data[at] = (guint8) pick (rand, 256);
      break;
    case 2:
      memcpy (data->data + at, token, MIN (strlen (token), rest));
      break;
    case 3:
      g_byte_array_remove_range (data, at, length);
      break;
    case 4: /* one place over another */
      memmove (data->data + at, data->data + pick (rand, at + 1), length);
      break;
    default:
      if (pick (rand, 10) == 0)
        g_byte_array_set_size (data, at);
      break;
    }
}

static guint32
get_number (const GByteArray *data, guint at, guint n_bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < n_bytes && at + i < data->len; i++)
    value |= (guint32) data->data[at + i] << (8 * i);

  return value;
}

/* Makes the checksums of stored parts right again, so that the change is found by the readers and
 * not by the packing. */
static void
mend_checksums (GByteArray *data)
{
  for (guint at = 0; at + 46 <= data->len; at++)
    {
      guint32 size, begin, sum;

      if (memcmp (data->data + at, "PK\1\2", 4) != 0)
        continue;

      size = get_number (data, at + 20, 4);
      begin = get_number (data, at + 42, 4);
      if (begin > data->len)
        continue;

      begin += 30 + get_number (data, begin + 26, 2) + get_number (data, begin + 28, 2);
      if (begin > data->len || size > data->len - begin)
        continue;

      sum = (guint32) crc32 (0, data->data + begin, size);
      for (guint i = 0; i < 4; i++)
        data->data[at + 16 + i] = (guint8) (sum >> (8 * i));
    }
}

/* Returns: whether the file was read without an error */
static gboolean
read_file (const char *path)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselSheetReader) reader = wissel_sheet_reader_open (path, &error);
  guint                         n_rows = 0;

  g_assert_true (reader != NULL || error != NULL);
  for (guint i = 0; error == NULL && i < wissel_sheet_reader_get_n_sheets (reader); i++)
    {
      WisselRow row;
      guint     last_row = 0;

      if (!wissel_sheet_reader_select (reader, i, &error))
        break;

      while (n_rows++ < MAX_ROWS && wissel_sheet_reader_next_row (reader, &row, &error))
        {
          g_assert_cmpuint (row.number, >, last_row);
          g_assert_cmpuint (row.n_cells, >, 0);
          last_row = row.number;
          for (guint j = 0; j < row.n_cells; j++)
            {
              g_assert_true (j == 0 || row.cells[j].column > row.cells[j - 1].column);
              g_assert_true (g_utf8_validate (row.cells[j].text, -1, NULL));
            }
        }
    }

  g_assert_true (error == NULL || error->domain == WISSEL_ERROR);

  return error == NULL;
}

static gboolean
read_mutant (GRand *rand, const char *original, const char *path, gboolean *is_read)
{
  g_autoptr (GByteArray) data = NULL;
  char                  *content;
  gsize                  size;

  if (!g_file_get_contents (original, &content, &size, NULL))
    return FALSE;

  data = g_byte_array_new_take ((guint8 *) content, size);
  for (guint n = 1 + pick (rand, 8); n > 0 && data->len > 8; n--)
    mutate_once (rand, data);
  if (pick (rand, 4) > 0)
    mend_checksums (data);

  if (!g_file_set_contents (path, (const char *) data->data, (gssize) data->len, NULL))
    return FALSE;

  *is_read = read_file (path);

  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autofree char  *folder = g_dir_make_tmp ("wissel-fuzz-XXXXXX", NULL);
  g_autofree char  *path = NULL;
  g_autoptr (GRand) rand = NULL;
  guint             n_rounds;
  guint             n_read = 0;

  if (argc < 4 || folder == NULL)
    {
      fprintf (stderr, "usage: fuzz-sheets ROUNDS SEED FILE…\n");
      return 2;
    }

  n_rounds = (guint) strtoul (argv[1], NULL, 10);
  rand = g_rand_new_with_seed ((guint32) strtoul (argv[2], NULL, 10));
  path = g_build_filename (folder, "mutant", NULL);

  for (guint i = 0; i < n_rounds; i++)
    {
      gboolean is_read = FALSE;

      if (!read_mutant (rand, argv[3 + i % (guint) (argc - 3)], path, &is_read))
        return 2;
      n_read += is_read ? 1 : 0;
    }

  g_unlink (path);
  g_rmdir (folder);
  printf ("%u mutants: %u read, %u refused\n", n_rounds, n_read, n_rounds - n_read);

  /* All refused would mean that the mutants never reach the readers. */
  return n_read > 0 && n_read < n_rounds ? 0 : 1;
}
