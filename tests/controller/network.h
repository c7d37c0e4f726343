#pragma once

#include "wissel-network.h"

/* A network in a folder of its own, for tests above the store. */
typedef struct
{
  char          *folder;
  char          *path;
  WisselNetwork *network;
} TestNetwork;

/* An empty network. */
void test_network_set_up (TestNetwork *self, gconstpointer user_data);
void test_network_tear_down (TestNetwork *self, gconstpointer user_data);

/* Adds organisations of several kinds, and people who work there, as one action each. Names are
 * numbered so that their order is known: "Organisation 1", "Name 1". */
void test_network_fill (TestNetwork *self, guint n_organisations, guint n_people);

/* Waits until everything that was asked of the database is answered and delivered. */
void test_network_settle (TestNetwork *self);

/* Runs the main context until @condition holds, ten seconds at most. */
#define TEST_WAIT_UNTIL(condition)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline_ = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;                          \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (g_get_monotonic_time () > deadline_)                                                   \
          g_error ("%s:%d: not true within ten seconds: %s", __FILE__, __LINE__, #condition);      \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (500);                                                                          \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END
