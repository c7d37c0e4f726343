#include "wissel-placeholder-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-text.h"

#define WIDTH 340
#define HEIGHT 300

struct _WisselPlaceholderChooser
{
  GtkPopover parent_instance;

  const WisselTemplateKind *kind;

  /* Children */
  GtkEditable    *search;
  GtkListBox     *list;
  GtkCheckButton *optional;

  /* State */
  char *wanted; /* folded */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WisselPlaceholderChooser, wissel_placeholder_chooser, GTK_TYPE_POPOVER)

/* ---- Finding ---- */

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  WisselPlaceholderChooser *self = user_data;
  const WisselPlaceholder  *placeholder =
    &self->kind->placeholders[gtk_list_box_row_get_index (row)];
  g_autofree char *words = g_strdup_printf ("%s %s", _ (placeholder->label), placeholder->name);
  g_autofree char *folded = wissel_text_fold (words);

  return self->wanted == NULL || strstr (folded, self->wanted) != NULL;
}

static void
search_changed_cb (WisselPlaceholderChooser *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_free (self->wanted);
  self->wanted = *text != '\0' ? wissel_text_fold (text) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

/* ---- Choosing ---- */

static void
choose (WisselPlaceholderChooser *self, GtkListBoxRow *row)
{
  const WisselPlaceholder *placeholder =
    &self->kind->placeholders[gtk_list_box_row_get_index (row)];

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, placeholder,
                 gtk_check_button_get_active (self->optional));
}

/* Enter takes the first that is found. */
static void
search_activated_cb (WisselPlaceholderChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        choose (self, row);
        return;
      }
}

/* ---- Building ---- */

static GtkWidget *
make_row (const WisselPlaceholder *placeholder)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *written = g_strdup_printf ("{{%s}}", placeholder->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (placeholder->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), written);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static GtkWidget *
make_list (WisselPlaceholderChooser *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be put in"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "plain-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (choose), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, WIDTH, HEIGHT);

  return scrolled;
}

static void
wissel_placeholder_chooser_finalize (GObject *object)
{
  g_free (WISSEL_PLACEHOLDER_CHOOSER (object)->wanted);

  G_OBJECT_CLASS (wissel_placeholder_chooser_parent_class)->finalize (object);
}

static void
wissel_placeholder_chooser_class_init (WisselPlaceholderChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_placeholder_chooser_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static void
wissel_placeholder_chooser_init (WisselPlaceholderChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *search = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (search);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find what can be put in"), -1);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->optional =
    GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("_Leave the line out when empty")));

  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->optional));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
wissel_placeholder_chooser_new (const char *name)
{
  WisselPlaceholderChooser *self;

  g_return_val_if_fail (wissel_template_kind_find (name) != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_PLACEHOLDER_CHOOSER, NULL);
  self->kind = wissel_template_kind_find (name);
  for (guint i = 0; i < self->kind->n_placeholders; i++)
    gtk_list_box_append (self->list, make_row (&self->kind->placeholders[i]));
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);

  return GTK_WIDGET (self);
}
