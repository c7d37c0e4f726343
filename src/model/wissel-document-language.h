#pragma once

#include "wissel-language.h"

G_BEGIN_DECLS

/**
 * wissel_document_language:
 * @regime: (nullable): code of LANGUAGE_REGIME of the addressee's organisation
 * @person: (nullable): language of the addressee
 *
 * The language in which the program proposes to write to somebody (forms §10): that of the
 * language region of the employer; in Brussels and in federal services that of the person, as far
 * as it is an official one.
 *
 * Returns: the language
 */
WisselLanguage wissel_document_language (const char *regime, const char *person);

G_END_DECLS
