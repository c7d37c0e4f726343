#include "wissel-paper-menu.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-file-choice.h"
#include "wissel-paper.h"
#include "wissel-text.h"
#include "wissel-window.h"

struct _WisselPaperMenu
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  char         *language; /* empty for that of the addressee */

  /* State */
  const WisselPaper *asked;

  /* Template children */
  GMenuModel *languages;
};

enum
{
  PROP_0,
  PROP_LANGUAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WisselPaperMenu, wissel_paper_menu, ADW_TYPE_BIN)

/* Not a bound child: disposing the template would take it away from AdwBin behind its back. */
static GtkMenuButton *
get_button (WisselPaperMenu *self)
{
  return GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self)));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPaperMenu) self = user_data;
  g_autoptr (GError)          error = NULL;
  g_autofree char            *path = wissel_paper_save_finish (result, &error);
  WisselWindow               *window = wissel_window_of (GTK_WIDGET (self));

  if (path == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The Document Was Not Made"), error);
  else if (window != NULL)
    wissel_window_add_file_toast (window, _ ("The document was saved"), path);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPaperMenu) self = user_data;
  g_autoptr (GFile)           file = wissel_choose_file_finish (result);
  g_autofree char            *path = NULL;
  WisselPaperOrder            order = { 0 };

  if (file == NULL || self->editor == NULL)
    return;

  path = g_file_get_path (file);
  order.paper = self->asked;
  order.record = wissel_editor_get_id (self->editor);
  order.language = *self->language != '\0' ? self->language : NULL;
  order.path = path;
  wissel_paper_save_async (wissel_editor_get_network (self->editor), &order, saved_cb,
                           g_object_ref (self));
}

/* "company-sheet-claes-timber.pdf" */
static char *
make_name (WisselPaperMenu *self)
{
  const char *document =
    wissel_codes_label ("DOCUMENT", self->asked->code, wissel_language_of_interface ());
  const char      *title = wissel_editor_get_title (self->editor);
  g_autofree char *first = wissel_text_slug (document);
  g_autofree char *second = wissel_text_slug (title != NULL ? title : "");

  return g_strdup_printf ("%s-%.60s%s", first, second, wissel_paper_extension (self->asked));
}

static void
make_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselPaperMenu        *self = WISSEL_PAPER_MENU (widget);
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  const char             *patterns[] = { NULL, NULL };
  g_autofree char        *pattern = NULL;
  g_autofree char        *name = NULL;
  WisselFileChoice        choice = {
           .action = WISSEL_FILE_SAVE,
           .title = _ ("Save the Document"),
           .accept = _ ("_Save"),
           .patterns = patterns,
  };

  self->asked = wissel_paper_find (g_variant_get_string (parameter, NULL), type->name);
  if (self->asked == NULL || wissel_editor_get_id (self->editor) == 0)
    return;

  choice.name = name = make_name (self);
  choice.kind = self->asked->attached != NULL ? _ ("Mail drafts") : _ ("PDF documents");
  patterns[0] = pattern = g_strconcat ("*", wissel_paper_extension (self->asked), NULL);
  wissel_choose_file_async (widget, &choice, file_chosen_cb, g_object_ref (self));
}

static void
fill_menu (WisselPaperMenu *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  WisselNetwork          *network = wissel_editor_get_network (self->editor);
  g_autoptr (GPtrArray)   papers = wissel_papers_of (type->name, wissel_network_get_kind (network));
  g_autoptr (GMenu)       menu = g_menu_new ();
  g_autoptr (GMenu)       section = g_menu_new ();

  for (guint i = 0; i < papers->len; i++)
    {
      const WisselPaper *paper = g_ptr_array_index (papers, i);
      g_autofree char   *action = g_strdup_printf ("paper.make::%s", paper->name);

      g_menu_append (section, _ (paper->label), action);
    }

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (menu, _ ("Language of the Document"), self->languages);
  gtk_menu_button_set_menu_model (get_button (self), papers->len > 0 ? G_MENU_MODEL (menu) : NULL);
}

/* A draft has nothing to print yet. */
static void
update (WisselPaperMenu *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          wissel_editor_get_state (self->editor) == WISSEL_EDITOR_STORED &&
                            gtk_menu_button_get_menu_model (get_button (self)) != NULL);
}

static void
wissel_paper_menu_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WisselPaperMenu *self = WISSEL_PAPER_MENU (object);

  switch (id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wissel_paper_menu_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WisselPaperMenu *self = WISSEL_PAPER_MENU (object);

  switch (id)
    {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_strdup (g_value_get_string (value) ? g_value_get_string (value) : "");
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wissel_paper_menu_dispose (GObject *object)
{
  WisselPaperMenu *self = WISSEL_PAPER_MENU (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PAPER_MENU);

  G_OBJECT_CLASS (wissel_paper_menu_parent_class)->dispose (object);
}

static void
wissel_paper_menu_finalize (GObject *object)
{
  WisselPaperMenu *self = WISSEL_PAPER_MENU (object);

  g_free (self->language);

  G_OBJECT_CLASS (wissel_paper_menu_parent_class)->finalize (object);
}

static void
wissel_paper_menu_class_init (WisselPaperMenuClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wissel_paper_menu_get_property;
  object_class->set_property = wissel_paper_menu_set_property;
  object_class->dispose = wissel_paper_menu_dispose;
  object_class->finalize = wissel_paper_menu_finalize;

  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-paper-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPaperMenu, languages);

  gtk_widget_class_install_action (widget_class, "paper.make", "s", make_action);
  gtk_widget_class_install_property_action (widget_class, "paper.language", "language");
}

static void
wissel_paper_menu_init (WisselPaperMenu *self)
{
  self->language = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_paper_menu_set_editor (WisselPaperMenu *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_PAPER_MENU (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  fill_menu (self);
  g_signal_connect_object (editor, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
wissel_paper_menu_pop_up (WisselPaperMenu *self)
{
  g_return_if_fail (WISSEL_IS_PAPER_MENU (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (get_button (self));
}
