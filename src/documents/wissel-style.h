#pragma once

#include "wissel-document.h"

G_BEGIN_DECLS

/* The style sheets: every size, colour and distance of the documents. Private to this layer. */

#define WISSEL_MM (72.0 / 25.4)

typedef enum
{
  WISSEL_INK_TEXT,
  WISSEL_INK_MUTED,
  WISSEL_INK_ACCENT,
  WISSEL_INK_HAIRLINE,
  WISSEL_INK_TINT,
  WISSEL_N_INKS,
} WisselInk;

typedef enum
{
  WISSEL_ROLE_TITLE,
  WISSEL_ROLE_HEADING,
  WISSEL_ROLE_SUBHEADING,
  WISSEL_ROLE_SUBTITLE,
  WISSEL_ROLE_BODY,
  WISSEL_ROLE_CHOICE,
  WISSEL_ROLE_QUOTE,
  WISSEL_ROLE_NOTE,
  WISSEL_ROLE_LABEL,
  WISSEL_ROLE_VALUE,
  WISSEL_ROLE_CELL,
  WISSEL_ROLE_CELL_HEADING,
  WISSEL_ROLE_SIGNER,
  WISSEL_ROLE_SIGNER_NOTE,
  WISSEL_ROLE_FOOTER,
  WISSEL_N_ROLES,
} WisselTextRole;

/* How a role is set; lengths in points. */
typedef struct
{
  const char *family;
  double      size;
  double      pitch; /* from line to line */
  gboolean    bold;
  gboolean    italic;
  WisselInk   ink;
  double      before;
  double      after;
} WisselTextLook;

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} WisselMargins;

/*
 * wissel_style_get_text:
 *
 * Returns: (transfer none): how @role is set in @look
 */
const WisselTextLook *wissel_style_get_text (WisselDocumentLook look, WisselTextRole role);

const WisselMargins *wissel_style_get_margins (WisselDocumentLook look);

/*
 * wissel_style_get_ink:
 *
 * Returns: (transfer none): red, green and blue of an ink, 0 to 1
 */
const double *wissel_style_get_ink (WisselInk ink);

G_END_DECLS
