#include "wissel-toolkit.h"

#include <glib/gi18n.h>

static void
append_child (GtkWidget *parent, GtkBuilder *builder, GtkWidget *child)
{
  GtkBuildableIface *iface = GTK_BUILDABLE_GET_IFACE (parent);

  iface->add_child (GTK_BUILDABLE (parent), builder, G_OBJECT (child), NULL);
}

static GtkWidget *
make_shortcut (const WisselShortcut *shortcut)
{
  g_autofree char *keys = g_strjoinv (" ", (char **) shortcut->accelerators);

  return g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "accelerator", keys, "title",
                       _ (shortcut->title), NULL);
}

void
wissel_show_shortcuts (GtkWidget *parent, const WisselShortcut *shortcuts, guint n_shortcuts)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget             *section = g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "visible", TRUE, NULL);
  GtkWidget             *window = g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "modal", TRUE, NULL);
  GtkWidget             *group = NULL;
  const char            *group_title = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].title == NULL)
        continue;

      if (g_strcmp0 (group_title, shortcuts[i].group) != 0)
        {
          group_title = shortcuts[i].group;
          group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _ (group_title), NULL);
          append_child (section, builder, group);
        }
      append_child (group, builder, make_shortcut (&shortcuts[i]));
    }

  append_child (window, builder, section);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)));
  gtk_window_present (GTK_WINDOW (window));
}
