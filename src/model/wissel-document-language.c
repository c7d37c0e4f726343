#include "wissel-document-language.h"

WisselLanguage
wissel_document_language (const char *regime, const char *person)
{
  WisselLanguage own = wissel_language_from_code (person, WISSEL_LANGUAGE_NL);

  if (g_strcmp0 (regime, "NL") == 0)
    return WISSEL_LANGUAGE_NL;
  if (g_strcmp0 (regime, "FR") == 0)
    return WISSEL_LANGUAGE_FR;
  if (g_strcmp0 (regime, "DE") == 0)
    return own == WISSEL_LANGUAGE_FR ? WISSEL_LANGUAGE_FR : WISSEL_LANGUAGE_DE;
  if (g_strcmp0 (regime, "BIL_BRU") == 0)
    return own == WISSEL_LANGUAGE_FR ? WISSEL_LANGUAGE_FR : WISSEL_LANGUAGE_NL;

  return own == WISSEL_LANGUAGE_EN ? WISSEL_LANGUAGE_NL : own;
}
