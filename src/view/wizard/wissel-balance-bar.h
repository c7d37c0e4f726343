#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_BALANCE_BAR (wissel_balance_bar_get_type ())

/**
 * WisselBalanceBar:
 *
 * A bar to the right of a middle line for who gave more than was received, to the left for who
 * received more; an empty mark shows where it stood before, a shade what is free. It only shows
 * what is written beside it, so it says nothing of its own to screen readers.
 */
G_DECLARE_FINAL_TYPE (WisselBalanceBar, wissel_balance_bar, WISSEL, BALANCE_BAR, GtkWidget)

GtkWidget *wissel_balance_bar_new (void);

/**
 * wissel_balance_bar_set:
 * @self: a bar
 * @before: balance before
 * @after: balance after
 * @band: how far from even is free
 * @reach: the furthest from even that the bar has to show
 */
void
wissel_balance_bar_set (WisselBalanceBar *self, gint before, gint after, gint band, gint reach);

G_END_DECLS
