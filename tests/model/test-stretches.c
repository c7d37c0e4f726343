/* Days that are open or blocked: what is so on a day, and what becomes of stretches when spans of
 * days are opened, blocked and cleared. Day 1 is a Monday, so are 8 and 15. */

#include "wissel-stretches.h"

/* "+1-5/12345" opens the working days of the first week, "-3-3/…" blocks a day; "#" and an id stand
 * before stretches that are stored. */
static GArray *
read_stretches (const char *text)
{
  GArray        *stretches = g_array_new (FALSE, FALSE, sizeof (WisselStretch));
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      WisselStretch stretch = { 0 };
      const char   *at = parts[i];

      if (*at == '#')
        stretch.id = g_ascii_strtoll (at + 1, (char **) &at, 10);
      stretch.available = *at == '+';
      stretch.from = (guint32) g_ascii_strtoull (at + 1, (char **) &at, 10);
      stretch.to = (guint32) g_ascii_strtoull (at + 1, (char **) &at, 10);
      for (at++; g_ascii_isdigit (*at); at++)
        stretch.weekdays |= 1u << (*at - '1');
      g_array_append_val (stretches, stretch);
    }

  return stretches;
}

static char *
write_stretches (const GArray *stretches)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stretches->len; i++)
    {
      const WisselStretch *stretch = &g_array_index (stretches, WisselStretch, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (stretch->id != 0)
        g_string_append_printf (text, "#%" G_GINT64_FORMAT, stretch->id);
      g_string_append_printf (text, "%c%u-%u/", stretch->available ? '+' : '-', stretch->from,
                              stretch->to);
      for (guint day = 0; day < 7; day++)
        if ((stretch->weekdays >> day & 1) != 0)
          g_string_append_c (text, (char) ('1' + day));
    }

  return g_string_free (text, FALSE);
}

static char *
write_states (const GArray *stretches)
{
  static const char letters[] = { 'a', 'o', '.', 'x' };
  GString          *text = g_string_new (NULL);

  for (guint32 day = 1; day <= 14; day++)
    g_string_append_c (text, letters[wissel_stretches_state (stretches, day)]);

  return g_string_free (text, FALSE);
}

static void
test_state (void)
{
  static const char *const cases[][2] = {
    { "", "aaaaaaaaaaaaaa" },
    { "+1-14/12345", "ooooo..ooooo.." },
    { "+1-14/12345 -3-3/1234567", "ooxoo..ooooo.." },
    { "-3-3/1234567 +1-14/12345", "ooxoo..ooooo.." },
    { "-1-14/3", "aaxaaaaaaxaaaa" },
    { "+20-21/12345", ".............." },
    { "+9-4000000/1234567 -13-4000000/67", "........ooooxx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) stretches = read_stretches (cases[i][0]);
      g_autofree char   *states = write_states (stretches);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (states, ==, cases[i][1]);
    }
}

static void
test_change (void)
{
  static const struct
  {
    const char    *before;
    guint32        from;
    guint32        to;
    WisselDaysStep step;
    const char    *after;
  } cases[] = {
    /* The weekend stays out of a span of working days, and is itself a span. */
    { "", 1, 7, WISSEL_DAYS_OPEN, "+1-5/12345" },
    { "", 6, 7, WISSEL_DAYS_OPEN, "+6-7/1234567" },
    { "", 6, 7, WISSEL_DAYS_BLOCK, "-6-7/1234567" },
    /* Days and weeks that touch become one stretch, over a weekend too. */
    { "#1+1-5/12345", 8, 9, WISSEL_DAYS_OPEN, "#1+1-9/12345" },
    { "#1+1-2/12345 #2+4-5/12345", 3, 3, WISSEL_DAYS_OPEN, "#1+1-5/12345" },
    { "#1-1-5/1234567", 6, 6, WISSEL_DAYS_BLOCK, "#1-1-6/1234567" },
    { "#1+1-2/12345", 4, 4, WISSEL_DAYS_OPEN, "#1+1-2/12345 +4-4/12345" },
    /* What is said is not said again. */
    { "#1+1-12/12345", 3, 9, WISSEL_DAYS_OPEN, "#1+1-12/12345" },
    { "#1-1-12/1234567", 3, 9, WISSEL_DAYS_BLOCK, "#1-1-12/1234567" },
    /* Blocking keeps what was opened, so that opening finds it again. */
    { "#1+1-12/12345", 3, 3, WISSEL_DAYS_BLOCK, "#1+1-12/12345 -3-3/1234567" },
    { "#1+1-12/12345 #2-3-3/1234567", 3, 3, WISSEL_DAYS_OPEN, "#1+1-12/12345" },
    /* Taking a block away opens nothing that was not opened. */
    { "#1-1-12/1234567", 3, 3, WISSEL_DAYS_OPEN, "#1-1-2/1234567 -4-12/1234567" },
    { "#1-3-3/1234567", 3, 3, WISSEL_DAYS_OPEN, "" },
    { "#1-1-12/1234567 #2+15-19/12345", 3, 3, WISSEL_DAYS_OPEN,
      "#1-1-2/1234567 -4-12/1234567 #2+15-19/12345 +3-3/12345" },
    /* A block of a whole week loses its working days only. */
    { "#1-1-7/1234567", 1, 7, WISSEL_DAYS_OPEN, "#1-6-7/67" },
    /* Clearing takes both away; the cut ends are days that count. */
    { "#1+1-19/12345 #2-3-3/1234567", 3, 8, WISSEL_DAYS_CLEAR, "#1+1-2/12345 +9-19/12345" },
    { "#1+1-12/12345", 1, 14, WISSEL_DAYS_CLEAR, "" },
    { "#1+1-12/135", 5, 7, WISSEL_DAYS_CLEAR, "#1+1-3/135 +8-12/135" },
    { "#1+8-12/12345", 1, 7, WISSEL_DAYS_CLEAR, "#1+8-12/12345" },
    /* Days of the week that are not in the way stay. */
    { "#1+1-14/2", 1, 1, WISSEL_DAYS_CLEAR, "#1+1-14/2" },
    { "#1+1-14/2", 1, 1, WISSEL_DAYS_OPEN, "#1+1-14/2 +1-1/12345" },
    { "#1+2-2000000/12345", 3, 3, WISSEL_DAYS_CLEAR, "#1+2-2/12345 +4-2000000/12345" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) before = read_stretches (cases[i].before);
      g_autoptr (GArray) after =
        wissel_stretches_change (before, cases[i].from, cases[i].to, cases[i].step);
      g_autofree char *text = write_stretches (after);

      g_test_message ("%u: %s", i, cases[i].before);
      g_assert_cmpstr (text, ==, cases[i].after);
    }
}

/* Whatever is opened, blocked and cleared in whatever order: the days say what was last done. */
static void
test_many_changes (void)
{
  g_autoptr (GRand)  random = g_rand_new_with_seed (20270415);
  g_autoptr (GArray) stretches = read_stretches ("#1+1-60/12345 #2+10-50/246 #3-20-30/1234567");

  for (guint i = 0; i < 2000; i++)
    {
      guint32            from = (guint32) g_rand_int_range (random, 1, 60);
      guint32            to = from + (guint32) g_rand_int_range (random, 0, 12);
      WisselDaysStep     step = (WisselDaysStep) g_rand_int_range (random, 0, 3);
      g_autoptr (GArray) changed = wissel_stretches_change (stretches, from, to, step);
      gboolean has_working_day = from % 7 != 6 ? from % 7 != 0 || to > from : to > from + 1;

      for (guint32 day = 1; day < 80; day++)
        {
          WisselDayState before = wissel_stretches_state (stretches, day);
          WisselDayState state = wissel_stretches_state (changed, day);
          gboolean       is_weekend = day % 7 == 6 || day % 7 == 0;

          if (day < from || day > to || (step == WISSEL_DAYS_OPEN && is_weekend && has_working_day))
            g_assert_cmpint (state == WISSEL_DAY_BLOCKED, ==, before == WISSEL_DAY_BLOCKED);
          else if (step == WISSEL_DAYS_BLOCK)
            g_assert_cmpint (state, ==, WISSEL_DAY_BLOCKED);
          else if (step == WISSEL_DAYS_OPEN)
            g_assert_true (state == WISSEL_DAY_OPEN || state == WISSEL_DAY_ASSUMED);
          else
            g_assert_true (state == WISSEL_DAY_CLOSED || state == WISSEL_DAY_ASSUMED);
        }
      g_array_unref (stretches);
      stretches = g_array_ref (changed);
      g_assert_cmpuint (stretches->len, <, 80);
    }
}

static void
test_turn (void)
{
  g_autoptr (GArray) nothing = read_stretches ("");
  g_autoptr (GArray) some = read_stretches ("+1-12/12345 -3-3/1234567");

  g_assert_cmpint (wissel_stretches_turn (nothing, 1, 1), ==, WISSEL_DAYS_BLOCK);
  g_assert_cmpint (wissel_stretches_turn (some, 1, 2), ==, WISSEL_DAYS_BLOCK);
  g_assert_cmpint (wissel_stretches_turn (some, 3, 3), ==, WISSEL_DAYS_OPEN);
  g_assert_cmpint (wissel_stretches_turn (some, 1, 5), ==, WISSEL_DAYS_OPEN);
  g_assert_cmpint (wissel_stretches_turn (some, 8, 14), ==, WISSEL_DAYS_BLOCK);
  g_assert_cmpint (wissel_stretches_turn (some, 15, 15), ==, WISSEL_DAYS_OPEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/stretches/state", test_state);
  g_test_add_func ("/model/stretches/change", test_change);
  g_test_add_func ("/model/stretches/many-changes", test_many_changes);
  g_test_add_func ("/model/stretches/turn", test_turn);

  return g_test_run ();
}
