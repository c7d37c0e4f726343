#include "wissel-list-page.h"
#include "wissel-window-private.h"

/* Which page the window shows, and what has to happen before another is shown. */

typedef struct
{
  WisselWindow    *window;
  WisselWindowFunc then;
  gpointer         data;
  GDestroyNotify   data_destroy;
} Leaving;

static void
leaving_free (Leaving *self)
{
  if (self->data_destroy != NULL)
    self->data_destroy (self->data);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

/* ---- Header ---- */

static void
show_header_widget (WisselWindow *self, GtkWidget *widget)
{
  if (adw_bin_get_child (self->header_slot) != widget)
    adw_bin_set_child (self->header_slot, widget);
}

void
wissel_window_update_header (WisselWindow *self)
{
  WisselPage *page = wissel_window_get_page (self);
  const char *create_label = page != NULL ? wissel_page_get_create_label (page) : NULL;
  const char *subtitle = page != NULL ? wissel_page_get_subtitle (page) : NULL;

  adw_window_title_set_title (self->page_title, page != NULL ? wissel_page_get_title (page) : "");
  adw_window_title_set_subtitle (self->page_title, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->back_button, self->trail->len > 1);
  gtk_widget_set_visible (self->create_button, create_label != NULL);
  if (create_label != NULL)
    {
      g_autofree char *plain = g_strdup (create_label);
      char            *underline = strchr (plain, '_');

      if (underline != NULL)
        memmove (underline, underline + 1, strlen (underline));
      gtk_widget_set_tooltip_text (self->create_button, plain);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->create_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
    }
  show_header_widget (self, page != NULL ? wissel_page_get_header_widget (page) : NULL);
  wissel_window_update_actions (self);
}

static void
page_changed_cb (WisselPage *page, GParamSpec *pspec, WisselWindow *self)
{
  if (page != wissel_window_get_page (self))
    return;

  wissel_window_update_header (self);
  wissel_window_show_if_filled (self);
}

/* ---- Pages ---- */

static void
add_page (WisselWindow *self, WisselPage *page)
{
  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  g_signal_connect_object (page, "notify", G_CALLBACK (page_changed_cb), self, 0);
}

static void
show_top_page (WisselWindow *self, GtkStackTransitionType transition)
{
  WisselPage *page = wissel_window_get_page (self);

  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_stack_set_transition_type (self->pages, transition);
  if (page != NULL)
    gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  wissel_window_update_header (self);

  /* Who walks through the sections by keyboard stays among them; a record is opened to be worked
   * on. */
  if (page != NULL && (self->trail->len > 1 || focus == NULL ||
                       !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sections))))
    wissel_page_enter (page);
}

static void
remove_page (WisselWindow *self, WisselPage *page)
{
  g_signal_handlers_disconnect_by_data (page, self);
  if (wissel_page_get_header_widget (page) == adw_bin_get_child (self->header_slot))
    show_header_widget (self, NULL);
  gtk_stack_remove (self->pages, GTK_WIDGET (page));
}

/* Takes pages off the trail until @length are left. */
static void
shorten_trail (WisselWindow *self, guint length)
{
  while (self->trail->len > MAX (length, 1))
    {
      WisselPage *page = g_ptr_array_index (self->trail, self->trail->len - 1);

      g_ptr_array_set_size (self->trail, (int) self->trail->len - 1);
      remove_page (self, page);
    }
  g_ptr_array_set_size (self->trail, (int) MIN (length, self->trail->len));
}

void
wissel_window_forget_pages (WisselWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  show_header_widget (self, NULL);
  gtk_stack_set_visible_child (self->pages, self->waiting);
  g_ptr_array_set_size (self->trail, 0);
  g_hash_table_remove_all (self->section_pages);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->waiting)
        {
          g_signal_handlers_disconnect_by_data (child, self);
          gtk_stack_remove (self->pages, child);
        }
      child = next;
    }
}

/* Pages of sections are made when they are first shown, and stay. */
void
wissel_window_show_section (WisselWindow *self)
{
  const WisselSection *section = wissel_section_find (self->section);
  WisselPage          *page;

  wissel_window_select_section_row (self);
  if (self->network == NULL)
    return;

  shorten_trail (self, 0);
  page = g_hash_table_lookup (self->section_pages, section->name);
  if (page == NULL)
    {
      page = section->make_page (self->network, section);
      g_hash_table_insert (self->section_pages, (gpointer) section->name, page);
      add_page (self, page);
    }
  g_ptr_array_add (self->trail, page);
  show_top_page (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

static void
go (WisselWindow *self, gpointer data)
{
  g_free (self->section);
  self->section = g_strdup (data);
  wissel_window_show_section (self);
  if (wissel_split_get_collapsed (self->split))
    wissel_split_set_show_sidebar (self->split, FALSE);
}

static void
push (WisselWindow *self, gpointer data)
{
  WisselPage *page = data;

  add_page (self, page);
  g_ptr_array_add (self->trail, page);
  show_top_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

static void
replace (WisselWindow *self, gpointer data)
{
  WisselPage *before = wissel_window_get_page (self);
  WisselPage *page = data;

  add_page (self, page);
  self->trail->pdata[self->trail->len - 1] = page;
  show_top_page (self, GTK_STACK_TRANSITION_TYPE_NONE);
  remove_page (self, before);
}

/* ---- Leaving ---- */

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  WisselWindow       *self = leaving->window;

  self->is_leaving = FALSE;
  if (wissel_page_leave_finish (WISSEL_PAGE (source), result))
    leaving->then (self, leaving->data);
  else
    wissel_window_select_section_row (self);
}

void
wissel_window_leave_then (WisselWindow    *self,
                          WisselWindowFunc then,
                          gpointer         data,
                          GDestroyNotify   data_destroy)
{
  g_autoptr (Leaving) leaving = g_new0 (Leaving, 1);
  WisselPage         *page = wissel_window_get_page (self);

  leaving->window = g_object_ref (self);
  leaving->then = then;
  leaving->data = data;
  leaving->data_destroy = data_destroy;

  if (self->is_leaving)
    return;

  if (page == NULL)
    {
      then (self, data);
      return;
    }

  self->is_leaving = TRUE;
  wissel_page_leave_async (page, left_cb, g_steal_pointer (&leaving));
}

void
wissel_window_go (WisselWindow *self, const char *section)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (wissel_section_find (section) != NULL);

  wissel_window_leave_then (self, go, g_strdup (section), g_free);
}

static void
show_rows (WisselWindow *self, gpointer data)
{
  const WisselQuery *query = data;
  const char        *section = wissel_section_find_list (query->list->name)->name;

  go (self, (gpointer) section);
  wissel_list_page_show_rows (g_hash_table_lookup (self->section_pages, section), query);
}

static void
free_query (gpointer query)
{
  wissel_query_free (query);
}

void
wissel_window_show_rows (WisselWindow *self, const WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (query != NULL && wissel_section_find_list (query->list->name) != NULL);

  wissel_window_leave_then (self, show_rows, wissel_query_copy (query), free_query);
}

void
wissel_window_push_page (WisselWindow *self, WisselPage *page)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (WISSEL_IS_PAGE (page));

  wissel_window_leave_then (self, push, g_object_ref_sink (page), g_object_unref);
}

void
wissel_window_replace_page (WisselWindow *self, WisselPage *page)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (WISSEL_IS_PAGE (page));
  g_return_if_fail (self->trail->len > 1);

  wissel_window_leave_then (self, replace, g_object_ref_sink (page), g_object_unref);
}

void
wissel_window_pop_page (WisselWindow *self, WisselPage *page)
{
  guint index = self->trail->len - 1;

  g_return_if_fail (WISSEL_IS_WINDOW (self));

  if (page != NULL && !g_ptr_array_find (self->trail, page, &index))
    return;
  if (index == 0 || self->trail->len < 2)
    return;

  gtk_stack_set_transition_type (self->pages, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  gtk_stack_set_visible_child (self->pages, g_ptr_array_index (self->trail, index - 1));
  shorten_trail (self, index);
  wissel_window_update_header (self);
  wissel_page_enter (wissel_window_get_page (self));
}

WisselPage *
wissel_window_get_page (WisselWindow *self)
{
  g_return_val_if_fail (WISSEL_IS_WINDOW (self), NULL);

  return self->trail->len > 0 ? g_ptr_array_index (self->trail, self->trail->len - 1) : NULL;
}

const char *
wissel_window_get_help_page (WisselWindow *self)
{
  const WisselSection *section;

  g_return_val_if_fail (WISSEL_IS_WINDOW (self), NULL);

  section = self->network != NULL ? wissel_section_find (self->section) : NULL;

  return section != NULL && section->help != NULL ? section->help : "start";
}
