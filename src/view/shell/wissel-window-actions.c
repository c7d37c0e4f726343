#include <glib/gi18n.h>

#include "wissel-duplicates-window.h"
#include "wissel-framework-window.h"
#include "wissel-inform-page.h"
#include "wissel-match-wizard.h"
#include "wissel-merge-window.h"
#include "wissel-record-opener.h"
#include "wissel-record-page.h"
#include "wissel-records.h"
#include "wissel-section.h"
#include "wissel-texts-page.h"
#include "wissel-toolkit.h"
#include "wissel-typing.h"
#include "wissel-window-private.h"

static void
go_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *section = g_variant_get_string (parameter, NULL);

  if (wissel_section_find (section) != NULL)
    wissel_window_go (WISSEL_WINDOW (widget), section);
}

static void
section_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow *self = WISSEL_WINDOW (widget);
  /* Also while a network is on its way: then the section is there when it has come. */
  const char *kind = self->network != NULL ? wissel_network_get_kind (self->network) : NULL;
  const WisselSection *section =
    wissel_section_find_number ((guint) g_variant_get_int32 (parameter), kind);

  if (section != NULL)
    wissel_window_go (self, section->name);
}

static void
back (WisselWindow *self, gpointer data)
{
  wissel_window_pop_page (self, NULL);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_leave_then (WISSEL_WINDOW (widget), back, NULL, NULL);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselPage *page = wissel_window_get_page (WISSEL_WINDOW (widget));

  if (page != NULL)
    wissel_page_create (page);
}

/* Only pages of records have documents. */
static void
documents_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselPage *page = wissel_window_get_page (WISSEL_WINDOW (widget));

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "record.documents", NULL);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselPage *page = wissel_window_get_page (WISSEL_WINDOW (widget));

  if (page != NULL)
    wissel_page_search (page);
}

static void
sidebar_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselSplit *split = WISSEL_WINDOW (widget)->split;

  wissel_split_set_show_sidebar (split, !wissel_split_get_show_sidebar (split));
}

static void
match_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselNetwork *network = wissel_window_get_network (WISSEL_WINDOW (widget));

  if (network != NULL)
    gtk_window_present (GTK_WINDOW (wissel_match_wizard_new (GTK_WINDOW (widget), network)));
}

static void
frameworks_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (wissel_window_get_network (WISSEL_WINDOW (widget)) != NULL)
    gtk_window_present (GTK_WINDOW (wissel_framework_window_new (WISSEL_WINDOW (widget))));
}

/* Shown once, however often it is asked for. */
static void
network_settings_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow  *self = WISSEL_WINDOW (widget);
  WisselNetwork *network = wissel_window_get_network (self);
  WisselPage    *page = wissel_window_get_page (self);

  if (network == NULL)
    return;

  if (page == NULL || !WISSEL_IS_RECORD_PAGE (page) ||
      wissel_editor_get_id (wissel_record_page_peek_editor (WISSEL_RECORD_PAGE (page))) !=
        wissel_network_get_id (network))
    wissel_window_push_page (self,
                             wissel_record_page_new (network, &wissel_network_info_record_type,
                                                     wissel_network_get_id (network)));
}

static void
texts_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow  *self = WISSEL_WINDOW (widget);
  WisselNetwork *network = wissel_window_get_network (self);
  WisselPage    *page = wissel_window_get_page (self);

  if (network != NULL && (page == NULL || !WISSEL_IS_TEXTS_PAGE (page)))
    wissel_window_push_page (self, wissel_texts_page_new (network));
}

/* ---- Undo and redo ---- */

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *label = NULL;
  g_autofree char         *text = NULL;

  if (!wissel_network_step_finish (WISSEL_NETWORK (source), result, &label, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("This Cannot Be Undone"), error);
      return;
    }

  /* Translators: %s is what the user had done, such as “Import: members.xlsx”. */
  text = g_strdup_printf (_ ("Undone: %s"), label);
  wissel_window_add_toast (self, text);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *label = NULL;
  g_autofree char         *text = NULL;

  if (!wissel_network_step_finish (WISSEL_NETWORK (source), result, &label, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("This Cannot Be Redone"), error);
      return;
    }

  /* Translators: %s is what the user had done, such as “Import: members.xlsx”. */
  text = g_strdup_printf (_ ("Done again: %s"), label);
  wissel_window_add_toast (self, text);
}

static void
undo (WisselWindow *self, gpointer data)
{
  if (self->network != NULL)
    wissel_network_undo_async (self->network, undone_cb, g_object_ref (self));
}

static void
redo (WisselWindow *self, gpointer data)
{
  if (self->network != NULL)
    wissel_network_redo_async (self->network, redone_cb, g_object_ref (self));
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!wissel_typing_undo (gtk_window_get_focus (GTK_WINDOW (widget))))
    wissel_window_leave_then (WISSEL_WINDOW (widget), undo, NULL, NULL);
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!wissel_typing_redo (gtk_window_get_focus (GTK_WINDOW (widget))))
    wissel_window_leave_then (WISSEL_WINDOW (widget), redo, NULL, NULL);
}

/* The buttons say what would be undone. */
static void
name_button (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_steps (WisselWindow *self)
{
  const char *undone = self->network != NULL ? wissel_network_get_undo_label (self->network) : NULL;
  const char *redone = self->network != NULL ? wissel_network_get_redo_label (self->network) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  if (undone != NULL)
    /* Translators: %s is what the user did, such as “Import: members.xlsx”. */
    undo_text = g_strdup_printf (_ ("Undo: %s"), undone);
  if (redone != NULL)
    /* Translators: %s is what the user did, such as “Import: members.xlsx”. */
    redo_text = g_strdup_printf (_ ("Redo: %s"), redone);

  name_button (self->undo_button, undo_text != NULL ? undo_text : _ ("Undo"));
  name_button (self->redo_button, redo_text != NULL ? redo_text : _ ("Redo"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undone != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redone != NULL);
}

/* ---- What was written ---- */

static void
open_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  if (uri != NULL)
    wissel_show_uri (widget, uri);
}

void
wissel_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.section", "i", section_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.documents", NULL, documents_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.match", NULL, match_action);
  gtk_widget_class_install_action (widget_class, "win.network-settings", NULL,
                                   network_settings_action);
  gtk_widget_class_install_action (widget_class, "win.texts", NULL, texts_action);
  gtk_widget_class_install_action (widget_class, "win.frameworks", NULL, frameworks_action);
  wissel_window_install_import (widget_class);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  wissel_window_install_network_actions (widget_class);
  wissel_record_opener_install (widget_class);
  wissel_inform_page_install_action (widget_class);
  wissel_merge_window_install_action (widget_class);
  wissel_duplicates_window_install_action (widget_class);
}

void
wissel_window_update_actions (WisselWindow *self)
{
  WisselPage *page = wissel_window_get_page (self);
  GtkWidget  *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.back", self->trail->len > 1);
  gtk_widget_action_set_enabled (widget, "win.new",
                                 page != NULL && wissel_page_get_create_label (page) != NULL);
  gtk_widget_action_set_enabled (widget, "win.search",
                                 page != NULL && wissel_page_get_can_search (page));
  gtk_widget_action_set_enabled (widget, "win.import", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.find-duplicates", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.networks", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.network-settings", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.texts", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.back-up", self->network != NULL);
  gtk_widget_action_set_enabled (widget, "win.match", self->network != NULL);
  update_steps (self);
}
