#include "wissel-shortages.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-match-gaps.h"

enum
{
  PROP_0,
  PROP_KIND,
  PROP_NAME,
  PROP_WANTED,
  PROP_SEATS,
  PROP_SHORT_OF,
  PROP_UNPLACED,
  N_PROPS
};

struct _WisselShortage
{
  GObject parent_instance;

  char *texts[N_PROPS];
};

G_DEFINE_FINAL_TYPE (WisselShortage, wissel_shortage, G_TYPE_OBJECT)

static void
wissel_shortage_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, WISSEL_SHORTAGE (object)->texts[prop_id]);
}

static void
wissel_shortage_finalize (GObject *object)
{
  for (guint i = 0; i < N_PROPS; i++)
    g_free (WISSEL_SHORTAGE (object)->texts[i]);

  G_OBJECT_CLASS (wissel_shortage_parent_class)->finalize (object);
}

static void
wissel_shortage_class_init (WisselShortageClass *klass)
{
  static const char *const names[N_PROPS] = { NULL,    "kind",     "name",    "wanted",
                                              "seats", "short-of", "unplaced" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wissel_shortage_finalize;
  object_class->get_property = wissel_shortage_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_class_install_property (
      object_class, i,
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
wissel_shortage_init (WisselShortage *self)
{
}

static const char *
kind_of (const WisselMatchGap *gap)
{
  switch (gap->kind)
    {
    case WISSEL_MATCH_GAP_COMPETENCY:
      return _ ("Competency");
    case WISSEL_MATCH_GAP_THEME:
      return _ ("Theme");
    case WISSEL_MATCH_GAP_REGION:
    default:
      return _ ("Province");
    }
}

static const char *
name_of (const WisselMatchGap *gap, const WisselMatchFacts *facts)
{
  const char *name = NULL;

  if (gap->kind == WISSEL_MATCH_GAP_COMPETENCY)
    name = wissel_match_facts_get_competency_name (facts, gap->competency);
  else if (gap->kind == WISSEL_MATCH_GAP_THEME)
    name = wissel_codes_label ("THEME", gap->code, wissel_language_of_interface ());
  else if (gap->kind == WISSEL_MATCH_GAP_REGION && gap->code != NULL)
    name = _ (gap->code); /* a name of wissel-places.c */

  return name != NULL ? name : gap->code;
}

static WisselShortage *
make_shortage (const WisselMatchGap *gap, const WisselMatchFacts *facts)
{
  WisselShortage *self = g_object_new (WISSEL_TYPE_SHORTAGE, NULL);

  self->texts[PROP_KIND] = g_strdup (kind_of (gap));
  self->texts[PROP_NAME] = g_strdup (name_of (gap, facts));
  self->texts[PROP_WANTED] = g_strdup_printf ("%u", gap->wanted);
  self->texts[PROP_SEATS] = g_strdup_printf ("%u", gap->seats);
  self->texts[PROP_SHORT_OF] = g_strdup_printf ("%u", gap->wanted - gap->seats);
  self->texts[PROP_UNPLACED] = g_strdup_printf ("%u", gap->unplaced);

  return self;
}

GListStore *
wissel_shortages_new (WisselMatchmaker *matchmaker)
{
  WisselMatchPlan        *plan = wissel_matchmaker_get_plan (matchmaker);
  const WisselMatchFacts *facts =
    wissel_match_scores_get_facts (wissel_match_plan_get_scores (plan));
  g_autoptr (GArray) gaps = wissel_match_plan_dup_gaps (plan);
  GListStore        *shortages = g_list_store_new (WISSEL_TYPE_SHORTAGE);

  for (guint i = 0; i < gaps->len; i++)
    {
      g_autoptr (WisselShortage) shortage =
        make_shortage (&g_array_index (gaps, WisselMatchGap, i), facts);

      g_list_store_append (shortages, shortage);
    }

  return shortages;
}
