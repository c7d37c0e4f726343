/* Commands that write for people: export, document. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "wissel-certificate-print.h"
#include "wissel-certificates.h"
#include "wissel-cli.h"
#include "wissel-error.h"
#include "wissel-exporter.h"
#include "wissel-informing.h"
#include "wissel-paper.h"
#include "wissel-rounds.h"

static WisselCliStatus
export_list (const char *name, const WisselExport *export, const char *to)
{
  WisselNetwork  *network;
  GError         *error = NULL;
  WisselCliStatus status = WISSEL_CLI_DONE;
  guint           n_rows = 0;

  network = wissel_cli_open (name, &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  if (wissel_export_save (network, export, to, &n_rows, &error))
    g_printf (ngettext ("%1$s: %2$u row\n", "%1$s: %2$u rows\n", n_rows), to, n_rows);
  else
    status = wissel_cli_refuse (error);

  return wissel_cli_close (network, status);
}

static WisselCliStatus
complain_about_list (const char *name)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint               n_lists;
  const WisselList   *lists = wissel_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lists[i].name);

  return wissel_cli_misuse (_ ("There is no list “%1$s”. Choose one of: %2$s."), name, names->str);
}

WisselCliStatus
wissel_cli_export (int argc, char **argv)
{
  g_autofree char        *to = NULL;
  g_autofree char        *code = NULL;
  g_autofree char        *search = NULL;
  g_autoptr (WisselQuery) query = NULL;
  WisselExport export = { 0 };
  const WisselList  *list;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("The file to write"), "FILE.{xlsx,csv,pdf}" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_ ("Language of the file"), "nl|fr|de|en" },
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_ ("Only rows with these words"),
      N_ ("WORDS") },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 2, entries))
    return WISSEL_CLI_USAGE;

  list = wissel_list_find (argv[2]);
  if (list == NULL)
    return complain_about_list (argv[2]);

  if (to == NULL)
    return wissel_cli_misuse ("%s", _ ("Say with --to which file to write."));

  if (!wissel_cli_language (code, &export.language))
    return WISSEL_CLI_USAGE;

  query = wissel_query_new (list);
  wissel_query_set_search (query, search);
  export.query = query;

  return export_list (argv[1], &export, to);
}

/* ---- Certificates ---- */

typedef struct
{
  gint64                record;
  gboolean              all;
  gboolean              issue;
  const char           *round;
  const char           *to;
  WisselCertificateWish wish;
} DocumentRequest;

static gboolean
print_certificate (WisselNetwork *network, gint64 id, const char *to, GError **error)
{
  g_autofree char *saved = NULL;

  if (!wissel_certificate_save (network, id, to, &saved, error))
    return FALSE;

  g_printf ("%s\n", saved);

  return TRUE;
}

static gboolean
print_round (WisselNetwork *network, const DocumentRequest *request, GError **error)
{
  g_autoptr (GArray) issued = NULL;
  g_autoptr (GArray) ids = NULL;
  gint64             round = 0;

  if (!wissel_network_find_round (network, request->round, &round, error))
    return FALSE;

  if (request->issue)
    {
      issued = wissel_certificates_issue_all (network, round, &request->wish, error);
      if (issued == NULL)
        return FALSE;
    }

  ids = wissel_certificates_list (network, round, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!print_certificate (network, g_array_index (ids, gint64, i), request->to, error))
      return FALSE;

  return ids != NULL;
}

/* With --issue the record is an exchange, otherwise a certificate. */
static gboolean
print_one (WisselNetwork *network, const DocumentRequest *request, GError **error)
{
  gint64 certificate = request->record;

  if (request->issue &&
      !wissel_certificates_issue (network, request->record, &request->wish, &certificate, error))
    return FALSE;

  return print_certificate (network, certificate, request->to, error);
}

/* ---- Documents of records ---- */

static WisselCliStatus
complain_about_document (const char *name)
{
  g_autoptr (GString) names = g_string_new ("certificate");
  guint               n_papers;
  const WisselPaper  *papers = wissel_papers (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    if (wissel_paper_find (papers[i].name, NULL) == &papers[i])
      g_string_append_printf (names, ", %s", papers[i].name);

  return wissel_cli_misuse (_ ("There is no document “%1$s”. Choose one of: %2$s."), name,
                            names->str);
}

/* Of a record of whichever type it can be made from. */
static gboolean
save_paper (WisselNetwork *network, WisselPaperOrder *order, const char *name, GError **error)
{
  guint              n_papers;
  const WisselPaper *papers = wissel_papers (&n_papers);
  g_autofree char   *saved = NULL;
  gboolean           done = FALSE;

  for (guint i = 0; i < n_papers && !done; i++)
    if (wissel_paper_find (name, papers[i].record) == &papers[i])
      {
        g_clear_error (error);
        order->paper = &papers[i];
        done = wissel_paper_save (network, order, &saved, error);
        if (!done && !g_error_matches (*error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
          return FALSE;
      }

  if (done)
    g_printf ("%s\n", saved);

  return done;
}

/* What was written is named, also when not everything was. */
static void
tell_made (const WisselPapersMade *made)
{
  for (guint i = 0; i < made->files->len; i++)
    g_printf ("%s\n", (const char *) g_ptr_array_index (made->files, i));

  for (guint i = 0; i < made->unreached->len; i++)
    {
      /* Translators: %s is the name of an organisation. */
      g_printerr (_ ("No e-mail address: %s"),
                  (const char *) g_ptr_array_index (made->unreached, i));
      g_printerr ("\n");
    }
}

/* To all organisations that the matches of a round touch. */
static gboolean
save_papers (WisselNetwork         *network,
             const DocumentRequest *request,
             const char            *name,
             GError               **error)
{
  g_autoptr (GPtrArray)        addressees = NULL;
  g_autoptr (GArray)           ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (WisselPapersMade) made = NULL;
  WisselPaperBatch             batch = { .paper = wissel_paper_find (name, NULL),
                                         .records = ids,
                                         .language = request->wish.language,
                                         .path = request->to };
  gboolean                     done;

  if (!wissel_network_find_round (network, request->round, &batch.round, error))
    return FALSE;

  addressees = wissel_informing_list (network, batch.round, error);
  if (addressees == NULL)
    return FALSE;

  for (guint i = 0; i < addressees->len; i++)
    {
      gint64 id = wissel_addressee_get_id (g_ptr_array_index (addressees, i));

      g_array_append_val (ids, id);
    }
  if (ids->len == 0)
    return TRUE;

  done = wissel_papers_save (network, &batch, NULL, NULL, NULL, &made, error);
  tell_made (made);

  return done;
}

static gboolean
save_one_paper (WisselNetwork         *network,
                const DocumentRequest *request,
                const char            *name,
                GError               **error)
{
  WisselPaperOrder order = { .record = request->record,
                             .language = request->wish.language,
                             .path = request->to };

  return save_paper (network, &order, name, error);
}

static WisselCliStatus
print_paper (const char *network_name, const char *name, const DocumentRequest *request)
{
  const WisselPaper *paper = wissel_paper_find (name, NULL);
  WisselNetwork     *network;
  GError            *error = NULL;
  gboolean           done;

  if (paper == NULL)
    return complain_about_document (name);

  if (request->to == NULL || request->all == (request->record != 0) ||
      (request->all && !wissel_informing_is_done_by (paper)))
    return wissel_cli_misuse ("%s", _ ("Say with --to where to write, and with --record of what."));

  if (request->all && !g_str_has_suffix (request->to, ".pdf"))
    g_mkdir_with_parents (request->to, 0700);

  network = wissel_cli_open (network_name, &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  done = request->all ? save_papers (network, request, name, &error)
                      : save_one_paper (network, request, name, &error);

  return wissel_cli_close (network, done ? WISSEL_CLI_DONE : wissel_cli_refuse (error));
}

WisselCliStatus
wissel_cli_document (int argc, char **argv)
{
  g_autofree char   *to = NULL;
  g_autofree char   *round = NULL;
  g_autofree char   *language = NULL;
  g_autofree char   *signatory = NULL;
  g_autofree char   *function = NULL;
  DocumentRequest    request = { 0 };
  WisselNetwork     *network;
  GError            *error = NULL;
  gboolean           done;
  WisselLanguage     ignored;
  const GOptionEntry entries[] = {
    { "record", 0, 0, G_OPTION_ARG_INT64, &request.record,
      N_ ("The certificate; with --issue the exchange"), "ID" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all, N_ ("All of the round"), NULL },
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Code of the round"), "CODE" },
    { "issue", 0, 0, G_OPTION_ARG_NONE, &request.issue, N_ ("Issue what has not been issued yet"),
      NULL },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("Where to write"), "FILE.pdf|FOLDER" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Instead of the addressee’s"),
      "nl|fr|de|en" },
    { "signatory", 0, 0, G_OPTION_ARG_STRING, &signatory, N_ ("Who signs"), N_ ("NAME") },
    { "function", 0, 0, G_OPTION_ARG_STRING, &function, N_ ("In what function"), N_ ("TEXT") },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 2, entries) || !wissel_cli_language (language, &ignored))
    return WISSEL_CLI_USAGE;

  request.to = to;
  request.round = round;
  request.wish.language = language;
  if (!g_str_equal (argv[2], "certificate"))
    return print_paper (argv[1], argv[2], &request);

  if (to == NULL || request.all == (request.record != 0))
    return wissel_cli_misuse ("%s", _ ("Say with --to where to write, and with --record or --all "
                                       "what."));

  request.wish.signatory_name = signatory;
  request.wish.signatory_function = function;
  if (request.all)
    g_mkdir_with_parents (to, 0700);

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  done = request.all ? print_round (network, &request, &error)
                     : print_one (network, &request, &error);

  return wissel_cli_close (network, done ? WISSEL_CLI_DONE : wissel_cli_refuse (error));
}
