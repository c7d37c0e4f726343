#pragma once

#include "wissel-chooser.h"
#include "wissel-split.h"
#include "wissel-window.h"

G_BEGIN_DECLS

/* For the files of the window only. */

struct _WisselWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  WisselNetwork *network;
  GHashTable    *section_pages; /* name → page, held by the stack */
  GPtrArray     *trail;         /* pages from the section's to the one on top, held by the stack */
  char          *section;       /* name of the section shown, also before its network is open */
  GCancellable  *opening;
  char          *pending_import; /* a list that waits for a network to be chosen */

  /* Template children */
  AdwToastOverlay *toasts;
  GtkStack        *views;
  AdwBin          *chooser_slot; /* filled when networks are chosen from for the first time */
  WisselSplit     *split;
  AdwWindowTitle  *network_title;
  GtkListBox      *sections;
  GtkWidget       *content_header;
  AdwWindowTitle  *page_title;
  GtkWidget       *sidebar_button;
  GtkWidget       *back_button;
  GtkWidget       *create_button;
  AdwBin          *header_slot;
  GtkMenuButton   *menu_button;
  GMenuModel      *primary_menu;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkStack        *pages;
  GtkWidget       *waiting;
  GtkWidget       *waiting_status;

  /* State */
  guint    waiting_id;
  guint    showing_id; /* not on screen yet, but soon */
  gboolean is_leaving;
  gboolean is_closing;
};

/**
 * WisselWindowFunc:
 * @self: the window
 * @data: what the caller gave
 *
 * What is done when the present page has put away what was typed.
 */
typedef void (*WisselWindowFunc) (WisselWindow *self, gpointer data);

/* Runs @then once the page on top may be left; drops it when the page stays or is asked already. */
void wissel_window_leave_then (WisselWindow    *self,
                               WisselWindowFunc then,
                               gpointer         data,
                               GDestroyNotify   data_destroy);

/* Lists that are dropped on the window, or were chosen before a network was. */
void wissel_window_install_import (GtkWidgetClass *widget_class);
void wissel_window_accept_drops (WisselWindow *self);
void wissel_window_import_pending (WisselWindow *self);

void wissel_window_install_actions (GtkWidgetClass *widget_class);
void wissel_window_install_network_actions (GtkWidgetClass *widget_class);

/* Brings the window on screen if it is to be and has something to show. */
void wissel_window_show_if_filled (WisselWindow *self);

/* Nothing is on its way any more. */
void wissel_window_stop_waiting (WisselWindow *self);

void wissel_window_update_actions (WisselWindow *self);

/* Shows the section that is named in @self, or only marks it while no network is open. */
void wissel_window_show_section (WisselWindow *self);
void wissel_window_select_section_row (WisselWindow *self);

/* The sidebar, and how many rows each section of the open network has. */
void wissel_window_fill_sidebar (WisselWindow *self);
void wissel_window_follow_counts (WisselWindow *self);

/* Drops all pages, without asking. */
void wissel_window_forget_pages (WisselWindow *self);

/* Header, title and actions follow the page on top. */
void wissel_window_update_header (WisselWindow *self);

G_END_DECLS
