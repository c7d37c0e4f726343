#pragma once

#include "wissel-record.h"
#include "wissel-round-facts.h"

G_BEGIN_DECLS

/* What the steps of a load share. */
typedef struct
{
  WisselSession    *session;
  WisselRoundFacts *self;
  GHashTable       *organisations; /* id → WisselRecord */
  GHashTable       *seats;         /* organisation id → WisselRecord (site) */
  GHashTable       *sites;         /* id → WisselRecord */
  GHashTable       *taken;         /* place or coach id → number of accepted matches */
  GHashTable       *sent;          /* organisation id → accepted matches of its switchers */
  GHashTable       *received;      /* organisation id → accepted matches at its places */
  GHashTable       *learners;      /* learner ids that look for a place */
  GHashTable       *competencies;  /* ids that were added */
  GHashTable       *restrictions;  /* organisation → GPtrArray of WisselRecord */
  GError          **error;
} WisselRoundLoad;

void _wissel_round_load_insert (GHashTable *table, gint64 id, gpointer value);

/* Takes @name; @organisation and @owner may be 0. */
void _wissel_round_load_add_name (
  WisselRoundLoad *load, gint64 id, char *name, gint64 organisation, gint64 owner);

/* How many accepted matches a place or coach has. */
guint _wissel_round_load_count_taken (WisselRoundLoad *load, gint64 id);

/* A site, or the seat of the organisation when the site is not known. */
WisselMatchPoint _wissel_round_load_point (WisselRoundLoad *load, gint64 site, gint64 organisation);
/* The province of a municipality, or of such a site; NULL when not known. */
const char *_wissel_round_load_region (WisselRoundLoad *load,
                                       const char      *municipality,
                                       gint64           site,
                                       gint64           organisation);
WisselMatchAnswer
_wissel_round_load_public_transport (WisselRoundLoad *load, gint64 site, gint64 organisation);

gboolean _wissel_round_load_add_availability (WisselRoundLoad *load, const char *link, gint64 id);
gboolean _wissel_round_load_add_competencies (WisselRoundLoad        *load,
                                              const WisselRecordType *type,
                                              const char             *link,
                                              gint64                  id,
                                              void (*add) (WisselMatchFacts *facts,
                                                           gint64            id,
                                                           gint64            competency));

/* wissel-round-learners.c */
WisselMatchPoint _wissel_round_load_municipality (const char *name);
gboolean         _wissel_round_load_learners (WisselRoundLoad *load);

/* wissel-round-places.c */
gboolean _wissel_round_load_places (WisselRoundLoad *load);
gboolean _wissel_round_load_coaches (WisselRoundLoad *load);

G_END_DECLS
