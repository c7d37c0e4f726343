#include "wissel-application.h"
#include "wissel-pager.h"
#include "wissel-toolkit.h"

static GtkStringList *
make_rows (guint n)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gtk_string_list_append (rows, text);
    }

  return rows;
}

static void
assert_row (GListModel *shown, guint position, const char *expected)
{
  g_autoptr (GtkStringObject) row = g_list_model_get_item (shown, position);

  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_string_object_get_string (row), ==, expected);
}

/* Who works a list through, row after row, gets to its end, over the parts that GTK can show. */
static void
test_reveal (void)
{
  g_autoptr (WisselPager)   pager = g_object_ref_sink (g_object_new (WISSEL_TYPE_PAGER, NULL));
  g_autoptr (GtkStringList) rows = make_rows (450);
  GListModel               *shown = wissel_pager_set_model (pager, G_LIST_MODEL (rows));
  guint                     position = 0;

  for (guint i = 0; i < 450; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%u", i);

      assert_row (shown, position, expected);
      position = wissel_pager_reveal (pager, position + 1);
    }

  g_assert_cmpuint (position, >=, g_list_model_get_n_items (shown));
}

/* Where GTK is slow with many rows, there are only a few more than can be seen. */
static void
test_begins_small (void)
{
  g_autoptr (WisselPager)   pager = g_object_ref_sink (g_object_new (WISSEL_TYPE_PAGER, NULL));
  g_autoptr (GtkStringList) rows = make_rows (450);
  GListModel               *shown = wissel_pager_set_model (pager, G_LIST_MODEL (rows));

  if (wissel_table_page_size () == 0)
    {
      g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 450);
      return;
    }

  g_assert_cmpuint (g_list_model_get_n_items (shown), <, 50);
  wissel_pager_turn (pager, 2);
  g_assert_cmpuint (g_list_model_get_n_items (shown), <, 50);
  assert_row (shown, 0, "400");
  wissel_pager_rewind (pager);
  assert_row (shown, 0, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();

  g_test_add_func ("/pager/reveal", test_reveal);
  g_test_add_func ("/pager/begins-small", test_begins_small);

  return g_test_run ();
}
