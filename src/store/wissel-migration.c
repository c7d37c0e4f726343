#include "wissel-migration.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-connection.h"
#include "wissel-error.h"
#include "wissel-language.h"

static void
step_free (gpointer data)
{
  WisselStep *step = data;

  g_free (step->sql);
  g_free (step);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const WisselStep *first = *(const WisselStep *const *) a;
  const WisselStep *second = *(const WisselStep *const *) b;

  return first->number - second->number;
}

static gboolean
load_step (GPtrArray *steps, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  WisselStep      *step = g_new0 (WisselStep, 1);

  step->number = (int) g_ascii_strtoll (name, NULL, 10);
  g_ptr_array_add (steps, step);

  return g_file_get_contents (path, &step->sql, NULL, error);
}

static gboolean
check_numbers (GPtrArray *steps, const char *folder, GError **error)
{
  gboolean is_complete = steps->len > 0;

  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    is_complete &= ((WisselStep *) g_ptr_array_index (steps, i))->number == (int) i + 1;

  if (!is_complete)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                 _ ("The description of the file format in “%s” is missing or incomplete. Install "
                    "the program again."),
                 folder);

  return is_complete;
}

GPtrArray *
wissel_migration_load_steps (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (step_free);
  g_autofree char      *own = wissel_data_path ("schema", NULL);
  g_autoptr (GDir)      dir = NULL;
  const char           *name;

  if (folder == NULL)
    folder = own;

  if (!(dir = g_dir_open (folder, 0, error)))
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sql") && !load_step (steps, folder, name, error))
      return NULL;

  return check_numbers (steps, folder, error) ? g_steal_pointer (&steps) : NULL;
}

static gboolean
apply_step (sqlite3 *native, const WisselStep *step, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version=%d", step->number);

  if (!wissel_sql_exec_native (native, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (wissel_sql_exec_native (native, step->sql, error) &&
      wissel_connection_check_references (native, error) &&
      wissel_sql_exec_native (native, stamp, error) &&
      wissel_sql_exec_native (native, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (native))
    wissel_sql_exec_native (native, "ROLLBACK", NULL);
  /* Translators: followed by the reason. */
  g_prefix_error (error, _ ("The network could not be brought to format %d and is unchanged. "),
                  step->number);

  return FALSE;
}

gboolean
wissel_migration_apply (sqlite3 *native, GPtrArray *steps, int last, GError **error)
{
  gint64   format;
  gboolean done = TRUE;

  if (!wissel_connection_get_pragma (native, "user_version", &format, error))
    return FALSE;

  /* Rebuilding a table would cascade into others; the switch does nothing in a transaction. */
  if (!wissel_sql_exec_native (native, "PRAGMA foreign_keys=OFF", error))
    return FALSE;

  for (guint i = 0; done && i < steps->len; i++)
    {
      const WisselStep *step = g_ptr_array_index (steps, i);

      if (step->number > format && step->number <= last)
        done = apply_step (native, step, error);
    }

  return wissel_sql_exec_native (native, "PRAGMA foreign_keys=ON", done ? error : NULL) && done;
}
