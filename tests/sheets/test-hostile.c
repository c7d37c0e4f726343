#include "wissel-error.h"
#include "wissel-sheet-reader.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each file is read in a process of its own, whose time and memory are measured. */

#define MAX_SECONDS 0.5
#define MAX_MEGABYTES 64

#if defined(__SANITIZE_ADDRESS__)
#define SLOWNESS 10 /* the instrumented program is slower, and its memory says nothing */
#else
#define SLOWNESS 1
#endif

static const struct
{
  const char *prefix;
  int         code;
} outcomes[] = {
  { "ok", -1 },
  { "corrupt", WISSEL_ERROR_CORRUPT },
  { "limit", WISSEL_ERROR_LIMIT },
  { "foreign", WISSEL_ERROR_FOREIGN },
  { "unsupported", WISSEL_ERROR_UNSUPPORTED },
};

static int
get_expected (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_str_has_prefix (name, outcomes[i].prefix))
      return outcomes[i].code;

  g_assert_not_reached ();
}

static void
read_all (const char *path, GError **error)
{
  g_autoptr (WisselSheetReader) reader = wissel_sheet_reader_open (path, error);

  for (guint i = 0; reader != NULL && i < wissel_sheet_reader_get_n_sheets (reader); i++)
    {
      GError   *local_error = NULL;
      WisselRow row;

      if (wissel_sheet_reader_select (reader, i, &local_error))
        while (wissel_sheet_reader_next_row (reader, &row, &local_error))
          for (guint j = 0; j < row.n_cells; j++)
            g_assert_true (g_utf8_validate (row.cells[j].text, -1, NULL));

      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return;
        }
    }
}

/* In the child: the exit status says whether the outcome was the expected one. */
static void
judge (const char *path, const char *name)
{
  g_autoptr (GError) error = NULL;
  int                expected = get_expected (name);
  int                code;

  read_all (path, &error);
  code = error != NULL && error->domain == WISSEL_ERROR ? error->code : -1;
  if (code != expected || (error != NULL && strstr (error->message, name) == NULL))
    {
      g_printerr ("%s: expected %d, got %d: %s\n", name, expected, code,
                  error != NULL ? error->message : "");
      _exit (1);
    }

  _exit (0);
}

static void
test_file (gconstpointer data)
{
  const char      *path = data;
  g_autofree char *name = g_path_get_basename (path);
  struct rusage    usage;
  double           seconds;
  int              status;
  pid_t            child = fork ();

  if (child == 0)
    judge (path, name);

  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  seconds = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
            (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  g_assert_cmpfloat (seconds, <, MAX_SECONDS * SLOWNESS);
  g_assert_cmpint (usage.ru_maxrss, <, MAX_MEGABYTES * 1024 * SLOWNESS);
}

/* What becomes of it and what to do stands there, and no name of what is inside. */
static void
test_wording (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path =
    g_test_build_filename (G_TEST_BUILT, "sheets", "hostile", "limit-spaces.xlsx", NULL);

  read_all (path, &error);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "grow to more than 200 times its size"));
  g_assert_nonnull (strstr (error->message, "open it only if you trust who sent it"));
  g_assert_null (strstr (error->message, "xl/"));
}

int
main (int argc, char *argv[])
{
  g_autofree char      *folder = NULL;
  g_autoptr (GDir)      dir = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char           *name;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_BUILT, "sheets", "hostile", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/hostile/", name, NULL);
      char            *path = g_build_filename (folder, name, NULL);

      g_ptr_array_add (paths, path);
      g_test_add_data_func (test, path, test_file);
    }
  g_assert_cmpuint (paths->len, >, 50);
  g_test_add_func ("/hostile/wording", test_wording);

  return g_test_run ();
}
