#include "wissel-split.h"

#define SIDEBAR_WIDTH 264
#define NARROW_WIDTH 720 /* below, the content would be too small beside the sidebar */

struct _WisselSplit
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *sidebar;
  GtkWidget *content;

  /* State */
  guint    settle_id;
  gboolean is_collapsed;
  gboolean is_pinned; /* shown while there is room */
  gboolean is_open;   /* shown over the content */
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_SIDEBAR,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WisselSplit, wissel_split, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static gboolean
shows_sidebar (WisselSplit *self)
{
  return self->is_collapsed ? self->is_open : self->is_pinned;
}

static int
sidebar_width (WisselSplit *self)
{
  int minimum = 0;

  if (self->sidebar == NULL || !shows_sidebar (self))
    return 0;

  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (minimum, SIDEBAR_WIDTH);
}

static gboolean
settle_cb (gpointer user_data)
{
  WisselSplit *self = user_data;

  self->settle_id = 0;
  self->is_open = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Nobody may be told while sizes are being handed out. */
static void
set_collapsed (WisselSplit *self, gboolean is_collapsed)
{
  if (self->is_collapsed == is_collapsed)
    return;

  self->is_collapsed = is_collapsed;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_cb, self, NULL);
}

static void
set_child (WisselSplit *self, GtkWidget **child, GtkWidget *widget)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  /* The sidebar comes last: it is drawn and clicked first. */
  if (widget != NULL && child == &self->content)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  else if (widget != NULL)
    gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

static void
pressed_cb (WisselSplit *self, int n_press, double x, double y, GtkGesture *gesture)
{
  int width = sidebar_width (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  if (!self->is_collapsed || !self->is_open || x < width)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  wissel_split_set_show_sidebar (self, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  WisselSplit *self = WISSEL_SPLIT (widget);

  if (!self->is_collapsed || !self->is_open)
    return FALSE;

  wissel_split_set_show_sidebar (self, FALSE);

  return TRUE;
}

static void
wissel_split_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  WisselSplit *self = WISSEL_SPLIT (widget);
  int          sidebar[2] = { 0, 0 };
  int          content[2] = { 0, 0 };

  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, orientation, -1, &sidebar[0], &sidebar[1], NULL, NULL);
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, &content[0], &content[1], NULL, NULL);

  *minimum = MAX (sidebar[0], content[0]);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
               ? MAX (sidebar[1], SIDEBAR_WIDTH) + content[1]
               : MAX (sidebar[1], content[1]);
}

static void
wissel_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WisselSplit  *self = WISSEL_SPLIT (widget);
  gboolean      is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation content = { 0, 0, width, height };
  int           beside;

  set_collapsed (self, width < NARROW_WIDTH);
  beside = sidebar_width (self);

  if (self->sidebar != NULL)
    {
      GtkAllocation sidebar = { is_rtl ? width - beside : 0, 0, beside, height };

      gtk_widget_set_child_visible (self->sidebar, beside > 0);
      if (beside > 0)
        gtk_widget_size_allocate (self->sidebar, &sidebar, -1);
    }

  if (!self->is_collapsed && !is_rtl)
    content.x = beside;
  if (!self->is_collapsed)
    content.width -= beside;
  if (self->content != NULL)
    gtk_widget_size_allocate (self->content, &content, -1);
}

static void
wissel_split_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.3f };
  WisselSplit         *self = WISSEL_SPLIT (widget);

  if (self->content != NULL)
    gtk_widget_snapshot_child (widget, self->content, snapshot);
  if (self->is_collapsed && self->is_open)
    gtk_snapshot_append_color (
      snapshot, &shade,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (self->sidebar != NULL && shows_sidebar (self))
    gtk_widget_snapshot_child (widget, self->sidebar, snapshot);
}

static void
wissel_split_dispose (GObject *object)
{
  WisselSplit *self = WISSEL_SPLIT (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (wissel_split_parent_class)->dispose (object);
}

static void
wissel_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselSplit *self = WISSEL_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->is_collapsed);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, shows_sidebar (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WisselSplit *self = WISSEL_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      wissel_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_split_class_init (WisselSplitClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_split_dispose;
  object_class->get_property = wissel_split_get_property;
  object_class->set_property = wissel_split_set_property;
  widget_class->measure = wissel_split_measure;
  widget_class->size_allocate = wissel_split_size_allocate;
  widget_class->snapshot = wissel_split_snapshot;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] =
    g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
wissel_split_init (WisselSplit *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->is_pinned = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

gboolean
wissel_split_get_collapsed (WisselSplit *self)
{
  g_return_val_if_fail (WISSEL_IS_SPLIT (self), FALSE);

  return self->is_collapsed;
}

gboolean
wissel_split_get_show_sidebar (WisselSplit *self)
{
  g_return_val_if_fail (WISSEL_IS_SPLIT (self), FALSE);

  return shows_sidebar (self);
}

void
wissel_split_set_show_sidebar (WisselSplit *self, gboolean show_sidebar)
{
  g_return_if_fail (WISSEL_IS_SPLIT (self));

  if (shows_sidebar (self) == !!show_sidebar)
    return;

  if (self->is_collapsed)
    self->is_open = show_sidebar;
  else
    self->is_pinned = show_sidebar;

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}
