#pragma once

#include "wissel-rich-text.h"

G_BEGIN_DECLS

/* A stretch of equal emphasis; offsets are bytes of the words. */
typedef struct
{
  guint           start;
  guint           end;
  WisselTextStyle style;
  char           *url;
} WisselTextSpan;

struct _WisselRichText
{
  GString *words;
  GArray  *spans; /* of WisselTextSpan, in order, without gaps */
};

G_END_DECLS
