#pragma once

#include "wissel-record.h"

/*
 * The record types. Each is one table of fields in the file named beside it; wissel-record.h says
 * what comes from it.
 */

G_BEGIN_DECLS

/* What to call a competency in SQL, for the row @alias of its table: in the language of the
 * interface, else in any that it has. */
#define WISSEL_COMPETENCY_TITLE(alias)                                                             \
  "coalesce(wissel_in_language(" alias ".label_nl, " alias ".label_fr, " alias ".label_de, " alias \
  ".label_en), " alias ".code)"

/* The first fields of what may hang on a record of any kind: which one. */
#define WISSEL_ENTITY_FIELDS                                                                       \
  { .name = "entity",                                                                              \
    .label = N_ ("Kind of record"),                                                                \
    .kind = WISSEL_FIELD_TEXT,                                                                     \
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },                                         \
  {                                                                                                \
    .name = "entity-id", .label = N_ ("Record"), .kind = WISSEL_FIELD_INTEGER,                     \
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED                                            \
  }

/* wissel-network-records.c */
WISSEL_DECLARE_RECORD (WisselNetworkInfo, wissel_network_info, NETWORK_INFO)
WISSEL_DECLARE_RECORD (WisselOperator, wissel_operator, OPERATOR)
WISSEL_DECLARE_RECORD (WisselRound, wissel_round, ROUND)

/* wissel-organisation-records.c */
WISSEL_DECLARE_RECORD (WisselOrganisation, wissel_organisation, ORGANISATION)
WISSEL_DECLARE_RECORD (WisselSite, wissel_site, SITE)
WISSEL_DECLARE_RECORD (WisselPerson, wissel_person, PERSON)
WISSEL_DECLARE_RECORD (WisselPersonRole, wissel_person_role, PERSON_ROLE)
WISSEL_DECLARE_RECORD (WisselRestriction, wissel_restriction, RESTRICTION)
WISSEL_DECLARE_RECORD (WisselConflict, wissel_conflict, CONFLICT)
WISSEL_DECLARE_RECORD (WisselConsent, wissel_consent, CONSENT)

/* wissel-pool-records.c */
WISSEL_DECLARE_RECORD (WisselParticipation, wissel_participation, PARTICIPATION)
WISSEL_DECLARE_RECORD (WisselInterestSignal, wissel_interest_signal, INTEREST_SIGNAL)
WISSEL_DECLARE_RECORD (WisselRoundOrganisation, wissel_round_organisation, ROUND_ORGANISATION)
WISSEL_DECLARE_RECORD (WisselLearningNeed, wissel_learning_need, LEARNING_NEED)
WISSEL_DECLARE_RECORD (WisselStrength, wissel_strength, STRENGTH)

/* wissel-form-records.c */
WISSEL_DECLARE_RECORD (WisselQuestionnaire, wissel_questionnaire, QUESTIONNAIRE)
WISSEL_DECLARE_RECORD (WisselQuestionnaireSection,
                       wissel_questionnaire_section,
                       QUESTIONNAIRE_SECTION)
WISSEL_DECLARE_RECORD (WisselQuestionnaireQuestion,
                       wissel_questionnaire_question,
                       QUESTIONNAIRE_QUESTION)
WISSEL_DECLARE_RECORD (WisselQuestionnaireOption, wissel_questionnaire_option, QUESTIONNAIRE_OPTION)
WISSEL_DECLARE_RECORD (WisselAdviceRule, wissel_advice_rule, ADVICE_RULE)
WISSEL_DECLARE_RECORD (WisselTextBlock, wissel_text_block, TEXT_BLOCK)

/* wissel-response-records.c */
WISSEL_DECLARE_RECORD (WisselResponse, wissel_response, RESPONSE)
WISSEL_DECLARE_RECORD (WisselAnswer, wissel_answer, ANSWER)

/* wissel-competency-records.c */
WISSEL_DECLARE_RECORD (WisselCompetencyFramework, wissel_competency_framework, COMPETENCY_FRAMEWORK)
WISSEL_DECLARE_RECORD (WisselCompetency, wissel_competency, COMPETENCY)
WISSEL_DECLARE_RECORD (WisselCompetencyLevel, wissel_competency_level, COMPETENCY_LEVEL)

/* wissel-talent-records.c */
WISSEL_DECLARE_RECORD (WisselTalentSheet, wissel_talent_sheet, TALENT_SHEET)
WISSEL_DECLARE_RECORD (WisselTalentSheetItem, wissel_talent_sheet_item, TALENT_SHEET_ITEM)

/* wissel-catalogue-records.c */
WISSEL_DECLARE_RECORD (WisselCourse, wissel_course, COURSE)
WISSEL_DECLARE_RECORD (WisselCourseAccess, wissel_course_access, COURSE_ACCESS)
WISSEL_DECLARE_RECORD (WisselCourseSession, wissel_course_session, COURSE_SESSION)
WISSEL_DECLARE_RECORD (WisselGoodPractice, wissel_good_practice, GOOD_PRACTICE)

/* wissel-attachment-records.c */
WISSEL_DECLARE_RECORD (WisselAttachment, wissel_attachment, ATTACHMENT)

/* wissel-task-records.c */
WISSEL_DECLARE_RECORD (WisselTask, wissel_task, TASK)
WISSEL_DECLARE_RECORD (WisselNote, wissel_note, NOTE)

/* wissel-checklist-records.c */
WISSEL_DECLARE_RECORD (WisselChecklistTemplate, wissel_checklist_template, CHECKLIST_TEMPLATE)
WISSEL_DECLARE_RECORD (WisselChecklistTemplateLine,
                       wissel_checklist_template_line,
                       CHECKLIST_TEMPLATE_LINE)
WISSEL_DECLARE_RECORD (WisselStoredChecklist, wissel_stored_checklist, STORED_CHECKLIST)
WISSEL_DECLARE_RECORD (WisselStoredChecklistLine,
                       wissel_stored_checklist_line,
                       STORED_CHECKLIST_LINE)

/* wissel-learner-records.c */
WISSEL_DECLARE_RECORD (WisselLearner, wissel_learner, LEARNER)
WISSEL_DECLARE_RECORD (WisselLearningQuestion, wissel_learning_question, LEARNING_QUESTION)
WISSEL_DECLARE_RECORD (WisselQuestionVersion, wissel_question_version, QUESTION_VERSION)
WISSEL_DECLARE_RECORD (WisselLearningGoal, wissel_learning_goal, LEARNING_GOAL)
WISSEL_DECLARE_RECORD (WisselQuestionCompetency, wissel_question_competency, QUESTION_COMPETENCY)
WISSEL_DECLARE_RECORD (WisselPreference, wissel_preference, PREFERENCE)
WISSEL_DECLARE_RECORD (WisselQuestionTest, wissel_question_test, QUESTION_TEST)
WISSEL_DECLARE_RECORD (WisselLearningAgenda, wissel_learning_agenda, LEARNING_AGENDA)

/* wissel-place-records.c */
WISSEL_DECLARE_RECORD (WisselLearningPlace, wissel_learning_place, LEARNING_PLACE)
WISSEL_DECLARE_RECORD (WisselPlaceTheme, wissel_place_theme, PLACE_THEME)
WISSEL_DECLARE_RECORD (WisselPlaceCompetency, wissel_place_competency, PLACE_COMPETENCY)
WISSEL_DECLARE_RECORD (WisselCoach, wissel_coach, COACH)
WISSEL_DECLARE_RECORD (WisselPlaceCoach, wissel_place_coach, PLACE_COACH)
WISSEL_DECLARE_RECORD (WisselAvailability, wissel_availability, AVAILABILITY)

/* wissel-exchange-records.c */
WISSEL_DECLARE_RECORD (WisselMatchRun, wissel_match_run, MATCH_RUN)
WISSEL_DECLARE_RECORD (WisselMatch, wissel_match, MATCH)
WISSEL_DECLARE_RECORD (WisselStoredScore, wissel_stored_score, STORED_SCORE)
WISSEL_DECLARE_RECORD (WisselExchange, wissel_exchange, EXCHANGE)
WISSEL_DECLARE_RECORD (WisselExchangeDay, wissel_exchange_day, EXCHANGE_DAY)
WISSEL_DECLARE_RECORD (WisselSafetyBriefing, wissel_safety_briefing, SAFETY_BRIEFING)
WISSEL_DECLARE_RECORD (WisselCertificate, wissel_certificate, CERTIFICATE)

/* wissel-agreement-records.c */
WISSEL_DECLARE_RECORD (WisselAgreement, wissel_agreement, AGREEMENT)
WISSEL_DECLARE_RECORD (WisselAgreementParty, wissel_agreement_party, AGREEMENT_PARTY)

/* wissel-member-records.c */
WISSEL_DECLARE_RECORD (WisselCharterVersion, wissel_charter_version, CHARTER_VERSION)
WISSEL_DECLARE_RECORD (WisselTxMembership, wissel_tx_membership, TX_MEMBERSHIP)

/* wissel-moment-records.c */
WISSEL_DECLARE_RECORD (WisselContactMoment, wissel_contact_moment, CONTACT_MOMENT)
WISSEL_DECLARE_RECORD (WisselContactAttendance, wissel_contact_attendance, CONTACT_ATTENDANCE)
WISSEL_DECLARE_RECORD (WisselOrgPresentation, wissel_org_presentation, ORG_PRESENTATION)
WISSEL_DECLARE_RECORD (WisselFollowUpAction, wissel_follow_up_action, FOLLOW_UP_ACTION)

/* wissel-document-records.c */
WISSEL_DECLARE_RECORD (WisselDocumentTemplate, wissel_document_template, DOCUMENT_TEMPLATE)
WISSEL_DECLARE_RECORD (WisselGeneratedDocument, wissel_generated_document, GENERATED_DOCUMENT)

/* wissel-meeting-records.c */
WISSEL_DECLARE_RECORD (WisselNetworkMeeting, wissel_network_meeting, NETWORK_MEETING)
WISSEL_DECLARE_RECORD (WisselMeetingAttendance, wissel_meeting_attendance, MEETING_ATTENDANCE)

/* wissel-mission-records.c */
WISSEL_DECLARE_RECORD (WisselMissionOffer, wissel_mission_offer, MISSION_OFFER)
WISSEL_DECLARE_RECORD (WisselOfferCompetency, wissel_offer_competency, OFFER_COMPETENCY)
WISSEL_DECLARE_RECORD (WisselOfferPublication, wissel_offer_publication, OFFER_PUBLICATION)
WISSEL_DECLARE_RECORD (WisselMissionCandidate, wissel_mission_candidate, MISSION_CANDIDATE)
WISSEL_DECLARE_RECORD (WisselReleaseDialogue, wissel_release_dialogue, RELEASE_DIALOGUE)

G_END_DECLS
