#include "wissel-record-chooser.h"

#include <glib/gi18n.h>

#include "wissel-choices.h"
#include "wissel-toolkit.h"

struct _WisselRecordChooser
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  WisselEditor  *editor;
  GCancellable  *searching;

  /* Borrowed */
  const WisselRecordType *type;

  /* Template children */
  GtkEditable *search_entry;
  GtkListBox  *list;
  GtkStack    *stack;
  GtkWidget   *broader_button;
  GtkLabel    *broader_label;
  GtkLabel    *nothing_label;
  GtkButton   *new_button;

  /* State */
  guint    field;
  GArray  *path;        /* of Step, from the broad to the narrow */
  char    *searched;    /* the words that were last asked for */
  gboolean is_found;    /* what is shown answers them */
  gboolean takes_first; /* what they find first is wanted */
  gboolean offers_new;
};

/* A record whose narrower ones are shown. */
typedef struct
{
  gint64 id;
  char  *title;
} Step;

enum
{
  CHOSEN,
  NEW_WANTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselRecordChooser, wissel_record_chooser, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void search (WisselRecordChooser *self);

static void
clear_step (gpointer data)
{
  g_free (((Step *) data)->title);
}

/* ---- From the broad to the narrow ---- */

static void
show_path (WisselRecordChooser *self)
{
  gboolean is_inside = self->path->len > 0;

  gtk_widget_set_visible (self->broader_button, is_inside);
  if (is_inside)
    gtk_label_set_label (self->broader_label,
                         g_array_index (self->path, Step, self->path->len - 1).title);
}

static void
step_in (WisselRecordChooser *self, GtkListBoxRow *row)
{
  const WisselChoice *choice = g_object_get_data (G_OBJECT (row), "choice");
  Step                step;

  if (choice->n_narrower == 0)
    return;

  step = (Step){ choice->id, g_strdup (choice->title) };
  g_array_append_val (self->path, step);
  show_path (self);
  gtk_editable_set_text (self->search_entry, "");
  search (self);
  gtk_widget_grab_focus (self->broader_button);
}

static void
step_out (WisselRecordChooser *self)
{
  if (self->path->len == 0)
    return;

  g_array_set_size (self->path, self->path->len - 1);
  show_path (self);
  search (self);
  if (self->path->len > 0)
    gtk_widget_grab_focus (self->broader_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
narrower_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *self = gtk_widget_get_ancestor (button, WISSEL_TYPE_RECORD_CHOOSER);

  step_in (WISSEL_RECORD_CHOOSER (self), GTK_LIST_BOX_ROW (row));
}

/* The row of a choice that the keyboard is on; the entry may itself stand in the row of a form. */
static GtkListBoxRow *
find_focused_row (WisselRecordChooser *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW));
}

/* The arrow keys lead from the entry to the choices and back, and in and out as in a tree. */
static gboolean
key_pressed_cb (WisselRecordChooser *self, guint key)
{
  GtkListBoxRow *row = find_focused_row (self);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (key == GDK_KEY_Left && self->path->len > 0)
    step_out (self);
  else if (key == GDK_KEY_Right && row != NULL)
    step_in (self, row);
  else if (key == GDK_KEY_Down && row == NULL && first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  else if (key == GDK_KEY_Up && row != NULL && row == first)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- Rows ---- */

static GtkWidget *
make_label (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static GtkWidget *
make_narrower_button (const WisselChoice *choice)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  g_autofree char *name = NULL;

  name = g_strdup_printf (
    ngettext ("%u narrower competency", "%u narrower competencies", choice->n_narrower),
    choice->n_narrower);
  gtk_widget_set_tooltip_text (button, name);
  wissel_name_widget (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (narrower_cb), NULL);

  return button;
}

static WisselChoice *
copy_choice (const WisselChoice *choice)
{
  WisselChoice *copy = g_new0 (WisselChoice, 1);

  copy->id = choice->id;
  copy->title = g_strdup (choice->title);
  copy->n_narrower = choice->n_narrower;

  return copy;
}

static GtkWidget *
make_row (const WisselChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), make_label (choice->title, FALSE));
  if (choice->details != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (choice->details, TRUE));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  if (choice->n_narrower > 0)
    gtk_box_append (GTK_BOX (box), make_narrower_button (choice));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  choice->details != NULL ? choice->details : "", -1);
  g_object_set_data_full (G_OBJECT (row), "choice", copy_choice (choice),
                          (GDestroyNotify) wissel_choice_free);

  return row;
}

static void
show_nothing (WisselRecordChooser *self)
{
  gboolean         offers = self->offers_new && *self->searched != '\0';
  g_autofree char *label = NULL;

  /* Translators: button that begins a new record; %s is the name that was looked for. */
  label = g_strdup_printf (_ ("Add “%s”…"), self->searched);
  gtk_button_set_label (self->new_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), offers);
  gtk_label_set_label (self->nothing_label,
                       offers ? _ ("Nothing fits. Check the spelling, or add a new record.")
                              : _ ("Nothing fits. Check the spelling, or add the record first."));
}

static void
show_choices (WisselRecordChooser *self, GPtrArray *choices)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < choices->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (choices, i)));

  if (choices->len == 0)
    show_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, choices->len > 0 ? "choices" : "nothing");
}

static void
choose (WisselRecordChooser *self, GtkListBoxRow *row)
{
  const WisselChoice *choice = g_object_get_data (G_OBJECT (row), "choice");

  g_signal_emit (self, signals[CHOSEN], 0, choice->id, choice->title);
}

static void
take_first (WisselRecordChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  self->takes_first = FALSE;
  if (row != NULL)
    choose (self, row);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->new_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->new_button));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRecordChooser) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           choices = wissel_choices_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list == NULL)
    return;

  if (choices == NULL)
    choices = g_ptr_array_new ();
  show_choices (self, choices);
  self->is_found = TRUE;
  if (self->takes_first)
    take_first (self);
}

static gint64
get_broader (WisselRecordChooser *self)
{
  return self->path->len > 0 ? g_array_index (self->path, Step, self->path->len - 1).id : 0;
}

static void
search (WisselRecordChooser *self)
{
  if (self->network == NULL)
    return;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  self->is_found = FALSE;
  g_free (self->searched);
  self->searched = g_strdup (gtk_editable_get_text (self->search_entry));
  wissel_choices_find_async (self->network, self->type, self->editor, self->field,
                             get_broader (self), self->searched, self->searching, found_cb,
                             g_object_ref (self));
}

static gboolean
is_searched (WisselRecordChooser *self)
{
  return g_strcmp0 (self->searched, gtk_editable_get_text (self->search_entry)) == 0;
}

/* Words are looked for everywhere, not only among what is narrower. */
static void
search_changed_cb (WisselRecordChooser *self)
{
  if (is_searched (self) && self->takes_first)
    return;

  self->takes_first = FALSE;
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    {
      g_array_set_size (self->path, 0);
      show_path (self);
    }

  search (self);
}

static void
row_activated_cb (WisselRecordChooser *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* Enter in the search entry takes the first that fits the words that stand there: who types fast
 * is ahead of the search. */
static void
entry_activated_cb (WisselRecordChooser *self)
{
  if (*gtk_editable_get_text (self->search_entry) == '\0')
    return;

  if (is_searched (self) && self->is_found)
    {
      take_first (self);
      return;
    }

  if (!is_searched (self))
    search_changed_cb (self);
  self->takes_first = TRUE;
}

/* The entry keeps Escape to itself. */
static void
search_stopped_cb (WisselRecordChooser *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
new_clicked_cb (WisselRecordChooser *self)
{
  g_autofree char *words = g_strdup (self->searched);

  g_signal_emit (self, signals[NEW_WANTED], 0, words);
}

static void
wissel_record_chooser_dispose (GObject *object)
{
  WisselRecordChooser *self = WISSEL_RECORD_CHOOSER (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->network);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_RECORD_CHOOSER);

  G_OBJECT_CLASS (wissel_record_chooser_parent_class)->dispose (object);
}

static void
wissel_record_chooser_finalize (GObject *object)
{
  g_array_unref (WISSEL_RECORD_CHOOSER (object)->path);
  g_free (WISSEL_RECORD_CHOOSER (object)->searched);

  G_OBJECT_CLASS (wissel_record_chooser_parent_class)->finalize (object);
}

static void
wissel_record_chooser_class_init (WisselRecordChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_record_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = wissel_record_chooser_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[NEW_WANTED] = g_signal_new ("new-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-record-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, list);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, broader_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, broader_label);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooser, new_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_out);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
}

static void
wissel_record_chooser_init (WisselRecordChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->path, clear_step);
}

void
wissel_record_chooser_begin (WisselRecordChooser    *self,
                             WisselNetwork          *network,
                             const WisselRecordType *type,
                             WisselEditor           *editor,
                             guint                   field)
{
  g_return_if_fail (WISSEL_IS_RECORD_CHOOSER (self));
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (type != NULL);

  g_set_object (&self->network, network);
  g_set_object (&self->editor, editor);
  self->type = type;
  self->field = field;
  g_array_set_size (self->path, 0);
  show_path (self);
  gtk_editable_set_text (self->search_entry, "");
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
wissel_record_chooser_offer_new (WisselRecordChooser *self)
{
  g_return_if_fail (WISSEL_IS_RECORD_CHOOSER (self));

  self->offers_new = TRUE;
}

GtkListBox *
wissel_record_chooser_peek_list (WisselRecordChooser *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD_CHOOSER (self), NULL);

  return self->list;
}
