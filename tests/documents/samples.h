#pragma once

#include "wissel-template.h"

/* Certificates of invented people, short and long, in all languages. */

typedef enum
{
  CERTIFICATE_SHORT, /* optional values empty */
  CERTIFICATE_USUAL,
  CERTIFICATE_LONG, /* long names and texts, 40 goals */
} CertificateSize;

WisselTemplateValues *certificate_values (WisselLanguage language, CertificateSize size);

WisselDocument *certificate_document (WisselLanguage language, CertificateSize size);
