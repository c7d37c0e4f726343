#pragma once

#include "wissel-document.h"
#include "wissel-rich-text-private.h"

G_BEGIN_DECLS

typedef enum
{
  WISSEL_BLOCK_HEADING,
  WISSEL_BLOCK_PARAGRAPH,
  WISSEL_BLOCK_LIST,
  WISSEL_BLOCK_CHOICES,
  WISSEL_BLOCK_ROOM,
  WISSEL_BLOCK_PART,
  WISSEL_BLOCK_PAIRS,
  WISSEL_BLOCK_TABLE,
  WISSEL_BLOCK_SIGNATURES,
  WISSEL_BLOCK_RULE,
  WISSEL_BLOCK_PAGE_BREAK,
  WISSEL_BLOCK_IMAGE,
} WisselBlockKind;

typedef struct
{
  char *role;
  char *name;
  char *function;
} WisselSignature;

typedef struct
{
  WisselBlockKind      kind;
  guint                level; /* headings: 1 to 3 */
  WisselParagraphKind  paragraph;
  gboolean             ordered;  /* lists */
  WisselChoiceKind     choice;   /* choices */
  GArray              *has_room; /* of gboolean: choices */
  guint                n_lines;  /* room */
  WisselDocument      *part;
  GPtrArray           *texts;      /* of WisselRichText: the text, the items, the values */
  GPtrArray           *labels;     /* of WisselRichText: pairs */
  GPtrArray           *signatures; /* of WisselSignature */
  WisselDocumentTable *table;
  GBytes              *png;
  char                *alternative;
  double               width; /* of the image or the lines, mm */
} WisselBlock;

struct _WisselDocument
{
  WisselLanguage     language;
  WisselDocumentLook look;
  gboolean           landscape;
  char              *title;
  char              *author;
  char              *subject;
  char              *created;
  char              *footer;
  GBytes            *logo; /* (nullable) */
  char              *logo_alternative;
  GPtrArray         *blocks; /* of WisselBlock */
};

typedef struct
{
  WisselRichText  *title;
  WisselColumnKind kind;
  double           width;
  double           share;
} WisselTableColumn;

struct _WisselDocumentTable
{
  GArray    *columns; /* of WisselTableColumn */
  GPtrArray *rows;    /* of GPtrArray of WisselRichText */
};

/*
 * wissel_block_get_text:
 *
 * Returns: the only text of a heading or paragraph
 */
static inline const WisselRichText *
wissel_block_get_text (const WisselBlock *self)
{
  return g_ptr_array_index (self->texts, 0);
}

G_END_DECLS
