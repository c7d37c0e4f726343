#include "wissel-plan-comparison.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-balance.h"
#include "wissel-codes.h"

struct _WisselPlanLine
{
  GObject parent_instance;

  char       *label;
  char       *first;
  char       *second;
  const char *kind; /* translated */
  gboolean    is_person;
};

G_DEFINE_FINAL_TYPE (WisselPlanLine, wissel_plan_line, G_TYPE_OBJECT)

static void
wissel_plan_line_finalize (GObject *object)
{
  WisselPlanLine *self = WISSEL_PLAN_LINE (object);

  g_free (self->label);
  g_free (self->first);
  g_free (self->second);

  G_OBJECT_CLASS (wissel_plan_line_parent_class)->finalize (object);
}

static void
wissel_plan_line_class_init (WisselPlanLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_plan_line_finalize;
}

static void
wissel_plan_line_init (WisselPlanLine *self)
{
}

/* Takes the two values over. */
static WisselPlanLine *
new_line (const char *kind, const char *label, char *first, char *second)
{
  WisselPlanLine *self = g_object_new (WISSEL_TYPE_PLAN_LINE, NULL);

  self->kind = kind;
  self->label = g_strdup (label);
  self->first = first;
  self->second = second;

  return self;
}

const char *
wissel_plan_line_get_label (WisselPlanLine *self)
{
  return self->label;
}

const char *
wissel_plan_line_get_first (WisselPlanLine *self)
{
  return self->first;
}

const char *
wissel_plan_line_get_second (WisselPlanLine *self)
{
  return self->second;
}

const char *
wissel_plan_line_get_kind (WisselPlanLine *self)
{
  return self->kind;
}

gboolean
wissel_plan_line_is_person (WisselPlanLine *self)
{
  return self->is_person;
}

/* ---- Totals and rules ---- */

static char *
dup_placed (const WisselPlanFigures *figures)
{
  /* Translators: numbers: so many of so many. */
  return g_strdup_printf (_ ("%1$u of %2$u"), figures->n_placed, figures->n_learners);
}

static char *
dup_points (gint64 points)
{
  return wissel_match_format_points (points, wissel_language_of_interface ());
}

static void
add_rule (GPtrArray *lines, const char *label, gint64 first, gint64 second)
{
  if (first != second)
    g_ptr_array_add (lines,
                     new_line (_ ("Rule"), label, g_strdup_printf ("%" G_GINT64_FORMAT, first),
                               g_strdup_printf ("%" G_GINT64_FORMAT, second)));
}

static char *
dup_sector (WisselMatchSectorPreference preference)
{
  return g_strdup (wissel_codes_label ("SECTOR_PREF", wissel_codes_nth ("SECTOR_PREF", preference),
                                       wissel_language_of_interface ()));
}

static void
add_switch (GPtrArray *lines, const char *label, gboolean first, gboolean second)
{
  if (first != second)
    g_ptr_array_add (lines, new_line (_ ("Rule"), label, g_strdup (first ? _ ("Yes") : _ ("No")),
                                      g_strdup (second ? _ ("Yes") : _ ("No"))));
}

/* Where a goal stands among those that decide; the balance decides nothing by itself once its price
 * is taken off the points. */
static guint
find_goal (const WisselMatchOptions *options, WisselMatchGoal goal)
{
  guint place = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      gboolean in_points = options->goals[i] == WISSEL_MATCH_GOAL_BALANCE &&
                           options->reciprocity_price > 0;

      place += in_points ? 0 : 1;
      if (options->goals[i] == goal)
        return in_points ? 0 : place;
    }

  return 0;
}

static char *
dup_goal (guint place)
{
  /* Translators: %u is the place of a goal among the goals, counted from 1. */
  return place > 0 ? g_strdup_printf (_ ("Comes at place %u"), place)
                   : g_strdup (_ ("Counts in the points"));
}

static void
add_goals (GPtrArray *lines, const WisselMatchOptions *first, const WisselMatchOptions *second)
{
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      guint one = find_goal (first, first->goals[i]);
      guint two = find_goal (second, first->goals[i]);

      if (one != two)
        g_ptr_array_add (lines, new_line (_ ("Rule"), _ (wissel_match_goal_label (first->goals[i])),
                                          dup_goal (one), dup_goal (two)));
    }
  add_switch (lines, _ ("Those left without a place before go first"), first->waiting_first,
              second->waiting_first);
  add_switch (lines, _ ("No organisation goes beyond what it promised"), first->within_promises,
              second->within_promises);
}

static void
add_rules (GPtrArray *lines, const WisselMatchOptions *first, const WisselMatchOptions *second)
{
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    add_rule (lines, _ (wissel_match_criterion_label (i)), first->weights[i], second->weights[i]);

  if (first->sector_preference != second->sector_preference)
    g_ptr_array_add (lines, new_line (_ ("Rule"), _ ("Sector of the learning place"),
                                      dup_sector (first->sector_preference),
                                      dup_sector (second->sector_preference)));
  if (first->quality_floor != second->quality_floor)
    g_ptr_array_add (lines, new_line (_ ("Rule"), _ ("Least score of a match"),
                                      dup_points (first->quality_floor),
                                      dup_points (second->quality_floor)));
  if (first->reciprocity_price != second->reciprocity_price)
    g_ptr_array_add (lines, new_line (_ ("Rule"), _ ("Price per exchange out of balance"),
                                      dup_points (first->reciprocity_price),
                                      dup_points (second->reciprocity_price)));
  add_rule (lines, _ ("Free band"), first->reciprocity_band, second->reciprocity_band);
  add_goals (lines, first, second);
}

static void
add_totals (GPtrArray *lines, WisselSavedPlan *first, WisselSavedPlan *second)
{
  const WisselPlanFigures *one = wissel_saved_plan_get_figures (first);
  const WisselPlanFigures *two = wissel_saved_plan_get_figures (second);

  g_ptr_array_add (lines,
                   new_line (_ ("Total"), _ ("With a place"), dup_placed (one), dup_placed (two)));
  g_ptr_array_add (
    lines, new_line (_ ("Total"), _ ("Points"), dup_points (one->total), dup_points (two->total)));
  g_ptr_array_add (lines, new_line (_ ("Total"), _ ("Outside the free band"),
                                    g_strdup_printf ("%u", one->n_outside),
                                    g_strdup_printf ("%u", two->n_outside)));
  add_rule (lines, _ ("Pairs fixed"), wissel_saved_plan_get_pins (first)->len,
            wissel_saved_plan_get_pins (second)->len);
  add_rule (lines, _ ("Pairs forbidden"), wissel_saved_plan_get_bans (first)->len,
            wissel_saved_plan_get_bans (second)->len);
  add_rules (lines, wissel_saved_plan_get_options (first), wissel_saved_plan_get_options (second));
}

/* ---- Balances ---- */

static const char *
find_organisation (const GArray *named, gint64 id)
{
  for (guint i = 0; i < named->len; i++)
    if (g_array_index (named, WisselMatchGiveAndTake, i).organisation == id)
      return g_array_index (named, WisselMatchGiveAndTake, i).name;

  return NULL;
}

static void
add_balance (GPtrArray                    *lines,
             const GArray                 *named,
             const WisselMatchGiveAndTake *first,
             const WisselMatchGiveAndTake *second)
{
  const char *name =
    find_organisation (named, first != NULL ? first->organisation : second->organisation);

  if (first != NULL && second != NULL && first->after == second->after)
    return;

  g_ptr_array_add (
    lines, new_line (_ ("Balance"), name != NULL ? name : _ ("No longer in the round"),
                     first != NULL ? wissel_balance_format (first->after) : g_strdup ("—"),
                     second != NULL ? wissel_balance_format (second->after) : g_strdup ("—")));
}

/* Both are in the order of their ids. */
static void
add_balances (GPtrArray *lines, const GArray *one, const GArray *two, WisselMatchmaker *matchmaker)
{
  g_autoptr (GArray) named =
    wissel_match_plan_dup_balances (wissel_matchmaker_get_result (matchmaker)->plan);
  guint i = 0;
  guint k = 0;

  while (i < one->len || k < two->len)
    {
      const WisselMatchGiveAndTake *here =
        i < one->len ? &g_array_index (one, WisselMatchGiveAndTake, i) : NULL;
      const WisselMatchGiveAndTake *there =
        k < two->len ? &g_array_index (two, WisselMatchGiveAndTake, k) : NULL;

      if (here != NULL && there != NULL && here->organisation != there->organisation)
        {
          if (here->organisation < there->organisation)
            there = NULL;
          else
            here = NULL;
        }

      add_balance (lines, named, here, there);
      i += here != NULL ? 1 : 0;
      k += there != NULL ? 1 : 0;
    }
}

/* ---- People ---- */

/* Who gains comes first, then who loses, then who moves. */
enum
{
  GAINS,
  LOSES,
  MOVES,
  N_CHANGES
};

static char *
dup_named (WisselMatchmaker *matchmaker, gint64 id)
{
  const WisselRoundName *name = wissel_matchmaker_get_name (matchmaker, id);

  if (id == 0)
    return g_strdup ("—");
  if (name == NULL)
    return g_strdup (_ ("No longer in the round"));

  return name->organisation != NULL ? g_strdup_printf ("%s, %s", name->name, name->organisation)
                                    : g_strdup (name->name);
}

static void
add_person (GPtrArray *changes[], WisselMatchmaker *matchmaker, gint64 who, gint64 from, gint64 to)
{
  const char *const kinds[N_CHANGES] = { _ ("Gains a place"), _ ("Loses the place"),
                                         _ ("Another place") };
  guint             change = from == 0 ? GAINS : to == 0 ? LOSES : MOVES;
  g_autofree char  *name = NULL;
  WisselPlanLine   *line;

  if (from == to)
    return;

  name = dup_named (matchmaker, who);
  line = new_line (kinds[change], name, dup_named (matchmaker, from), dup_named (matchmaker, to));
  line->is_person = TRUE;
  g_ptr_array_add (changes[change], line);
}

static int
compare_lines (const void *a, const void *b)
{
  return g_utf8_collate ((*(WisselPlanLine *const *) a)->label,
                         (*(WisselPlanLine *const *) b)->label);
}

/* Both are in the order of the ids; who is not in one of them has no place there. */
static void
collect_people (GPtrArray *changes[], const GArray *one, const GArray *two, WisselMatchmaker *names)
{
  guint i = 0;
  guint k = 0;

  while (i < one->len || k < two->len)
    {
      WisselPlacePair none = { G_MAXINT64, 0 };
      WisselPlacePair here = i < one->len ? g_array_index (one, WisselPlacePair, i) : none;
      WisselPlacePair there = k < two->len ? g_array_index (two, WisselPlacePair, k) : none;
      gint64          who = MIN (here.learner, there.learner);

      add_person (changes, names, who, here.learner == who ? here.place : 0,
                  there.learner == who ? there.place : 0);
      i += here.learner == who ? 1 : 0;
      k += there.learner == who ? 1 : 0;
    }
}

static void
add_people (GPtrArray *lines, const GArray *one, const GArray *two, WisselMatchmaker *matchmaker)
{
  GPtrArray *changes[N_CHANGES];

  for (guint i = 0; i < N_CHANGES; i++)
    changes[i] = g_ptr_array_new ();

  collect_people (changes, one, two, matchmaker);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_ptr_array_sort (changes[i], compare_lines);
      g_ptr_array_extend_and_steal (lines, changes[i]);
    }
}

GListModel *
wissel_plans_compare (WisselSavedPlan *first, WisselSavedPlan *second, WisselMatchmaker *matchmaker)
{
  GListStore           *list = g_list_store_new (WISSEL_TYPE_PLAN_LINE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  add_totals (lines, first, second);
  add_people (lines, wissel_saved_plan_get_places (first), wissel_saved_plan_get_places (second),
              matchmaker);
  add_balances (lines, wissel_saved_plan_get_balances (first),
                wissel_saved_plan_get_balances (second), matchmaker);
  g_list_store_splice (list, 0, 0, lines->pdata, lines->len);

  return G_LIST_MODEL (list);
}
