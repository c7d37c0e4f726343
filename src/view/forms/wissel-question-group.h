#pragma once

#include <adwaita.h>

#include "wissel-answering.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_QUESTION_GROUP (wissel_question_group_get_type ())

/**
 * WisselQuestionGroup:
 *
 * One question of a questionnaire with the ways to answer it: options to choose, words of one's
 * own, a scale, a number or a date. What is chosen is stored at once, what is written when the
 * person leaves it or pauses.
 */
G_DECLARE_FINAL_TYPE (WisselQuestionGroup, wissel_question_group, WISSEL, QUESTION_GROUP, AdwBin)

/**
 * wissel_question_group_new:
 * @answering: the questionnaire that is filled in
 * @place: place of the question in it
 * @language: language in which it is asked
 *
 * Returns: (transfer floating): the question
 */
GtkWidget *
wissel_question_group_new (WisselAnswering *answering, guint place, WisselLanguage language);

/**
 * wissel_question_group_show:
 * @self: a question
 *
 * Shows what is answered now; what is being written stays.
 */
void wissel_question_group_show (WisselQuestionGroup *self);

/* Hands over what is being written. */
void wissel_question_group_commit (WisselQuestionGroup *self);

G_END_DECLS
