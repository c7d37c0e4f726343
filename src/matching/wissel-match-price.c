/* What a price says in words. */

#include "wissel-match-plan-private.h"

#include <glib/gi18n.h>

#include "wissel-message.h"

/* So many of those who would move are named. */
#define MOST_NAMED 3

static void
add_sentence (
  GString *text, WisselLanguage language, const char *msgid, const char *first, const char *second)
{
  g_auto (WisselMessage) message = wissel_message_make (msgid, first, second, NULL);
  g_autofree char       *said = wissel_message_text (&message, language);

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", said);
}

static const char *
get_title (const WisselMatchFacts *facts, gint64 id)
{
  guint       index = _wissel_match_facts_find (facts->places, id);
  const char *title = index != FACTS_NONE ? FACTS_PLACE (facts, index)->given.title : NULL;

  return title != NULL ? title : "";
}

static const char *
get_name (const WisselMatchFacts *facts, gint64 id)
{
  guint       index = _wissel_match_facts_find (facts->learners, id);
  const char *name = index != FACTS_NONE ? FACTS_LEARNER (facts, index)->given.name : NULL;

  return name != NULL ? name : "";
}

/* Who would go where, besides the one who was asked about and comes first. */
static void
add_moves (GString                *text,
           const WisselMatchPrice *price,
           const WisselMatchFacts *facts,
           WisselLanguage          language)
{
  for (guint i = 1; i < price->changes->len; i++)
    {
      const WisselMatchChange *change = &g_array_index (price->changes, WisselMatchChange, i);
      const char              *name = get_name (facts, change->learner);

      if (i > MOST_NAMED)
        {
          g_autofree char *more = g_strdup_printf ("%u", price->changes->len - i);

          /* Translators: a number of people */
          add_sentence (text, language, N_ ("Others who would move: %1$s."), more, NULL);
          return;
        }

      if (change->to == 0)
        /* Translators: name of a person */
        add_sentence (text, language, N_ ("%1$s would have no place."), name, NULL);
      else
        /* Translators: 1: name of a person; 2: title of a learning place */
        add_sentence (text, language, N_ ("%1$s would go to “%2$s”."), name,
                      get_title (facts, change->to));
    }
}

gboolean
wissel_match_price_is_nothing (const WisselMatchPrice *price)
{
  return price->places_lost == 0 && price->priority_lost == 0 && price->points_lost == 0 &&
         price->ranks_lost == 0 && price->balance_lost == 0;
}

char *
wissel_match_price_explain (const WisselMatchPrice *price,
                            const WisselMatchFacts *facts,
                            WisselLanguage          language)
{
  g_autoptr (GString) text = NULL;
  g_autofree char    *points = NULL;
  g_autofree char    *places = NULL;

  if (!price->possible)
    return g_strdup (wissel_translate (
      language, price->verdict != WISSEL_MATCH_FEASIBLE
                  ? wissel_match_verdict_label (price->verdict)
                  : N_ ("The pair cannot be had without breaking a fixed pair or a capacity.")));

  text = g_string_new (NULL);
  points = wissel_match_format_points (ABS (price->points_lost), language);
  places = g_strdup_printf ("%d", ABS (price->places_lost));

  if (price->places_lost > 0)
    /* Translators: a number of people */
    add_sentence (text, language, N_ ("Switchers placed fewer: %1$s."), places, NULL);
  else if (price->places_lost < 0)
    add_sentence (text, language, N_ ("Switchers placed more: %1$s."), places, NULL);

  if (price->priority_lost > 0)
    add_sentence (text, language,
                  N_ ("Somebody who has to get a place, or waited longer, would lose one."), NULL,
                  NULL);

  if (price->points_lost > 0)
    /* Translators: a number of points */
    add_sentence (text, language, N_ ("The plan as a whole would lose %1$s points."), points, NULL);
  else if (price->points_lost < 0)
    add_sentence (text, language, N_ ("The plan as a whole would gain %1$s points."), points, NULL);

  if (price->ranks_lost > 0)
    add_sentence (text, language, N_ ("First choices would be met less often."), NULL, NULL);
  if (price->balance_lost > 0)
    add_sentence (text, language, N_ ("Giving and taking would be less in balance."), NULL, NULL);

  if (text->len == 0)
    add_sentence (text, language, N_ ("This pair costs the plan nothing."), NULL, NULL);

  add_moves (text, price, facts, language);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
