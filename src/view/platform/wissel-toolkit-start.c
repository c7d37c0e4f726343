#include "wissel-toolkit.h"

#define STYLE_VARIABLE "GTK_THEME"
#define EMPTY_STYLE "Empty" /* one of GTK's own */

static gboolean is_style_ours;
static char   **icon_folders; /* of the icon themes, between begin and begun */

/* ---- Style ---- */

/* GTK reads its own style sheet with the first settings, and libadwaita throws it away for another:
 * a tenth of the time until the first window is drawn. */
void
wissel_toolkit_prepare (void)
{
  is_style_ours = g_getenv (STYLE_VARIABLE) == NULL;
  if (is_style_ours)
    g_setenv (STYLE_VARIABLE, EMPTY_STYLE, TRUE);
}

/* Or libadwaita would take it for the wish of the user. The variable is the last one of the
 * environment, so that threads that read others now find them where they were. */
static void
give_style_back (void)
{
  if (is_style_ours)
    g_unsetenv (STYLE_VARIABLE);
}

/* ---- Icons ---- */

static gpointer
load_icons (gpointer data)
{
  g_autoptr (GtkIconTheme) theme = data;

  gtk_icon_theme_has_icon (theme, "open-menu-symbolic");

  return NULL;
}

/* GTK reads the icon themes in a thread at once, but forgets them when libadwaita and the
 * application add their own icons, for which they often have to wait until it has done with all. So
 * there is nothing to be read until then. */
void
wissel_toolkit_begin (void)
{
  GtkIconTheme *theme;

  gtk_init ();

  theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  icon_folders = gtk_icon_theme_get_search_path (theme);
  gtk_icon_theme_set_search_path (theme, (const char *[]){ NULL });
  give_style_back ();
}

void
wissel_toolkit_begun (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_set_search_path (theme, (const char *const *) icon_folders);
  g_clear_pointer (&icon_folders, g_strfreev);
  g_thread_unref (g_thread_new ("wissel-icons", load_icons, g_object_ref (theme)));
}
