#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * wissel_weekdays_read:
 * @text: (nullable): days of the week as people write them: "ma, di, do", "lun-ven", "135"
 * @languages: the languages in which the text may be written, a bit for each #WisselLanguage; all
 *   of them when 0
 *
 * "Every day" is read as the working days. Where the days depend on the language ("ma" is Monday
 * in Dutch and Tuesday in French) and @languages does not decide, the text is refused.
 *
 * Returns: the digits of the days in order, 1 for Monday: `124`
 */
WisselReading wissel_weekdays_read (const char *text, guint languages);

/**
 * wissel_weekdays_format:
 * @weekdays: (nullable): digits as in `124`
 * @language: the language to write them in
 *
 * Returns: (transfer full): the names of the days, runs of three or more as a range:
 *   "maandag–vrijdag"
 */
char *wissel_weekdays_format (const char *weekdays, WisselLanguage language);

G_END_DECLS
