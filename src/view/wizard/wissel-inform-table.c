#include "wissel-inform-table.h"

#include <glib/gi18n.h>

#include "wissel-fitting-columns.h"
#include "wissel-pager.h"
#include "wissel-text-column.h"

/* Pixels for the name of an organisation before anything else gives way. */
#define LEAST_FOR_NAME 110

#define BINDING "wissel-inform-binding"
#define ADDRESSEE "wissel-addressee" /* of the widget of a row */

struct _WisselInformTable
{
  AdwBin parent_instance;

  /* Template children */
  GtkColumnView *column_view;
  GtkWidget     *scrolled;
  WisselPager   *pager;

  /* Owned */
  GListStore         *addressees;
  GtkSingleSelection *selection;

  /* State */
  gboolean is_choosing; /* many at once */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WisselInformTable, wissel_inform_table, ADW_TYPE_BIN)

static void
tell_change (WisselInformTable *self)
{
  if (!self->is_choosing)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Cells ---- */

/* Screen readers say a row by the organisation, and what became of it. */
static void
name_row (WisselAddressee *addressee, GParamSpec *pspec, GtkWidget *child)
{
  GtkWidget       *cell = gtk_widget_get_parent (child);
  GtkWidget       *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *informed = NULL;
  g_autofree char *name = NULL;

  if (line == NULL)
    return;

  g_object_get (addressee, "informed", &informed, NULL);
  name = g_strdup_printf ("%s, %s%s%s", wissel_addressee_get_name (addressee), informed,
                          wissel_addressee_is_chosen (addressee) ? ", " : "",
                          wissel_addressee_is_chosen (addressee) ? _ ("chosen") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (line), ADDRESSEE, g_object_ref (addressee), g_object_unref);
}

/* The keyboard stays on the row, for which the space bar and Enter do what is in it. */
static void
set_up_choice (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, check);
}

static void
bind_choice (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget       *check = gtk_list_item_get_child (item);
  WisselAddressee *addressee = gtk_list_item_get_item (item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wissel_addressee_get_name (addressee), -1);
  g_object_set_data (G_OBJECT (check), BINDING,
                     g_object_bind_property (addressee, "chosen", check, "active",
                                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
  g_signal_connect_object (addressee, "notify::chosen", G_CALLBACK (name_row), check, 0);
  name_row (addressee, NULL, check);
}

static void
unbind_choice (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *check = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), name_row, check);
  g_binding_unbind (g_object_steal_data (G_OBJECT (check), BINDING));
}

static GtkWidget *
make_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Person, address, and a button where one of them is missing. */
static void
set_up_contact (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *address = make_line ("dim-label");

  gtk_widget_add_css_class (address, "caption");
  gtk_box_append (GTK_BOX (lines), make_line (NULL));
  gtk_box_append (GTK_BOX (lines), address);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_item_set_child (item, box);
}

static void
bind_contact (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget       *lines = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget       *button = gtk_widget_get_next_sibling (lines);
  GtkWidget       *person = gtk_widget_get_first_child (lines);
  WisselAddressee *addressee = gtk_list_item_get_item (item);
  const char      *contact = wissel_addressee_get_contact (addressee);
  const char      *address = wissel_addressee_get_address (addressee);
  g_autofree char *name = NULL;

  gtk_label_set_text (GTK_LABEL (person), contact != NULL ? contact : _ ("No contact known"));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (person)),
                      address != NULL ? address : _ ("No e-mail address"));
  gtk_widget_set_visible (button, contact == NULL || address == NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "organisation",
                                    wissel_addressee_get_id (addressee));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  /* Translators: %s is the name of an organisation. */
  name = g_strdup_printf (_ ("Add a contact of %s"), wissel_addressee_get_name (addressee));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* In a narrow window those to the right are scrolled to. */
static void
add_columns (WisselInformTable *self)
{
  GtkListItemFactory  *choice = gtk_signal_list_item_factory_new ();
  GtkListItemFactory  *contact = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *name;
  GtkColumnViewColumn *language;
  GtkColumnViewColumn *sends;
  GtkColumnViewColumn *receives;

  g_signal_connect (choice, "setup", G_CALLBACK (set_up_choice), NULL);
  g_signal_connect (choice, "bind", G_CALLBACK (bind_choice), NULL);
  g_signal_connect (choice, "unbind", G_CALLBACK (unbind_choice), NULL);
  g_signal_connect (contact, "setup", G_CALLBACK (set_up_contact), NULL);
  g_signal_connect (contact, "bind", G_CALLBACK (bind_contact), NULL);

  wissel_text_column_add_made_by (self->column_view, "", choice, 48);
  name = wissel_text_column_add (self->column_view, _ ("Organisation"), "name", LEAST_FOR_NAME);
  gtk_column_view_column_set_expand (name, TRUE);
  wissel_text_column_add (self->column_view, _ ("Informed"), "informed", 168);
  wissel_text_column_add_made_by (self->column_view, _ ("Addressee"), contact, 200);
  language = wissel_text_column_add (self->column_view, _ ("Language"), "language", 116);
  sends = wissel_text_column_add_figures (self->column_view, _ ("Sends"), "sends", 84);
  receives = wissel_text_column_add_figures (self->column_view, _ ("Receives"), "receives", 84);
  /* The letter says all three. */
  wissel_fitting_columns_follow (self->column_view, LEAST_FOR_NAME, language, sends, receives,
                                 NULL);
}

/* ---- Callbacks ---- */

static gboolean
key_pressed_cb (WisselInformTable *self, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  WisselAddressee *addressee = focus != NULL ? g_object_get_data (G_OBJECT (focus), ADDRESSEE)
                                             : NULL;

  if (key != GDK_KEY_space || addressee == NULL)
    return GDK_EVENT_PROPAGATE;

  wissel_addressee_set_chosen (addressee, !wissel_addressee_is_chosen (addressee));

  return GDK_EVENT_STOP;
}

static void
activated_cb (WisselInformTable *self, guint position)
{
  g_autoptr (WisselAddressee) addressee =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (addressee != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "organisation",
                                wissel_addressee_get_id (addressee));
}

static void
turned_cb (WisselInformTable *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

/* ---- The class ---- */

static gboolean
wissel_inform_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WISSEL_INFORM_TABLE (widget)->column_view));
}

/* Tab leaves the rows, through which the arrow keys go. */
static gboolean
wissel_inform_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WisselInformTable *self = WISSEL_INFORM_TABLE (widget);
  GtkRoot           *root = gtk_widget_get_root (widget);
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean           is_in_rows = focus != NULL &&
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (self->column_view));

  if (is_in_rows && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->pager), direction);
  if (is_in_rows && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return GTK_WIDGET_CLASS (wissel_inform_table_parent_class)->focus (widget, direction);
}

static void
wissel_inform_table_dispose (GObject *object)
{
  WisselInformTable *self = WISSEL_INFORM_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_INFORM_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->addressees);

  G_OBJECT_CLASS (wissel_inform_table_parent_class)->dispose (object);
}

static void
wissel_inform_table_class_init (WisselInformTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_inform_table_dispose;
  widget_class->focus = wissel_inform_table_focus;
  widget_class->grab_focus = wissel_inform_table_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", WISSEL_TYPE_INFORM_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WISSEL_TYPE_PAGER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-inform-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselInformTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, WisselInformTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselInformTable, pager);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
wissel_inform_table_init (WisselInformTable *self)
{
  GListModel *part;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->addressees = g_list_store_new (WISSEL_TYPE_ADDRESSEE);
  part = wissel_pager_set_model (self->pager, G_LIST_MODEL (self->addressees));
  self->selection = gtk_single_selection_new (g_object_ref (part));
  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  add_columns (self);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
}

/* ---- Public ---- */

static WisselAddressee *
find (GListModel *rows, gint64 id, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WisselAddressee) addressee = g_list_model_get_item (rows, i);

      *position = i;
      if (wissel_addressee_get_id (addressee) == id)
        return addressee;
    }

  return NULL;
}

static gboolean
has_keyboard (WisselInformTable *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static gint64
get_selected (WisselInformTable *self)
{
  WisselAddressee *addressee = gtk_single_selection_get_selected_item (self->selection);

  return addressee != NULL ? wissel_addressee_get_id (addressee) : 0;
}

void
wissel_inform_table_set_addressees (WisselInformTable *self, GPtrArray *addressees)
{
  gboolean had_keyboard;
  gint64   selected;
  guint    position;

  g_return_if_fail (WISSEL_IS_INFORM_TABLE (self));
  g_return_if_fail (addressees != NULL);

  had_keyboard = has_keyboard (self);
  selected = get_selected (self);
  for (guint i = 0; i < addressees->len; i++)
    {
      WisselAddressee *addressee = g_ptr_array_index (addressees, i);
      WisselAddressee *before =
        find (G_LIST_MODEL (self->addressees), wissel_addressee_get_id (addressee), &position);

      if (before != NULL &&
          wissel_addressee_is_informed (before) == wissel_addressee_is_informed (addressee))
        wissel_addressee_set_chosen (addressee, wissel_addressee_is_chosen (before));
      g_signal_connect_object (addressee, "notify::chosen", G_CALLBACK (tell_change), self,
                               G_CONNECT_SWAPPED);
    }

  g_list_store_splice (self->addressees, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->addressees)),
                       addressees->pdata, addressees->len);
  if (find (G_LIST_MODEL (self->selection), selected, &position) != NULL)
    gtk_single_selection_set_selected (self->selection, position);
  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
  tell_change (self);
}

GListModel *
wissel_inform_table_get_addressees (WisselInformTable *self)
{
  g_return_val_if_fail (WISSEL_IS_INFORM_TABLE (self), NULL);

  return G_LIST_MODEL (self->addressees);
}

GArray *
wissel_inform_table_dup_chosen (WisselInformTable *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (WISSEL_IS_INFORM_TABLE (self), chosen);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->addressees)); i++)
    {
      g_autoptr (WisselAddressee) addressee =
        g_list_model_get_item (G_LIST_MODEL (self->addressees), i);
      gint64 id = wissel_addressee_get_id (addressee);

      if (wissel_addressee_is_chosen (addressee))
        g_array_append_val (chosen, id);
    }

  return chosen;
}

void
wissel_inform_table_choose_all (WisselInformTable *self, gboolean chosen)
{
  g_return_if_fail (WISSEL_IS_INFORM_TABLE (self));

  self->is_choosing = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->addressees)); i++)
    {
      g_autoptr (WisselAddressee) addressee =
        g_list_model_get_item (G_LIST_MODEL (self->addressees), i);

      wissel_addressee_set_chosen (addressee, chosen);
    }
  self->is_choosing = FALSE;
  tell_change (self);
}
