#pragma once

#include "wissel-document.h"

G_BEGIN_DECLS

/**
 * WisselPlaceholderKind:
 * @WISSEL_PLACEHOLDER_TEXT: words put in where the placeholder stands
 * @WISSEL_PLACEHOLDER_LINK: an address, shown and leading there
 * @WISSEL_PLACEHOLDER_TABLE: a table; `{{table:goals|Goal|Result}}` gives its headings
 * @WISSEL_PLACEHOLDER_SIGNATURES: room to sign; `{{signatures|For the host|The coach}}` says in
 *   whose names, in order
 * @WISSEL_PLACEHOLDER_PROSE: a text of headings, paragraphs and lists of its own, such as that of a
 *   charter
 * @WISSEL_PLACEHOLDER_PART: a part that the program lays out, such as the questions of a form
 * @WISSEL_PLACEHOLDER_PAGE_BREAK: what follows starts a page
 *
 * What a name in double braces stands for. All but texts and links stand alone on their line.
 */
typedef enum
{
  WISSEL_PLACEHOLDER_TEXT,
  WISSEL_PLACEHOLDER_LINK,
  WISSEL_PLACEHOLDER_TABLE,
  WISSEL_PLACEHOLDER_SIGNATURES,
  WISSEL_PLACEHOLDER_PROSE,
  WISSEL_PLACEHOLDER_PART,
  WISSEL_PLACEHOLDER_PAGE_BREAK,
} WisselPlaceholderKind;

/**
 * WisselPlaceholder:
 * @name: as it stands between the braces
 * @kind: what it stands for
 * @label: a message id that says what is put in, for the menu of an editor
 * @columns: tables: how many columns they have
 * @is_needed: whether no template may do without it
 *
 * A name that the templates of a kind may use.
 */
typedef struct
{
  const char           *name;
  WisselPlaceholderKind kind;
  const char           *label;
  guint                 columns;
  gboolean              is_needed;
} WisselPlaceholder;

/**
 * WisselTemplateKind:
 * @name: also that of its files, `texts/LANGUAGE/NAME.md`
 * @label: a message id
 * @look: the style sheet of its documents
 * @placeholders: the closed list of what its templates may use
 * @n_placeholders: how many there are
 * @is_landscape: whether its pages lie on their long side, as those of lists do
 *
 * A kind of document that is made from templates.
 */
typedef struct
{
  const char              *name;
  const char              *label;
  WisselDocumentLook       look;
  const WisselPlaceholder *placeholders;
  guint                    n_placeholders;
  gboolean                 is_landscape;
} WisselTemplateKind;

/**
 * wissel_template_kinds:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): all kinds
 */
const WisselTemplateKind *wissel_template_kinds (guint *n_kinds);

/**
 * wissel_template_kind_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the kind of that name
 */
const WisselTemplateKind *wissel_template_kind_find (const char *name);

/**
 * WisselTemplateProblem:
 * @line: from 1
 * @column: from 1, in characters
 * @message: what is wrong and what to do, translated
 *
 * A place at which a template is not right.
 */
typedef struct
{
  guint line;
  guint column;
  char *message;
} WisselTemplateProblem;

/**
 * wissel_template_check:
 * @kind: a kind
 * @text: the text of a template
 *
 * Checks a template without filling it. Allowed are headings of three levels, paragraphs, bold,
 * italic, lists, quotes and rules of CommonMark, and the placeholders of the kind.
 *
 * Returns: (transfer full) (element-type WisselTemplateProblem): what is wrong, in order of place
 */
GPtrArray *wissel_template_check (const WisselTemplateKind *kind, const char *text);

/**
 * wissel_template_check_own:
 * @kind: a kind
 * @text: the text of a template that a network wrote
 *
 * As wissel_template_check(), and looks for the placeholders that no text may do without.
 *
 * Returns: (transfer full) (element-type WisselTemplateProblem): what is wrong, in order of place
 */
GPtrArray *wissel_template_check_own (const WisselTemplateKind *kind, const char *text);

/**
 * WisselTemplateValues:
 *
 * What is put in for placeholders.
 */
typedef struct _WisselTemplateValues WisselTemplateValues;

WisselTemplateValues *wissel_template_values_new (void);
void                  wissel_template_values_free (WisselTemplateValues *self);

/**
 * wissel_template_values_set_text:
 * @self: values
 * @name: a placeholder
 * @text: (nullable): what it stands for; printed literally, whatever it holds
 */
void
wissel_template_values_set_text (WisselTemplateValues *self, const char *name, const char *text);

/**
 * wissel_template_values_set_link:
 * @self: values
 * @name: a placeholder
 * @url: (nullable): an address
 * @error: return location for %WISSEL_ERROR_INVALID
 *
 * Returns: whether @url may be linked to, see wissel_link_escape()
 */
gboolean wissel_template_values_set_link (WisselTemplateValues *self,
                                          const char           *name,
                                          const char           *url,
                                          GError              **error);

/**
 * wissel_template_values_set_table:
 * @self: values
 * @name: a placeholder such as `table:goals`
 * @table: (nullable): the rows
 */
void wissel_template_values_set_table (WisselTemplateValues *self,
                                       const char           *name,
                                       WisselDocumentTable  *table);

/**
 * wissel_template_values_set_part:
 * @self: values
 * @name: a placeholder such as `part:questions`
 * @part: (transfer none): what stands there; headings begin at the second level
 */
void wissel_template_values_set_part (WisselTemplateValues *self,
                                      const char           *name,
                                      WisselDocument       *part);

/**
 * wissel_template_values_add_signer:
 * @self: values
 * @name: (nullable): who signs
 * @function: (nullable): the function of who signs
 *
 * Adds who signs next; the template says in whose name.
 */
void wissel_template_values_add_signer (WisselTemplateValues *self,
                                        const char           *name,
                                        const char           *function);

/**
 * WisselTemplate:
 *
 * A text with placeholders that was found to be right.
 */
typedef struct _WisselTemplate WisselTemplate;

/**
 * wissel_template_new:
 * @kind: its kind
 * @language: the language it is written in
 * @file: what to call it in messages
 * @text: its text
 * @error: return location for %WISSEL_ERROR_INVALID, with a line `file:line:column: message` for
 *   each problem
 *
 * Returns: (transfer full) (nullable): the template, or %NULL with @error set
 */
WisselTemplate *wissel_template_new (const WisselTemplateKind *kind,
                                     WisselLanguage            language,
                                     const char               *file,
                                     const char               *text,
                                     GError                  **error);

/**
 * wissel_template_load:
 * @kind: a kind
 * @language: the language wanted
 * @error: return location
 *
 * Takes the template that comes with the program.
 *
 * Returns: (transfer full) (nullable): the template, or %NULL with @error set
 */
WisselTemplate *
wissel_template_load (const WisselTemplateKind *kind, WisselLanguage language, GError **error);

void wissel_template_free (WisselTemplate *self);

/**
 * wissel_template_make_sample:
 * @self: a template
 * @complete: whether every value is there; else those are missing without which the template
 *   leaves lines out
 *
 * Returns: (transfer full): values that say what will stand there, for a preview
 */
WisselTemplateValues *wissel_template_make_sample (const WisselTemplate *self, gboolean complete);

/**
 * wissel_template_fill:
 * @self: a template
 * @values: what to put in; names that the template does not use are left aside
 * @warnings: (out) (optional) (transfer full) (array zero-terminated=1): the placeholders in use
 *   that have no value; a dash is printed for each
 *
 * A line that starts with `{{?name}}` is left out when `name` has no value, so optional parts need
 * no warning; one that starts with `{{!name}}` is left out when it has one. The title of the
 * document is that of its first heading.
 *
 * Returns: (transfer full): the document
 */
WisselDocument *wissel_template_fill (const WisselTemplate       *self,
                                      const WisselTemplateValues *values,
                                      char                     ***warnings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTemplate, wissel_template_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTemplateValues, wissel_template_values_free)

G_END_DECLS
