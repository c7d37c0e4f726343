#include "wissel-answer-row.h"

/* How long a person pauses before what was written is taken. */
#define PAUSE_SECONDS 2

struct _WisselAnswerRow
{
  AdwPreferencesRow parent_instance;

  /* Children */
  GtkTextView *view;
  GtkLabel    *problem;

  /* State */
  gboolean is_long;
  gboolean is_showing;
  gboolean is_writing;
  guint    pause;
  guint    resize;
};

G_DEFINE_FINAL_TYPE (WisselAnswerRow, wissel_answer_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (WisselAnswerRow *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static char *
dup_text (WisselAnswerRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/* The view lays its lines out when there is time and forgets to ask for the height they need. */
static gboolean
resize_cb (gpointer data)
{
  WisselAnswerRow *self = data;

  self->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
queue_resize (WisselAnswerRow *self)
{
  if (self->resize == 0)
    self->resize = g_idle_add_full (G_PRIORITY_LOW, resize_cb, self, NULL);
}

static void
take (WisselAnswerRow *self, gboolean is_complete)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->is_writing)
    return;

  text = dup_text (self);
  self->is_writing = !is_complete;
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

/* A number that is half typed is no answer yet. */
static gboolean
pause_cb (gpointer data)
{
  WisselAnswerRow *self = data;

  self->pause = 0;
  take (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (WisselAnswerRow *self)
{
  if (self->is_showing)
    return;

  self->is_writing = TRUE;
  wissel_answer_row_show_problem (self, NULL);
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->is_long)
    self->pause = g_timeout_add_seconds (PAUSE_SECONDS, pause_cb, self);
}

static void
entered_cb (WisselAnswerRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
left_cb (WisselAnswerRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  take (self, TRUE);
}

static void
clicked_cb (WisselAnswerRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* In a single line Enter ends the answer. */
static gboolean
key_cb (WisselAnswerRow *self, guint key)
{
  if (self->is_long ||
      (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter))
    return GDK_EVENT_PROPAGATE;

  take (self, TRUE);

  return GDK_EVENT_STOP;
}

static void
wissel_answer_row_dispose (GObject *object)
{
  WisselAnswerRow *self = WISSEL_ANSWER_ROW (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->resize, g_source_remove);

  G_OBJECT_CLASS (wissel_answer_row_parent_class)->dispose (object);
}

static void
wissel_answer_row_class_init (WisselAnswerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_answer_row_dispose;

  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_controllers (WisselAnswerRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
wissel_answer_row_init (WisselAnswerRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "long-text");

  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->view, "map", G_CALLBACK (queue_resize), self);
  add_controllers (self);
}

GtkWidget *
wissel_answer_row_new (const char *caption, const char *name, gboolean is_long)
{
  WisselAnswerRow *self = g_object_new (WISSEL_TYPE_ANSWER_ROW, NULL);
  GtkWidget       *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  self->is_long = is_long;
  if (is_long)
    gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 48);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (caption != NULL)
    {
      GtkWidget *label = gtk_label_new (caption);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption-title");
      gtk_box_prepend (GTK_BOX (box), label);
    }

  return GTK_WIDGET (self);
}

void
wissel_answer_row_show (WisselAnswerRow *self, const char *text)
{
  g_autofree char *present = NULL;

  g_return_if_fail (WISSEL_IS_ANSWER_ROW (self));

  if (self->is_writing)
    return;

  present = dup_text (self);
  if (g_strcmp0 (present, text != NULL ? text : "") != 0)
    {
      self->is_showing = TRUE;
      gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
      self->is_showing = FALSE;
      queue_resize (self);
    }

  /* What is saved is undone in the network: the view only undoes what is being written. */
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  gtk_text_buffer_set_enable_undo (get_buffer (self), TRUE);
}

void
wissel_answer_row_show_problem (WisselAnswerRow *self, const char *problem)
{
  g_return_if_fail (WISSEL_IS_ANSWER_ROW (self));

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem == NULL)
    return;

  /* What was written stays until it is right. */
  self->is_writing = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem, -1);
}

void
wissel_answer_row_commit (WisselAnswerRow *self)
{
  g_return_if_fail (WISSEL_IS_ANSWER_ROW (self));

  take (self, TRUE);
}
