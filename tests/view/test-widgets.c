#include "wissel-application.h"
#include "wissel-list-part.h"
#include "wissel-plain-layout.h"
#include "wissel-scroll.h"
#include "wissel-scrolled-layout.h"
#include "wissel-steps.h"

/* ---- Steps ---- */

typedef struct
{
  WisselSteps *steps;
  guint        n_done;
  guint        n_seen; /* of ten steps, those before drawing */
  guint        most;   /* steps without an event between them */
  guint        in_a_row;
  guint        n_events;  /* that came between two of them */
  guint        drawn_at;  /* after how many steps; 0 for not yet */
  gboolean     free_soon; /* in the middle of a step */
} Work;

static WisselStepsLeft
step (gpointer owner)
{
  Work *work = owner;

  work->n_done++;
  work->in_a_row++;
  work->most = MAX (work->most, work->in_a_row);
  if (work->free_soon)
    g_clear_pointer (&work->steps, wissel_steps_free);
  if (work->n_done == 10)
    return WISSEL_STEPS_DONE;

  return work->n_done < work->n_seen ? WISSEL_STEPS_SEEN : WISSEL_STEPS_OUT_OF_SIGHT;
}

static gboolean
event_cb (gpointer user_data)
{
  Work *work = user_data;

  work->n_events++;
  work->in_a_row = 0;

  return work->n_events < 10 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
draw_cb (gpointer user_data)
{
  Work *work = user_data;

  work->drawn_at = work->n_done;

  return G_SOURCE_REMOVE;
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Events come between two steps, and what is drawn has all that is seen, but no more. */
static void
test_order (void)
{
  Work work = { .n_seen = 4 };

  work.steps = wissel_steps_new (step, &work);
  wissel_steps_begin (work.steps);
  wissel_steps_begin (work.steps); /* a second time is once */
  g_idle_add_full (GDK_PRIORITY_EVENTS + 1, draw_cb, &work, NULL);
  g_idle_add_full (GDK_PRIORITY_EVENTS, event_cb, &work, NULL);
  while (work.drawn_at == 0)
    g_main_context_iteration (NULL, FALSE);

  g_assert_cmpuint (work.drawn_at, ==, 4);
  g_assert_cmpuint (work.most, ==, 1);
  g_assert_cmpuint (work.n_events, ==, 10);
  iterate ();
  g_assert_cmpuint (work.n_done, ==, 10);

  work.n_done = 0;
  wissel_steps_begin (work.steps);
  iterate ();
  g_assert_cmpuint (work.n_done, ==, 10);
  wissel_steps_free (work.steps);
}

static void
test_finish (void)
{
  Work work = { 0 };

  work.steps = wissel_steps_new (step, &work);
  wissel_steps_finish (work.steps); /* nothing was begun */
  g_assert_cmpuint (work.n_done, ==, 0);

  wissel_steps_begin (work.steps);
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (work.n_done, ==, 1);
  wissel_steps_finish (work.steps);
  g_assert_cmpuint (work.n_done, ==, 10);
  iterate ();
  g_assert_cmpuint (work.n_done, ==, 10);

  work.n_done = 0;
  wissel_steps_begin (work.steps);
  wissel_steps_stop (work.steps);
  iterate ();
  g_assert_cmpuint (work.n_done, ==, 0);
  wissel_steps_free (work.steps);
}

static void
test_freed_by_step (void)
{
  Work work = { .free_soon = TRUE };

  work.steps = wissel_steps_new (step, &work);
  wissel_steps_begin (work.steps);
  iterate ();
  g_assert_null (work.steps);
  g_assert_cmpuint (work.n_done, ==, 1);
}

/* ---- Parts of lists ---- */

static void
copy_change_cb (GListModel *part, guint position, guint removed, guint added, GtkStringList *copy)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (part, position + i);

      g_ptr_array_add (texts, (gpointer) gtk_string_object_get_string (item));
    }
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (copy, position, removed, (const char *const *) texts->pdata);
}

static void
follow_cb (WisselListPart *part, guint position, guint removed, guint added)
{
  wissel_list_part_follow (part, position, removed, added);
}

/* Who only listens to what changes knows the same rows. */
static void
assert_copy (WisselListPart *part, GtkStringList *all, GtkStringList *copy)
{
  guint offset = wissel_list_part_get_offset (part);
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (all));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (part));

  g_assert_cmpuint (n_rows, ==,
                    MIN (n_all - MIN (n_all, offset), wissel_list_part_get_size (part)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (copy)), ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpstr (gtk_string_list_get_string (copy, i), ==,
                     gtk_string_list_get_string (all, offset + i));
}

static void
splice_by_chance (GtkStringList *all, guint *number)
{
  guint                 n_all = g_list_model_get_n_items (G_LIST_MODEL (all));
  guint                 position = (guint) g_test_rand_int_range (0, (int) n_all + 1);
  guint                 removed = (guint) g_test_rand_int_range (0, (int) (n_all - position) + 1);
  guint                 added = (guint) g_test_rand_int_range (0, 8);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (g_test_rand_bit ())
    added = removed;
  for (guint i = 0; i < added; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%u", (*number)++));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (all, position, removed, (const char *const *) texts->pdata);
}

static void
test_part (void)
{
  g_autoptr (WisselListPart) part = wissel_list_part_new ();
  g_autoptr (GtkStringList)  all = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList)  copy = gtk_string_list_new (NULL);
  guint                      number = 0;

  g_signal_connect (part, "items-changed", G_CALLBACK (copy_change_cb), copy);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (follow_cb), part);
  wissel_list_part_begin (part, G_LIST_MODEL (all), 0, 5);
  for (guint i = 0; i < 3000; i++)
    {
      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          wissel_list_part_begin (part, G_LIST_MODEL (all), (guint) g_test_rand_int_range (0, 20),
                                  (guint) g_test_rand_int_range (1, 10));
          break;
        case 1:
          wissel_list_part_grow (part, wissel_list_part_get_size (part) + 2);
          break;
        default:
          splice_by_chance (all, &number);
        }
      assert_copy (part, all, copy);
    }

  wissel_list_part_begin (part, NULL, 0, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (copy)), ==, 0);
}

/* ---- What is scrolled ---- */

static void
test_scrolled_layout (void)
{
  g_autoptr (GtkWidget) bin = g_object_ref_sink (adw_bin_new ());
  GtkWidget            *label = gtk_label_new ("A line that is broken where there is no room");
  int                   minimum, natural, of_label;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_layout_manager (bin, g_object_new (WISSEL_TYPE_SCROLLED_LAYOUT, NULL));
  adw_bin_set_child (ADW_BIN (bin), label);

  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, 100, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 0);

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &of_label, NULL, NULL, NULL);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, of_label);
}

/* What is put at the end of a page shows whole. */
static void
test_scroll_to_whole (void)
{
  GtkWidget     *window = gtk_window_new ();
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget     *high = gtk_label_new ("Much");
  GtkWidget     *last = gtk_label_new ("Last");
  GtkAdjustment *adjustment;

  gtk_widget_set_size_request (high, -1, 2000);
  gtk_widget_set_size_request (last, -1, 100);
  gtk_box_append (GTK_BOX (box), high);
  gtk_box_append (GTK_BOX (box), last);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  while (gtk_adjustment_get_upper (adjustment) < 2100)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  wissel_scroll_to_whole (last);
  while (gtk_adjustment_get_value (adjustment) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (
    gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), >=, 2100);

  wissel_scroll_to_whole (high);
  while (gtk_adjustment_get_value (adjustment) > 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Rows ---- */

static GtkWidget *
make_row (void)
{
  GtkWidget *row = g_object_ref_sink (adw_action_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Accepted matches of this round");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "They become exchanges; the others stay");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label ("Show"));

  return row;
}

static GtkWidget *
words_of (GtkWidget *row)
{
  GtkWidget *part =
    gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  while (part != NULL && !gtk_widget_has_css_class (part, "title"))
    part = gtk_widget_get_next_sibling (part);
  g_assert_nonnull (part);

  return part;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static void
test_plain_layout (void)
{
  g_autoptr (GtkWidget) before = make_row ();
  g_autoptr (GtkWidget) row = make_row ();
  GtkWidget            *words;
  int                   width;

  wissel_plain_layout_give_to_rows (row);
  words = words_of (row);
  g_assert_true (WISSEL_IS_PLAIN_LAYOUT (gtk_widget_get_layout_manager (words)));

  width = measure (row, GTK_ORIENTATION_HORIZONTAL, -1);
  g_assert_cmpint (width, ==, measure (before, GTK_ORIENTATION_HORIZONTAL, -1));
  for (; width > 150; width -= 50)
    g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, width), ==,
                     measure (before, GTK_ORIENTATION_VERTICAL, width));

  /* Higher, words could be narrower; nobody has to find out how much. */
  width = measure (words, GTK_ORIENTATION_HORIZONTAL, -1);
  g_assert_cmpint (measure (words, GTK_ORIENTATION_HORIZONTAL, 200), ==, width);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();

  g_test_add_func ("/steps/order", test_order);
  g_test_add_func ("/steps/finish", test_finish);
  g_test_add_func ("/steps/freed-by-step", test_freed_by_step);
  g_test_add_func ("/list-part", test_part);
  g_test_add_func ("/scrolled-layout", test_scrolled_layout);
  g_test_add_func ("/scroll-to-whole", test_scroll_to_whole);
  g_test_add_func ("/plain-layout", test_plain_layout);

  return g_test_run ();
}
