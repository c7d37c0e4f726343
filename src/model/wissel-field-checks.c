#include "wissel-field-checks.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
