#pragma once

#include "wissel-paper.h"
#include "wissel-record-store.h"
#include "wissel-template.h"

G_BEGIN_DECLS

/**
 * WisselPaperFacts:
 * @session: the connection
 * @paper: the document
 * @record: the record that it is made from
 * @is_part: whether it goes along with a list, and need not say again what that says
 * @round: id of the round that it is limited to, or 0
 * @language: the language it is written in
 * @values: what goes into the template
 * @kept: (element-type WisselRecord): records read on the way
 * @lists: (element-type GPtrArray): lists of records read on the way
 * @error: the first thing that went wrong; nothing more is read after it
 *
 * What the function that fills a document works on. Reading functions answer nothing once
 * something went wrong, so that the function that fills need not ask each time.
 */
typedef struct
{
  WisselSession        *session;
  const WisselPaper    *paper;
  WisselRecord         *record;
  gboolean              is_part;
  gint64                round;
  WisselLanguage        language;
  WisselTemplateValues *values;
  GPtrArray            *kept;
  GPtrArray            *lists;
  GError               *error;
} WisselPaperFacts;

/**
 * WisselPaperField:
 * @placeholder: of the template
 * @field: of the record
 */
typedef struct
{
  const char *placeholder;
  const char *field;
} WisselPaperField;

/* The record of that id; %NULL when something went wrong. (transfer none) */
WisselRecord *wissel_paper_load (WisselPaperFacts *facts, const WisselRecordType *type, gint64 id);

/* The record that a link leads to; %NULL for an empty link. */
WisselRecord *wissel_paper_follow (WisselPaperFacts *facts, WisselRecord *from, const char *link);

/* The records whose @link leads to @id. (transfer none) (not nullable) */
GPtrArray *wissel_paper_children (WisselPaperFacts       *facts,
                                  const WisselRecordType *type,
                                  const char             *link,
                                  gint64                  id);

/* A field in the language of the document; %NULL when it is empty. (transfer full) */
char *wissel_paper_show (WisselPaperFacts *facts, WisselRecord *record, const char *field);

/* Days that a place offers: "2 days". (transfer full) */
char *wissel_paper_show_days (WisselPaperFacts *facts, WisselRecord *place);

void wissel_paper_put (WisselPaperFacts *facts, const char *placeholder, const char *text);
void wissel_paper_take (WisselPaperFacts *facts, const char *placeholder, char *text);
void wissel_paper_put_fields (WisselPaperFacts       *facts,
                              WisselRecord           *record,
                              const WisselPaperField *fields,
                              guint                   n_fields);

/* Columns get the shares of @shares; the template gives their titles. */
WisselDocumentTable *wissel_paper_table (const double *shares, guint n_columns);

/* (transfer full @table): puts it in unless it has no rows. */
void wissel_paper_take_table (WisselPaperFacts    *facts,
                              const char          *placeholder,
                              WisselDocumentTable *table);

/* (transfer full @part): puts it in. */
void
wissel_paper_take_part (WisselPaperFacts *facts, const char *placeholder, WisselDocument *part);

/* The full name in the language of the document, as far as there is one. */
const char *wissel_paper_name_of (WisselPaperFacts *facts, WisselRecord *organisation);

/* "Els Van Damme, boekhouder". (transfer full) */
char *wissel_paper_person (WisselRecord *person);

/* The seat of an organisation, or its only site; %NULL when it has none. */
WisselRecord *wissel_paper_seat (WisselPaperFacts *facts, WisselRecord *organisation);

/* "Stationsstraat 12, 2800 Mechelen". (transfer full) (nullable) */
char *wissel_paper_address (WisselRecord *site);

/* Name of the network and who of it follows the organisation up, and today. */
void wissel_paper_put_network (WisselPaperFacts *facts, WisselRecord *organisation);

/* Name of the round, and its first and last day as far as both are known. */
void wissel_paper_put_round (WisselPaperFacts *facts, WisselRecord *round);

/* The round that takes new switchers, if there is one. */
void wissel_paper_put_open_round (WisselPaperFacts *facts);

/* What a person is called, and where that person is reached at work. (nullable @person) */
void wissel_paper_put_contact (WisselPaperFacts *facts, WisselRecord *person);

/* Who follows up at an organisation, else who speaks for HR or is its contact; %NULL for nobody. */
WisselRecord *wissel_paper_find_contact (WisselPaperFacts *facts, WisselRecord *organisation);

/* The contact, else who decides or leads there: whom one writes to; %NULL for nobody. */
WisselRecord *wissel_paper_find_addressee (WisselPaperFacts *facts, WisselRecord *organisation);

/* The address that mail goes to: that of the addressee at work, else that of the organisation.
 * (transfer full) (nullable) */
char *wissel_paper_find_address (WisselRecord *organisation, WisselRecord *addressee);

/* In which language the document is, by its addressee. */
WisselLanguage wissel_paper_find_language (WisselPaperFacts *facts);

/* The functions that fill; which one goes with which document says wissel-paper.c. */
void wissel_paper_fill_agenda (gpointer data);
void wissel_paper_fill_call (gpointer data);
void wissel_paper_fill_charter (gpointer data);
void wissel_paper_fill_membership (gpointer data);
void wissel_paper_fill_decision (gpointer data);
void wissel_paper_fill_engagement (gpointer data);
void wissel_paper_fill_flyer (gpointer data);
void wissel_paper_fill_interest (gpointer data);
void wissel_paper_fill_matches (gpointer data);
void wissel_paper_fill_network_plan (gpointer data);
void wissel_paper_fill_organisation (gpointer data);
void wissel_paper_fill_plan (gpointer data);
void wissel_paper_fill_place (gpointer data);
void wissel_paper_fill_questionnaire (gpointer data);
void wissel_paper_fill_switchers (gpointer data);
void wissel_paper_fill_questions (gpointer data);
void wissel_paper_fill_talent (gpointer data);

/* Draws up the agreement of a promise, unless there is one (ST-5.2-42). */
gboolean
wissel_paper_draw_up (WisselSession *session, const WisselPaperOrder *order, GError **error);

/* Notes today at the matches that an organisation is told of (ST-5.5-05). */
gboolean
wissel_paper_note_informed (WisselSession *session, const WisselPaperOrder *order, GError **error);

G_END_DECLS
