#include "wissel-error.h"

G_DEFINE_QUARK (wissel - error, wissel_error)
