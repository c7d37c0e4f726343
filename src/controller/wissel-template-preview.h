#pragma once

#include "wissel-network.h"
#include "wissel-page-picture.h"
#include "wissel-template.h"

G_BEGIN_DECLS

/**
 * WisselTemplateDraft:
 * @name: name of a kind of document
 * @language: the language it is written in
 * @text: its text, right or not
 * @is_complete: whether every value is there; else those are missing without which lines are left
 *   out
 * @width: width of the pages, in pixels
 *
 * A template that is being written.
 */
typedef struct
{
  const char    *name;
  WisselLanguage language;
  const char    *text;
  gboolean       is_complete;
  int            width;
} WisselTemplateDraft;

/**
 * WisselTemplatePreview:
 * @problems: (element-type WisselTemplateProblem): what is wrong with the text, in order of place
 * @pages: (nullable) (element-type WisselPagePicture): the pages; %NULL when something is wrong
 *
 * What becomes of a template that is being written.
 */
typedef struct
{
  GPtrArray *problems;
  GPtrArray *pages;
} WisselTemplatePreview;

void wissel_template_preview_free (WisselTemplatePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTemplatePreview, wissel_template_preview_free)

/**
 * wissel_template_preview_make:
 * @network: the open network, whose logo stands on the pages
 * @draft: what is being written
 * @error: return location
 *
 * Checks the text and, if it is right, sets it as it will be printed, with the names of what is put
 * in. Waits; for tests.
 *
 * Returns: (transfer full) (nullable): the preview, or %NULL with @error set
 */
WisselTemplatePreview *wissel_template_preview_make (WisselNetwork             *network,
                                                     const WisselTemplateDraft *draft,
                                                     GError                   **error);
void                   wissel_template_preview_make_async (WisselNetwork             *network,
                                                           const WisselTemplateDraft *draft,
                                                           GCancellable              *cancellable,
                                                           GAsyncReadyCallback        callback,
                                                           gpointer                   user_data);
WisselTemplatePreview *wissel_template_preview_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
