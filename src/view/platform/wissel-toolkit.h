#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * wissel_toolkit_prepare:
 *
 * Keeps GTK from reading a style sheet that is not used. To be called before there are threads:
 * others must not look at the environment meanwhile.
 */
void wissel_toolkit_prepare (void);

/**
 * wissel_toolkit_begin:
 *
 * Opens the display, in the order that lets the program start soonest. To be called before
 * #GApplication::startup of libadwaita.
 */
void wissel_toolkit_begin (void);

/**
 * wissel_toolkit_begun:
 *
 * Reads the tables of the icon themes in a thread while the first window is made. To be called
 * after #GApplication::startup of libadwaita.
 */
void wissel_toolkit_begun (void);

/**
 * wissel_table_page_size:
 *
 * GTK before 4.10.1 jumps while scrolling a table of more than some 200 rows.
 *
 * Returns: how many rows a table may show at once; 0 for as many as there are
 */
guint wissel_table_page_size (void);

/**
 * wissel_name_buttons:
 *
 * Makes screen readers say the labels of buttons once and without underlines, where GTK does not.
 */
void wissel_name_buttons (void);

/**
 * wissel_name_widget:
 * @widget: a widget without words on it
 * @name: what it is for
 *
 * Gives a widget its name for screen readers, in place of the title of the row that it activates.
 */
void wissel_name_widget (GtkWidget *widget, const char *name);

/**
 * wissel_show_uri:
 * @parent: a widget in the window
 * @uri: what to open
 *
 * Opens something in the program made for it.
 */
void wissel_show_uri (GtkWidget *parent, const char *uri);

/**
 * wissel_show_about:
 * @parent: a widget in the window
 */
void wissel_show_about (GtkWidget *parent);

/**
 * wissel_show_preferences:
 * @parent: a widget in the window
 * @settings: where they are kept
 */
void wissel_show_preferences (GtkWidget *parent, GSettings *settings);

/**
 * WisselShortcut:
 * @action: detailed name of the action
 * @accelerators: (array zero-terminated=1): keys
 * @title: (nullable): message id for the list of shortcuts, or %NULL to leave it out
 * @group: message id of the group in that list
 *
 * A row of the one table of shortcuts.
 */
typedef struct
{
  const char *action;
  const char *accelerators[3];
  const char *title;
  const char *group;
} WisselShortcut;

/**
 * wissel_show_shortcuts:
 * @parent: a widget in the window
 * @shortcuts: (array length=n_shortcuts): all shortcuts, group by group
 * @n_shortcuts: how many
 */
void wissel_show_shortcuts (GtkWidget *parent, const WisselShortcut *shortcuts, guint n_shortcuts);

G_END_DECLS
