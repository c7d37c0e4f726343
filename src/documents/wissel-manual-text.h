#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselManualBlockKind:
 * @WISSEL_MANUAL_TITLE: the title of the page
 * @WISSEL_MANUAL_HEADING: what a part of the page is about
 * @WISSEL_MANUAL_PARAGRAPH: running text
 * @WISSEL_MANUAL_ITEM: an item of a list
 * @WISSEL_MANUAL_STEP: a numbered step
 *
 * What a block of a page of the manual is.
 */
typedef enum
{
  WISSEL_MANUAL_TITLE,
  WISSEL_MANUAL_HEADING,
  WISSEL_MANUAL_PARAGRAPH,
  WISSEL_MANUAL_ITEM,
  WISSEL_MANUAL_STEP,
} WisselManualBlockKind;

/**
 * WisselManualBlock:
 * @kind: what it is
 * @number: of a step, from 1; otherwise 0
 * @words: the text alone
 * @markup: the text as Pango markup; `<a href="NAME">` leads to another page of the manual
 */
typedef struct
{
  WisselManualBlockKind kind;
  guint                 number;
  char                 *words;
  char                 *markup;
} WisselManualBlock;

/**
 * wissel_manual_text_read:
 * @text: a page of the manual: headings of two levels, paragraphs, flat lists, bold, italic and
 *   links of CommonMark
 *
 * Returns: (transfer full) (element-type WisselManualBlock): its blocks, in order
 */
GPtrArray *wissel_manual_text_read (const char *text);

G_END_DECLS
