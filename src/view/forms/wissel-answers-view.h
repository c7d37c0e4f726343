#pragma once

#include <adwaita.h>

#include "wissel-answering.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ANSWERS_VIEW (wissel_answers_view_get_type ())

/**
 * WisselAnswersView:
 *
 * The questions of a filled form with their answers: how far it has come, part by part, in the
 * language of the interface or of who is asked.
 */
G_DECLARE_FINAL_TYPE (WisselAnswersView, wissel_answers_view, WISSEL, ANSWERS_VIEW, AdwBin)

GtkWidget *wissel_answers_view_new (WisselAnswering *answering);

/**
 * wissel_answers_view_focus:
 * @self: a view
 *
 * Brings the keyboard to the first question as soon as it is there.
 */
void wissel_answers_view_focus (WisselAnswersView *self);

/**
 * wissel_answers_view_commit:
 * @self: a view
 *
 * Hands over what is being written.
 */
void wissel_answers_view_commit (WisselAnswersView *self);

G_END_DECLS
