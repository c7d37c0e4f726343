#include "wissel-section.h"

#include <glib/gi18n.h>

#include "wissel-list-page.h"
#include "wissel-overview-page.h"

static const WisselSection sections[] = {
  { .name = "overview",
    .title = N_ ("Overview"),
    .icon_name = "wissel-overview-symbolic",
    .make_page = wissel_overview_page_new },
  { .name = "tasks",
    .title = N_ ("Tasks"),
    .icon_name = "wissel-tasks-symbolic",
    .make_page = wissel_list_page_new,
    .list = "tasks",
    .empty_title = N_ ("No Tasks Yet"),
    .empty_text = N_ ("What you still have to do stands here, and for whom: what is overdue, what "
                      "is due, what was done. Write a task down on the page of the record that it "
                      "is about, such as an organisation or an exchange."),
    .help = "tasks" },
  { .name = "organisations",
    .title = N_ ("Organisations"),
    .icon_name = "wissel-organisations-symbolic",
    .make_page = wissel_list_page_new,
    .list = "organisations",
    .record = "organisation",
    .is_imported = TRUE,
    .create_label = N_ ("New _Organisation"),
    .empty_title = N_ ("No Organisations Yet"),
    .empty_text = N_ ("The members of the network stand here: those that send switchers and those "
                      "that receive them. Import the workbook they filled in, or add the first "
                      "one by hand."),
    .help = "lists" },
  { .name = "people",
    .title = N_ ("People"),
    .icon_name = "wissel-people-symbolic",
    .make_page = wissel_list_page_new,
    .list = "people",
    .record = "person",
    .is_imported = TRUE,
    .create_label = N_ ("New _Person"),
    .empty_title = N_ ("No People Yet"),
    .empty_text = N_ ("Switchers, learning coaches and contact persons stand here. Import the "
                      "workbook that organisations filled in, or add the first person by hand."),
    .help = "lists" },
  { .name = "questions",
    .title = N_ ("Learning Questions"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-questions-symbolic",
    .make_page = wissel_list_page_new,
    .list = "questions",
    .record = "learning_question",
    .is_imported = TRUE,
    .create_label = N_ ("New Learning _Question"),
    .empty_title = N_ ("No Learning Questions Yet"),
    .empty_text = N_ ("What switchers want to learn stands here. Import the intake forms as a "
                      "workbook, or write the first question down by hand."),
    .help = "lists" },
  { .name = "places",
    .title = N_ ("Learning Places"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-places-symbolic",
    .make_page = wissel_list_page_new,
    .list = "places",
    .record = "learning_place",
    .is_imported = TRUE,
    .create_label = N_ ("New Learning _Place"),
    .empty_title = N_ ("No Learning Places Yet"),
    .empty_text = N_ ("Workplaces where a switcher can learn stand here, with their coaches. "
                      "Import the sheets that organisations filled in, or describe the first "
                      "place by hand."),
    .help = "lists" },
  { .name = "matching",
    .title = N_ ("Matching"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-matching-symbolic",
    .make_page = wissel_list_page_new,
    .list = "matches",
    .action = "win.match",
    .action_label = N_ ("_Start Matching…"),
    .empty_title = N_ ("No Matches Yet"),
    .empty_text = N_ ("Which switcher learns where stands here. The matching wizard weighs every "
                      "learning question against every learning place, proposes the best "
                      "solution for all, and says why."),
    .help = "matching" },
  { .name = "exchanges",
    .title = N_ ("Exchanges"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-exchanges-symbolic",
    .make_page = wissel_list_page_new,
    .list = "exchanges",
    .empty_title = N_ ("No Exchanges Yet"),
    .empty_text = N_ ("An exchange begins when everybody has agreed to a match: the switcher, both "
                      "organisations and the learning coach. Agree to matches under Matching."),
    .help = "exchanges" },
  { .name = "moments",
    .title = N_ ("Contact Moments"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-moments-symbolic",
    .make_page = wissel_list_page_new,
    .list = "moments",
    .record = "contact_moment",
    .create_label = N_ ("New _Contact Moment"),
    .empty_title = N_ ("No Contact Moments Yet"),
    .empty_text =
      N_ ("Company visits, information sessions, webinars and kick-offs stand here: who "
          "came, what came of it, and what is to be followed up. Add the first one, "
          "then tick off who was there."),
    .help = "moments" },
  { .name = "rounds",
    .title = N_ ("Rounds"),
    .group = N_ ("Learning Exchanges"),
    .kind = "SWITCHING",
    .icon_name = "wissel-rounds-symbolic",
    .make_page = wissel_list_page_new,
    .list = "rounds",
    .record = "st_round",
    .create_label = N_ ("New _Round"),
    .empty_title = N_ ("No Rounds Yet"),
    .empty_text = N_ ("Switchers, learning questions and exchanges belong to a round, such as that "
                      "of a spring. Importing a workbook makes the first one by itself; add the "
                      "next one here, with its days and its goals."),
    .help = "lists" },
  { .name = "members",
    .title = N_ ("Members"),
    .group = N_ ("Talent Exchange"),
    .kind = "EXCHANGE",
    .icon_name = "wissel-members-symbolic",
    .make_page = wissel_list_page_new,
    .list = "members",
    .record = "tx_membership",
    .create_label = N_ ("New _Membership"),
    .empty_title = N_ ("No Members Yet"),
    .empty_text = N_ ("Organisations that are in contact, have the charter or are members stand "
                      "here. Add the organisation under Organisations, then its membership "
                      "here. The text of the charter is kept under Charter Texts."),
    .help = "missions" },
  { .name = "offers",
    .title = N_ ("Mission Offers"),
    .group = N_ ("Talent Exchange"),
    .kind = "EXCHANGE",
    .icon_name = "wissel-offers-symbolic",
    .make_page = wissel_list_page_new,
    .list = "offers",
    .record = "mission_offer",
    .create_label = N_ ("New Mission _Offer"),
    .empty_title = N_ ("No Mission Offers Yet"),
    .empty_text = N_ ("Missions that members offer to the staff of others stand here, where they "
                      "were published and who passed them on. Write the first one down; only "
                      "members can publish."),
    .help = "missions" },
  { .name = "candidates",
    .title = N_ ("Applications"),
    .group = N_ ("Talent Exchange"),
    .kind = "EXCHANGE",
    .icon_name = "wissel-candidates-symbolic",
    .make_page = wissel_list_page_new,
    .list = "candidates",
    .record = "mission_candidate",
    .create_label = N_ ("New _Application"),
    .empty_title = N_ ("No Applications Yet"),
    .empty_text = N_ ("Employees who apply for a mission stand here, from their application to "
                      "their release. Add the first one here or on the page of the mission "
                      "offer."),
    .help = "missions" },
  { .name = "meetings",
    .title = N_ ("Network Meetings"),
    .group = N_ ("Talent Exchange"),
    .kind = "EXCHANGE",
    .icon_name = "wissel-moments-symbolic",
    .make_page = wissel_list_page_new,
    .list = "meetings",
    .record = "network_meeting",
    .create_label = N_ ("New Network _Meeting"),
    .empty_title = N_ ("No Network Meetings Yet"),
    .empty_text = N_ ("Members promise to come to the meetings of the network. Add the next "
                      "meeting, and note afterwards which members were present, excused or "
                      "absent."),
    .help = "missions" },
  { .name = "charters",
    .title = N_ ("Charter Texts"),
    .group = N_ ("Talent Exchange"),
    .kind = "EXCHANGE",
    .icon_name = "wissel-charters-symbolic",
    .make_page = wissel_list_page_new,
    .list = "charters",
    .record = "charter_version",
    .create_label = N_ ("New Charter _Text"),
    .empty_title = N_ ("No Charter Texts Yet"),
    .empty_text = N_ ("The accession charter stands here, one text for each version and language. "
                      "Paste the text that your members agreed on."),
    .help = "missions" },
  { .name = "questionnaires",
    .title = N_ ("Questionnaires"),
    .group = N_ ("Asking and Informing"),
    .icon_name = "wissel-questionnaires-symbolic",
    .make_page = wissel_list_page_new,
    .list = "questionnaires",
    .record = "form_response",
    .create_label = N_ ("New _Questionnaire"),
    .empty_title = N_ ("Nothing Filled In Yet"),
    .empty_text = N_ ("What was asked and answered stands here: the readiness quiz, the intake "
                      "conversation with an employer, the HR scan. Begin with the quiz: eleven "
                      "questions, and advice at the end."),
    .help = "questionnaires" },
  { .name = "question-lists",
    .title = N_ ("Question Lists"),
    .group = N_ ("Asking and Informing"),
    .icon_name = "wissel-question-lists-symbolic",
    .make_page = wissel_list_page_new,
    .list = "question-lists",
    .record = "form",
    .create_label = N_ ("New Question _List"),
    .empty_title = N_ ("No Question Lists"),
    .empty_text = N_ ("The questions that are asked stand here, in four languages. Change them to "
                      "fit your network."),
    .help = "questionnaires" },
  { .name = "texts",
    .title = N_ ("Texts"),
    .group = N_ ("Asking and Informing"),
    .icon_name = "wissel-texts-symbolic",
    .make_page = wissel_list_page_new,
    .list = "texts",
    .record = "text_block",
    .create_label = N_ ("New _Text"),
    .empty_title = N_ ("No Texts"),
    .empty_text = N_ ("Advice and answers to what employers often ask stand here, in four "
                      "languages. Change them to fit your network."),
    .help = "questionnaires" },
  { .name = "competencies",
    .title = N_ ("Competencies"),
    .group = N_ ("Dictionary and Catalogue"),
    .icon_name = "wissel-competencies-symbolic",
    .make_page = wissel_list_page_new,
    .list = "competencies",
    .record = "competency",
    .create_label = N_ ("New _Competency"),
    .action = "win.frameworks",
    .action_label = N_ ("_Frameworks…"),
    .empty_title = N_ ("No Competencies Yet"),
    .empty_text = N_ ("The dictionary with which learning questions, learning places and people "
                      "are described stands here. Add a framework that comes with Wissel, take "
                      "in ESCO, or write down competencies of your own."),
    .help = "competencies" },
  { .name = "courses",
    .title = N_ ("Learning Catalogue"),
    .group = N_ ("Dictionary and Catalogue"),
    .icon_name = "wissel-courses-symbolic",
    .make_page = wissel_list_page_new,
    .list = "courses",
    .record = "course",
    .create_label = N_ ("New _Course"),
    .empty_title = N_ ("No Courses Yet"),
    .empty_text = N_ ("Courses that organisations open to each other stand here: e-learning, "
                      "sessions, and what people can learn in an exchange or a mission. Add the "
                      "first one."),
    .help = "competencies" },
  { .name = "practices",
    .title = N_ ("Good Practices"),
    .group = N_ ("Dictionary and Catalogue"),
    .icon_name = "wissel-practices-symbolic",
    .make_page = wissel_list_page_new,
    .list = "practices",
    .record = "good_practice",
    .create_label = N_ ("New _Good Practice"),
    .empty_title = N_ ("No Good Practices Yet"),
    .empty_text = N_ ("What organisations do well in their HR processes stands here, so that "
                      "others find where to learn it. Add what you hear in an intake "
                      "conversation or at a meeting."),
    .help = "competencies" },
};

const WisselSection *
wissel_sections (guint *n_sections)
{
  g_return_val_if_fail (n_sections != NULL, NULL);

  *n_sections = G_N_ELEMENTS (sections);

  return sections;
}

const WisselSection *
wissel_section_find (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].name, name))
      return &sections[i];

  return NULL;
}

gboolean
wissel_section_belongs (const WisselSection *self, const char *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* Most networks exchange to learn; until one is known, nothing else is shown. */
  return self->kind == NULL || g_str_equal (self->kind, kind != NULL ? kind : "SWITCHING");
}

const WisselSection *
wissel_section_find_number (guint number, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (wissel_section_belongs (&sections[i], kind) && --number == 0)
      return &sections[i];

  return NULL;
}

const WisselSection *
wissel_section_find_list (const char *list)
{
  g_return_val_if_fail (list != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].list, list) == 0)
      return &sections[i];

  return NULL;
}
