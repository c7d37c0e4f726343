#pragma once

#include "wissel-field.h"

G_BEGIN_DECLS

/* Whether two values say the same, also when they are written otherwise: an address in capitals,
 * a telephone number with other blanks, a municipality in another language; inside import/ only. */
gboolean wissel_import_same_value (const WisselField *field,
                                   const WisselValue *one,
                                   const WisselValue *other);

G_END_DECLS
