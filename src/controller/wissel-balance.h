#pragma once

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_BALANCE (wissel_balance_get_type ())

/**
 * WisselBalance:
 *
 * What a plan means for one organisation, as a row of a list.
 */
G_DECLARE_FINAL_TYPE (WisselBalance, wissel_balance, WISSEL, BALANCE, GObject)

/**
 * wissel_balances_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Returns: (transfer full): a list of #WisselBalance, who is furthest out of balance first
 */
GListModel *wissel_balances_new (WisselMatchmaker *matchmaker);

const char *wissel_balance_get_name (WisselBalance *self);

/**
 * wissel_balance_get_figures:
 * @self: a row
 *
 * Returns: (transfer none): its figures; the name in them is not set
 */
const WisselMatchGiveAndTake *wissel_balance_get_figures (WisselBalance *self);

/**
 * wissel_balance_format:
 * @balance: sent less hosted
 *
 * Returns: (transfer full): the number with its sign, such as `+2`, `−1` or `0`
 */
char *wissel_balance_format (gint balance);

/**
 * wissel_balance_dup_words:
 * @self: a row
 *
 * Returns: (transfer full): all of it as a sentence
 */
char *wissel_balance_dup_words (WisselBalance *self);

G_END_DECLS
