#pragma once

#include "wissel-template.h"

/* Documents of invented people and organisations, short and long, in all languages. */

typedef enum
{
  SAMPLE_SHORT, /* optional values empty */
  SAMPLE_USUAL,
  SAMPLE_LONG, /* long names and texts, 40 goals */
} SampleSize;

WisselTemplateValues *sample_values (WisselLanguage language, SampleSize size);

/* (transfer full): a certificate of @kind: "certificate" or "coach-certificate" */
WisselDocument *sample_certificate (const char *kind, WisselLanguage language, SampleSize size);

/* (transfer full): a list of matches, such as the controllers make */
WisselDocument *sample_match_list (WisselLanguage language, guint n_rows);

/* (transfer full): a plain document with every kind of block */
WisselDocument *sample_report (void);

/* (transfer full): a small PNG with transparent parts */
GBytes *sample_image (void);
