#include "wissel-record-type.h"

#include "wissel-records.h"

static const WisselRecordType *const types[] = {
  &wissel_operator_record_type,
  &wissel_network_info_record_type,
  &wissel_round_record_type,
  &wissel_organisation_record_type,
  &wissel_site_record_type,
  &wissel_person_record_type,
  &wissel_person_role_record_type,
  &wissel_restriction_record_type,
  &wissel_conflict_record_type,
  &wissel_consent_record_type,
  &wissel_participation_record_type,
  &wissel_interest_signal_record_type,
  &wissel_round_organisation_record_type,
  &wissel_learning_need_record_type,
  &wissel_strength_record_type,
  &wissel_questionnaire_record_type,
  &wissel_questionnaire_section_record_type,
  &wissel_questionnaire_question_record_type,
  &wissel_questionnaire_option_record_type,
  &wissel_advice_rule_record_type,
  &wissel_text_block_record_type,
  &wissel_response_record_type,
  &wissel_answer_record_type,
  &wissel_competency_framework_record_type,
  &wissel_competency_record_type,
  &wissel_attachment_record_type,
  &wissel_task_record_type,
  &wissel_note_record_type,
  &wissel_checklist_template_record_type,
  &wissel_checklist_template_line_record_type,
  &wissel_stored_checklist_record_type,
  &wissel_stored_checklist_line_record_type,
  &wissel_competency_level_record_type,
  &wissel_talent_sheet_record_type,
  &wissel_talent_sheet_item_record_type,
  &wissel_course_record_type,
  &wissel_course_access_record_type,
  &wissel_course_session_record_type,
  &wissel_good_practice_record_type,
  &wissel_learner_record_type,
  &wissel_learning_question_record_type,
  &wissel_question_version_record_type,
  &wissel_learning_goal_record_type,
  &wissel_question_competency_record_type,
  &wissel_preference_record_type,
  &wissel_question_test_record_type,
  &wissel_learning_agenda_record_type,
  &wissel_learning_place_record_type,
  &wissel_place_theme_record_type,
  &wissel_place_competency_record_type,
  &wissel_coach_record_type,
  &wissel_place_coach_record_type,
  &wissel_availability_record_type,
  &wissel_match_run_record_type,
  &wissel_match_record_type,
  &wissel_stored_score_record_type,
  &wissel_exchange_record_type,
  &wissel_exchange_day_record_type,
  &wissel_safety_briefing_record_type,
  &wissel_certificate_record_type,
  &wissel_charter_version_record_type,
  &wissel_agreement_record_type,
  &wissel_agreement_party_record_type,
  &wissel_tx_membership_record_type,
  &wissel_document_template_record_type,
  &wissel_generated_document_record_type,
  &wissel_mission_offer_record_type,
  &wissel_offer_competency_record_type,
  &wissel_offer_publication_record_type,
  &wissel_mission_candidate_record_type,
  &wissel_release_dialogue_record_type,
  &wissel_network_meeting_record_type,
  &wissel_meeting_attendance_record_type,
  &wissel_contact_moment_record_type,
  &wissel_contact_attendance_record_type,
  &wissel_org_presentation_record_type,
  &wissel_follow_up_action_record_type,
};

const WisselRecordType *const *
wissel_record_types (guint *n_types)
{
  *n_types = G_N_ELEMENTS (types);

  return types;
}

const WisselRecordType *
wissel_record_type_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i]->name, name))
      return types[i];

  return NULL;
}

static char
hyphenate (char c)
{
  return c == '_' ? '-' : c;
}

/* Equal when '-' and '_' count as one: property and column names. */
static gboolean
same_name (const char *a, const char *b)
{
  for (; *a != '\0' && hyphenate (*a) == hyphenate (*b); a++)
    b++;

  return *a == *b;
}

int
wissel_record_type_field_index (const WisselRecordType *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  /* Nearly all names are constants, and equal ones are the same. */
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].name == name)
      return (int) i;

  for (guint i = 0; i < self->n_fields; i++)
    if (same_name (self->fields[i].name, name))
      return (int) i;

  return -1;
}

const WisselField *
wissel_record_type_find_field (const WisselRecordType *self, const char *name)
{
  int index = wissel_record_type_field_index (self, name);

  return index >= 0 ? &self->fields[index] : NULL;
}
