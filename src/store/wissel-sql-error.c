#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-session-private.h"

typedef struct
{
  const char *name;    /* as in the schema: RAISE, CONSTRAINT or the columns of a UNIQUE */
  const char *message; /* what is wrong and what to do */
} Rule;

/* The guards and named checks of data/schema: a test holds the two lists against each other. */
static const Rule rules[] = {
  { "PREF_OWN_ORG", N_ ("A preference cannot be the learner’s own organisation. Choose another "
                        "organisation.") },
  { "PREF_RANK", N_ ("A learner has three preferences at most, ranked 1 to 3.") },
  { "MATCH_OWN_ORG", N_ ("A learner cannot be matched with a learning place of the own employer. "
                         "For a switch inside, make the service an organisation of its own.") },
  { "PLACE_NEEDS_COACH", N_ ("A learning place can only be published when it has a coach. Add a "
                             "coach first.") },
  { "COACH_OF_ANOTHER_HOST",
    N_ ("This learning coach coaches for another organisation than the host of the learning place. "
        "Choose a coach of the host.") },
  { "MATCH_NEEDS_ACTIVE_COACH_AND_DECIDER",
    N_ ("A match can only be accepted with an active coach and the name of who decides. Fill in "
        "both first.") },
  { "MATCH_COACH_NOT_ACTIVE",
    N_ (
      "Only an active learning coach can be linked to a match. Confirm the five conditions of the "
      "coach and activate the coach first, or give the reason for going without.") },
  { "EXCHANGE_GATE", N_ ("The exchange cannot start: the agreement must be signed and the "
                         "insurance checked, or a reason for an exception given.") },
  { "NO_SAFETY_BRIEFING", N_ ("The exchange cannot be completed: no safety briefing was recorded "
                              "as understood. Record it, or give a reason for an exception.") },
  { "CERT_CONDITIONS", N_ ("The certificate cannot be issued: the exchange must be completed, and "
                           "its hours may not exceed the hours attended.") },
  { "CERT_FROZEN", N_ ("An issued certificate cannot be changed. Revoke it and issue a new one in "
                       "its place.") },
  { "CERT_NO_DELETE", N_ ("An issued certificate cannot be deleted. Revoke it instead.") },
  { "CERT_INCOMPLETE", N_ ("The certificate cannot be issued without number, date and hours.") },
  { "REVOKE_REASON", N_ ("A revoked certificate needs the date and the reason.") },
  { "START_AS_DRAFT", N_ ("A certificate starts as a draft. Save it as a draft, then issue it.") },
  { "START_AS_PREPARING", N_ ("An exchange starts in preparation.") },
  { "START_AS_CONTACT", N_ ("A membership starts as a contact.") },
  { "MATCH_NOT_ACCEPTED", N_ ("An exchange needs an accepted match. Accept the match first.") },
  { "NOT_PUBLIC_SECTOR",
    N_ ("Only organisations of the public sector can sign the charter. A private company, a "
        "non-profit organisation or another kind can take part in Switching Talent. Check the kind "
        "of the organisation.") },
  { "MEMBERSHIP_ORGANISATION", N_ ("A membership with a charter stays with its organisation. Add "
                                   "another membership instead.") },
  { "CHARTER_TEXT_SIGNED", N_ ("This charter text has been signed and stays as it is. Add a new "
                               "version instead.") },
  { "CHARTER_NOT_SIGNED_BY_TOP",
    N_ ("Membership needs a charter signed by the chair of the management committee, the "
        "administrator-general or a noted equivalent. Record the signature first.") },
  { "BOTH_MUST_BE_MEMBERS", N_ ("A mission needs two members of the network. Make both "
                                "organisations members first.") },
  { "PERSON_NOT_ELIGIBLE", N_ ("Only statutory staff or people with an open-ended contract can go "
                               "on a mission. Check the person’s statute.") },
  { "DIALOGUE_FIRST", N_ ("A release can only be refused after a dialogue that was closed with "
                          "that outcome. Record the dialogue first.") },
  { "HOST_NOT_MEMBER", N_ ("Only members publish mission offers. Make the organisation a member "
                           "first.") },
  { "OFFER_GOAL", N_ ("A mission offer needs the goal of the project before it is approved.") },
  { "CANDIDATE_AT_HOME", N_ ("Nobody can go on a mission in the own organisation. Check the "
                             "organisation of origin.") },
  { "TX_COST_RULE", N_ ("In a mission the origin pays the salary, the host pays transport, "
                        "expenses and IT equipment, and there is no fee. Change the bearer.") },
  { "NOTICE_TOO_SHORT", N_ ("The agreed end is before the end of the notice. Give the reason.") },
  { "CONSENT_MISSING", N_ ("A portrait, testimonial or video of a person needs this person’s "
                           "valid consent. Record the consent first.") },
  { "FORM_IS_ANSWERED",
    N_ ("This version of the questionnaire has been used, so its questions stay "
        "as they are. Make a new version and change that one.") },
  { "RESPONSE_HAS_ANSWERS", N_ ("There are answers already, so the questionnaire cannot be "
                                "replaced. Begin a new one.") },
  { "ADVICE_TEXT", N_ ("A rule for an advice needs the text of the advice. Choose it.") },
  { "ADVICE_QUESTION", N_ ("This rule needs the code of the question that it is about.") },
  { "COMPETENCY_RING", N_ ("This competency is itself among those broader than the one chosen. "
                           "Choose another.") },
  { "SHEET_CONSENT", N_ ("A talent sheet is shared with HR only with a consent of this person for "
                         "exactly that, and not withdrawn. Record the consent first.") },
  { "SHEET_LINE_WHAT", N_ ("Describe the line, or choose a competency or a certificate.") },
  { "SHEET_LINE_DATES", N_ ("The line ends before it begins. Check the dates.") },
  { "ID_IS_FIXED", N_ ("The identity of a record cannot be changed.") },
  { "ENTERPRISE_NO", N_ ("This enterprise number cannot be right: ten digits, starting with 0 or "
                         "1, with matching check digits. Check it.") },
  { "POSTAL_CODE", N_ ("A Belgian postal code has four digits and does not start with 0.") },
  { "WITHDRAWN_BEFORE_GIVEN", N_ ("A consent cannot be withdrawn before it was given. Check the "
                                  "dates.") },
  { "WAIVE_REASON", N_ ("A checklist line can only be waived with a reason.") },
  { "LINE_TEXT", N_ ("A line of a checklist needs a text, in one language at least.") },
  { "STRENGTH_OF_WHOM", N_ ("A strength belongs to a person or an organisation. Choose one.") },
  { "STRENGTH_WHAT", N_ ("Choose a competency or describe the strength.") },
  { "AGREEMENT_CHARTER_TEXT", N_ ("A charter needs the version of its text. Choose it.") },
  { "AGREEMENT_WHICH_EXCHANGE", N_ ("An exchange agreement needs its exchange. Choose it.") },
  { "AGREEMENT_WHICH_MISSION", N_ ("A mission agreement needs its mission. Choose it.") },
  { "LEARNER_REASON", N_ ("A learner who withdraws or finds no place needs a reason.") },
  { "RESTRICTION_WHAT", N_ ("A restriction names a department or a function. Fill in one.") },
  { "CONFLICT_WITH_ITSELF", N_ ("An organisation cannot exclude itself. Choose another "
                                "organisation.") },
  { "COACH_CONDITIONS", N_ ("A coach becomes active when all five conditions are met, or with a "
                            "reason for an exception.") },
  { "AVAILABILITY_DATES", N_ ("The last day is before the first. Check the dates.") },
  { "AVAILABILITY_OF", N_ ("Availability belongs to a learner or to a learning place, not both.") },
  { "MATCH_REASON", N_ ("A match that is rejected or withdrawn needs a reason.") },
  { "STOP_REASON", N_ ("An exchange that is cancelled or interrupted needs a reason.") },
  { "MEMBER_CHARTER", N_ ("A member needs a charter and the date since when.") },
  { "NOT_STRUCTURAL", N_ ("A mission offer can only be published when the host confirms that it "
                          "fills no structural need.") },
  { "DIALOGUE_OUTCOME", N_ ("A closed dialogue has an outcome and a date; an open one neither.") },
  { "SAME_ORGANISATION", N_ ("Origin and host of a mission must be different organisations.") },
  { "MISSION_DATES", N_ ("A mission cannot end before it starts. Check the dates.") },
  { "MISSION_ACTUAL_END", N_ ("A mission cannot have ended before it started. Check the dates.") },
  { "MISSION_MAX_MONTHS", N_ ("A mission lasts twelve months at most. Choose an earlier end.") },
  { "RETURN_DATES", N_ ("The agreed end is before the notice. Check the dates.") },
  { "SKILL_WHAT", N_ ("Choose a competency or describe the skill.") },
  { "EXCLUDED_REASON", N_ ("A programme left out of the analysis needs a reason.") },
  { "PLACE_CAPACITY", N_ ("A learning place has room for one learner at least.") },
  { "PLACE_ROUND_CAPACITY", N_ ("A learning place takes at least as many switchers in one round as "
                                "at the same time. Correct one of the two numbers.") },
  { "PERCENT", N_ ("A percentage of work lies between 1 and 100.") },
  { "VOLUNTARY", N_ ("Assignments are voluntary.") },
  { "preference.learner_id, preference.rank", N_ ("This rank has a preference already. Choose "
                                                  "another rank.") },
  { "preference.learner_id, preference.organisation_id",
    N_ ("This organisation is among the learner’s preferences already.") },
  { "learner.round_id, learner.person_id", N_ ("This person takes part in the round already.") },
  { "participation.network_id, participation.organisation_id",
    N_ ("This organisation is in the pool already.") },
  { "tx_membership.network_id, tx_membership.organisation_id",
    N_ ("This organisation is in the network already.") },
  { "charter_version.label, charter_version.lang",
    N_ ("This version has a text in this language already. Choose another name for the version.") },
  { "st_round.network_id, st_round.code", N_ ("A round with this code exists already. Choose "
                                              "another code.") },
  { "round_organisation.round_id, round_organisation.organisation_id",
    N_ ("This organisation is in the round already.") },
  { "coach.person_id", N_ ("This person is a coach already.") },
  { "place_coach.place_id, place_coach.coach_id", N_ ("This coach is at the learning place "
                                                      "already.") },
  { "exchange.match_id", N_ ("This match has an exchange already.") },
  { "match_pair.learner_id, match_pair.question_id",
    N_ ("There is an accepted match for this learner and question already. Withdraw it first.") },
  { "certificate.exchange_id, certificate.person_id, certificate.kind",
    N_ ("A valid certificate of this kind exists already. Revoke it first.") },
  { "certificate.number", N_ ("This certificate number is taken.") },
  { "offer_competency.offer_id, offer_competency.competency_id",
    N_ ("The offer asks for this competency already.") },
  { "mission_candidate.offer_id, mission_candidate.person_id",
    N_ ("This person is a candidate for this offer already.") },
  { "exchange_day.exchange_id, exchange_day.day_no",
    N_ ("This day of the exchange exists already.") },
  { "operator.name", N_ ("A user of this name exists already.") },
  { "talent_sheet.person_id", N_ ("This person has a talent sheet already.") },
  { "form.code, form.version", N_ ("This version of the questionnaire exists already.") },
  { "form_section.form_id, form_section.code",
    N_ ("A part with this code exists already. Choose another code.") },
  { "form_question.form_id, form_question.code",
    N_ ("A question with this code exists already. Choose another code.") },
  { "form_option.question_id, form_option.code",
    N_ ("An option with this code exists already. Choose another code.") },
  { "document_template.code, document_template.lang",
    N_ ("The network has a text of its own for this document and language already.") },
  { "text_block.code, text_block.version",
    N_ ("A text with this code exists already. Choose another code.") },
  { "competency_framework.code", N_ ("A framework with this code exists already. Choose another "
                                     "code.") },
  { "competency.framework_id, competency.code",
    N_ ("The framework has a competency with this code already. Choose another code.") },
  { "competency_level.competency_id, competency_level.level",
    N_ ("This level is described already. Open it, or choose another level.") },
  { "question_competency.question_id, question_competency.competency_id",
    N_ ("This competency is linked to the learning question already.") },
  { "place_competency.place_id, place_competency.competency_id",
    N_ ("This competency is linked to the learning place already.") },
  { "course_access.course_id, course_access.organisation_id",
    N_ ("This organisation has access to the course already.") },
  { "index 'ux_organisation_conflict'",
    N_ ("It is noted already that these two organisations do not exchange with each other.") },
  { "code_item.domain, code_item.code", N_ ("This code is in the list already.") },
};

/* "CHECK constraint failed: NAME" → "NAME"; the text of a RAISE stands alone. */
const char *
wissel_sql_find_rule (const char *detail)
{
  const char *colon = strstr (detail, "failed: ");
  const char *name = colon != NULL ? colon + strlen ("failed: ") : detail;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].name, name))
      return rules[i].message;

  return NULL;
}

const char *
wissel_session_rule_words (const char *rule)
{
  return wissel_sql_find_rule (rule);
}

static void
set_constraint_error (GError **error, int code, const char *detail)
{
  const char *message = detail != NULL ? wissel_sql_find_rule (detail) : NULL;

  if (message == NULL)
    switch (code)
      {
      case SQLITE_CONSTRAINT_FOREIGNKEY:
        message = N_ ("This record is still used by other records, or refers to one that no longer "
                      "exists. Remove the reference first.");
        break;

      case SQLITE_CONSTRAINT_UNIQUE:
      case SQLITE_CONSTRAINT_PRIMARYKEY:
      case SQLITE_CONSTRAINT_ROWID:
        message = N_ ("A record like this exists already. Change what makes the two the same.");
        break;

      case SQLITE_CONSTRAINT_NOTNULL:
        message = N_ ("A required value is missing. Fill it in.");
        break;

      default:
        message = N_ ("A value is not allowed here. Choose one of the values offered.");
        break;
      }

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT, _ (message));
  g_debug ("Constraint %d: %s", code, detail);
}

/* Only CORRUPT and NOTADB say anything about the file; all others are "not now". */
void
wissel_sql_set_error_for_code (GError **error, int code, const char *detail)
{
  switch (code & 0xff)
    {
    case SQLITE_CONSTRAINT:
      set_constraint_error (error, code, detail);
      break;

    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _ ("The operation was cancelled."));
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_BUSY,
                           _ ("The network is open in another window or program. Close it there "
                              "and try again."));
      break;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_message ("A network file is damaged: %s", detail);
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("The network file is damaged. Nothing was changed. Restore the "
                              "latest backup as a new network."));
      break;

    case SQLITE_FULL:
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE,
                           _ ("The disk is full, so the change was not saved. Make room and try "
                              "again; nothing else was lost."));
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
                           _ ("The network file cannot be written. Check the permissions of the "
                              "file and its folder."));
      break;

    case SQLITE_CANTOPEN:
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
                           _ ("The network file or a file beside it cannot be opened. Check that "
                              "the folder exists and may be written."));
      break;

    case SQLITE_IOERR:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                   _ ("The disk could not be read or written (error %d), so the change was not "
                      "saved. Check the disk and try again."),
                   code);
      break;

    case SQLITE_TOOBIG:
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                           _ ("A text or attachment is too large to be stored."));
      break;

    default:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                   _ ("The network file answered with an error: %s (%d)."), detail, code);
      break;
    }
}

void
wissel_sql_set_error (GError **error, sqlite3 *native)
{
  /* A damaged file may speak any bytes. */
  g_autofree char *detail = g_utf8_make_valid (sqlite3_errmsg (native), -1);

  wissel_sql_set_error_for_code (error, sqlite3_extended_errcode (native), detail);
}
