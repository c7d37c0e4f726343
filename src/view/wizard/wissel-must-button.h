#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MUST_BUTTON (wissel_must_button_get_type ())

/**
 * WisselMustButton:
 *
 * Whether a switcher of a proposal has to get a place. A change is stored at once, and the plan is
 * proposed again by the action `wizard.propose-again`.
 */
G_DECLARE_FINAL_TYPE (WisselMustButton, wissel_must_button, WISSEL, MUST_BUTTON, AdwBin)

/**
 * wissel_must_button_show:
 * @self: the button
 * @matchmaker: a matchmaker with a plan, which has to live as long as the button is used
 * @learner: id of a learner of the round
 */
void wissel_must_button_show (WisselMustButton *self, WisselMatchmaker *matchmaker, gint64 learner);

G_END_DECLS
