#include "wissel-page.h"

#include "wissel-text.h"

typedef struct
{
  /* Owned */
  WisselNetwork *network;
  char          *title;
  char          *subtitle;
  char          *create_label;
  GtkWidget     *header_widget;

  /* State */
  gboolean can_search;
  gboolean is_loading;
  gboolean is_stale;
} WisselPagePrivate;

enum
{
  PROP_0,
  PROP_NETWORK,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CREATE_LABEL,
  PROP_CAN_SEARCH,
  PROP_LOADING,
  PROP_HEADER_WIDGET,
  N_PROPS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WisselPage, wissel_page, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static WisselPagePrivate *
get_private (WisselPage *self)
{
  return wissel_page_get_instance_private (self);
}

static void
network_changed_cb (WisselPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    wissel_page_refresh (self);
  else
    get_private (self)->is_stale = TRUE;
}

static void
wissel_page_map (GtkWidget *widget)
{
  WisselPage *self = WISSEL_PAGE (widget);

  GTK_WIDGET_CLASS (wissel_page_parent_class)->map (widget);

  if (get_private (self)->is_stale)
    wissel_page_refresh (self);
}

/* Not by taking the focus of the widget over: Shift+Tab asks for that on its way out, and would
 * never get out. */
static void
wissel_page_real_enter (WisselPage *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
wissel_page_constructed (GObject *object)
{
  WisselPage        *self = WISSEL_PAGE (object);
  WisselPagePrivate *priv = get_private (self);

  G_OBJECT_CLASS (wissel_page_parent_class)->constructed (object);

  if (priv->network != NULL)
    g_signal_connect_object (priv->network, "changed", G_CALLBACK (network_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
wissel_page_dispose (GObject *object)
{
  WisselPagePrivate *priv = get_private (WISSEL_PAGE (object));

  g_clear_object (&priv->header_widget);

  G_OBJECT_CLASS (wissel_page_parent_class)->dispose (object);
}

static void
wissel_page_finalize (GObject *object)
{
  WisselPagePrivate *priv = get_private (WISSEL_PAGE (object));

  g_clear_object (&priv->network);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->create_label, g_free);

  G_OBJECT_CLASS (wissel_page_parent_class)->finalize (object);
}

static void
wissel_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselPagePrivate *priv = get_private (WISSEL_PAGE (object));

  switch (prop_id)
    {
    case PROP_NETWORK:
      g_value_set_object (value, priv->network);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_CREATE_LABEL:
      g_value_set_string (value, priv->create_label);
      break;
    case PROP_CAN_SEARCH:
      g_value_set_boolean (value, priv->can_search);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, priv->is_loading);
      break;
    case PROP_HEADER_WIDGET:
      g_value_set_object (value, priv->header_widget);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WisselPage *self = WISSEL_PAGE (object);

  switch (prop_id)
    {
    case PROP_NETWORK:
      get_private (self)->network = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      wissel_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      wissel_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_CREATE_LABEL:
      wissel_page_set_create_label (self, g_value_get_string (value));
      break;
    case PROP_CAN_SEARCH:
      wissel_page_set_can_search (self, g_value_get_boolean (value));
      break;
    case PROP_LOADING:
      wissel_page_set_loading (self, g_value_get_boolean (value));
      break;
    case PROP_HEADER_WIDGET:
      wissel_page_set_header_widget (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A page without anything typed may always be left. */
static void
wissel_page_real_leave_async (WisselPage *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static gboolean
wissel_page_real_leave_finish (WisselPage *self, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
wissel_page_class_init (WisselPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wissel_page_constructed;
  object_class->dispose = wissel_page_dispose;
  object_class->finalize = wissel_page_finalize;
  object_class->get_property = wissel_page_get_property;
  object_class->set_property = wissel_page_set_property;
  widget_class->map = wissel_page_map;
  klass->enter = wissel_page_real_enter;
  klass->leave_async = wissel_page_real_leave_async;
  klass->leave_finish = wissel_page_real_leave_finish;

  properties[PROP_NETWORK] =
    g_param_spec_object ("network", NULL, NULL, WISSEL_TYPE_NETWORK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_CREATE_LABEL] = g_param_spec_string ("create-label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_SEARCH] = g_param_spec_boolean ("can-search", NULL, NULL, FALSE, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_HEADER_WIDGET] =
    g_param_spec_object ("header-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_page_init (WisselPage *self)
{
  get_private (self)->title = g_strdup ("");
}

WisselNetwork *
wissel_page_get_network (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), NULL);

  return get_private (self)->network;
}

const char *
wissel_page_get_title (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

void
wissel_page_set_title (WisselPage *self, const char *title)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  if (wissel_set_string (&get_private (self)->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
wissel_page_get_subtitle (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), NULL);

  return get_private (self)->subtitle;
}

void
wissel_page_set_subtitle (WisselPage *self, const char *subtitle)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  if (wissel_set_string (&get_private (self)->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

const char *
wissel_page_get_create_label (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), NULL);

  return get_private (self)->create_label;
}

void
wissel_page_set_create_label (WisselPage *self, const char *label)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  if (wissel_set_string (&get_private (self)->create_label, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CREATE_LABEL]);
}

gboolean
wissel_page_get_can_search (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), FALSE);

  return get_private (self)->can_search;
}

void
wissel_page_set_can_search (WisselPage *self, gboolean can_search)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  if (get_private (self)->can_search == can_search)
    return;

  get_private (self)->can_search = can_search;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SEARCH]);
}

gboolean
wissel_page_get_loading (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), FALSE);

  return get_private (self)->is_loading;
}

void
wissel_page_set_loading (WisselPage *self, gboolean loading)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  if (get_private (self)->is_loading == loading)
    return;

  get_private (self)->is_loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

GtkWidget *
wissel_page_get_header_widget (WisselPage *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), NULL);

  return get_private (self)->header_widget;
}

void
wissel_page_set_header_widget (WisselPage *self, GtkWidget *widget)
{
  WisselPagePrivate *priv;

  g_return_if_fail (WISSEL_IS_PAGE (self));

  priv = get_private (self);
  if (priv->header_widget == widget)
    return;

  g_clear_object (&priv->header_widget);
  priv->header_widget = widget != NULL ? g_object_ref_sink (widget) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER_WIDGET]);
}

void
wissel_page_refresh (WisselPage *self)
{
  WisselPageClass *klass;

  g_return_if_fail (WISSEL_IS_PAGE (self));

  get_private (self)->is_stale = FALSE;
  klass = WISSEL_PAGE_GET_CLASS (self);
  if (klass->refresh != NULL)
    klass->refresh (self);
}

void
wissel_page_create (WisselPage *self)
{
  WisselPageClass *klass;

  g_return_if_fail (WISSEL_IS_PAGE (self));

  klass = WISSEL_PAGE_GET_CLASS (self);
  if (klass->create != NULL)
    klass->create (self);
}

void
wissel_page_enter (WisselPage *self)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  WISSEL_PAGE_GET_CLASS (self)->enter (self);
}

void
wissel_page_search (WisselPage *self)
{
  WisselPageClass *klass;

  g_return_if_fail (WISSEL_IS_PAGE (self));

  klass = WISSEL_PAGE_GET_CLASS (self);
  if (klass->search != NULL)
    klass->search (self);
}

void
wissel_page_leave_async (WisselPage *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (WISSEL_IS_PAGE (self));

  WISSEL_PAGE_GET_CLASS (self)->leave_async (self, callback, user_data);
}

gboolean
wissel_page_leave_finish (WisselPage *self, GAsyncResult *result)
{
  g_return_val_if_fail (WISSEL_IS_PAGE (self), FALSE);

  return WISSEL_PAGE_GET_CLASS (self)->leave_finish (self, result);
}
