#pragma once

#include "wissel-reading.h"

#include <string.h>

/* A text as people write it, and what it must be understood as. */
typedef struct
{
  const char   *text;
  WisselOutcome outcome;
  const char   *value;
} ReadingCase;

#define EMPTY WISSEL_OUTCOME_EMPTY
#define EXACT WISSEL_OUTCOME_EXACT
#define REPAIRED WISSEL_OUTCOME_REPAIRED
#define REFUSED WISSEL_OUTCOME_REFUSED

/* Holds a reading against the case, and checks that a repair and a refusal say something in full:
 * no message may be left with a hole, and a refusal quotes what it refuses. */
static inline void
check_reading (const ReadingCase *expected, WisselReading reading)
{
  g_autofree char *message = wissel_message_text (&reading.note, WISSEL_LANGUAGE_EN);

  if (reading.outcome != expected->outcome || g_strcmp0 (reading.text, expected->value) != 0)
    g_error ("“%s” gave outcome %d, “%s” (%s); expected %d, “%s”", expected->text, reading.outcome,
             reading.text, message, expected->outcome, expected->value);

  g_assert_null (strstr (message, "%s"));
  g_assert_null (strstr (message, "“”"));

  if (reading.outcome == REPAIRED || reading.outcome == REFUSED)
    g_assert_cmpstr (message, !=, "");

  if (reading.outcome == EXACT)
    g_assert_cmpstr (message, ==, "");

  wissel_reading_clear (&reading);
}

#define CHECK_READINGS(cases, call)                                                                \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      const char *text = cases[i].text;                                                            \
      check_reading (&cases[i], call);                                                             \
    }
