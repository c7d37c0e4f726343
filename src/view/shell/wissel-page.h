#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAGE (wissel_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WisselPage, wissel_page, WISSEL, PAGE, AdwBin)

/**
 * WisselPageClass:
 * @refresh: the network changed since the page was last shown or refreshed; only called while the
 *   page is on screen, or when it comes back to it
 * @create: makes a new record of what the page lists; see #WisselPage:create-label
 * @enter: takes the keyboard, when the page is shown or come back to
 * @search: begins a search, with the keyboard in the search entry
 * @leave_async: puts away what was typed, before another page or the end of the window
 * @leave_finish: whether the page may be left; %FALSE keeps it, after it has said why
 *
 * Base of everything that the window shows beside its list of sections. The window builds its
 * header from the properties of the page on top.
 */
struct _WisselPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (WisselPage *self);
  void (*create) (WisselPage *self);
  void (*enter) (WisselPage *self);
  void (*search) (WisselPage *self);
  void (*leave_async) (WisselPage *self, GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*leave_finish) (WisselPage *self, GAsyncResult *result);
};

/**
 * wissel_page_get_network:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the open network (construct-only property `network`)
 */
WisselNetwork *wissel_page_get_network (WisselPage *self);

/**
 * wissel_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none): the place that the page is, for the header and the history of places
 */
const char *wissel_page_get_title (WisselPage *self);
void        wissel_page_set_title (WisselPage *self, const char *title);

/**
 * wissel_page_get_subtitle:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): a second line for the header
 */
const char *wissel_page_get_subtitle (WisselPage *self);
void        wissel_page_set_subtitle (WisselPage *self, const char *subtitle);

/**
 * wissel_page_get_create_label:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what Ctrl+N does here, as the tooltip of a button in the
 *   header; %NULL when nothing can be made here
 */
const char *wissel_page_get_create_label (WisselPage *self);
void        wissel_page_set_create_label (WisselPage *self, const char *label);

/**
 * wissel_page_get_can_search:
 * @self: a page
 *
 * Returns: whether Ctrl+F finds something to search here
 */
gboolean wissel_page_get_can_search (WisselPage *self);
void     wissel_page_set_can_search (WisselPage *self, gboolean can_search);

/**
 * wissel_page_get_loading:
 * @self: a page
 *
 * Returns: whether the page has nothing to show yet, because it waits for its first rows
 */
gboolean wissel_page_get_loading (WisselPage *self);
void     wissel_page_set_loading (WisselPage *self, gboolean loading);

/**
 * wissel_page_get_header_widget:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): buttons that the header shows at its end while the page is
 *   on top; the page keeps them alive
 */
GtkWidget *wissel_page_get_header_widget (WisselPage *self);
void       wissel_page_set_header_widget (WisselPage *self, GtkWidget *widget);

/**
 * wissel_page_refresh:
 * @self: a page
 *
 * Brings the page up to date at once.
 */
void wissel_page_refresh (WisselPage *self);
void wissel_page_create (WisselPage *self);
void wissel_page_enter (WisselPage *self);
void wissel_page_search (WisselPage *self);

/**
 * wissel_page_leave_async:
 * @self: a page
 * @callback: called when it is known whether the page may be left
 * @user_data: passed to @callback
 *
 * Asks the page to put away what was typed. A page without own leave_async() may always be left.
 */
void wissel_page_leave_async (WisselPage *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean wissel_page_leave_finish (WisselPage *self, GAsyncResult *result);

G_END_DECLS
