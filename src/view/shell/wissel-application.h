#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_APPLICATION (wissel_application_get_type ())

/**
 * WisselApplication:
 *
 * The program: one instance, one window on one network at a time.
 */
G_DECLARE_FINAL_TYPE (WisselApplication, wissel_application, WISSEL, APPLICATION, AdwApplication)

/**
 * wissel_application_new:
 *
 * Returns: (transfer full): the program, with the language that the preferences say
 */
WisselApplication *wissel_application_new (void);

/**
 * wissel_view_init:
 *
 * Makes templates and icons known; done by the application, and by tests without one.
 */
void wissel_view_init (void);

G_END_DECLS
