#include "wissel-pasted.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "wissel-error.h"
#include "wissel-import-columns.h"
#include "wissel-text.h"

/* A sign that says to every reader that the text is UTF-8. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The cells of the first row; spreadsheets put cells with tabs or new lines between quotes. */
static char **
split_first_row (const char *text)
{
  const char      *end = strpbrk (text, "\r\n");
  g_autofree char *line = end != NULL ? g_strndup (text, end - text) : g_strdup (text);
  char           **cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strdup (g_strstrip (cells[i]));
      gsize            length = strlen (cell);

      if (length < 2 || cell[0] != '"' || cell[length - 1] != '"')
        continue;

      g_free (cells[i]);
      cells[i] = g_strndup (cell + 1, length - 2);
    }

  return cells;
}

static gboolean
are_titles (char **cells, const WisselList *list)
{
  g_auto (WisselImportHeader) header = { 0 };

  return wissel_import_header_read ((const char *const *) cells, g_strv_length (cells),
                                    list->record, &header);
}

static char *
make_titles (const WisselList *list, const char *const *columns, guint n)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      int column = wissel_list_column_index (list, columns[i]);

      g_string_append_printf (titles, "%s%s", i > 0 ? "\t" : "",
                              _ (list->columns[column].field.label));
    }
  g_string_append_c (titles, '\n');

  return g_string_free (titles, FALSE);
}

char *
wissel_pasted_make_table (const char        *text,
                          const WisselList  *list,
                          const char *const *columns,
                          GError           **error)
{
  g_auto (GStrv)   cells = NULL;
  g_autofree char *titles = NULL;
  guint            n_cells, n_columns;

  g_return_val_if_fail (list != NULL && columns != NULL, NULL);

  if (wissel_text_is_blank (text))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("No rows have been copied. Copy them in the spreadsheet first, if "
                              "possible with the titles of the columns."));
      return NULL;
    }

  cells = split_first_row (text);
  if (are_titles (cells, list))
    return g_strdup (text);

  n_cells = g_strv_length (cells);
  n_columns = g_strv_length ((char **) columns);
  if (n_cells < 2 || n_cells > n_columns)
    {
      g_set_error (
        error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
        /* Translators: two numbers of columns. */
        _ ("What was copied has no titles and %1$u columns, and the list shows %2$u. Copy "
           "the titles too, or show the same columns in the same order."),
        n_cells, n_columns);
      return NULL;
    }

  titles = make_titles (list, columns, n_cells);

  return g_strconcat (titles, text, NULL);
}

char *
wissel_pasted_save (const char *table, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "wissel-XXXXXX", NULL);
  g_autofree char *name = g_strconcat (_ ("Pasted rows"), ".csv", NULL);
  g_autofree char *content = g_strconcat (BYTE_ORDER_MARK, table, NULL);
  g_autofree char *path = NULL;

  if (g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                   _ ("The rows could not be put into “%s” to be looked at."),
                   g_get_user_runtime_dir ());
      return NULL;
    }

  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0600, error))
    {
      g_rmdir (folder);
      return NULL;
    }

  return g_steal_pointer (&path);
}

void
wissel_pasted_discard (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}
