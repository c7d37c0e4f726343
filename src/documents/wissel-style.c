#include "wissel-style.h"

#include "wissel-fonts.h"

/* On white: text 14.9:1, muted 7.1:1, accent 8.6:1; the other two never carry text. */
static const double inks[WISSEL_N_INKS][3] = {
  [WISSEL_INK_TEXT] = { 0.110, 0.141, 0.180 },   [WISSEL_INK_MUTED] = { 0.306, 0.353, 0.400 },
  [WISSEL_INK_ACCENT] = { 0.059, 0.310, 0.361 }, [WISSEL_INK_HAIRLINE] = { 0.733, 0.776, 0.792 },
  [WISSEL_INK_TINT] = { 0.941, 0.957, 0.957 },
};

#define SANS WISSEL_FONT_SANS
#define SERIF WISSEL_FONT_SERIF
#define DISPLAY WISSEL_FONT_DISPLAY

static const WisselTextLook plain[WISSEL_N_ROLES] = {
  [WISSEL_ROLE_TITLE] = { DISPLAY, 23, 28, .ink = WISSEL_INK_ACCENT, .after = 10 },
  [WISSEL_ROLE_HEADING] = { SANS, 14.5, 19, .bold = TRUE, .before = 18, .after = 5 },
  [WISSEL_ROLE_SUBHEADING] = { SANS, 11.5, 16, .bold = TRUE, .ink = WISSEL_INK_ACCENT, .before = 12,
                               .after = 3 },
  [WISSEL_ROLE_SUBTITLE] = { SERIF, 13, 18, .italic = TRUE, .ink = WISSEL_INK_MUTED, .after = 14 },
  [WISSEL_ROLE_BODY] = { SANS, 10.75, 15.5, .after = 7 },
  [WISSEL_ROLE_CHOICE] = { SANS, 16, 15.5 },
  [WISSEL_ROLE_QUOTE] = { SERIF, 11, 16, .italic = TRUE, .before = 4, .after = 9 },
  [WISSEL_ROLE_NOTE] = { SANS, 9, 12.5, .ink = WISSEL_INK_MUTED, .before = 3, .after = 3 },
  [WISSEL_ROLE_LABEL] = { SANS, 10.75, 15.5, .ink = WISSEL_INK_MUTED, .before = 3 },
  [WISSEL_ROLE_VALUE] = { SANS, 10.75, 15.5, .after = 9 },
  [WISSEL_ROLE_CELL] = { SANS, 9.75, 13, .before = 4, .after = 12 },
  [WISSEL_ROLE_CELL_HEADING] = { SANS, 9.5, 13, .bold = TRUE, .ink = WISSEL_INK_ACCENT },
  [WISSEL_ROLE_SIGNER] = { SANS, 10.75, 15, .bold = TRUE, .before = 26 },
  [WISSEL_ROLE_SIGNER_NOTE] = { SANS, 9.5, 13, .ink = WISSEL_INK_MUTED, .after = 10 },
  [WISSEL_ROLE_FOOTER] = { SANS, 8.5, 12, .ink = WISSEL_INK_MUTED },
};

static const WisselTextLook certificate[WISSEL_N_ROLES] = {
  [WISSEL_ROLE_TITLE] = { DISPLAY, 38, 44, .ink = WISSEL_INK_ACCENT, .after = 2 },
  [WISSEL_ROLE_HEADING] = { DISPLAY, 27, 33, .before = 4, .after = 2 },
  [WISSEL_ROLE_SUBHEADING] = { SANS, 10, 14, .bold = TRUE, .ink = WISSEL_INK_ACCENT, .before = 13,
                               .after = 4 },
  [WISSEL_ROLE_SUBTITLE] = { SERIF, 14, 20, .italic = TRUE, .ink = WISSEL_INK_MUTED, .after = 24 },
  [WISSEL_ROLE_BODY] = { SANS, 11, 16, .after = 8 },
  [WISSEL_ROLE_CHOICE] = { SANS, 16, 16 },
  [WISSEL_ROLE_QUOTE] = { SERIF, 12, 17.5, .italic = TRUE, .before = 2, .after = 8 },
  [WISSEL_ROLE_NOTE] = { SANS, 8.75, 12, .ink = WISSEL_INK_MUTED, .before = 2, .after = 3 },
  [WISSEL_ROLE_LABEL] = { SANS, 8.75, 12, .ink = WISSEL_INK_MUTED, .before = 6 },
  [WISSEL_ROLE_VALUE] = { SANS, 11, 15.5, .after = 8 },
  [WISSEL_ROLE_CELL] = { SANS, 10.5, 14.5, .before = 3.5, .after = 10 },
  [WISSEL_ROLE_CELL_HEADING] = { SANS, 8.75, 12, .ink = WISSEL_INK_MUTED },
  [WISSEL_ROLE_SIGNER] = { SANS, 11, 15, .bold = TRUE, .before = 18 },
  [WISSEL_ROLE_SIGNER_NOTE] = { SANS, 9, 12.5, .ink = WISSEL_INK_MUTED, .after = 12 },
  [WISSEL_ROLE_FOOTER] = { SANS, 8.5, 12, .ink = WISSEL_INK_MUTED },
};

static const WisselTextLook flyer[WISSEL_N_ROLES] = {
  [WISSEL_ROLE_TITLE] = { DISPLAY, 34, 40, .ink = WISSEL_INK_ACCENT, .after = 6 },
  [WISSEL_ROLE_HEADING] = { SANS, 16.5, 21, .bold = TRUE, .ink = WISSEL_INK_ACCENT, .before = 17,
                            .after = 5 },
  [WISSEL_ROLE_SUBHEADING] = { SANS, 13.5, 18, .bold = TRUE, .before = 12, .after = 3 },
  [WISSEL_ROLE_SUBTITLE] = { SERIF, 16, 22, .italic = TRUE, .ink = WISSEL_INK_MUTED, .after = 16 },
  [WISSEL_ROLE_BODY] = { SANS, 12.75, 18, .after = 7 },
  [WISSEL_ROLE_CHOICE] = { SANS, 18, 18 },
  [WISSEL_ROLE_QUOTE] = { SERIF, 13, 18.5, .italic = TRUE, .before = 4, .after = 9 },
  [WISSEL_ROLE_NOTE] = { SANS, 10.5, 14.5, .ink = WISSEL_INK_MUTED, .before = 3, .after = 3 },
  [WISSEL_ROLE_LABEL] = { SANS, 12.75, 18, .ink = WISSEL_INK_MUTED, .before = 3 },
  [WISSEL_ROLE_VALUE] = { SANS, 12.75, 18, .after = 9 },
  [WISSEL_ROLE_CELL] = { SANS, 11.5, 15.5, .before = 4, .after = 12 },
  [WISSEL_ROLE_CELL_HEADING] = { SANS, 11, 15.5, .bold = TRUE, .ink = WISSEL_INK_ACCENT },
  [WISSEL_ROLE_SIGNER] = { SANS, 12.75, 18, .bold = TRUE, .before = 26 },
  [WISSEL_ROLE_SIGNER_NOTE] = { SANS, 11, 15, .ink = WISSEL_INK_MUTED, .after = 10 },
  [WISSEL_ROLE_FOOTER] = { SANS, 8.5, 12, .ink = WISSEL_INK_MUTED },
};

static const WisselTextLook *const looks[] = {
  [WISSEL_DOCUMENT_PLAIN] = plain,
  [WISSEL_DOCUMENT_CERTIFICATE] = certificate,
  [WISSEL_DOCUMENT_FLYER] = flyer,
};

static const WisselMargins margins[] = {
  [WISSEL_DOCUMENT_PLAIN] = { 22 * WISSEL_MM, 22 * WISSEL_MM, 20 * WISSEL_MM, 23 * WISSEL_MM },
  [WISSEL_DOCUMENT_CERTIFICATE] = { 27 * WISSEL_MM, 27 * WISSEL_MM, 26 * WISSEL_MM,
                                    22 * WISSEL_MM },
  [WISSEL_DOCUMENT_FLYER] = { 22 * WISSEL_MM, 22 * WISSEL_MM, 20 * WISSEL_MM, 23 * WISSEL_MM },
};

const WisselTextLook *
wissel_style_get_text (WisselDocumentLook look, WisselTextRole role)
{
  return &looks[look][role];
}

const WisselMargins *
wissel_style_get_margins (WisselDocumentLook look)
{
  return &margins[look];
}

const double *
wissel_style_get_ink (WisselInk ink)
{
  return inks[ink];
}
