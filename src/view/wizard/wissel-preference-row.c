#include "wissel-preference-row.h"

#include <glib/gi18n.h>

#define RANKS WISSEL_PREFERENCE_RANKS
#define MOST_SUGGESTIONS 4

struct _WisselPreferenceRow
{
  GtkBox parent_instance;

  /* Template children */
  GtkLabel *name_label;
  GtkLabel *employer_label;
  GtkEntry *first_entry;
  GtkEntry *second_entry;
  GtkEntry *third_entry;
  GtkLabel *message_label;

  /* Owned */
  WisselPreferences *preferences;

  /* State */
  guint    index;
  gboolean is_showing; /* texts that nobody types */
};

enum
{
  GO,
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselPreferenceRow, wissel_preference_row, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static GtkEntry *
get_entry (WisselPreferenceRow *self, guint rank)
{
  GtkEntry *const entries[RANKS] = { self->first_entry, self->second_entry, self->third_entry };

  return entries[rank];
}

static guint
get_rank (WisselPreferenceRow *self, GtkWidget *entry)
{
  return entry == GTK_WIDGET (self->first_entry)    ? 0
         : entry == GTK_WIDGET (self->second_entry) ? 1
                                                    : 2;
}

/* ---- What stands below the fields ---- */

static void
show_message (WisselPreferenceRow *self, const char *message, gboolean is_problem)
{
  gtk_label_set_label (self->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message != NULL && *message != '\0');
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->message_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message_label), "error");
}

static void
show_problems (WisselPreferenceRow *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint rank = 0; rank < RANKS; rank++)
    {
      GtkWidget  *entry = GTK_WIDGET (get_entry (self, rank));
      const char *problem = wissel_preferences_get_problem (self->preferences, self->index, rank);

      if (problem == NULL)
        {
          gtk_widget_remove_css_class (entry, "error");
          gtk_accessible_reset_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID);
          continue;
        }

      gtk_widget_add_css_class (entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      /* Translators: which choice of the three it is about (1, 2 or 3), and what is wrong with it.
       */
      g_string_append_printf (all, _ ("Choice %1$u: %2$s"), rank + 1, problem);
      g_string_append_c (all, '\n');
    }

  if (all->len > 0)
    g_string_truncate (all, all->len - 1);
  show_message (self, all->str, TRUE);
}

static void
show_suggestions (WisselPreferenceRow *self, const char *text)
{
  g_auto (GStrv)   found = wissel_preferences_find (self->preferences, text, MOST_SUGGESTIONS);
  g_autofree char *others = NULL;
  g_autofree char *message = NULL;

  if (found[0] == NULL)
    {
      show_problems (self);
      return;
    }

  if (found[1] != NULL)
    {
      others = g_strjoinv (", ", found + 1);
      /* Translators: names of organisations, the best first. */
      message = g_strdup_printf (_ ("Enter takes “%1$s”. Or go on typing: %2$s"), found[0], others);
    }
  else
    {
      message = g_strdup_printf (_ ("Enter takes “%s”."), found[0]);
    }

  show_message (self, message, FALSE);
}

/* ---- Typing ---- */

static void
show_texts (WisselPreferenceRow *self)
{
  self->is_showing = TRUE;
  for (guint rank = 0; rank < RANKS; rank++)
    {
      GtkEditable *entry = GTK_EDITABLE (get_entry (self, rank));
      const char  *text = wissel_preferences_get_text (self->preferences, self->index, rank);

      if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
        gtk_editable_set_text (entry, text);
    }
  self->is_showing = FALSE;
}

static void
take_text (WisselPreferenceRow *self, GtkWidget *entry, const char *text)
{
  guint rank = get_rank (self, entry);

  if (g_strcmp0 (text, wissel_preferences_get_text (self->preferences, self->index, rank)) != 0)
    wissel_preferences_set_text (self->preferences, self->index, rank, text);

  show_texts (self);
  show_problems (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
typed_cb (WisselPreferenceRow *self, GtkEditable *entry)
{
  if (!self->is_showing && self->preferences != NULL)
    show_suggestions (self, gtk_editable_get_text (entry));
}

static void
activated_cb (WisselPreferenceRow *self, GtkEntry *entry)
{
  const char    *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_auto (GStrv) found = wissel_preferences_find (self->preferences, text, 1);

  take_text (self, GTK_WIDGET (entry), found[0] != NULL ? found[0] : text);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static void
left_cb (WisselPreferenceRow *self, GtkEventController *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  if (self->preferences != NULL)
    take_text (self, entry, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static gboolean
key_cb (WisselPreferenceRow   *self,
        guint                  key,
        guint                  code,
        GdkModifierType        modifiers,
        GtkEventControllerKey *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int        step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1
                    : key == GDK_KEY_Up || key == GDK_KEY_KP_Up   ? -1
                                                                  : 0;

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[GO], 0, step, get_rank (self, entry));

  return GDK_EVENT_STOP;
}

static void
watch_entry (WisselPreferenceRow *self, GtkEntry *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activated_cb), self);
}

static void
wissel_preference_row_dispose (GObject *object)
{
  WisselPreferenceRow *self = WISSEL_PREFERENCE_ROW (object);

  g_clear_object (&self->preferences);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PREFERENCE_ROW);

  G_OBJECT_CLASS (wissel_preference_row_parent_class)->dispose (object);
}

static void
wissel_preference_row_class_init (WisselPreferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_preference_row_dispose;

  signals[GO] = g_signal_new ("go", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_INT, G_TYPE_UINT);
  signals[CHANGED] =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-preference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, employer_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, first_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, second_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, third_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceRow, message_label);
}

static void
wissel_preference_row_init (WisselPreferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint rank = 0; rank < RANKS; rank++)
    watch_entry (self, get_entry (self, rank));
}

void
wissel_preference_row_show (WisselPreferenceRow *self, WisselPreferences *preferences, guint index)
{
  g_return_if_fail (WISSEL_IS_PREFERENCE_ROW (self));
  g_return_if_fail (index < wissel_preferences_get_n_rows (preferences));

  g_set_object (&self->preferences, preferences);
  self->index = index;
  gtk_label_set_label (self->name_label, wissel_preferences_get_name (preferences, index));
  gtk_label_set_label (self->employer_label, wissel_preferences_get_employer (preferences, index));
  for (guint rank = 0; rank < RANKS; rank++)
    {
      g_autofree char *label = NULL;

      /* Translators: which choice (1, 2 or 3) of which switcher. */
      label = g_strdup_printf (_ ("Choice %1$u of %2$s"), rank + 1,
                               wissel_preferences_get_name (preferences, index));
      gtk_accessible_update_property (GTK_ACCESSIBLE (get_entry (self, rank)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  show_texts (self);
  show_problems (self);
}

void
wissel_preference_row_focus (WisselPreferenceRow *self, guint rank)
{
  g_return_if_fail (WISSEL_IS_PREFERENCE_ROW (self));
  g_return_if_fail (rank < RANKS);

  gtk_widget_grab_focus (GTK_WIDGET (get_entry (self, rank)));
}

void
wissel_preference_row_take (WisselPreferenceRow *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;

  if (entry != NULL && gtk_widget_is_ancestor (entry, GTK_WIDGET (self)))
    take_text (self, entry, gtk_editable_get_text (GTK_EDITABLE (entry)));
}
