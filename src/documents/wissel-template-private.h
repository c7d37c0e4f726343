#pragma once

#include "wissel-template.h"

G_BEGIN_DECLS

/* A placeholder as it stands in a text: from the opening braces to behind the closing ones. */
typedef struct
{
  const char *start;
  const char *end;
  const char *name; /* not ended by NUL */
  gsize       name_length;
  const char *titles; /* (nullable): what follows the first bar, up to the closing braces */
  gsize       titles_length;
  char        condition; /* '?' of {{?name}}, '!' of {{!name}}, else NUL */
} WisselPlaceholderUse;

/*
 * wissel_placeholder_read:
 * @at: where `{{` stands
 * @use: (out): what was found
 *
 * Returns: whether the braces are closed on the same line
 */
gboolean wissel_placeholder_read (const char *at, WisselPlaceholderUse *use);

/* (nullable): the placeholder that a use names */
const WisselPlaceholder *wissel_placeholder_find (const WisselTemplateKind   *kind,
                                                  const WisselPlaceholderUse *use);

/* Whether a placeholder has to stand alone on its line. */
gboolean wissel_placeholder_is_block (const WisselPlaceholder *self);

/* (transfer full): the texts between the bars of `{{name|one|two}}` */
char **wissel_placeholder_split_titles (const WisselPlaceholderUse *use);

/* Whether a text has only headings, paragraphs, lists, quotes and rules, as templates have. */
gboolean wissel_template_is_plain (const char *text);

/* Placeholders are characters of the private use area while CommonMark is parsed. */
#define WISSEL_PLACEHOLDER_MARK 0xe000u
#define WISSEL_MAX_PLACEHOLDER_USES 2048u

typedef struct
{
  char                *text;
  char                *url;
  WisselDocumentTable *table;
  WisselDocument      *part;
} WisselTemplateValue;

typedef struct
{
  char *name;
  char *function;
} WisselSigner;

struct _WisselTemplateValues
{
  GHashTable *values;  /* name → WisselTemplateValue */
  GPtrArray  *signers; /* of WisselSigner */
};

struct _WisselTemplate
{
  const WisselTemplateKind *kind;
  WisselLanguage            language;
  char                     *text;
};

/* Puts in what a placeholder that is a block stands for; @titles are those of its use. */
void wissel_template_add_block (WisselDocument             *document,
                                const WisselPlaceholder    *placeholder,
                                const WisselTemplateValues *values,
                                const char *const          *titles);

G_END_DECLS
