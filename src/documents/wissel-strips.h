#pragma once

#include "wissel-document-private.h"
#include "wissel-setter.h"

G_BEGIN_DECLS

/*
 * A document as a sequence of strips: pieces over the whole width that are never torn, such as
 * a line of a paragraph or a row of a table. Pages are then made by stacking strips. Private to
 * this layer.
 */
typedef struct
{
  double   before; /* distance to the strip above; dropped at the top of a page */
  double   height;
  gboolean keep_next;  /* not to be parted from the next strip */
  gboolean page_break; /* starts a page */
  gboolean foot;       /* this and all that follow sink to the foot of the page */
  GArray  *ops;        /* of WisselOp, relative to the left edge of the page and this strip's top */
  GArray  *repeat;     /* (nullable): what comes again above it at the top of a page */
  double   repeat_height;
} WisselStrip;

typedef struct
{
  const WisselDocument *document;
  WisselSetter         *setter;
  GPtrArray            *strips; /* of WisselStrip */
  double                left;
  double                width;
  double                page_height; /* from the first line to the last */
  double                after;       /* what the last block wants below it */
  gboolean              break_next;
  gboolean              foot;
} WisselComposer;

/*
 * wissel_compose:
 * @document: a document
 * @setter: sets its texts
 * @width: of the pages, in points
 * @height: of the pages, in points
 *
 * Returns: (transfer full): the strips
 */
GPtrArray *
wissel_compose (const WisselDocument *document, WisselSetter *setter, double width, double height);

/* For the files that compose one kind of block. */

WisselStrip *
wissel_composer_add_strip (WisselComposer *self, double before, double height, double after);

/* Adds a strip for each line; neither the first nor the last line stands alone on a page. */
void wissel_composer_add_lines (
  WisselComposer *self, const WisselSetText *set, double x, double before, double after);

/* Puts @ops before what is in @strip; @ops is its content from then on. */
void wissel_composer_prepend (WisselStrip *strip, GArray *ops);

/* Makes the strips from @first to the last one part of the structure. */
void wissel_composer_tag (WisselComposer *self, guint first, const char *tag, const char *extra);

void wissel_composer_add_table (WisselComposer *self, const WisselDocumentTable *table);
void wissel_composer_add_pairs (WisselComposer *self, const WisselBlock *block);
void wissel_composer_add_choices (WisselComposer *self, const WisselBlock *block);
void wissel_composer_add_room (WisselComposer *self, const WisselBlock *block);
void wissel_composer_add_signatures (WisselComposer *self, const WisselBlock *block);

G_END_DECLS
