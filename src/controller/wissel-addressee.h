#pragma once

#include "wissel-language.h"
#include "wissel-paper-store.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_ADDRESSEE (wissel_addressee_get_type ())

/**
 * WisselAddressee:
 *
 * An organisation that is to be told of the matches of a round, with who is written to. Properties
 * for the columns of a table: `name`, `sends`, `receives`, `language`, `informed` (strings);
 * `chosen`, whether it is among those that are told now, can be written.
 */
G_DECLARE_FINAL_TYPE (WisselAddressee, wissel_addressee, WISSEL, ADDRESSEE, GObject)

/**
 * wissel_addressee_new:
 * @informed: the organisation, and of what it was told
 * @name: (transfer full): its name
 * @contact: (transfer full) (nullable): the person written to
 * @address: (transfer full) (nullable): the e-mail address mail goes to
 * @language: the language they are written to in
 *
 * Returns: (transfer full): the addressee; chosen when it was not told of everything
 */
WisselAddressee *wissel_addressee_new (const WisselInformed *informed,
                                       char                 *name,
                                       char                 *contact,
                                       char                 *address,
                                       WisselLanguage        language);

gint64 wissel_addressee_get_id (WisselAddressee *self);

/**
 * wissel_addressee_get_name:
 * @self: an addressee
 *
 * Returns: (transfer none): name of the organisation
 */
const char *wissel_addressee_get_name (WisselAddressee *self);

/**
 * wissel_addressee_get_contact:
 * @self: an addressee
 *
 * Returns: (transfer none) (nullable): name of the person written to
 */
const char *wissel_addressee_get_contact (WisselAddressee *self);

/**
 * wissel_addressee_get_address:
 * @self: an addressee
 *
 * Returns: (transfer none) (nullable): the e-mail address of that person, or of the organisation
 */
const char *wissel_addressee_get_address (WisselAddressee *self);

/**
 * wissel_addressee_is_informed:
 * @self: an addressee
 *
 * Returns: whether it was told of all its matches
 */
gboolean wissel_addressee_is_informed (WisselAddressee *self);

gboolean wissel_addressee_is_chosen (WisselAddressee *self);
void     wissel_addressee_set_chosen (WisselAddressee *self, gboolean chosen);

G_END_DECLS
