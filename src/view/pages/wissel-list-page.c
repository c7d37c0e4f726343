#include "wissel-list-page.h"

#include <glib/gi18n.h>

#include "wissel-bar-layout.h"
#include "wissel-column-chooser.h"
#include "wissel-filter-chips.h"
#include "wissel-filters.h"
#include "wissel-list-bulk.h"
#include "wissel-list-export.h"
#include "wissel-list-papers.h"
#include "wissel-list-paste.h"

struct _WisselListPage
{
  WisselPage parent_instance;

  /* Owned */
  WisselPagedModel *model;

  /* Borrowed */
  const WisselSection *section;

  /* Template children */
  GtkWidget           *toolbar;
  GtkEditable         *search_entry;
  WisselFilters       *filters;
  WisselColumnChooser *column_chooser;
  GtkButton           *action_button;
  WisselFilterChips   *chips;
  GtkStack            *stack;
  WisselTable         *table;
  AdwStatusPage       *empty_status;
  GtkWidget           *empty_import;
  GtkButton           *empty_create;
  GtkButton           *empty_action;
  AdwStatusPage       *problem_status;
  GtkWidget           *selection_bar;
  GtkLabel            *selection_label;

  /* State */
  guint    focus_id;
  gboolean wants_focus; /* as soon as there are rows */
};

G_DEFINE_FINAL_TYPE (WisselListPage, wissel_list_page, WISSEL_TYPE_PAGE)

/* ---- What is shown ---- */

static const char *
state_of (WisselListPage *self)
{
  if (wissel_paged_model_get_problem (self->model) != NULL)
    return "problem";
  if (wissel_paged_model_get_loading (self->model) ||
      wissel_paged_model_get_n_shown (self->model) > 0)
    return "table";

  return wissel_paged_model_get_n_all (self->model) == 0 ? "empty" : "nothing";
}

/* Somebody who typed words or opened a menu, which would close if it lost the keyboard. */
static gboolean
has_begun_something (WisselListPage *self)
{
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget  *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget  *button;
  GtkPopover *menu;

  if (root == NULL || *gtk_editable_get_text (self->search_entry) != '\0')
    return TRUE;
  if (focus == NULL)
    return FALSE;

  button = gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON);
  menu = button != NULL ? gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)) : NULL;

  return gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL ||
         (menu != NULL && gtk_widget_get_visible (GTK_WIDGET (menu)));
}

static gboolean
focus_cb (gpointer user_data)
{
  WisselListPage *self = user_data;

  self->focus_id = 0;
  if (!has_begun_something (self))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* The keyboard goes to the first row once there is one. */
static void
focus_when_shown (WisselListPage *self)
{
  if (self->wants_focus && self->focus_id == 0)
    self->focus_id = g_idle_add (focus_cb, self);
  self->wants_focus = FALSE;
}

/* While an answer is on its way, what was there stays. */
static void
update_state (WisselListPage *self)
{
  const GError *problem = wissel_paged_model_get_problem (self->model);
  const char   *state = state_of (self);

  if (problem != NULL)
    adw_status_page_set_description (self->problem_status, problem->message);
  if (wissel_paged_model_get_loading (self->model) && problem == NULL &&
      wissel_paged_model_get_n_shown (self->model) == 0)
    return;

  wissel_page_set_loading (WISSEL_PAGE (self), FALSE);
  /* An icon of that size is a drawing, which is not read before somebody sees it. */
  if (g_str_equal (state, "empty"))
    adw_status_page_set_icon_name (self->empty_status, self->section->icon_name);
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->toolbar, !g_str_equal (state, "empty"));
  focus_when_shown (self);
}

/* Before the bar goes the keyboard leaves it: to the rows, or to where others are asked for. */
static void
leave_selection_bar (WisselListPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->selection_bar))
    return;

  if (wissel_paged_model_get_n_shown (self->model) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (wissel_table_peek_view (self->table)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Several rows are not only where somebody stands: it is told what can be done with them. */
static void
selection_changed_cb (WisselListPage *self)
{
  guint n = wissel_row_selection_get_n_selected (wissel_table_get_selection (self->table));
  g_autofree char *text = g_strdup_printf (ngettext ("%'u selected", "%'u selected", n), n);

  gtk_label_set_label (self->selection_label, text);
  if (n <= 1)
    leave_selection_bar (self);
  gtk_widget_set_visible (self->selection_bar, n > 1);
  wissel_list_bulk_update (self);
}

/* ---- What is asked ---- */

/* A search entry also tells of what is not new. */
static void
search_changed_cb (WisselListPage *self)
{
  g_autoptr (WisselQuery) query = wissel_query_copy (wissel_paged_model_get_query (self->model));

  if (wissel_query_set_search (query, gtk_editable_get_text (self->search_entry)))
    wissel_table_set_query (self->table, query);
}

static void
search_stopped_cb (WisselListPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (wissel_table_peek_view (self->table)));
}

static void
filters_changed_cb (WisselListPage *self)
{
  g_autoptr (WisselQuery) query = wissel_query_copy (wissel_paged_model_get_query (self->model));

  wissel_filters_apply (self->filters, query);
  wissel_table_set_query (self->table, query);
  if (!wissel_filter_chips_show (self->chips, query))
    gtk_widget_child_focus (GTK_WIDGET (self->filters), GTK_DIR_TAB_FORWARD);
}

static void
chip_edited_cb (WisselListPage *self, guint column)
{
  wissel_filters_edit (self->filters, column);
}

static void
chip_removed_cb (WisselListPage *self, guint column)
{
  wissel_filters_lift (self->filters, column);
}

static void
chips_cleared_cb (WisselListPage *self)
{
  wissel_filters_lift_all (self->filters);
}

static void
clear_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage *self = WISSEL_LIST_PAGE (widget);

  gtk_editable_set_text (self->search_entry, "");
  wissel_filters_lift_all (self->filters);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
row_opened_cb (WisselListPage *self, WisselRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                              wissel_row_get_list (row)->record, wissel_row_get_id (row));
}

/* ---- WisselPage ---- */

/* Out of sight the list does not follow the network. Not the table decides, which is out of sight
 * also while the page says that there is nothing yet. */
static void
wissel_list_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wissel_list_page_parent_class)->map (widget);
  wissel_paged_model_set_paused (WISSEL_LIST_PAGE (widget)->model, FALSE);
}

static void
wissel_list_page_unmap (GtkWidget *widget)
{
  WisselListPage *self = WISSEL_LIST_PAGE (widget);

  if (self->model != NULL)
    wissel_paged_model_set_paused (self->model, TRUE);
  GTK_WIDGET_CLASS (wissel_list_page_parent_class)->unmap (widget);
}

/* The rows are what people come for; the search entry is a key away. */
static void
wissel_list_page_enter (WisselPage *page)
{
  WisselListPage *self = WISSEL_LIST_PAGE (page);

  self->wants_focus = wissel_paged_model_get_loading (self->model);
  if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    WISSEL_PAGE_CLASS (wissel_list_page_parent_class)->enter (page);
}

static void
wissel_list_page_create (WisselPage *page)
{
  WisselListPage *self = WISSEL_LIST_PAGE (page);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-record", "s", self->section->record);
}

static void
wissel_list_page_search (WisselPage *page)
{
  WisselListPage *self = WISSEL_LIST_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (self->search_entry, 0, -1);
}

static void
wissel_list_page_dispose (GObject *object)
{
  WisselListPage *self = WISSEL_LIST_PAGE (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_LIST_PAGE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (wissel_list_page_parent_class)->dispose (object);
}

static void
wissel_list_page_class_init (WisselListPageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_list_page_dispose;
  widget_class->map = wissel_list_page_map;
  widget_class->unmap = wissel_list_page_unmap;
  page_class->create = wissel_list_page_create;
  page_class->enter = wissel_list_page_enter;
  page_class->search = wissel_list_page_search;

  g_type_ensure (WISSEL_TYPE_BAR_LAYOUT);
  g_type_ensure (WISSEL_TYPE_COLUMN_CHOOSER);
  g_type_ensure (WISSEL_TYPE_FILTER_CHIPS);
  g_type_ensure (WISSEL_TYPE_FILTERS);
  g_type_ensure (WISSEL_TYPE_TABLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, filters);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, column_chooser);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, action_button);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, chips);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, table);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, empty_status);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, empty_import);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, empty_create);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, empty_action);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, problem_status);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselListPage, selection_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_opened_cb);

  gtk_widget_class_install_action (widget_class, "list.clear", NULL, clear_action);
  wissel_list_bulk_install (widget_class);
  wissel_list_export_install (widget_class);
  wissel_list_papers_install (widget_class);
  wissel_list_paste_install (widget_class);
}

static void
wissel_list_page_init (WisselListPage *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A search entry has no words of its own for this before GTK 4.10. */
  text = gtk_editable_get_delegate (self->search_entry);
  gtk_text_set_placeholder_text (GTK_TEXT (text), _ ("Search"));
  /* Ctrl+Z undoes what was done to the network. */
  gtk_editable_set_enable_undo (self->search_entry, FALSE);
}

static void
set_up_button (GtkButton *button, const char *action, const char *label)
{
  gtk_widget_set_visible (GTK_WIDGET (button), action != NULL);
  if (action == NULL)
    return;

  gtk_button_set_label (button, _ (label));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
}

static void
take_section (WisselListPage *self, const WisselSection *section)
{
  const char *create = section->record != NULL ? "win.new" : NULL;

  self->section = section;
  wissel_page_set_title (WISSEL_PAGE (self), _ (section->title));
  if (section->create_label != NULL)
    wissel_page_set_create_label (WISSEL_PAGE (self), _ (section->create_label));

  adw_status_page_set_title (self->empty_status, _ (section->empty_title));
  adw_status_page_set_description (self->empty_status, _ (section->empty_text));
  set_up_button (self->action_button, section->action, section->action_label);
  set_up_button (self->empty_action, section->action, section->action_label);
  set_up_button (self->empty_create, create, section->create_label);
  gtk_widget_set_visible (self->empty_import, section->is_imported);
  if (!section->is_imported)
    gtk_widget_add_css_class (GTK_WIDGET (self->empty_create), "suggested-action");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.paste", section->is_imported);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.certificates",
                                 g_str_equal (section->name, "exchanges"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.switchers",
                                 g_str_equal (section->name, "questions"));
}

WisselPage *
wissel_list_page_new (WisselNetwork *network, const WisselSection *section)
{
  WisselListPage         *self;
  const WisselList       *list;
  g_autoptr (WisselQuery) query = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (section != NULL, NULL);

  list = wissel_list_find (section->list);
  query = wissel_query_new (list);
  self = g_object_new (WISSEL_TYPE_LIST_PAGE, "network", network, NULL);
  take_section (self, section);

  self->model = wissel_paged_model_new (network, query);
  wissel_page_set_loading (WISSEL_PAGE (self), TRUE);
  wissel_filters_set_list (self->filters, network, list);
  wissel_table_set_model (self->table, self->model);
  wissel_column_chooser_set_table (self->column_chooser, self->table);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (wissel_table_get_selection (self->table), "notify::n-selected",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);

  return WISSEL_PAGE (self);
}

const WisselSection *
wissel_list_page_get_section (WisselListPage *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PAGE (self), NULL);

  return self->section;
}

void
wissel_list_page_show_rows (WisselListPage *self, const WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_LIST_PAGE (self));
  g_return_if_fail (query != NULL);

  gtk_editable_set_text (self->search_entry, "");
  wissel_filters_set_filters (self->filters, query);
}

WisselTable *
wissel_list_page_peek_table (WisselListPage *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PAGE (self), NULL);

  return self->table;
}

WisselPagedModel *
wissel_list_page_get_rows (WisselListPage *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PAGE (self), NULL);

  return self->model;
}

const char *
wissel_list_page_peek_state (WisselListPage *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
