#include "wissel-record-chooser-window.h"

#include "wissel-help-window.h"

struct _WisselRecordChooserWindow
{
  AdwWindow parent_instance;

  /* Template children */
  WisselRecordChooser *chooser;
};

enum
{
  CHOSEN,
  NEW_WANTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselRecordChooserWindow, wissel_record_chooser_window, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
chosen_cb (WisselRecordChooserWindow *self, gint64 id)
{
  g_autoptr (WisselRecordChooserWindow) kept = g_object_ref (self);

  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (kept, signals[CHOSEN], 0, id);
}

static void
new_wanted_cb (WisselRecordChooserWindow *self, const char *words)
{
  g_autoptr (WisselRecordChooserWindow) kept = g_object_ref (self);

  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (kept, signals[NEW_WANTED], 0, words);
}

static void
wissel_record_chooser_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_RECORD_CHOOSER_WINDOW);

  G_OBJECT_CLASS (wissel_record_chooser_window_parent_class)->dispose (object);
}

static void
wissel_record_chooser_window_class_init (WisselRecordChooserWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_record_chooser_window_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[NEW_WANTED] = g_signal_new ("new-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (WISSEL_TYPE_RECORD_CHOOSER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/wissel/Wissel/ui/wissel-record-chooser-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRecordChooserWindow, chooser);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_wanted_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "lists");
}

static void
wissel_record_chooser_window_init (WisselRecordChooserWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_record_chooser_window_new (WisselWindow           *parent,
                                  const char             *title,
                                  const WisselRecordType *type)
{
  WisselRecordChooserWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self =
    g_object_new (WISSEL_TYPE_RECORD_CHOOSER_WINDOW, "transient-for", parent, "title", title, NULL);
  wissel_record_chooser_offer_new (self->chooser);
  wissel_record_chooser_begin (self->chooser, wissel_window_get_network (parent), type, NULL, 0);

  return GTK_WIDGET (self);
}
