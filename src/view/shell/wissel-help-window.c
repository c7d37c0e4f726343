#include "wissel-help-window.h"

#include <glib/gi18n.h>

#include "wissel-manual.h"
#include "wissel-split.h"

struct _WisselHelpWindow
{
  AdwWindow parent_instance;

  /* Owned */
  WisselManual *manual;
  GArray       *trail; /* of guint: the pages read, the present one last */

  /* Template children */
  WisselSplit    *split;
  GtkEditable    *search_entry;
  GtkListBox     *topics;
  GtkWidget      *content_header;
  AdwWindowTitle *page_title;
  GtkWidget      *sidebar_button;
  GtkWidget      *scroller;
  GtkBox         *page;
};

G_DEFINE_FINAL_TYPE (WisselHelpWindow, wissel_help_window, ADW_TYPE_WINDOW)

static void open_page (WisselHelpWindow *self, guint index);

/* ---- A page ---- */

static gboolean
link_cb (WisselHelpWindow *self, const char *name)
{
  int index = wissel_manual_find (self->manual, name);

  if (index >= 0)
    open_page (self, (guint) index);

  return TRUE;
}

static GtkWidget *
make_label (WisselHelpWindow *self, const WisselManualBlock *block, const char *style)
{
  gboolean   is_heading = block->kind <= WISSEL_MANUAL_HEADING;
  GtkWidget *label = g_object_new (
    GTK_TYPE_LABEL, "accessible-role",
    is_heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, "label", block->markup,
    "use-markup", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style);
  if (is_heading)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    block->kind == WISSEL_MANUAL_TITLE ? 1 : 2, -1);
  g_signal_connect_swapped (label, "activate-link", G_CALLBACK (link_cb), self);

  return label;
}

/* A list is lines with what leads them: a number or a dot. */
static GtkWidget *
make_item (WisselHelpWindow *self, const WisselManualBlock *block)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *lead = block->number > 0 ? g_strdup_printf ("%u.", block->number)
                                            : g_strdup ("•");
  GtkWidget       *label = gtk_label_new (lead);
  GtkWidget       *words = make_label (self, block, "body");

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static GtkWidget *
make_block (WisselHelpWindow *self, const WisselManualBlock *block)
{
  GtkWidget *widget;

  switch (block->kind)
    {
    case WISSEL_MANUAL_TITLE:
      return make_label (self, block, "title-1");
    case WISSEL_MANUAL_HEADING:
      widget = make_label (self, block, "title-4");
      gtk_widget_set_margin_top (widget, 15);
      return widget;
    case WISSEL_MANUAL_ITEM:
    case WISSEL_MANUAL_STEP:
      return make_item (self, block);
    case WISSEL_MANUAL_PARAGRAPH:
    default:
      return make_label (self, block, "body");
    }
}

static void
show_page (WisselHelpWindow *self)
{
  guint                   index = g_array_index (self->trail, guint, self->trail->len - 1);
  const WisselManualPage *page = wissel_manual_get_page (self->manual, index);
  GtkWidget              *child;
  GtkAdjustment          *adjustment;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (self->page, make_block (self, g_ptr_array_index (page->blocks, i)));

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_adjustment_set_value (adjustment, 0);
  adw_window_title_set_title (self->page_title, page->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, -1);
  gtk_list_box_select_row (self->topics, gtk_list_box_get_row_at_index (self->topics, (int) index));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", self->trail->len > 1);
}

static void
open_page (WisselHelpWindow *self, guint index)
{
  if (self->trail->len > 0 && g_array_index (self->trail, guint, self->trail->len - 1) == index)
    return;

  g_array_append_val (self->trail, index);
  show_page (self);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselHelpWindow *self = WISSEL_HELP_WINDOW (widget);

  if (self->trail->len < 2)
    return;

  g_array_set_size (self->trail, self->trail->len - 1);
  show_page (self);
}

/* ---- Topics ---- */

static void
fill_topics (WisselHelpWindow *self)
{
  for (guint i = 0; i < wissel_manual_get_n_pages (self->manual); i++)
    {
      const char *title = wissel_manual_get_page (self->manual, i)->title;
      GtkWidget  *label = gtk_label_new (title);
      GtkWidget  *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      gtk_list_box_append (self->topics, row);
    }
}

static void
topic_activated_cb (WisselHelpWindow *self, GtkListBoxRow *row)
{
  open_page (self, (guint) gtk_list_box_row_get_index (row));
  if (wissel_split_get_collapsed (self->split))
    wissel_split_set_show_sidebar (self->split, FALSE);
  gtk_widget_grab_focus (self->scroller);
}

/* Screen readers would still find rows that a filter of the list left out. */
static GtkListBoxRow *
filter_topics (WisselHelpWindow *self)
{
  const char    *words = gtk_editable_get_text (self->search_entry);
  GtkListBoxRow *first = NULL;

  for (guint i = 0; i < wissel_manual_get_n_pages (self->manual); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->topics, (int) i);
      gboolean       is_wanted = wissel_manual_page_speaks_of (self->manual, i, words);

      gtk_widget_set_visible (GTK_WIDGET (row), is_wanted);
      if (is_wanted && first == NULL)
        first = row;
    }

  return first;
}

static void
search_changed_cb (WisselHelpWindow *self)
{
  filter_topics (self);
}

static void
search_stopped_cb (WisselHelpWindow *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    gtk_editable_set_text (self->search_entry, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Enter opens the first page found. */
static void
search_activated_cb (WisselHelpWindow *self)
{
  GtkListBoxRow *row = filter_topics (self);

  if (row != NULL)
    topic_activated_cb (self, row);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselHelpWindow *self = WISSEL_HELP_WINDOW (widget);

  wissel_split_set_show_sidebar (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- Window ---- */

static void
split_changed_cb (WisselHelpWindow *self)
{
  gboolean is_beside;

  if (self->split == NULL || self->content_header == NULL)
    return;

  is_beside = wissel_split_get_show_sidebar (self->split) &&
              !wissel_split_get_collapsed (self->split);
  gtk_widget_set_visible (self->sidebar_button, !is_beside);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->content_header), !is_beside);
}

static void
wissel_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (wissel_help_window_parent_class)->dispose (object);
}

static void
wissel_help_window_finalize (GObject *object)
{
  WisselHelpWindow *self = WISSEL_HELP_WINDOW (object);

  g_clear_pointer (&self->manual, wissel_manual_free);
  g_clear_pointer (&self->trail, g_array_unref);

  G_OBJECT_CLASS (wissel_help_window_parent_class)->finalize (object);
}

static void
wissel_help_window_class_init (WisselHelpWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_help_window_dispose;
  object_class->finalize = wissel_help_window_finalize;

  g_type_ensure (WISSEL_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, split);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, content_header);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, WisselHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, split_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, topic_activated_cb);

  /* The same names as in the other windows, so that the same keys work. */
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wissel_help_window_init (WisselHelpWindow *self)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  self->trail = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  split_changed_cb (self);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                           GTK_WIDGET (self));
  /* A modal window only keeps those of its own group waiting. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
}

static WisselHelpWindow *
find_open (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WISSEL_IS_HELP_WINDOW (l->data))
      return l->data;

  return NULL;
}

static WisselHelpWindow *
make_window (WisselWindow *parent)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (WisselManual) manual = wissel_manual_load (wissel_language_of_interface (), &error);
  WisselHelpWindow        *self;

  if (manual == NULL)
    {
      wissel_report_error (GTK_WIDGET (parent), _ ("The Help Is Not There"), error);
      return NULL;
    }

  self = g_object_new (WISSEL_TYPE_HELP_WINDOW, "application",
                       gtk_window_get_application (GTK_WINDOW (parent)), NULL);
  self->manual = g_steal_pointer (&manual);
  fill_topics (self);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
wissel_help_show (WisselWindow *window, const char *page)
{
  WisselHelpWindow *self;

  g_return_if_fail (WISSEL_IS_WINDOW (window));

  self = find_open (gtk_window_get_application (GTK_WINDOW (window)));
  if (self == NULL)
    self = make_window (window);
  if (self == NULL)
    return;

  open_page (self, (guint) MAX (wissel_manual_find (self->manual, page), 0));
  gtk_widget_grab_focus (self->scroller);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
help_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  const char *page;

  g_variant_get (arguments, "(&s)", &page);
  wissel_help_show (wissel_window_of (widget), page);

  return TRUE;
}

void
wissel_help_install (GtkWidgetClass *widget_class, const char *page)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F1, 0, help_cb, "(s)", page);
}
