#pragma once

#include "wissel-pages.h"
#include "wissel-paper.h"
#include "wissel-template.h"

G_BEGIN_DECLS

/*
 * The making of one document: facts are read, a file is made of them, and that it was made is
 * registered. Private to this folder; wissel-paper-save.c makes one, wissel-paper-batch.c several.
 */

/**
 * WisselPaperMaking:
 * @order: what is to be made
 * @is_part: whether it becomes a part of another document
 * @language: code of the language it is in
 * @title: of the record
 * @file: (nullable): what the file is called, once it is made
 * @sha256: (nullable): checksum of the file
 * @to_name: (nullable): who a mail is for
 * @to_address: (nullable): where a mail goes
 * @attached: (nullable): the making of what goes with a mail
 */
typedef struct _WisselPaperMaking WisselPaperMaking;

struct _WisselPaperMaking
{
  WisselPaperOrder   order;
  gboolean           is_part;
  char              *language;
  char              *title;
  char              *file;
  char              *sha256;
  char              *to_name;
  char              *to_address;
  WisselPaperMaking *attached;

  char                 *text; /* of the template */
  char                 *network;
  GBytes               *logo; /* (nullable) */
  WisselTemplateValues *values;
};

/* @order has to live as long, but for its path, which is not looked at. */
WisselPaperMaking *wissel_paper_making_new (const WisselPaperOrder *order);
void               wissel_paper_making_free (WisselPaperMaking *self);

/* Reads what the file of the network knows, at one moment. */
gboolean wissel_paper_making_read (WisselPaperMaking *self, WisselNetwork *network, GError **error);

/* Whether it is a mail to somebody whose address is not known. */
gboolean wissel_paper_making_is_unreached (const WisselPaperMaking *self);

/* What a file in a folder is called, such as "bedrijfsfiche-houtbedrijf-claes.pdf". */
char *wissel_paper_making_dup_name (const WisselPaperMaking *self);

/* The document without a logo. */
WisselDocument *wissel_paper_making_make_document (WisselPaperMaking *self, GError **error);

/* The pages of a document that is not a mail. */
WisselPages *wissel_paper_making_make_pages (WisselPaperMaking *self, GError **error);

/* What goes into its file, a PDF or a mail. */
GBytes *wissel_paper_making_make_file (WisselPaperMaking *self, GError **error);

/* Notes what was written, for the register. */
void wissel_paper_making_note_file (WisselPaperMaking *self, const char *path, GBytes *content);

/* Writes it into the register, in the action of the caller. */
gboolean
wissel_paper_making_register (WisselPaperMaking *self, WisselSession *session, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPaperMaking, wissel_paper_making_free)

G_END_DECLS
