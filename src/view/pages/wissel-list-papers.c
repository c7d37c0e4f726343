#include "wissel-list-papers.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-file-choice.h"
#include "wissel-list-page.h"
#include "wissel-paper.h"
#include "wissel-round-choice.h"
#include "wissel-text.h"
#include "wissel-window.h"

#define SWITCHERS "switcher-list"

typedef struct
{
  WisselListPage *page; /* Owned */
  gint64          round;
} Asked;

static void
asked_free (Asked *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselListPage) page = user_data;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *path = wissel_paper_save_finish (result, &error);
  WisselWindow              *window = wissel_window_of (GTK_WIDGET (page));

  if (path == NULL)
    wissel_report_error (GTK_WIDGET (page), _ ("The Document Was Not Made"), error);
  else if (window != NULL)
    wissel_window_add_file_toast (window, _ ("The document was saved"), path);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GFile) file = wissel_choose_file_finish (result);
  g_autofree char  *path = file != NULL ? g_file_get_path (file) : NULL;
  WisselPaperOrder  order = { .record = asked->round, .path = path };

  if (path == NULL)
    return;

  order.paper = wissel_paper_find (SWITCHERS, NULL);
  wissel_paper_save_async (wissel_page_get_network (WISSEL_PAGE (asked->page)), &order, saved_cb,
                           g_object_ref (asked->page));
}

/* "list-of-switchers-spring-2027.pdf" */
static char *
make_name (const WisselRoundInfo *round)
{
  const WisselPaper *paper = wissel_paper_find (SWITCHERS, NULL);
  g_autofree char   *document = wissel_text_slug (
      wissel_codes_label ("DOCUMENT", paper->code, wissel_language_of_interface ()));
  g_autofree char *about = wissel_text_slug (round->name);

  return g_strdup_printf ("%s-%.60s.pdf", document, about);
}

static void
ask_for_file (WisselListPage *page, const WisselRoundInfo *round)
{
  static const char *const patterns[] = { "*.pdf", NULL };
  g_autofree char         *name = make_name (round);
  Asked                   *asked = g_new0 (Asked, 1);
  WisselFileChoice         choice = {
            .action = WISSEL_FILE_SAVE,
            .title = _ ("Save the Document"),
            .accept = _ ("_Save"),
            .name = name,
            .kind = _ ("PDF documents"),
            .patterns = patterns,
  };

  asked->page = g_object_ref (page);
  asked->round = round->id;
  wissel_choose_file_async (GTK_WIDGET (page), &choice, file_chosen_cb, asked);
}

static void
rounds_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselListPage) page = user_data;
  g_autoptr (GPtrArray)      rounds = NULL;
  WisselWindow              *window = wissel_window_of (GTK_WIDGET (page));

  if (window == NULL)
    return;

  rounds = wissel_round_choice_finish (GTK_WIDGET (page), WISSEL_NETWORK (source), result);
  if (rounds != NULL && rounds->len > 0)
    ask_for_file (page, g_ptr_array_index (rounds, 0));
  else if (rounds != NULL)
    wissel_window_add_toast (window, _ ("There is no round yet, and so nobody who switches"));
}

static void
switchers_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_network_list_rounds_async (wissel_page_get_network (WISSEL_PAGE (widget)), NULL,
                                    rounds_listed_cb, g_object_ref (widget));
}

void
wissel_list_papers_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.switchers", NULL, switchers_action);
}
