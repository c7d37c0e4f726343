#include "wissel-reason-window.h"

#include "wissel-text.h"

struct _WisselReasonWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkLabel    *heading_label;
  GtkLabel    *body_label;
  GtkTextView *text_view;
  GtkButton   *accept_button;

  /* Owned */
  GTask *task;
};

G_DEFINE_FINAL_TYPE (WisselReasonWindow, wissel_reason_window, ADW_TYPE_WINDOW)

static char *
dup_reason (WisselReasonWindow *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return wissel_text_clean_long (text);
}

static void
answer (WisselReasonWindow *self, char *reason)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, reason, g_free);
}

static void
text_changed_cb (WisselReasonWindow *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), reason != NULL);
}

static void
accept_cb (WisselReasonWindow *self)
{
  char *reason = dup_reason (self);

  if (reason == NULL)
    return;

  answer (self, reason);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (WisselReasonWindow *self)
{
  answer (self, NULL);

  return GDK_EVENT_PROPAGATE;
}

static void
accept_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  accept_cb (WISSEL_REASON_WINDOW (widget));
}

static void
wissel_reason_window_dispose (GObject *object)
{
  WisselReasonWindow *self = WISSEL_REASON_WINDOW (object);

  answer (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_REASON_WINDOW);

  G_OBJECT_CLASS (wissel_reason_window_parent_class)->dispose (object);
}

static void
wissel_reason_window_class_init (WisselReasonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_reason_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-reason-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselReasonWindow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, WisselReasonWindow, body_label);
  gtk_widget_class_bind_template_child (widget_class, WisselReasonWindow, text_view);
  gtk_widget_class_bind_template_child (widget_class, WisselReasonWindow, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_install_action (widget_class, "reason.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "reason.accept", NULL);
}

static void
wissel_reason_window_init (WisselReasonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  text_changed_cb (self);
}

void
wissel_reason_window_ask (GtkWidget          *parent,
                          const char         *heading,
                          const char         *body,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GtkRoot            *root = gtk_widget_get_root (parent);
  WisselReasonWindow *self;

  self = g_object_new (WISSEL_TYPE_REASON_WINDOW, "transient-for", root, NULL);
  self->task = g_task_new (parent, NULL, callback, user_data);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_label_set_text (self->heading_label, heading);
  gtk_label_set_text (self->body_label, body);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

char *
wissel_reason_window_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
