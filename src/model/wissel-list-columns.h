#pragma once

#include <glib/gi18n.h>

#include "wissel-list.h"

/* Columns that several lists have; inside model/ only. */

/* Why a row asks for attention, and since when; @code_list says why, the most urgent first. What
 * follows it describes the first of the two as a column of that list. */
#define WISSEL_ATTENTION_COLUMNS(code_list, ...)                                                   \
  { .field = { .name = "attention",                                                                \
               .label = N_ ("Needs attention"),                                                    \
               .kind = WISSEL_FIELD_CODE,                                                          \
               .codes = code_list },                                                               \
    __VA_ARGS__ },                                                                                 \
  {                                                                                                \
    .field = { .name = "since", .label = N_ ("Waits since"), .kind = WISSEL_FIELD_DATE },          \
    .width = 11, .hidden = TRUE                                                                    \
  }

/* The rounds in which something holds of the row. */
#define WISSEL_ROUNDS_COLUMN(column, words)                                                        \
  {                                                                                                \
    .field = { .name = column, .label = words, .kind = WISSEL_FIELD_TEXT, .target = "st_round" },  \
    .width = 14, .hidden = TRUE                                                                    \
  }
