#include "wissel-check.h"

#include "wissel-connection.h"
#include "wissel-session-private.h"

gboolean
wissel_session_check_file (WisselSession *session, GError **error)
{
  return wissel_connection_check (session->native, "integrity_check", error) &&
         wissel_connection_check_references (session->native, error);
}
