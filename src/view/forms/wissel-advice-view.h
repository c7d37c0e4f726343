#pragma once

#include <adwaita.h>

#include "wissel-answering.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ADVICE_VIEW (wissel_advice_view_get_type ())

/**
 * WisselAdviceView:
 *
 * What the answers to a questionnaire lead to: what is still to settle, advice and the general
 * preconditions. It follows the answers.
 */
G_DECLARE_FINAL_TYPE (WisselAdviceView, wissel_advice_view, WISSEL, ADVICE_VIEW, AdwBin)

GtkWidget *wissel_advice_view_new (WisselAnswering *answering);

G_END_DECLS
