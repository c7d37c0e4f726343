#pragma once

#include <gtk/gtk.h>

#include "wissel-preferences.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PREFERENCE_ROW (wissel_preference_row_get_type ())

/**
 * WisselPreferenceRow:
 *
 * The top three of one switcher: three fields that know the organisations of the network. What is
 * typed may mean stands below them, and so does what is wrong. The signal `go` (up or down, -1 or
 * 1, and the rank of the field) asks for the same field of a neighbour; `changed` tells that
 * something was typed.
 */
G_DECLARE_FINAL_TYPE (WisselPreferenceRow, wissel_preference_row, WISSEL, PREFERENCE_ROW, GtkBox)

/**
 * wissel_preference_row_show:
 * @self: a row
 * @preferences: the preferences of a round
 * @index: which switcher
 */
void
wissel_preference_row_show (WisselPreferenceRow *self, WisselPreferences *preferences, guint index);

/**
 * wissel_preference_row_focus:
 * @self: a row
 * @rank: a rank
 *
 * Gives the keyboard to a field.
 */
void wissel_preference_row_focus (WisselPreferenceRow *self, guint rank);

/**
 * wissel_preference_row_take:
 * @self: a row
 *
 * Takes what is typed in the field that has the keyboard, as if it were left.
 */
void wissel_preference_row_take (WisselPreferenceRow *self);

G_END_DECLS
