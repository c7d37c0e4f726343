#include <glib/gi18n.h>

#include "wissel-query-counts.h"
#include "wissel-section-row.h"
#include "wissel-window-private.h"

/* The sidebar: the sections, and how much is in each. */

static const WisselSection *
get_section (gpointer row)
{
  return wissel_section_row_get_section (WISSEL_SECTION_ROW (row));
}

static gboolean
is_counted (WisselWindow *self, const WisselSection *section)
{
  return section->list != NULL &&
         wissel_section_belongs (section, wissel_network_get_kind (self->network));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;
  g_autoptr (GArray)       counts = NULL;

  /* What cannot be counted is told where it is listed. */
  counts = wissel_query_counts_finish (WISSEL_NETWORK (source), result, NULL);
  if (self->network != WISSEL_NETWORK (source) || counts == NULL)
    return;

  for (guint i = 0, n_lists = 0; n_lists < counts->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sections, (int) i);

      if (is_counted (self, get_section (row)))
        wissel_section_row_set_count (WISSEL_SECTION_ROW (row),
                                      g_array_index (counts, guint, n_lists++));
    }
}

static void
count_sections (WisselWindow *self)
{
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_query_free);

  for (guint i = 0; i < n_sections; i++)
    if (is_counted (self, &sections[i]))
      g_ptr_array_add (queries, wissel_query_new (wissel_list_find (sections[i].list)));

  wissel_query_counts_async (self->network, queries, NULL, counted_cb, g_object_ref (self));
}

static gboolean
is_row_of_network (GtkListBoxRow *row, gpointer user_data)
{
  WisselWindow *self = user_data;

  return wissel_section_belongs (
    get_section (row), self->network != NULL ? wissel_network_get_kind (self->network) : NULL);
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = get_section (row)->group;
  GtkWidget  *heading;

  if (group == NULL || before == NULL || g_strcmp0 (get_section (before)->group, group) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (_ (group));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "section-heading");
  gtk_list_box_row_set_header (row, heading);
}

void
wissel_window_fill_sidebar (WisselWindow *self)
{
  GtkEventController  *focus = gtk_event_controller_focus_new ();
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    gtk_list_box_append (self->sections, wissel_section_row_new (&sections[i]));
  gtk_list_box_set_filter_func (self->sections, is_row_of_network, self, NULL);
  gtk_list_box_set_header_func (self->sections, head_row, NULL, NULL);

  /* The keyboard selects what it passes; who leaves without opening that, is still where he was. */
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (wissel_window_select_section_row), self);
  gtk_widget_add_controller (GTK_WIDGET (self->sections), focus);
}

void
wissel_window_follow_counts (WisselWindow *self)
{
  gtk_list_box_invalidate_filter (self->sections);
  g_signal_connect_object (self->network, "changed", G_CALLBACK (count_sections), self,
                           G_CONNECT_SWAPPED);
  count_sections (self);
}

void
wissel_window_select_section_row (WisselWindow *self)
{
  GtkListBoxRow *row;

  /* The keyboard also leaves a window that is being taken apart. */
  if (self->sections == NULL)
    return;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    if (g_strcmp0 (get_section (row)->name, self->section) == 0)
      gtk_list_box_select_row (self->sections, row);
}
