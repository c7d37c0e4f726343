#pragma once

#include <adwaita.h>

#include "wissel-template-preview.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TEMPLATE_TEXT_VIEW (wissel_template_text_view_get_type ())

/**
 * WisselTemplateTextView:
 *
 * Where the text of a template is written: what is put in is coloured, what is wrong underlined.
 *
 * Signals: `changed`, when somebody wrote.
 */
G_DECLARE_FINAL_TYPE (
  WisselTemplateTextView, wissel_template_text_view, WISSEL, TEMPLATE_TEXT_VIEW, AdwBin)

/**
 * wissel_template_text_view_dup_text:
 * @self: a text
 *
 * Returns: (transfer full): what is written
 */
char *wissel_template_text_view_dup_text (WisselTemplateTextView *self);

/**
 * wissel_template_text_view_set_text:
 * @self: a text
 * @text: what stands there from now on; nothing before it can be taken back by typing
 */
void wissel_template_text_view_set_text (WisselTemplateTextView *self, const char *text);

/**
 * wissel_template_text_view_set_problems:
 * @self: a text
 * @problems: (element-type WisselTemplateProblem): what is wrong with it
 */
void wissel_template_text_view_set_problems (WisselTemplateTextView *self, GPtrArray *problems);

/**
 * wissel_template_text_view_insert:
 * @self: a text
 * @placeholder: what to put in where the cursor is; what has to stand alone gets a line of its own
 * @is_optional: whether the line is to be left out when there is nothing to put in
 */
void wissel_template_text_view_insert (WisselTemplateTextView  *self,
                                       const WisselPlaceholder *placeholder,
                                       gboolean                 is_optional);

/**
 * wissel_template_text_view_show_place:
 * @self: a text
 * @line: from 1
 * @column: from 1
 *
 * Puts the cursor there, with the keyboard.
 */
void wissel_template_text_view_show_place (WisselTemplateTextView *self, guint line, guint column);

G_END_DECLS
