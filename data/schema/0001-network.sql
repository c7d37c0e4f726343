-- The format of a Wissel network file, step 1.
--
-- Steps are numbered and never edited after release; docs/file-format.md explains the conventions.
-- Every table has an id of its own (a random 63-bit number given by the program, kept for life), so
-- that rows can be journaled and rows of two copies never collide. Dates are YYYY-MM-DD, instants
-- ISO 8601 in UTC, times HH:MM, money in cents, hours decimals. Upper-case codes are never shown.
-- A choice of more than two values is written with OR where many rows are made at once: for an IN
-- SQLite fills a table of the values anew for each row.
-- Never add to a person: register number, birth date, gender, health, union, religion.

PRAGMA application_id = 0x57495353;

-- ===== Journal, undo =====

-- One row per user action; its changed rows are journal_row first_row to last_row.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  uid INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('ACTION', 'UNDO', 'REDO')),
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  label TEXT NOT NULL,
  permanent INTEGER NOT NULL DEFAULT 0 CHECK (permanent IN (0, 1)),
  format INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  target_id INTEGER REFERENCES journal (id),
  state TEXT NOT NULL DEFAULT 'DONE' CHECK (state IN ('DONE', 'UNDONE', 'DROPPED')),
  turn INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX ux_journal_first_row ON journal (first_row);
CREATE INDEX ix_journal_turn ON journal (state, turn) WHERE kind = 'ACTION';
CREATE INDEX ix_journal_target_id ON journal (target_id) WHERE target_id IS NOT NULL;

-- One changed row. An insert keeps no values (undo deletes; that deletion keeps them for redo), an
-- update the changed columns as {"column":[old,new],…}, a deletion all as {"column":value,…}.
CREATE TABLE journal_row (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op = 'I' OR op = 'U' OR op = 'D'),
  image TEXT CHECK (op = 'I' OR image IS NOT NULL)
) STRICT;

CREATE INDEX ix_journal_row_record ON journal_row (row_id, table_name);
CREATE INDEX ix_journal_row_deleted ON journal_row (table_name) WHERE op = 'D';

-- Holds a row only inside the transaction that undoes, redoes or restores: these bring back states
-- that were valid as a whole, so the guards below stand aside. Keys, references and CHECKs do not.
-- Merging two records needs it too while references move one by one; what the guards stand for is
-- then looked at as a whole.
CREATE TABLE replay (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

-- A file that was read in, and what came of it.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT,
  sheet TEXT,
  record_type TEXT,
  operator_id INTEGER REFERENCES operator (id),
  mapping_json TEXT,
  rows_read INTEGER NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  rows_added INTEGER NOT NULL DEFAULT 0 CHECK (rows_added >= 0),
  rows_changed INTEGER NOT NULL DEFAULT 0 CHECK (rows_changed >= 0),
  rows_refused INTEGER NOT NULL DEFAULT 0 CHECK (rows_refused >= 0),
  report TEXT
) STRICT;

-- ===== Infrastructure =====

-- Key/value settings of the installation.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- Editable option lists with labels in four languages; domains in the file code-lists.tsv.
CREATE TABLE code_item (
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL,
  code TEXT NOT NULL,
  label_nl TEXT NOT NULL,
  label_fr TEXT NOT NULL,
  label_de TEXT NOT NULL,
  label_en TEXT NOT NULL,
  parent_code TEXT,
  sort INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  builtin INTEGER NOT NULL DEFAULT 0 CHECK (builtin IN (0, 1)),
  UNIQUE (domain, code)
) STRICT;

-- Advice, benefit, FAQ and clause texts in four languages, versioned.
CREATE TABLE text_block (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ADVICE', 'PRECONDITION', 'FAQ', 'BENEFIT', 'CLAUSE')),
  code TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  title_nl TEXT,
  title_fr TEXT,
  title_de TEXT,
  title_en TEXT,
  body_nl TEXT NOT NULL,
  body_fr TEXT NOT NULL,
  body_de TEXT NOT NULL,
  body_en TEXT NOT NULL,
  catalogue_id TEXT,
  UNIQUE (code, version)
) STRICT;

-- Local user of the program.
CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  ui_lang TEXT NOT NULL DEFAULT 'nl' CHECK (ui_lang IN ('nl', 'fr', 'de', 'en')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- Who did what; every override and state change.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  entity TEXT NOT NULL,
  entity_id INTEGER,
  action TEXT NOT NULL
    CHECK (action IN ('CREATE', 'UPDATE', 'STATE', 'OVERRIDE', 'PRINT', 'EXPORT', 'IMPORT',
           'ANONYMISE', 'DELETE')),
  detail TEXT
) STRICT;

-- Scans, recordings, drawings, logos: which file hangs on which record.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  filename TEXT NOT NULL,
  mime TEXT,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL,
  added_on TEXT NOT NULL
) STRICT;

-- What is in these files, once for each content. It is not journaled: an attachment that was taken
-- away finds it again when it is brought back, and the journal holds no copies.
CREATE TABLE attachment_content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL
) STRICT;

-- Gap-free numbers per year.
CREATE TABLE number_series (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL DEFAULT 0,
  UNIQUE (code, year)
) STRICT;

-- Register of printed/exported documents (D01–D32).
CREATE TABLE generated_document (
  id INTEGER PRIMARY KEY,
  doc_code TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
  template_version TEXT,
  sha256 TEXT,
  created_at TEXT NOT NULL,
  path TEXT
) STRICT;

CREATE INDEX ix_generated_document_entity ON generated_document (entity_id);

-- What the network made of a document template of the program, in one language. Without a body the
-- program’s own text is printed; the checksum is that of the program’s text that the body was made from.
CREATE TABLE document_template (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
  body TEXT,
  shipped_sha256 TEXT,
  UNIQUE (code, lang)
) STRICT;

-- Postal codes with coordinates.
CREATE TABLE postal_place (
  id INTEGER PRIMARY KEY,
  postal_code TEXT NOT NULL CONSTRAINT POSTAL_CODE CHECK (postal_code GLOB '[1-9][0-9][0-9][0-9]'),
  name_nl TEXT,
  name_fr TEXT,
  name_de TEXT,
  province_code TEXT,
  lat REAL CHECK (lat BETWEEN 49 AND 52),
  lon REAL CHECK (lon BETWEEN 2 AND 7)
) STRICT;

CREATE INDEX ix_postal ON postal_place (postal_code);

-- ===== Organisations, sites, people =====

-- Any organisation: employer, member, supporter.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name_nl TEXT,
  name_fr TEXT,
  name_de TEXT,
  short_name TEXT NOT NULL,
  enterprise_no TEXT
    CONSTRAINT ENTERPRISE_NO
      CHECK (enterprise_no GLOB '[01][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  kind TEXT NOT NULL
    CHECK (kind = 'FEDERAL' OR kind = 'REGIONAL' OR kind = 'COMMUNITY' OR kind = 'MUNICIPAL'
      OR kind = 'PROVINCIAL' OR kind = 'PARASTATAL' OR kind = 'PUBLIC_ASSOC' OR kind = 'PRIVATE'
      OR kind = 'NONPROFIT' OR kind = 'SUPPORT' OR kind = 'OTHER'),
  support_kind TEXT,
  parent_id INTEGER REFERENCES organisation (id),
  sector_code TEXT,
  size_band TEXT
    CHECK (size_band = '1-4' OR size_band = '5-9' OR size_band = '10-19' OR size_band = '20-49'
      OR size_band = '50-99' OR size_band = '100-199' OR size_band = '200-499'
      OR size_band = '500-999' OR size_band = '1000+'),
  headcount INTEGER CHECK (headcount >= 0),
  staff_composition TEXT
    CHECK (staff_composition = 'WHITE' OR staff_composition = 'MIX' OR staff_composition = 'BLUE'),
  language_regime TEXT NOT NULL DEFAULT 'NL'
    CHECK (language_regime = 'NL' OR language_regime = 'FR' OR language_regime = 'DE'
      OR language_regime = 'BIL_BRU' OR language_regime = 'FED'),
  org_values TEXT,
  assets TEXT,
  weaker_points TEXT,
  what_matters TEXT,
  public_profile TEXT,
  website TEXT,
  email TEXT,
  phone TEXT,
  logo_attachment_id INTEGER REFERENCES attachment (id),
  internal_notes TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT ENTERPRISE_NO
    CHECK (97 - CAST(substr(enterprise_no, 1, 8) AS INTEGER) % 97
           = CAST(substr(enterprise_no, 9, 2) AS INTEGER))
) STRICT;

-- Address of an organisation; place of learning or work.
CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  establishment_no TEXT,
  street TEXT,
  house_no TEXT,
  box TEXT,
  postal_code TEXT
    CONSTRAINT POSTAL_CODE
      CHECK (postal_code GLOB '[1-9][0-9][0-9][0-9]' OR postal_code GLOB '[A-Z]*[ -]?*'),
  municipality TEXT,
  lat REAL,
  lon REAL,
  pt_reachable INTEGER CHECK (pt_reachable IN (0, 1)),
  pt_stop TEXT,
  pt_minutes INTEGER CHECK (pt_minutes >= 0),
  step_free INTEGER CHECK (step_free IN (0, 1)),
  is_seat INTEGER NOT NULL DEFAULT 0 CHECK (is_seat IN (0, 1))
) STRICT;

-- Employee, coach, contact. Minimal personal data.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  employer_id INTEGER REFERENCES organisation (id),
  work_site_id INTEGER REFERENCES site (id),
  department TEXT,
  function_title TEXT,
  employment TEXT
    CHECK (employment = 'EMPLOYEE' OR employment = 'FREELANCE' OR employment = 'AGENCY'
      OR employment = 'SECONDED' OR employment = 'OUTSOURCED'),
  statute TEXT
    CHECK (statute = 'STATUTORY' OR statute = 'CONTRACT_OPEN' OR statute = 'CONTRACT_FIXED'),
  personnel_ref TEXT,
  language TEXT NOT NULL DEFAULT 'nl'
    CHECK (language = 'nl' OR language = 'fr' OR language = 'de' OR language = 'en'),
  languages TEXT,
  work_email TEXT,
  work_phone TEXT,
  home_postal_code TEXT
    CONSTRAINT POSTAL_CODE
      CHECK (home_postal_code GLOB '[1-9][0-9][0-9][0-9]' OR home_postal_code GLOB '[A-Z]*[ -]?*'),
  home_municipality TEXT,
  max_km REAL CHECK (max_km >= 0),
  needs_public_transport INTEGER CHECK (needs_public_transport IN (0, 1)),
  notes TEXT,
  anonymised_on TEXT,
  last_contact_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Function of a person for an organisation.
CREATE TABLE person_role (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  role TEXT NOT NULL
    CHECK (role = 'OWNER' OR role = 'CEO' OR role = 'DIRECTOR' OR role = 'HR' OR role = 'TRAINING'
      OR role = 'LINE_MANAGER' OR role = 'CONTACT' OR role = 'SIGNATORY' OR role = 'SAFETY'
      OR role = 'INSURANCE' OR role = 'TX_REP' OR role = 'TX_BACKUP' OR role = 'TX_COORDINATOR'
      OR role = 'NETWORK_STAFF' OR role = 'WORKABILITY_AMBASSADOR'
      OR role = 'CONFIDENCE_BAROMETER'),
  decides INTEGER NOT NULL DEFAULT 0 CHECK (decides IN (0, 1)),
  follows_up INTEGER NOT NULL DEFAULT 0 CHECK (follows_up IN (0, 1)),
  valid_from TEXT,
  valid_to TEXT
) STRICT;

-- Consent per purpose with wording version.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL
    CHECK (purpose IN ('TAGGING', 'PHOTO', 'TESTIMONIAL_INT', 'TESTIMONIAL_EXT',
           'SHARE_PROFILE_HOST', 'SHARE_TALENT_SHEET_HR', 'WORKABILITY_NOTE', 'KEEP_AFTER_ROUND')),
  wording_version TEXT NOT NULL,
  given_on TEXT NOT NULL,
  withdrawn_on TEXT,
  how TEXT,
  CONSTRAINT WITHDRAWN_BEFORE_GIVEN CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
) STRICT;

-- ===== Networks, pool, communication =====

-- A Switching Talent network or the Talent Exchange network.
CREATE TABLE network (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('SWITCHING', 'EXCHANGE')),
  coordinator_org_id INTEGER REFERENCES organisation (id),
  meeting_months INTEGER NOT NULL DEFAULT 3 CHECK (meeting_months BETWEEN 1 AND 12),
  min_exchange_hours REAL NOT NULL DEFAULT 14,
  talk_max_gap_months INTEGER NOT NULL DEFAULT 3,
  notes TEXT
) STRICT;

-- Pool entry: organisation in a network.
CREATE TABLE participation (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  is_partner INTEGER NOT NULL DEFAULT 0 CHECK (is_partner IN (0, 1)),
  is_ambassador INTEGER NOT NULL DEFAULT 0 CHECK (is_ambassador IN (0, 1)),
  willing_send INTEGER CHECK (willing_send IN (0, 1)),
  willing_host INTEGER CHECK (willing_host IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'NEW'
    CHECK (state IN ('NEW', 'CONTACTED', 'INTERESTED', 'INTAKE', 'ENGAGED', 'PAUSED', 'DECLINED',
           'LEFT')),
  state_since TEXT,
  contact_operator_id INTEGER REFERENCES operator (id),
  est_hours REAL,
  est_hours_note TEXT,
  price_note TEXT,
  source TEXT,
  UNIQUE (network_id, organisation_id)
) STRICT;

-- Signal of interest of an employer.
CREATE TABLE interest_signal (
  id INTEGER PRIMARY KEY,
  participation_id INTEGER NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  seen_on TEXT NOT NULL,
  channel_code TEXT,
  what TEXT NOT NULL,
  strength INTEGER CHECK (strength BETWEEN 1 AND 3)
) STRICT;

-- Grid target group × phase.
CREATE TABLE comm_plan_cell (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  target TEXT NOT NULL
    CHECK (target IN ('AMBASSADOR', 'PARTNER', 'SENDING', 'HOST', 'SWITCHER', 'COACH')),
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 8),
  message TEXT,
  what_keeps_awake TEXT,
  what_to_learn TEXT,
  profile_to_convince TEXT,
  UNIQUE (network_id, target, phase)
) STRICT;

-- One communication action.
CREATE TABLE comm_action (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  round_id INTEGER REFERENCES st_round (id),
  participation_id INTEGER REFERENCES participation (id),
  target TEXT NOT NULL
    CHECK (target IN ('AMBASSADOR', 'PARTNER', 'SENDING', 'HOST', 'SWITCHER', 'COACH')),
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 8),
  channel_code TEXT NOT NULL,
  message TEXT,
  planned_on TEXT,
  done_on TEXT,
  responsible TEXT,
  diversity_checked INTEGER NOT NULL DEFAULT 0 CHECK (diversity_checked IN (0, 1)),
  reach INTEGER CHECK (reach >= 0),
  reactions INTEGER CHECK (reactions >= 0),
  result TEXT,
  state TEXT NOT NULL DEFAULT 'PLANNED'
    CHECK (state IN ('PLANNED', 'DONE', 'EVALUATED', 'CANCELLED'))
) STRICT;

-- Reusable material, testimonials.
CREATE TABLE comm_material (
  id INTEGER PRIMARY KEY,
  network_id INTEGER REFERENCES network (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('LOGO', 'PORTRAIT', 'TESTIMONIAL', 'VIDEO', 'SLIDES', 'ONE_PAGER', 'FLYER',
           'POSTER', 'BROCHURE', 'OTHER')),
  title TEXT NOT NULL,
  lang TEXT,
  person_id INTEGER REFERENCES person (id),
  consent_id INTEGER REFERENCES consent (id),
  body TEXT,
  url TEXT
) STRICT;

-- Webinar, event, visit, kick-off, comeback moment…
CREATE TABLE contact_moment (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  round_id INTEGER REFERENCES st_round (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('WEBINAR', 'NETWORK_EVENT', 'COMPANY_VISIT', 'KICKOFF', 'INFO_EMPLOYEES',
           'COMEBACK', 'PRESENTATION', 'CONSTRUCTION_TALK', 'DIALOGUE', 'OTHER')),
  title TEXT NOT NULL,
  held_on TEXT,
  place TEXT,
  max_guideline INTEGER NOT NULL DEFAULT 15,
  outcome TEXT
) STRICT;

-- Who attended.
CREATE TABLE contact_attendance (
  id INTEGER PRIMARY KEY,
  contact_moment_id INTEGER NOT NULL REFERENCES contact_moment (id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES person (id),
  organisation_id INTEGER REFERENCES organisation (id),
  present INTEGER CHECK (present IN (0, 1)),
  note TEXT,
  UNIQUE (contact_moment_id, person_id)
) STRICT;

-- What an organisation presented at the kick-off.
CREATE TABLE org_presentation (
  id INTEGER PRIMARY KEY,
  contact_moment_id INTEGER NOT NULL REFERENCES contact_moment (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  org_values TEXT,
  assets TEXT,
  weaker_points TEXT,
  UNIQUE (contact_moment_id, organisation_id)
) STRICT;

-- ===== Forms (quiz, intake, scan, evaluation, reflection, survey, case) and checklists =====

-- Question list of any kind, versioned.
CREATE TABLE form (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL
    CHECK (kind IN ('QUIZ', 'INTAKE', 'SCAN', 'EVALUATION', 'REFLECTION', 'SURVEY', 'CASE',
           'WORKABILITY')),
  party TEXT
    CHECK (party IN ('SWITCHER', 'SENDING', 'COACH', 'HOST', 'COLLEAGUES', 'FAMILIES', 'MEMBER',
           'ORGANISATION', 'EMPLOYEE')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  name_nl TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  name_de TEXT NOT NULL,
  name_en TEXT NOT NULL,
  intro_nl TEXT,
  intro_fr TEXT,
  intro_de TEXT,
  intro_en TEXT,
  UNIQUE (code, version)
) STRICT;

-- Part of a question list; the hint is for who asks the questions.
CREATE TABLE form_section (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  code TEXT NOT NULL,
  title_nl TEXT NOT NULL,
  title_fr TEXT NOT NULL,
  title_de TEXT NOT NULL,
  title_en TEXT NOT NULL,
  hint_nl TEXT,
  hint_fr TEXT,
  hint_de TEXT,
  hint_en TEXT,
  UNIQUE (form_id, code)
) STRICT;

-- Question in four languages.
CREATE TABLE form_question (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  section_id INTEGER REFERENCES form_section (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  code TEXT NOT NULL,
  type TEXT NOT NULL
    CHECK (type IN ('SINGLE', 'MULTI', 'TEXT', 'SCALE', 'YESPARTNO', 'NUMBER', 'DATE',
           'PER_QUESTION')),
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  text_nl TEXT NOT NULL,
  text_fr TEXT NOT NULL,
  text_de TEXT NOT NULL,
  text_en TEXT NOT NULL,
  catalogue_id TEXT,
  UNIQUE (form_id, code)
) STRICT;

-- Answer option.
CREATE TABLE form_option (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES form_question (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  code TEXT NOT NULL,
  text_nl TEXT NOT NULL,
  text_fr TEXT NOT NULL,
  text_de TEXT NOT NULL,
  text_en TEXT NOT NULL,
  free_text INTEGER NOT NULL DEFAULT 0 CHECK (free_text IN (0, 1)),
  catalogue_id TEXT,
  UNIQUE (question_id, code)
) STRICT;

-- Which advice at which answers (quiz). URGENCY: these options of the question make one point.
-- GAP: these answers leave something to settle.
CREATE TABLE advice_rule (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL CHECK (kind IN ('ADVICE', 'URGENCY', 'GAP')),
  text_id INTEGER REFERENCES text_block (id),
  question_code TEXT,
  option_codes TEXT,
  emphasis_options TEXT,
  min_urgency INTEGER,
  max_urgency INTEGER,
  CONSTRAINT ADVICE_TEXT CHECK (kind <> 'ADVICE' OR text_id IS NOT NULL),
  CONSTRAINT ADVICE_QUESTION CHECK (kind = 'ADVICE' OR question_code IS NOT NULL)
) STRICT;

-- A filled form.
CREATE TABLE form_response (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES form (id),
  organisation_id INTEGER REFERENCES organisation (id),
  person_id INTEGER REFERENCES person (id),
  round_id INTEGER REFERENCES st_round (id),
  exchange_id INTEGER REFERENCES exchange (id),
  mission_id INTEGER REFERENCES mission (id),
  meeting_id INTEGER REFERENCES network_meeting (id),
  programme_id INTEGER REFERENCES programme (id),
  method TEXT
    CHECK (method IN ('ONLINE', 'FACE_TO_FACE', 'COMEBACK', 'PAPER', 'AUDIO', 'DRAWING', 'DIARY',
           'TALK_NOTES', 'OTHER')),
  taken_on TEXT NOT NULL,
  by_operator_id INTEGER REFERENCES operator (id),
  anonymised INTEGER NOT NULL DEFAULT 0 CHECK (anonymised IN (0, 1))
) STRICT;

-- One answer.
CREATE TABLE form_answer (
  id INTEGER PRIMARY KEY,
  response_id INTEGER NOT NULL REFERENCES form_response (id) ON DELETE CASCADE,
  question_id INTEGER NOT NULL REFERENCES form_question (id),
  option_id INTEGER REFERENCES form_option (id),
  learning_question_id INTEGER REFERENCES learning_question (id),
  value_text TEXT,
  value_num REAL
) STRICT;

CREATE UNIQUE INDEX ux_answer ON form_answer (
  response_id, question_id, ifnull(option_id, 0), ifnull(learning_question_id, 0)
);

-- Checklist kind.
CREATE TABLE checklist_template (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('PREP_SWITCHER', 'PREP_SENDING', 'PREP_HOST', 'PREP_COACH', 'PREP_ADMIN',
           'COACH_CONDITIONS', 'COACH_EXPECTATIONS', 'EMPLOYER_INFO', 'SAFETY', 'TX_COMMITMENTS',
           'TX_DUTIES', 'TX_RETURN', 'BEST_PRACTICE', 'PHASE_OUTPUT'))
) STRICT;

-- Default line; those of the program have a code. One that is no longer active stays on the checklists that used it already.
CREATE TABLE checklist_template_item (
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES checklist_template (id) ON DELETE CASCADE,
  code TEXT,
  sort INTEGER NOT NULL,
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  text_nl TEXT,
  text_fr TEXT,
  text_de TEXT,
  text_en TEXT,
  catalogue_id TEXT,
  UNIQUE (template_id, code),
  CONSTRAINT LINE_TEXT CHECK (coalesce(text_nl, text_fr, text_de, text_en) IS NOT NULL)
) STRICT;

-- Checklist of one record. Lines of the template that nobody touched yet have no row of their own.
CREATE TABLE checklist (
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES checklist_template (id),
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  UNIQUE (template_id, entity, entity_id)
) STRICT;

-- Line with state.
CREATE TABLE checklist_item (
  id INTEGER PRIMARY KEY,
  checklist_id INTEGER NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  template_item_id INTEGER REFERENCES checklist_template_item (id),
  sort INTEGER NOT NULL DEFAULT 0,
  own_text TEXT,
  state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'NA', 'WAIVED')),
  done_on TEXT,
  answer TEXT,
  waive_reason TEXT,
  CONSTRAINT WAIVE_REASON CHECK (state <> 'WAIVED' OR length(trim(ifnull(waive_reason, ''))) > 0),
  CONSTRAINT LINE_TEXT CHECK (template_item_id IS NOT NULL OR own_text IS NOT NULL)
) STRICT;

-- ===== Competencies, strengths =====

-- Dictionary.
CREATE TABLE competency_framework (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version TEXT,
  source TEXT,
  licence_note TEXT
) STRICT;

-- Entry with labels.
CREATE TABLE competency (
  id INTEGER PRIMARY KEY,
  framework_id INTEGER NOT NULL REFERENCES competency_framework (id),
  code TEXT NOT NULL,
  uri TEXT,
  parent_id INTEGER REFERENCES competency (id),
  kind TEXT
    CHECK (kind = 'GROUP' OR kind = 'GENERIC' OR kind = 'TECHNICAL' OR kind = 'SKILL'
      OR kind = 'KNOWLEDGE'),
  reuse_level TEXT
    CHECK (reuse_level = 'TRANSVERSAL' OR reuse_level = 'CROSS_SECTOR'
      OR reuse_level = 'SECTOR_SPECIFIC' OR reuse_level = 'OCCUPATION_SPECIFIC'),
  is_core INTEGER NOT NULL DEFAULT 0 CHECK (is_core IN (0, 1)),
  label_nl TEXT,
  label_fr TEXT,
  label_de TEXT,
  label_en TEXT,
  alt_labels TEXT,
  definition_nl TEXT,
  definition_fr TEXT,
  definition_de TEXT,
  definition_en TEXT,
  UNIQUE (framework_id, code)
) STRICT;

-- Level description.
CREATE TABLE competency_level (
  id INTEGER PRIMARY KEY,
  competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  text_nl TEXT,
  text_fr TEXT,
  text_de TEXT,
  text_en TEXT,
  UNIQUE (competency_id, level)
) STRICT;

-- Strength of person or organisation.
CREATE TABLE strength (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
  competency_id INTEGER REFERENCES competency (id),
  free_text TEXT,
  level INTEGER CHECK (level BETWEEN 1 AND 4),
  example TEXT,
  source TEXT NOT NULL CHECK (source IN ('SCAN', 'INTAKE', 'KICKOFF', 'TALK', 'RETURN', 'OTHER')),
  noted_on TEXT,
  CONSTRAINT STRENGTH_OF_WHOM CHECK (person_id IS NOT NULL OR organisation_id IS NOT NULL),
  CONSTRAINT STRENGTH_WHAT CHECK (competency_id IS NOT NULL OR free_text IS NOT NULL)
) STRICT;

-- ===== Rounds, agreements =====

-- Round (cycle, cohort).
CREATE TABLE st_round (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  first_comm_on TEXT,
  start_on TEXT,
  end_on TEXT,
  target_exchanges INTEGER CHECK (target_exchanges >= 0),
  capacity_hours REAL,
  approach TEXT CHECK (approach IN ('MADE_TO_MEASURE', 'STEPWISE')),
  sector_pref TEXT NOT NULL DEFAULT 'ANY' CHECK (sector_pref IN ('ANY', 'SAME', 'OTHER')),
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'OPEN', 'MATCHING', 'RUNNING', 'EVALUATING', 'CLOSED', 'CANCELLED')),
  eval_when TEXT,
  eval_how TEXT,
  eval_curious TEXT,
  eval_use TEXT,
  eval_delay_days INTEGER NOT NULL DEFAULT 30,
  UNIQUE (network_id, code)
) STRICT;

-- Purposes of the round.
CREATE TABLE round_purpose (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id) ON DELETE CASCADE,
  purpose_code TEXT NOT NULL,
  UNIQUE (round_id, purpose_code)
) STRICT;

-- Organisation in the round, promised numbers.
CREATE TABLE round_organisation (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  promised_send INTEGER NOT NULL DEFAULT 0 CHECK (promised_send >= 0),
  promised_host INTEGER NOT NULL DEFAULT 0 CHECK (promised_host >= 0),
  appetite TEXT CHECK (appetite IN ('OPEN', 'INTERESTED', 'NOT_NOW', 'ARRANGED')),
  appetite_reason TEXT,
  UNIQUE (round_id, organisation_id)
) STRICT;

-- Engagement, exchange, charter, mission, service agreement.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ENGAGEMENT', 'EXCHANGE', 'CHARTER', 'MISSION', 'SERVICE')),
  reference TEXT UNIQUE,
  network_id INTEGER REFERENCES network (id),
  round_id INTEGER REFERENCES st_round (id),
  exchange_id INTEGER REFERENCES exchange (id),
  mission_id INTEGER REFERENCES mission (id),
  charter_version_id INTEGER REFERENCES charter_version (id),
  number_send INTEGER CHECK (number_send >= 0),
  number_host INTEGER CHECK (number_host >= 0),
  valid_from TEXT,
  valid_to TEXT,
  place TEXT,
  drawn_up_on TEXT,
  originals INTEGER,
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'SENT', 'PARTLY_SIGNED', 'SIGNED', 'ENDED', 'SUPERSEDED',
           'CANCELLED')),
  supersedes_id INTEGER REFERENCES agreement (id),
  CONSTRAINT AGREEMENT_CHARTER_TEXT CHECK (kind <> 'CHARTER' OR charter_version_id IS NOT NULL),
  CONSTRAINT AGREEMENT_WHICH_EXCHANGE CHECK (kind <> 'EXCHANGE' OR exchange_id IS NOT NULL),
  CONSTRAINT AGREEMENT_WHICH_MISSION CHECK (kind <> 'MISSION' OR mission_id IS NOT NULL)
) STRICT;

-- Party and signature.
CREATE TABLE agreement_party (
  id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  role TEXT NOT NULL
    CHECK (role IN ('SENDING', 'HOST', 'SWITCHER', 'COACH', 'PARTNER', 'ORIGIN', 'EMPLOYEE',
           'MEMBER', 'COORDINATOR', 'LENDER', 'BORROWER')),
  organisation_id INTEGER REFERENCES organisation (id),
  person_id INTEGER REFERENCES person (id),
  signatory_name TEXT,
  signatory_function TEXT,
  function_code TEXT
    CHECK (function_code IN ('CHAIR_MGMT', 'ADMIN_GENERAL', 'EQUIVALENT', 'MANDATED', 'SELF',
           'OTHER')),
  function_note TEXT,
  lang TEXT NOT NULL DEFAULT 'nl' CHECK (lang IN ('nl', 'fr', 'de', 'en')),
  must_sign INTEGER NOT NULL DEFAULT 1 CHECK (must_sign IN (0, 1)),
  signed_on TEXT,
  attachment_id INTEGER REFERENCES attachment (id)
) STRICT;

-- ===== Learning needs, learners, questions =====

-- Need named by the employer.
CREATE TABLE learning_need (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  department TEXT,
  function_title TEXT,
  target_group TEXT,
  description TEXT NOT NULL,
  training_context TEXT,
  who_learns TEXT CHECK (who_learns IN ('SWITCHER', 'TEAM', 'ORGANISATION')),
  wanted_result TEXT,
  effect_own_network INTEGER NOT NULL DEFAULT 0 CHECK (effect_own_network IN (0, 1)),
  effect_host_network INTEGER NOT NULL DEFAULT 0 CHECK (effect_host_network IN (0, 1)),
  effect_other TEXT,
  noted_on TEXT
) STRICT;

-- Switcher in a round.
CREATE TABLE learner (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  sending_org_id INTEGER NOT NULL REFERENCES organisation (id),
  situation TEXT
    CHECK (situation = 'CURRENT_JOB' OR situation = 'CAREER_GUIDANCE' OR situation = 'NEW_JOB'),
  wanted_org_kind TEXT,
  state TEXT NOT NULL DEFAULT 'REGISTERED'
    CHECK (state = 'REGISTERED' OR state = 'IN_TALK' OR state = 'READY' OR state = 'MATCHED'
      OR state = 'SWITCHED' OR state = 'DONE' OR state = 'NO_PLACE' OR state = 'WITHDRAWN'),
  state_reason TEXT,
  no_guarantee_told_on TEXT,
  manager_informed INTEGER NOT NULL DEFAULT 0 CHECK (manager_informed IN (0, 1)),
  must_place INTEGER NOT NULL DEFAULT 0 CHECK (must_place IN (0, 1)),
  UNIQUE (round_id, person_id),
  CONSTRAINT LEARNER_REASON CHECK (state NOT IN ('NO_PLACE', 'WITHDRAWN')
    OR state_reason IS NOT NULL)
) STRICT;

-- Question; follow-up questions point to a parent.
CREATE TABLE learning_question (
  id INTEGER PRIMARY KEY,
  learner_id INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  need_id INTEGER REFERENCES learning_need (id),
  parent_id INTEGER REFERENCES learning_question (id),
  theme_code TEXT,
  origin_kind TEXT
    CHECK (origin_kind = 'CURIOSITY' OR origin_kind = 'TRIGGER' OR origin_kind = 'PASSION'
      OR origin_kind = 'EMPLOYER' OR origin_kind = 'OTHER'),
  origin_text TEXT,
  wording TEXT NOT NULL,
  clarity TEXT NOT NULL DEFAULT 'VAGUE' CHECK (clarity IN ('VAGUE', 'CLEAR')),
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state = 'DRAFT' OR state = 'DETAILED' OR state = 'TESTED' OR state = 'MATCHED'
      OR state = 'SHARPENED' OR state = 'ANSWERED' OR state = 'PARTLY' OR state = 'NOT_ANSWERED'),
  raised_on_day_id INTEGER REFERENCES exchange_day (id)
) STRICT;

-- History of the wording.
CREATE TABLE learning_question_version (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES learning_question (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  wording TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  why TEXT,
  UNIQUE (question_id, version)
) STRICT;

-- Question ↔ dictionary.
CREATE TABLE question_competency (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES learning_question (id) ON DELETE CASCADE,
  competency_id INTEGER NOT NULL REFERENCES competency (id),
  UNIQUE (question_id, competency_id)
) STRICT;

-- Test of the question with a possible host.
CREATE TABLE question_test (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES learning_question (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  asked_on TEXT NOT NULL,
  answer TEXT,
  feasible INTEGER CHECK (feasible IN (0, 1))
) STRICT;

-- SMART goal.
CREATE TABLE learning_goal (
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES learning_question (id) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  s_specific TEXT,
  m_measure TEXT,
  a_achievable TEXT,
  r_relevant TEXT,
  t_deadline TEXT,
  in_training_plan INTEGER NOT NULL DEFAULT 0 CHECK (in_training_plan IN (0, 1)),
  reached TEXT
    CHECK (reached = 'YES' OR reached = 'PARTLY' OR reached = 'NO' OR reached = 'NOT_ASSESSED')
) STRICT;

-- Dynamic agenda, versions.
CREATE TABLE learning_agenda (
  id INTEGER PRIMARY KEY,
  learner_id INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  exchange_id INTEGER REFERENCES exchange (id),
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  trigger_text TEXT,
  question_text TEXT,
  how_answered TEXT,
  known_already TEXT,
  want_to_see TEXT,
  want_to_meet TEXT,
  curious_about TEXT,
  activities TEXT,
  employer_expectation TEXT,
  ideal_application TEXT,
  success_when TEXT,
  sharing_plan TEXT,
  mutual_expectations TEXT,
  notes TEXT,
  UNIQUE (learner_id, version)
) STRICT;

-- Top 3.
CREATE TABLE preference (
  id INTEGER PRIMARY KEY,
  learner_id INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL CONSTRAINT PREF_RANK CHECK (rank BETWEEN 1 AND 3),
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  UNIQUE (learner_id, rank),
  UNIQUE (learner_id, organisation_id)
) STRICT;

-- ===== Learning places, coaches =====

-- What cannot be a place.
CREATE TABLE restriction (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  department TEXT,
  function_title TEXT,
  reason TEXT NOT NULL
    CHECK (reason = 'PRIVACY' OR reason = 'FINANCE' OR reason = 'COMPETITION' OR reason = 'SAFETY'
      OR reason = 'OTHER'),
  note TEXT,
  CONSTRAINT RESTRICTION_WHAT CHECK (department IS NOT NULL OR function_title IS NOT NULL)
) STRICT;

-- Two organisations that do not exchange with each other, whichever would send: one line for both.
CREATE TABLE organisation_conflict (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  reason TEXT NOT NULL
    CHECK (reason = 'PRIVACY' OR reason = 'FINANCE' OR reason = 'COMPETITION' OR reason = 'SAFETY'
      OR reason = 'OTHER'),
  note TEXT,
  CONSTRAINT CONFLICT_WITH_ITSELF CHECK (organisation_id <> other_id)
) STRICT;

CREATE UNIQUE INDEX ux_organisation_conflict ON organisation_conflict (
  min (organisation_id, other_id), max (organisation_id, other_id));

-- Place.
CREATE TABLE learning_place (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  site_id INTEGER REFERENCES site (id),
  title TEXT NOT NULL,
  unit_kind TEXT NOT NULL
    CHECK (unit_kind = 'DEPARTMENT' OR unit_kind = 'FUNCTION' OR unit_kind = 'TEAM'),
  department TEXT,
  function_title TEXT,
  physical_kind TEXT NOT NULL
    CHECK (physical_kind = 'OFFICE' OR physical_kind = 'WAREHOUSE' OR physical_kind = 'WORKSHOP'
      OR physical_kind = 'SHOP' OR physical_kind = 'OTHER'),
  found_by TEXT CHECK (found_by = 'SUPPLY' OR found_by = 'DEMAND' OR found_by = 'COCREATION'),
  what_to_learn TEXT,
  typical_day TEXT,
  languages TEXT,
  capacity INTEGER NOT NULL DEFAULT 1 CONSTRAINT PLACE_CAPACITY CHECK (capacity >= 1),
  round_capacity INTEGER CONSTRAINT PLACE_ROUND_CAPACITY CHECK (round_capacity >= capacity),
  days_offered REAL NOT NULL DEFAULT 2 CHECK (days_offered > 0),
  physical_demands TEXT,
  safety_rules TEXT,
  equipment_needed TEXT,
  safety_ok INTEGER CHECK (safety_ok IN (0, 1)),
  confidentiality TEXT,
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state = 'DRAFT' OR state = 'CONFIRMED' OR state = 'PUBLISHED' OR state = 'PAUSED'
      OR state = 'CLOSED')
) STRICT;

-- What can be learned.
CREATE TABLE place_competency (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES learning_place (id) ON DELETE CASCADE,
  competency_id INTEGER NOT NULL REFERENCES competency (id),
  UNIQUE (place_id, competency_id)
) STRICT;

-- Themes of the place.
CREATE TABLE place_theme (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES learning_place (id) ON DELETE CASCADE,
  theme_code TEXT NOT NULL,
  UNIQUE (place_id, theme_code)
) STRICT;

-- Coach with five conditions.
CREATE TABLE coach (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  host_org_id INTEGER NOT NULL REFERENCES organisation (id),
  cond_employed INTEGER NOT NULL DEFAULT 0 CHECK (cond_employed IN (0, 1)),
  cond_voluntary INTEGER NOT NULL DEFAULT 0 CHECK (cond_voluntary IN (0, 1)),
  cond_time INTEGER NOT NULL DEFAULT 0 CHECK (cond_time IN (0, 1)),
  cond_role_known INTEGER NOT NULL DEFAULT 0 CHECK (cond_role_known IN (0, 1)),
  cond_expertise INTEGER NOT NULL DEFAULT 0 CHECK (cond_expertise IN (0, 1)),
  override_reason TEXT,
  state TEXT NOT NULL DEFAULT 'PROPOSED'
    CHECK (state = 'PROPOSED' OR state = 'ACTIVE' OR state = 'STOPPED'),
  CONSTRAINT COACH_CONDITIONS CHECK (state <> 'ACTIVE' OR (cond_employed AND cond_voluntary
    AND cond_time AND cond_role_known AND cond_expertise)
    OR length(trim(ifnull(override_reason, ''))) > 0)
) STRICT;

-- Coach(es) of the place.
CREATE TABLE place_coach (
  id INTEGER PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES learning_place (id) ON DELETE CASCADE,
  coach_id INTEGER NOT NULL REFERENCES coach (id),
  is_lead INTEGER NOT NULL DEFAULT 0 CHECK (is_lead IN (0, 1)),
  UNIQUE (place_id, coach_id)
) STRICT;

-- Moments of learner or place.
CREATE TABLE availability (
  id INTEGER PRIMARY KEY,
  learner_id INTEGER REFERENCES learner (id) ON DELETE CASCADE,
  place_id INTEGER REFERENCES learning_place (id) ON DELETE CASCADE,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  weekdays TEXT NOT NULL DEFAULT '12345',
  available INTEGER NOT NULL DEFAULT 1 CHECK (available IN (0, 1)),
  CONSTRAINT AVAILABILITY_DATES CHECK (to_on >= from_on),
  CONSTRAINT AVAILABILITY_OF CHECK ((learner_id IS NULL) <> (place_id IS NULL))
) STRICT;

-- ===== Matching =====

-- One run of the wizard.
CREATE TABLE match_run (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id),
  run_at TEXT NOT NULL,
  weights_json TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  name TEXT,
  result_json TEXT,
  note TEXT
) STRICT;

-- Match of learner, question, place, coach.
CREATE TABLE match_pair (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id),
  run_id INTEGER REFERENCES match_run (id),
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  question_id INTEGER NOT NULL REFERENCES learning_question (id),
  place_id INTEGER NOT NULL REFERENCES learning_place (id),
  coach_id INTEGER REFERENCES coach (id),
  week_from TEXT,
  source TEXT NOT NULL DEFAULT 'WIZARD' CHECK (source IN ('WIZARD', 'COCREATION', 'MANUAL')),
  total_score REAL,
  cross_sector INTEGER NOT NULL DEFAULT 0 CHECK (cross_sector IN (0, 1)),
  alignment_note TEXT,
  state TEXT NOT NULL DEFAULT 'SUGGESTED'
    CHECK (state IN ('SUGGESTED', 'CONTENT_OK', 'FEASIBLE', 'PROPOSED', 'ACCEPTED', 'REJECTED',
           'WITHDRAWN')),
  decided_by INTEGER REFERENCES operator (id),
  decided_on TEXT,
  reason TEXT,
  informed_sending_on TEXT,
  informed_host_on TEXT,
  CONSTRAINT MATCH_REASON CHECK (state NOT IN ('REJECTED', 'WITHDRAWN') OR reason IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX ux_match_accepted ON match_pair (learner_id, question_id)
  WHERE state = 'ACCEPTED';

-- A pair the officer fixed or forbade before the wizard runs.
CREATE TABLE match_fix (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id) ON DELETE CASCADE,
  learner_id INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  place_id INTEGER NOT NULL REFERENCES learning_place (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('PIN', 'BAN')),
  reason TEXT,
  UNIQUE (learner_id, place_id, round_id)
) STRICT;

-- Explained score per criterion.
CREATE TABLE match_score (
  id INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL REFERENCES match_pair (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL
    CHECK (criterion IN ('CONTENT', 'PREFERENCE', 'LOCATION', 'MOMENTS', 'SIZE', 'COMPOSITION',
           'SECTOR', 'RECIPROCITY', 'LANGUAGE')),
  status TEXT NOT NULL CHECK (status IN ('OK', 'WEAK', 'UNKNOWN', 'FAIL')),
  points REAL NOT NULL,
  max_points REAL NOT NULL,
  explanation TEXT NOT NULL,
  UNIQUE (match_id, criterion)
) STRICT;

-- ===== Exchange =====

-- The exchange itself.
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL UNIQUE REFERENCES match_pair (id),
  reference TEXT UNIQUE,
  state TEXT NOT NULL DEFAULT 'PREPARING'
    CHECK (state IN ('PREPARING', 'READY', 'ONGOING', 'COMPLETED', 'EVALUATED', 'CLOSED',
           'INTERRUPTED', 'CANCELLED')),
  gate_override_reason TEXT,
  certificate_kind_wanted TEXT,
  question_to_coach_on TEXT,
  intro_talk_on TEXT,
  intro_talk_mode TEXT CHECK (intro_talk_mode IN ('ONLINE', 'ON_SITE')),
  intro_talk_notes TEXT,
  coach_share TEXT,
  coach_do TEXT,
  coach_show TEXT,
  insurance_checked_on TEXT,
  insurance_note TEXT,
  travel_cost_payer TEXT CHECK (travel_cost_payer IN ('SENDING', 'HOST', 'NONE')),
  training_kind TEXT NOT NULL DEFAULT 'INFORMAL' CHECK (training_kind IN ('FORMAL', 'INFORMAL')),
  counts_for_right TEXT NOT NULL DEFAULT 'UNDECIDED'
    CHECK (counts_for_right IN ('YES', 'NO', 'UNDECIDED')),
  stop_reason TEXT,
  CONSTRAINT STOP_REASON CHECK (state NOT IN ('INTERRUPTED', 'CANCELLED')
    OR stop_reason IS NOT NULL)
) STRICT;

-- A day with attendance.
CREATE TABLE exchange_day (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  day_no INTEGER NOT NULL CHECK (day_no >= 1),
  held_on TEXT NOT NULL,
  start_time TEXT,
  end_time TEXT,
  site_id INTEGER REFERENCES site (id),
  planned_hours REAL CHECK (planned_hours >= 0),
  attended_hours REAL CHECK (attended_hours >= 0),
  present INTEGER CHECK (present IN (0, 1)),
  UNIQUE (exchange_id, day_no)
) STRICT;

-- Line of the day plan.
CREATE TABLE day_plan_row (
  id INTEGER PRIMARY KEY,
  day_id INTEGER NOT NULL REFERENCES exchange_day (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  from_time TEXT,
  to_time TEXT,
  activity TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'ACTIVITY'
    CHECK (kind IN ('WELCOME', 'SAFETY', 'ACTIVITY', 'BREAK', 'REFLECTION')),
  guided_by TEXT,
  place TEXT,
  goal_id INTEGER REFERENCES learning_goal (id)
) STRICT;

-- Safety record.
CREATE TABLE safety_briefing (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER NOT NULL REFERENCES exchange (id),
  given_on TEXT NOT NULL,
  given_by_person_id INTEGER REFERENCES person (id),
  given_by_name TEXT,
  companion_person_id INTEGER REFERENCES person (id),
  lang TEXT,
  topics TEXT NOT NULL,
  equipment_given TEXT,
  understood INTEGER NOT NULL CHECK (understood IN (0, 1)),
  signed_switcher INTEGER NOT NULL DEFAULT 0 CHECK (signed_switcher IN (0, 1)),
  signed_host INTEGER NOT NULL DEFAULT 0 CHECK (signed_host IN (0, 1))
) STRICT;

-- Accident or other event, no medical data.
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER REFERENCES exchange (id),
  mission_id INTEGER REFERENCES mission (id),
  happened_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ACCIDENT', 'DAMAGE', 'CONFIDENTIALITY', 'OTHER')),
  reported_to_employer_on TEXT,
  note TEXT
) STRICT;

-- Learning certificate.
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER NOT NULL REFERENCES exchange (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL DEFAULT 'SWITCHER' CHECK (kind IN ('SWITCHER', 'COACH')),
  number TEXT UNIQUE,
  verify_code TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
  hours REAL CHECK (hours > 0),
  days REAL CHECK (days > 0),
  issued_on TEXT,
  place TEXT,
  signatory_name TEXT,
  signatory_function TEXT,
  issuer_org_id INTEGER REFERENCES organisation (id),
  assessed INTEGER NOT NULL DEFAULT 0 CHECK (assessed IN (0, 1)),
  content_json TEXT,
  state TEXT NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'ISSUED', 'REVOKED')),
  revoked_on TEXT,
  revoke_reason TEXT,
  replaces_id INTEGER REFERENCES certificate (id),
  CONSTRAINT CERT_INCOMPLETE CHECK (state <> 'ISSUED' OR (number IS NOT NULL
    AND issued_on IS NOT NULL AND hours IS NOT NULL)),
  CONSTRAINT REVOKE_REASON CHECK (state <> 'REVOKED' OR (revoked_on IS NOT NULL
    AND revoke_reason IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX ux_cert ON certificate (exchange_id, person_id, kind) WHERE state = 'ISSUED';

-- ===== Evaluation and follow-up =====

-- Who is asked, how, when.
CREATE TABLE evaluation_invite (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER NOT NULL REFERENCES exchange (id),
  party TEXT NOT NULL
    CHECK (party IN ('SWITCHER', 'SENDING', 'COACH', 'HOST', 'COLLEAGUES', 'FAMILIES')),
  person_id INTEGER REFERENCES person (id),
  method TEXT NOT NULL CHECK (method IN ('ONLINE', 'FACE_TO_FACE', 'COMEBACK')),
  due_on TEXT,
  sent_on TEXT,
  reminded_on TEXT,
  response_id INTEGER REFERENCES form_response (id),
  state TEXT NOT NULL DEFAULT 'PLANNED'
    CHECK (state IN ('PLANNED', 'SENT', 'REMINDED', 'RECEIVED', 'DECLINED', 'EXPIRED'))
) STRICT;

-- Action after evaluation.
CREATE TABLE follow_up_action (
  id INTEGER PRIMARY KEY,
  exchange_id INTEGER REFERENCES exchange (id),
  mission_id INTEGER REFERENCES mission (id),
  contact_moment_id INTEGER REFERENCES contact_moment (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('APPLY', 'SHARE', 'COACH_WANTS_TO_LEARN', 'SWITCHER_BECOMES_COACH',
           'COLLEAGUE_WANTS', 'TESTIFY', 'REFER_PERSON', 'IMPROVE_HOST', 'OTHER')),
  level TEXT CHECK (level IN ('JOB', 'TEAM', 'ORGANISATION', 'NETWORK')),
  what TEXT NOT NULL,
  who_person_id INTEGER REFERENCES person (id),
  who_text TEXT,
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  result TEXT,
  shared_with_host INTEGER NOT NULL DEFAULT 0 CHECK (shared_with_host IN (0, 1)),
  new_learner_id INTEGER REFERENCES learner (id),
  new_coach_id INTEGER REFERENCES coach (id),
  closed_on TEXT
) STRICT;

-- Lesson of the organiser per phase.
CREATE TABLE own_lesson (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES st_round (id),
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 8),
  what_happened TEXT,
  do_better TEXT NOT NULL,
  taken_up_in_round_id INTEGER REFERENCES st_round (id)
) STRICT;

-- ===== Talent Exchange =====

-- Text of the charter per language.
CREATE TABLE charter_version (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  lang TEXT NOT NULL DEFAULT 'nl' CHECK (lang IN ('nl', 'fr', 'de', 'en')),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  body TEXT NOT NULL,
  notice_article TEXT NOT NULL DEFAULT '4.15',
  notice_months INTEGER NOT NULL DEFAULT 1,
  max_months INTEGER NOT NULL DEFAULT 12,
  valid_from TEXT,
  UNIQUE (label, lang)
) STRICT;

-- Membership of the exchange network.
CREATE TABLE tx_membership (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  state TEXT NOT NULL DEFAULT 'CONTACT'
    CHECK (state IN ('CONTACT', 'ELIGIBLE', 'NOT_ELIGIBLE', 'CHARTER_SENT', 'MEMBER', 'SUSPENDED',
           'LEFT')),
  state_since TEXT,
  state_reason TEXT,
  requested_on TEXT,
  requested_by_id INTEGER REFERENCES person (id),
  charter_agreement_id INTEGER REFERENCES agreement (id),
  member_since TEXT,
  left_on TEXT,
  note TEXT,
  UNIQUE (network_id, organisation_id),
  CONSTRAINT MEMBER_CHARTER CHECK (state <> 'MEMBER' OR (charter_agreement_id IS NOT NULL
    AND member_since IS NOT NULL))
) STRICT;

-- Offer of a host.
CREATE TABLE mission_offer (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  host_org_id INTEGER NOT NULL REFERENCES organisation (id),
  site_id INTEGER REFERENCES site (id),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL
    CHECK (purpose IN ('START_PROJECT', 'SUPPORT_PROCESS', 'MISSING_EXPERTISE')),
  not_structural INTEGER NOT NULL DEFAULT 0 CHECK (not_structural IN (0, 1)),
  context TEXT,
  goals TEXT,
  tasks TEXT,
  profile TEXT,
  levels TEXT,
  languages TEXT,
  team_leader_id INTEGER REFERENCES person (id),
  contact_id INTEGER REFERENCES person (id),
  work_percent INTEGER CONSTRAINT PERCENT CHECK (work_percent BETWEEN 1 AND 100),
  min_percent INTEGER CONSTRAINT PERCENT CHECK (min_percent BETWEEN 1 AND 100),
  months INTEGER CHECK (months BETWEEN 1 AND 12),
  from_on TEXT,
  deadline_on TEXT,
  alternatives_checked TEXT,
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'APPROVED', 'PUBLISHED', 'CLOSED', 'FILLED', 'UNFILLED',
           'WITHDRAWN')),
  state_since TEXT,
  CONSTRAINT NOT_STRUCTURAL CHECK (state IN ('DRAFT', 'WITHDRAWN') OR not_structural = 1),
  CONSTRAINT OFFER_GOAL
    CHECK (state IN ('DRAFT', 'WITHDRAWN') OR length(trim(ifnull(goals, ''))) > 0)
) STRICT;

-- Expertise asked.
CREATE TABLE offer_competency (
  id INTEGER PRIMARY KEY,
  offer_id INTEGER NOT NULL REFERENCES mission_offer (id) ON DELETE CASCADE,
  competency_id INTEGER NOT NULL REFERENCES competency (id),
  UNIQUE (offer_id, competency_id)
) STRICT;

-- Publication or passing on.
CREATE TABLE offer_publication (
  id INTEGER PRIMARY KEY,
  offer_id INTEGER NOT NULL REFERENCES mission_offer (id) ON DELETE CASCADE,
  channel TEXT NOT NULL
    CHECK (channel IN ('SELOR_WERKENVOOR', 'LINKEDIN', 'INTERNAL', 'OWN_EXTERNAL', 'STAFF_NETWORK',
           'OTHER')),
  by_org_id INTEGER REFERENCES organisation (id),
  published_on TEXT NOT NULL,
  removed_on TEXT,
  url TEXT,
  passed_on INTEGER NOT NULL DEFAULT 0 CHECK (passed_on IN (0, 1))
) STRICT;

-- Application.
CREATE TABLE mission_candidate (
  id INTEGER PRIMARY KEY,
  offer_id INTEGER NOT NULL REFERENCES mission_offer (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  origin_org_id INTEGER NOT NULL REFERENCES organisation (id),
  applied_on TEXT,
  state TEXT NOT NULL DEFAULT 'APPLIED'
    CHECK (state IN ('APPLIED', 'NOT_SELECTED', 'SELECTED', 'RELEASE_ASKED', 'IN_DIALOGUE',
           'RELEASED', 'REFUSED', 'ASSIGNED', 'WITHDRAWN')),
  state_since TEXT,
  note TEXT,
  UNIQUE (offer_id, person_id)
) STRICT;

-- Dialogue before a refusal.
CREATE TABLE release_dialogue (
  id INTEGER PRIMARY KEY,
  candidate_id INTEGER NOT NULL REFERENCES mission_candidate (id),
  opened_on TEXT NOT NULL,
  reason TEXT NOT NULL
    CHECK (reason IN ('SERVICE_WEAKENED', 'EXTERNAL_FUNDING', 'ENDANGERED', 'OTHER')),
  reason_text TEXT NOT NULL,
  parties TEXT,
  proposals TEXT,
  outcome TEXT CHECK (outcome IN ('RELEASED', 'RELEASED_LATER', 'PART_TIME', 'REFUSED')),
  closed_on TEXT,
  CONSTRAINT DIALOGUE_OUTCOME CHECK ((outcome IS NULL) = (closed_on IS NULL))
) STRICT;

-- Mission (TX) or assignment under a service agreement.
CREATE TABLE mission (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  offer_id INTEGER REFERENCES mission_offer (id),
  candidate_id INTEGER REFERENCES mission_candidate (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  origin_org_id INTEGER NOT NULL REFERENCES organisation (id),
  host_org_id INTEGER NOT NULL REFERENCES organisation (id),
  reference TEXT UNIQUE,
  scheme TEXT NOT NULL DEFAULT 'TX' CHECK (scheme IN ('TX', 'SERVICE')),
  title TEXT NOT NULL,
  goals TEXT,
  start_on TEXT NOT NULL,
  end_on TEXT NOT NULL,
  actual_end_on TEXT,
  work_percent INTEGER NOT NULL DEFAULT 100
    CONSTRAINT PERCENT CHECK (work_percent BETWEEN 1 AND 100),
  evaluation_arrangement TEXT,
  absence_filled_how TEXT,
  state TEXT NOT NULL DEFAULT 'AGREED'
    CHECK (state IN ('AGREED', 'ONGOING', 'NOTICE', 'ENDED', 'RETURNED', 'CLOSED', 'CANCELLED')),
  ended_early INTEGER NOT NULL DEFAULT 0 CHECK (ended_early IN (0, 1)),
  returned INTEGER CHECK (returned IN (0, 1)),
  return_function TEXT,
  hired_by_host_on TEXT,
  CONSTRAINT SAME_ORGANISATION CHECK (origin_org_id <> host_org_id),
  CONSTRAINT MISSION_DATES CHECK (end_on >= start_on),
  CONSTRAINT MISSION_ACTUAL_END CHECK (actual_end_on IS NULL OR actual_end_on >= start_on),
  CONSTRAINT MISSION_MAX_MONTHS CHECK (scheme <> 'TX'
    OR end_on <= date(start_on, '+12 months', '-1 day'))
) STRICT;

-- Cost line with bearer.
CREATE TABLE mission_cost (
  id INTEGER PRIMARY KEY,
  mission_id INTEGER NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  kind TEXT NOT NULL
    CHECK (kind IN ('SALARY', 'TRANSPORT', 'MISSION_EXPENSE', 'IT_EQUIPMENT', 'JUNIOR_WAGE_FEE',
           'OTHER')),
  bearer TEXT NOT NULL CHECK (bearer IN ('ORIGIN', 'HOST')),
  amount_cents INTEGER CHECK (amount_cents >= 0),
  period TEXT CHECK (period IN ('MONTH', 'ONCE', 'ACTUAL')),
  note TEXT
) STRICT;

-- Notice.
CREATE TABLE early_return (
  id INTEGER PRIMARY KEY,
  mission_id INTEGER NOT NULL REFERENCES mission (id),
  asked_by TEXT NOT NULL CHECK (asked_by IN ('EMPLOYEE', 'HOST')),
  notice_on TEXT NOT NULL,
  earliest_end_on TEXT NOT NULL,
  agreed_end_on TEXT,
  reason TEXT,
  letter_document_id INTEGER REFERENCES generated_document (id),
  CONSTRAINT RETURN_DATES CHECK (agreed_end_on IS NULL OR agreed_end_on >= notice_on)
) STRICT;

-- Planned and done duties.
CREATE TABLE mission_duty (
  id INTEGER PRIMARY KEY,
  mission_id INTEGER NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  duty TEXT NOT NULL
    CHECK (duty IN ('INFORM_CHANGES', 'INTRANET', 'PROMOTIONS', 'FOLLOW_UP_TALK', 'ONBOARDING',
           'EVALUATION_HOST', 'EVALUATION_TRANSFER', 'KNOWLEDGE_TRANSFER', 'RETURN_TALK')),
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
  responsible TEXT NOT NULL CHECK (responsible IN ('ORIGIN', 'HOST', 'EMPLOYEE')),
  due_on TEXT,
  done_on TEXT,
  means TEXT,
  report TEXT
) STRICT;

-- Skills on return.
CREATE TABLE acquired_skill (
  id INTEGER PRIMARY KEY,
  mission_id INTEGER REFERENCES mission (id),
  exchange_id INTEGER REFERENCES exchange (id),
  competency_id INTEGER REFERENCES competency (id),
  free_text TEXT,
  level INTEGER CHECK (level BETWEEN 1 AND 4),
  evidence TEXT,
  used_how TEXT,
  CONSTRAINT SKILL_WHAT CHECK (competency_id IS NOT NULL OR free_text IS NOT NULL)
) STRICT;

-- Use of experience.
CREATE TABLE valorisation_item (
  id INTEGER PRIMARY KEY,
  mission_id INTEGER NOT NULL REFERENCES mission (id),
  direction TEXT NOT NULL CHECK (direction IN ('IN ', 'OUT')),
  what TEXT NOT NULL,
  where_used TEXT,
  by_whom TEXT,
  due_on TEXT,
  result TEXT,
  state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED'))
) STRICT;

-- Meeting.
CREATE TABLE network_meeting (
  id INTEGER PRIMARY KEY,
  network_id INTEGER NOT NULL REFERENCES network (id),
  held_on TEXT NOT NULL,
  number_in_year INTEGER,
  place TEXT,
  led_by_org_id INTEGER REFERENCES organisation (id),
  lunch_count INTEGER,
  brainstorm TEXT,
  minutes TEXT,
  state TEXT NOT NULL DEFAULT 'PLANNED'
    CHECK (state IN ('PLANNED', 'INVITED', 'HELD', 'MINUTES_DONE', 'CANCELLED'))
) STRICT;

-- Agenda item, question, tip, decision, lesson.
CREATE TABLE meeting_item (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES network_meeting (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('AGENDA', 'QUESTION', 'TIP', 'DECISION', 'LESSON', 'SURVEY_RESULT', 'CASE')),
  title TEXT NOT NULL,
  body TEXT,
  asked_by_org_id INTEGER REFERENCES organisation (id),
  mission_id INTEGER REFERENCES mission (id)
) STRICT;

-- Attendance per member.
CREATE TABLE meeting_attendance (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES network_meeting (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  person_id INTEGER REFERENCES person (id),
  status TEXT NOT NULL CHECK (status IN ('PRESENT', 'EXCUSED', 'ABSENT')),
  UNIQUE (meeting_id, organisation_id)
) STRICT;

-- Lesson or decision applied by member.
CREATE TABLE lesson_applied (
  id INTEGER PRIMARY KEY,
  meeting_item_id INTEGER NOT NULL REFERENCES meeting_item (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  applied_on TEXT,
  note TEXT,
  UNIQUE (meeting_item_id, organisation_id)
) STRICT;

-- ===== Catalogue, activity report =====

-- Catalogue entry.
CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  title_nl TEXT,
  title_fr TEXT,
  title_de TEXT,
  title_en TEXT,
  theme_code TEXT,
  form TEXT NOT NULL
    CHECK (form IN ('ELEARNING', 'SESSION', 'DIGITAL_LIVE', 'EXCHANGE', 'MISSION')),
  transversal INTEGER NOT NULL DEFAULT 0 CHECK (transversal IN (0, 1)),
  provider_org_id INTEGER REFERENCES organisation (id),
  url TEXT,
  access TEXT NOT NULL DEFAULT 'ALL' CHECK (access IN ('ALL', 'PARTNERS', 'OWN')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- Partners admitted.
CREATE TABLE course_access (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  UNIQUE (course_id, organisation_id)
) STRICT;

-- Session with number of participants.
CREATE TABLE course_session (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL,
  participants INTEGER CHECK (participants >= 0)
) STRICT;

-- Strategic objective of the year.
CREATE TABLE report_objective (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT,
  sort INTEGER NOT NULL DEFAULT 0,
  UNIQUE (year, code)
) STRICT;

-- Figure with reference date.
CREATE TABLE report_figure (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  objective_id INTEGER REFERENCES report_objective (id),
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  value_num REAL,
  value_text TEXT,
  unit TEXT,
  reference_on TEXT,
  computed INTEGER NOT NULL DEFAULT 0 CHECK (computed IN (0, 1)),
  numerator INTEGER,
  denominator INTEGER,
  source TEXT
) STRICT;

-- Texts of the report.
CREATE TABLE report_part (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  part TEXT NOT NULL
    CHECK (part IN ('FOREWORD', 'VISION', 'VALUES', 'VALUE_PROPOSITIONS', 'OBJECTIVES',
           'CONCLUSION', 'COLOPHON')),
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (year, part, lang)
) STRICT;

-- ===== Ascento: programmes and HR instruments =====

-- Talent mobility programme (case).
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER REFERENCES organisation (id),
  organisation_name TEXT NOT NULL,
  title TEXT NOT NULL,
  sector_code TEXT,
  size_band TEXT,
  year INTEGER,
  description TEXT,
  duration TEXT CHECK (duration IN ('LT1', 'Y1_3', 'GT3')),
  mobility_focus TEXT CHECK (mobility_focus IN ('INTERNAL', 'EXTERNAL', 'BOTH')),
  group_focus TEXT CHECK (group_focus IN ('SPECIFIC', 'ORGANISATION')),
  starting_point TEXT CHECK (starting_point IN ('PROBLEM', 'OPPORTUNITY')),
  talent_focus TEXT CHECK (talent_focus IN ('GROWTH', 'PLACEMENT')),
  accent TEXT CHECK (accent IN ('CAREER', 'TALENT')),
  included INTEGER NOT NULL DEFAULT 1 CHECK (included IN (0, 1)),
  excluded_reason TEXT
    CHECK (excluded_reason IN ('INCOMPLETE', 'NOT_OWN_STAFF', 'NOT_INTERNAL', 'OTHER')),
  dataset TEXT NOT NULL DEFAULT 'OWN' CHECK (dataset IN ('OWN', 'ASCENTO2016', 'TEST')),
  CONSTRAINT EXCLUDED_REASON CHECK (included = 1 OR excluded_reason IS NOT NULL)
) STRICT;

-- Classification value on an axis.
CREATE TABLE programme_value (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  axis TEXT NOT NULL
    CHECK (axis IN ('AIM_IND', 'AIM_GRP', 'AIM_ORG', 'HR_ROLE', 'MGMT_MODEL', 'MGMT_ROLE',
           'EMP_ROLE', 'COMM', 'TARGET', 'EFFECT_IND', 'RESULT_GRP', 'RESULT_ORG', 'INTERVENTION',
           'THEME')),
  code TEXT NOT NULL,
  observed_label TEXT NOT NULL DEFAULT '',
  degree TEXT CHECK (degree IN ('REACHED', 'PARTLY', 'NOT')),
  UNIQUE (programme_id, axis, code, observed_label)
) STRICT;

-- Figures of the 2016 publication.
CREATE TABLE published_figure (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  published TEXT NOT NULL,
  numerator INTEGER,
  denominator INTEGER,
  basis TEXT,
  numerator_inferred INTEGER NOT NULL DEFAULT 0 CHECK (numerator_inferred IN (0, 1)),
  note TEXT
) STRICT;

-- Talent sheet.
CREATE TABLE talent_sheet (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  experiences TEXT,
  aspirations TEXT,
  career_choices TEXT,
  shared_consent_id INTEGER REFERENCES consent (id),
  updated_on TEXT
) STRICT;

-- Line of it.
CREATE TABLE talent_sheet_item (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES talent_sheet (id) ON DELETE CASCADE,
  kind TEXT NOT NULL
    CHECK (kind IN ('EXPERIENCE', 'TRAINING', 'COMPETENCY', 'ASPIRATION', 'CHOICE')),
  competency_id INTEGER REFERENCES competency (id),
  certificate_id INTEGER REFERENCES certificate (id),
  text TEXT,
  from_on TEXT,
  to_on TEXT,
  CONSTRAINT SHEET_LINE_WHAT
    CHECK (text IS NOT NULL OR competency_id IS NOT NULL OR certificate_id IS NOT NULL),
  CONSTRAINT SHEET_LINE_DATES CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;

-- Function card.
CREATE TABLE function_card (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL,
  main_purpose TEXT NOT NULL,
  assignments TEXT,
  broad_role INTEGER NOT NULL DEFAULT 1 CHECK (broad_role IN (0, 1))
) STRICT;

-- Competencies needed.
CREATE TABLE function_card_competency (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES function_card (id) ON DELETE CASCADE,
  competency_id INTEGER NOT NULL REFERENCES competency (id),
  level INTEGER,
  UNIQUE (card_id, competency_id)
) STRICT;

-- Assignment card.
CREATE TABLE assignment_card (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL,
  task TEXT NOT NULL,
  direction TEXT CHECK (direction IN ('BROADEN', 'DEEPEN')),
  voluntary INTEGER NOT NULL DEFAULT 1 CONSTRAINT VOLUNTARY CHECK (voluntary = 1)
) STRICT;

-- Who took it up.
CREATE TABLE assignment_holder (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES assignment_card (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  agreed_on TEXT,
  ended_on TEXT,
  UNIQUE (card_id, person_id)
) STRICT;

-- Floor and action only, with consent.
CREATE TABLE workability_note (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  consent_id INTEGER NOT NULL REFERENCES consent (id),
  floor TEXT NOT NULL CHECK (floor IN ('HEALTH', 'TALENTS', 'VALUES', 'WORK')),
  action TEXT,
  talk_with_manager_on TEXT
) STRICT;

-- Inventory of good practices.
CREATE TABLE good_practice (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  process_code TEXT,
  title TEXT NOT NULL,
  description TEXT,
  url TEXT
) STRICT;

-- To-do with due date.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  operator_id INTEGER REFERENCES operator (id),
  origin TEXT NOT NULL DEFAULT 'MANUAL' CHECK (origin IN ('MANUAL', 'RULE'))
) STRICT;

-- What the officer said of two records that look alike: DIFFERENT ones (the smaller id first), or
-- the SAME, and other_id was merged into record_id and is gone.
CREATE TABLE likeness (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('DIFFERENT', 'SAME')),
  judged_on TEXT NOT NULL,
  UNIQUE (entity, record_id, other_id),
  CHECK (verdict <> 'DIFFERENT' OR record_id < other_id)
) STRICT;

CREATE INDEX ix_likeness_record ON likeness (record_id, entity);
CREATE INDEX ix_likeness_other ON likeness (other_id, entity);

-- What somebody noted about a record, and when.
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  operator TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- ===== Guards: rules over several rows =====
-- The name in RAISE is looked up in src/store/wissel-sql-error.c for the sentence people read.

CREATE TRIGGER guard_pref_own_insert BEFORE INSERT ON preference
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.organisation_id = (SELECT sending_org_id FROM learner WHERE id = NEW.learner_id)
BEGIN
  SELECT RAISE (ABORT, 'PREF_OWN_ORG');
END;

CREATE TRIGGER guard_pref_own_update BEFORE UPDATE ON preference
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.organisation_id = (SELECT sending_org_id FROM learner WHERE id = NEW.learner_id)
BEGIN
  SELECT RAISE (ABORT, 'PREF_OWN_ORG');
END;

CREATE TRIGGER guard_place_published_insert BEFORE INSERT ON learning_place
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'PUBLISHED'
BEGIN
  SELECT RAISE (ABORT, 'PLACE_NEEDS_COACH');
END;

CREATE TRIGGER guard_place_published_update BEFORE UPDATE OF state ON learning_place
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'PUBLISHED'
  AND NOT EXISTS (SELECT 1 FROM place_coach WHERE place_id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'PLACE_NEEDS_COACH');
END;

CREATE TRIGGER guard_place_last_coach_delete BEFORE DELETE ON place_coach
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT state FROM learning_place WHERE id = OLD.place_id) = 'PUBLISHED'
  AND NOT EXISTS (SELECT 1 FROM place_coach WHERE place_id = OLD.place_id AND id <> OLD.id)
BEGIN
  SELECT RAISE (ABORT, 'PLACE_NEEDS_COACH');
END;

-- A coach of the place works for its host, or for what the host is part of.
CREATE TRIGGER guard_place_coach_host_insert BEFORE INSERT ON place_coach
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NOT EXISTS (SELECT 1 FROM coach c
    JOIN organisation o ON o.id = c.host_org_id
    JOIN learning_place p ON p.id = NEW.place_id
    JOIN organisation h ON h.id = p.organisation_id
    WHERE c.id = NEW.coach_id AND (o.id = h.id OR o.parent_id = h.id OR h.parent_id = o.id))
BEGIN
  SELECT RAISE (ABORT, 'COACH_OF_ANOTHER_HOST');
END;

CREATE TRIGGER guard_place_coach_host_update BEFORE UPDATE OF place_id, coach_id ON place_coach
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NOT EXISTS (SELECT 1 FROM coach c
    JOIN organisation o ON o.id = c.host_org_id
    JOIN learning_place p ON p.id = NEW.place_id
    JOIN organisation h ON h.id = p.organisation_id
    WHERE c.id = NEW.coach_id AND (o.id = h.id OR o.parent_id = h.id OR h.parent_id = o.id))
BEGIN
  SELECT RAISE (ABORT, 'COACH_OF_ANOTHER_HOST');
END;

CREATE TRIGGER guard_match_own_insert BEFORE INSERT ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT organisation_id FROM learning_place WHERE id = NEW.place_id)
      = (SELECT sending_org_id FROM learner WHERE id = NEW.learner_id)
BEGIN
  SELECT RAISE (ABORT, 'MATCH_OWN_ORG');
END;

CREATE TRIGGER guard_match_own_update BEFORE UPDATE OF learner_id, place_id ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT organisation_id FROM learning_place WHERE id = NEW.place_id)
      = (SELECT sending_org_id FROM learner WHERE id = NEW.learner_id)
BEGIN
  SELECT RAISE (ABORT, 'MATCH_OWN_ORG');
END;

CREATE TRIGGER guard_match_coach_insert BEFORE INSERT ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.coach_id IS NOT NULL
  AND (SELECT state FROM coach WHERE id = NEW.coach_id) <> 'ACTIVE'
BEGIN
  SELECT RAISE (ABORT, 'MATCH_COACH_NOT_ACTIVE');
END;

CREATE TRIGGER guard_match_coach_update BEFORE UPDATE OF coach_id ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.coach_id IS NOT NULL
  AND NEW.coach_id IS NOT OLD.coach_id
  AND (SELECT state FROM coach WHERE id = NEW.coach_id) <> 'ACTIVE'
BEGIN
  SELECT RAISE (ABORT, 'MATCH_COACH_NOT_ACTIVE');
END;

CREATE TRIGGER guard_match_accepted_insert BEFORE INSERT ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'ACCEPTED'
  AND (NEW.decided_by IS NULL
       OR ifnull((SELECT state FROM coach WHERE id = NEW.coach_id), '') <> 'ACTIVE')
BEGIN
  SELECT RAISE (ABORT, 'MATCH_NEEDS_ACTIVE_COACH_AND_DECIDER');
END;

CREATE TRIGGER guard_match_accepted_update
BEFORE UPDATE OF state, coach_id, decided_by ON match_pair
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'ACCEPTED'
  AND (NEW.decided_by IS NULL
       OR ifnull((SELECT state FROM coach WHERE id = NEW.coach_id), '') <> 'ACTIVE')
BEGIN
  SELECT RAISE (ABORT, 'MATCH_NEEDS_ACTIVE_COACH_AND_DECIDER');
END;

CREATE TRIGGER guard_exchange_start_state_insert BEFORE INSERT ON exchange
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state <> 'PREPARING'
BEGIN
  SELECT RAISE (ABORT, 'START_AS_PREPARING');
END;

CREATE TRIGGER guard_exchange_match_insert BEFORE INSERT ON exchange
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT state FROM match_pair WHERE id = NEW.match_id) <> 'ACCEPTED'
BEGIN
  SELECT RAISE (ABORT, 'MATCH_NOT_ACCEPTED');
END;

CREATE TRIGGER guard_exchange_ongoing_update BEFORE UPDATE OF state ON exchange
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'ONGOING'
  AND OLD.state <> 'ONGOING'
  AND ifnull(NEW.gate_override_reason, '') = ''
  AND (NEW.insurance_checked_on IS NULL
       OR NOT EXISTS (SELECT 1 FROM agreement
                      WHERE exchange_id = NEW.id AND kind = 'EXCHANGE' AND state = 'SIGNED'))
BEGIN
  SELECT RAISE (ABORT, 'EXCHANGE_GATE');
END;

CREATE TRIGGER guard_exchange_completed_update BEFORE UPDATE OF state ON exchange
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'COMPLETED'
  AND ifnull(NEW.gate_override_reason, '') = ''
  AND NOT EXISTS (SELECT 1 FROM safety_briefing WHERE exchange_id = NEW.id AND understood = 1)
BEGIN
  SELECT RAISE (ABORT, 'NO_SAFETY_BRIEFING');
END;

CREATE TRIGGER guard_certificate_start_state_insert BEFORE INSERT ON certificate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state <> 'DRAFT'
BEGIN
  SELECT RAISE (ABORT, 'START_AS_DRAFT');
END;

CREATE TRIGGER guard_certificate_issued_update BEFORE UPDATE OF state ON certificate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'ISSUED'
  AND OLD.state = 'DRAFT'
  AND ((SELECT state FROM exchange WHERE id = NEW.exchange_id)
         NOT IN ('COMPLETED', 'EVALUATED', 'CLOSED')
       OR NEW.hours > (SELECT ifnull(sum(attended_hours), 0) FROM exchange_day
                       WHERE exchange_id = NEW.exchange_id))
BEGIN
  SELECT RAISE (ABORT, 'CERT_CONDITIONS');
END;

CREATE TRIGGER guard_certificate_frozen_update BEFORE UPDATE ON certificate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND OLD.state <> 'DRAFT'
  AND (NEW.state = 'DRAFT'
       OR NEW.number IS NOT OLD.number
       OR NEW.hours IS NOT OLD.hours
       OR NEW.content_json IS NOT OLD.content_json
       OR NEW.person_id <> OLD.person_id
       OR NEW.exchange_id <> OLD.exchange_id)
BEGIN
  SELECT RAISE (ABORT, 'CERT_FROZEN');
END;

CREATE TRIGGER guard_certificate_kept_delete BEFORE DELETE ON certificate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND OLD.state <> 'DRAFT'
BEGIN
  SELECT RAISE (ABORT, 'CERT_NO_DELETE');
END;

CREATE TRIGGER guard_membership_start_state_insert BEFORE INSERT ON tx_membership
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state NOT IN ('CONTACT', 'NOT_ELIGIBLE')
BEGIN
  SELECT RAISE (ABORT, 'START_AS_CONTACT');
END;

CREATE TRIGGER guard_membership_public_sector_update BEFORE UPDATE OF state ON tx_membership
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state IN ('ELIGIBLE', 'CHARTER_SENT', 'MEMBER')
  AND (SELECT kind FROM organisation WHERE id = NEW.organisation_id)
        NOT IN ('FEDERAL', 'REGIONAL', 'COMMUNITY', 'MUNICIPAL', 'PROVINCIAL', 'PARASTATAL',
                'PUBLIC_ASSOC')
BEGIN
  SELECT RAISE (ABORT, 'NOT_PUBLIC_SECTOR');
END;

-- The charter names the organisation that signs it.
CREATE TRIGGER guard_membership_organisation_update BEFORE UPDATE OF organisation_id ON tx_membership
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.organisation_id <> OLD.organisation_id
  AND OLD.charter_agreement_id IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'MEMBERSHIP_ORGANISATION');
END;

CREATE TRIGGER guard_membership_charter_update BEFORE UPDATE OF state ON tx_membership
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'MEMBER'
  AND NOT EXISTS (
    SELECT 1 FROM agreement a
    JOIN agreement_party p ON p.agreement_id = a.id
    WHERE a.id = NEW.charter_agreement_id
      AND a.kind = 'CHARTER'
      AND a.state = 'SIGNED'
      AND p.role = 'MEMBER'
      AND p.organisation_id = NEW.organisation_id
      AND p.signed_on IS NOT NULL
      AND (p.function_code IN ('CHAIR_MGMT', 'ADMIN_GENERAL')
           OR (p.function_code = 'EQUIVALENT'
               AND length(trim(ifnull(p.function_note, ''))) > 0)))
BEGIN
  SELECT RAISE (ABORT, 'CHARTER_NOT_SIGNED_BY_TOP');
END;

-- Only who may join may sign (TX-E-15).
CREATE TRIGGER guard_charter_signature_insert BEFORE INSERT ON agreement_party
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.signed_on IS NOT NULL
  AND NEW.role = 'MEMBER'
  AND (SELECT kind FROM agreement WHERE id = NEW.agreement_id) = 'CHARTER'
  AND (SELECT kind FROM organisation WHERE id = NEW.organisation_id)
        NOT IN ('FEDERAL', 'REGIONAL', 'COMMUNITY', 'MUNICIPAL', 'PROVINCIAL', 'PARASTATAL',
                'PUBLIC_ASSOC')
BEGIN
  SELECT RAISE (ABORT, 'NOT_PUBLIC_SECTOR');
END;

CREATE TRIGGER guard_charter_signature_update
BEFORE UPDATE OF signed_on, organisation_id, role ON agreement_party
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.signed_on IS NOT NULL
  AND NEW.role = 'MEMBER'
  AND (SELECT kind FROM agreement WHERE id = NEW.agreement_id) = 'CHARTER'
  AND (SELECT kind FROM organisation WHERE id = NEW.organisation_id)
        NOT IN ('FEDERAL', 'REGIONAL', 'COMMUNITY', 'MUNICIPAL', 'PROVINCIAL', 'PARASTATAL',
                'PUBLIC_ASSOC')
BEGIN
  SELECT RAISE (ABORT, 'NOT_PUBLIC_SECTOR');
END;

-- What somebody signed keeps its words (TX-C-04).
CREATE TRIGGER guard_charter_text_update BEFORE UPDATE ON charter_version
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM agreement a
              JOIN agreement_party p ON p.agreement_id = a.id
              WHERE a.charter_version_id = OLD.id AND p.signed_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'CHARTER_TEXT_SIGNED');
END;

CREATE TRIGGER guard_agreement_text_update BEFORE UPDATE OF charter_version_id ON agreement
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.charter_version_id IS NOT OLD.charter_version_id
  AND EXISTS (SELECT 1 FROM agreement_party WHERE agreement_id = OLD.id AND signed_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'CHARTER_TEXT_SIGNED');
END;

-- An agreement is signed when all have signed who must.
CREATE TRIGGER follow_signature_insert AFTER INSERT ON agreement_party
WHEN NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  UPDATE agreement SET state = (SELECT state FROM v_agreement_state WHERE id = NEW.agreement_id)
  WHERE id = NEW.agreement_id
    AND state <> (SELECT state FROM v_agreement_state WHERE id = NEW.agreement_id);
END;

CREATE TRIGGER follow_signature_update AFTER UPDATE OF signed_on, must_sign ON agreement_party
WHEN NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  UPDATE agreement SET state = (SELECT state FROM v_agreement_state WHERE id = NEW.agreement_id)
  WHERE id = NEW.agreement_id
    AND state <> (SELECT state FROM v_agreement_state WHERE id = NEW.agreement_id);
END;

CREATE TRIGGER follow_signature_delete AFTER DELETE ON agreement_party
WHEN NOT EXISTS (SELECT 1 FROM replay)
BEGIN
  UPDATE agreement SET state = (SELECT state FROM v_agreement_state WHERE id = OLD.agreement_id)
  WHERE id = OLD.agreement_id
    AND state <> (SELECT state FROM v_agreement_state WHERE id = OLD.agreement_id);
END;

CREATE TRIGGER guard_mission_members_insert BEFORE INSERT ON mission
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.scheme = 'TX'
  AND 2 > (SELECT count(*) FROM tx_membership
           WHERE network_id = NEW.network_id
             AND organisation_id IN (NEW.origin_org_id, NEW.host_org_id)
             AND state = 'MEMBER')
  AND NEW.origin_org_id <> NEW.host_org_id
BEGIN
  SELECT RAISE (ABORT, 'BOTH_MUST_BE_MEMBERS');
END;

CREATE TRIGGER guard_mission_members_update
BEFORE UPDATE OF scheme, network_id, origin_org_id, host_org_id ON mission
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.scheme = 'TX'
  AND 2 > (SELECT count(*) FROM tx_membership
           WHERE network_id = NEW.network_id
             AND organisation_id IN (NEW.origin_org_id, NEW.host_org_id)
             AND state = 'MEMBER')
  AND NEW.origin_org_id <> NEW.host_org_id
BEGIN
  SELECT RAISE (ABORT, 'BOTH_MUST_BE_MEMBERS');
END;

CREATE TRIGGER guard_mission_person_insert BEFORE INSERT ON mission
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.scheme = 'TX'
  AND ifnull((SELECT statute FROM person WHERE id = NEW.person_id), '')
        NOT IN ('STATUTORY', 'CONTRACT_OPEN')
BEGIN
  SELECT RAISE (ABORT, 'PERSON_NOT_ELIGIBLE');
END;

CREATE TRIGGER guard_mission_person_update BEFORE UPDATE OF scheme, person_id ON mission
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.scheme = 'TX'
  AND ifnull((SELECT statute FROM person WHERE id = NEW.person_id), '')
        NOT IN ('STATUTORY', 'CONTRACT_OPEN')
BEGIN
  SELECT RAISE (ABORT, 'PERSON_NOT_ELIGIBLE');
END;

CREATE TRIGGER guard_mission_cost_bearer_insert BEFORE INSERT ON mission_cost
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT scheme FROM mission WHERE id = NEW.mission_id) = 'TX'
  AND (NEW.kind = 'JUNIOR_WAGE_FEE'
       OR (NEW.kind = 'SALARY' AND NEW.bearer <> 'ORIGIN')
       OR (NEW.kind IN ('TRANSPORT', 'MISSION_EXPENSE', 'IT_EQUIPMENT') AND NEW.bearer <> 'HOST'))
BEGIN
  SELECT RAISE (ABORT, 'TX_COST_RULE');
END;

CREATE TRIGGER guard_mission_cost_bearer_update BEFORE UPDATE ON mission_cost
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND (SELECT scheme FROM mission WHERE id = NEW.mission_id) = 'TX'
  AND (NEW.kind = 'JUNIOR_WAGE_FEE'
       OR (NEW.kind = 'SALARY' AND NEW.bearer <> 'ORIGIN')
       OR (NEW.kind IN ('TRANSPORT', 'MISSION_EXPENSE', 'IT_EQUIPMENT') AND NEW.bearer <> 'HOST'))
BEGIN
  SELECT RAISE (ABORT, 'TX_COST_RULE');
END;

CREATE TRIGGER guard_candidate_refused_update BEFORE UPDATE OF state ON mission_candidate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'REFUSED'
  AND NOT EXISTS (SELECT 1 FROM release_dialogue
                  WHERE candidate_id = NEW.id AND outcome = 'REFUSED' AND closed_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'DIALOGUE_FIRST');
END;

-- Only members publish offers in the network (TX-O-01).
CREATE TRIGGER guard_offer_published_update BEFORE UPDATE OF state, host_org_id ON mission_offer
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.state = 'PUBLISHED'
  AND (OLD.state <> 'PUBLISHED' OR NEW.host_org_id <> OLD.host_org_id)
  AND NOT EXISTS (SELECT 1 FROM tx_membership
                  WHERE network_id = NEW.network_id AND organisation_id = NEW.host_org_id
                    AND state = 'MEMBER')
BEGIN
  SELECT RAISE (ABORT, 'HOST_NOT_MEMBER');
END;

-- Nobody applies at home.
CREATE TRIGGER guard_candidate_origin_insert BEFORE INSERT ON mission_candidate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.origin_org_id = (SELECT host_org_id FROM mission_offer WHERE id = NEW.offer_id)
BEGIN
  SELECT RAISE (ABORT, 'CANDIDATE_AT_HOME');
END;

CREATE TRIGGER guard_candidate_origin_update
BEFORE UPDATE OF origin_org_id, offer_id ON mission_candidate
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.origin_org_id = (SELECT host_org_id FROM mission_offer WHERE id = NEW.offer_id)
BEGIN
  SELECT RAISE (ABORT, 'CANDIDATE_AT_HOME');
END;

-- A dialogue that led to a refusal stays closed as long as the refusal stands (TX-C-09).
CREATE TRIGGER guard_dialogue_update BEFORE UPDATE OF outcome, closed_on ON release_dialogue
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND OLD.outcome = 'REFUSED'
  AND NEW.outcome IS NOT 'REFUSED'
  AND (SELECT state FROM mission_candidate WHERE id = OLD.candidate_id) = 'REFUSED'
BEGIN
  SELECT RAISE (ABORT, 'DIALOGUE_FIRST');
END;

CREATE TRIGGER guard_dialogue_delete BEFORE DELETE ON release_dialogue
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND OLD.outcome = 'REFUSED'
  AND (SELECT state FROM mission_candidate WHERE id = OLD.candidate_id) = 'REFUSED'
BEGIN
  SELECT RAISE (ABORT, 'DIALOGUE_FIRST');
END;

CREATE TRIGGER guard_notice_insert BEFORE INSERT ON early_return
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.agreed_end_on < NEW.earliest_end_on
  AND length(trim(ifnull(NEW.reason, ''))) = 0
BEGIN
  SELECT RAISE (ABORT, 'NOTICE_TOO_SHORT');
END;

CREATE TRIGGER guard_notice_update BEFORE UPDATE ON early_return
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.agreed_end_on < NEW.earliest_end_on
  AND length(trim(ifnull(NEW.reason, ''))) = 0
BEGIN
  SELECT RAISE (ABORT, 'NOTICE_TOO_SHORT');
END;

CREATE TRIGGER guard_form_section_answered_insert BEFORE INSERT ON form_section
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = NEW.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_section_answered_update BEFORE UPDATE ON form_section
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = OLD.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_section_answered_delete BEFORE DELETE ON form_section
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = OLD.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_question_answered_insert BEFORE INSERT ON form_question
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = NEW.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_question_answered_update BEFORE UPDATE ON form_question
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = OLD.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_question_answered_delete BEFORE DELETE ON form_question
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_response WHERE form_id = OLD.form_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_option_answered_insert BEFORE INSERT ON form_option
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_question q JOIN form_response f ON f.form_id = q.form_id
              WHERE q.id = NEW.question_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_option_answered_update BEFORE UPDATE ON form_option
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_question q JOIN form_response f ON f.form_id = q.form_id
              WHERE q.id = OLD.question_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_option_answered_delete BEFORE DELETE ON form_option
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND EXISTS (SELECT 1 FROM form_question q JOIN form_response f ON f.form_id = q.form_id
              WHERE q.id = OLD.question_id)
BEGIN
  SELECT RAISE (ABORT, 'FORM_IS_ANSWERED');
END;

CREATE TRIGGER guard_form_response_form_update BEFORE UPDATE OF form_id ON form_response
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.form_id <> OLD.form_id
  AND EXISTS (SELECT 1 FROM form_answer WHERE response_id = OLD.id)
BEGIN
  SELECT RAISE (ABORT, 'RESPONSE_HAS_ANSWERS');
END;

CREATE TRIGGER guard_material_consent_insert BEFORE INSERT ON comm_material
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.person_id IS NOT NULL
  AND NEW.kind IN ('PORTRAIT', 'TESTIMONIAL', 'VIDEO')
  AND NOT EXISTS (SELECT 1 FROM consent
                  WHERE id = NEW.consent_id AND person_id = NEW.person_id
                    AND withdrawn_on IS NULL)
BEGIN
  SELECT RAISE (ABORT, 'CONSENT_MISSING');
END;

CREATE TRIGGER guard_material_consent_update
BEFORE UPDATE OF kind, person_id, consent_id ON comm_material
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.person_id IS NOT NULL
  AND NEW.kind IN ('PORTRAIT', 'TESTIMONIAL', 'VIDEO')
  AND NOT EXISTS (SELECT 1 FROM consent
                  WHERE id = NEW.consent_id AND person_id = NEW.person_id
                    AND withdrawn_on IS NULL)
BEGIN
  SELECT RAISE (ABORT, 'CONSENT_MISSING');
END;

-- Going from a competency to the broader one must come to an end.
CREATE TRIGGER guard_competency_ring_update BEFORE UPDATE OF parent_id ON competency
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.parent_id IS NOT NULL
  AND EXISTS (WITH RECURSIVE broader (id) AS (
                SELECT NEW.parent_id
                UNION
                SELECT c.parent_id FROM competency c JOIN broader b ON b.id = c.id
                WHERE c.parent_id IS NOT NULL)
              SELECT 1 FROM broader WHERE id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'COMPETENCY_RING');
END;

CREATE TRIGGER guard_talent_sheet_consent_insert BEFORE INSERT ON talent_sheet
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.shared_consent_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM consent
                  WHERE id = NEW.shared_consent_id AND person_id = NEW.person_id
                    AND purpose = 'SHARE_TALENT_SHEET_HR' AND withdrawn_on IS NULL)
BEGIN
  SELECT RAISE (ABORT, 'SHEET_CONSENT');
END;

CREATE TRIGGER guard_talent_sheet_consent_update
BEFORE UPDATE OF person_id, shared_consent_id ON talent_sheet
WHEN NOT EXISTS (SELECT 1 FROM replay)
  AND NEW.shared_consent_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM consent
                  WHERE id = NEW.shared_consent_id AND person_id = NEW.person_id
                    AND purpose = 'SHARE_TALENT_SHEET_HR' AND withdrawn_on IS NULL)
BEGIN
  SELECT RAISE (ABORT, 'SHEET_CONSENT');
END;

-- ===== Indexes: every reference can be followed backwards =====
CREATE INDEX ix_organisation_parent_id ON organisation (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_attachment_entity ON attachment (entity_id, entity);
CREATE INDEX ix_task_entity ON task (entity_id, entity);
CREATE INDEX ix_note_entity ON note (entity_id, entity);
CREATE INDEX ix_organisation_logo_attachment_id ON organisation (logo_attachment_id)
  WHERE logo_attachment_id IS NOT NULL;
CREATE INDEX ix_site_organisation_id ON site (organisation_id);
CREATE INDEX ix_person_employer_id ON person (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX ix_person_work_site_id ON person (work_site_id) WHERE work_site_id IS NOT NULL;
CREATE INDEX ix_person_role_person_id ON person_role (person_id);
CREATE INDEX ix_person_role_organisation_id ON person_role (organisation_id);
CREATE INDEX ix_consent_person_id ON consent (person_id);
CREATE INDEX ix_network_coordinator_org_id ON network (coordinator_org_id)
  WHERE coordinator_org_id IS NOT NULL;
CREATE INDEX ix_participation_organisation_id ON participation (organisation_id);
CREATE INDEX ix_interest_signal_participation_id ON interest_signal (participation_id);
CREATE INDEX ix_comm_action_network_id ON comm_action (network_id);
CREATE INDEX ix_comm_action_round_id ON comm_action (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX ix_comm_action_participation_id ON comm_action (participation_id)
  WHERE participation_id IS NOT NULL;
CREATE INDEX ix_comm_material_network_id ON comm_material (network_id) WHERE network_id IS NOT NULL;
CREATE INDEX ix_comm_material_person_id ON comm_material (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_comm_material_consent_id ON comm_material (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX ix_contact_moment_network_id ON contact_moment (network_id);
CREATE INDEX ix_contact_moment_round_id ON contact_moment (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX ix_contact_attendance_person_id ON contact_attendance (person_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX ix_contact_attendance_organisation_id ON contact_attendance (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_org_presentation_organisation_id ON org_presentation (organisation_id);
CREATE INDEX ix_form_question_section_id ON form_question (section_id)
  WHERE section_id IS NOT NULL;
CREATE INDEX ix_advice_rule_form_id ON advice_rule (form_id);
CREATE INDEX ix_advice_rule_text_id ON advice_rule (text_id) WHERE text_id IS NOT NULL;
CREATE INDEX ix_form_response_form_id ON form_response (form_id);
CREATE INDEX ix_form_response_organisation_id ON form_response (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_form_response_person_id ON form_response (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_form_response_round_id ON form_response (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX ix_form_response_exchange_id ON form_response (exchange_id)
  WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_form_response_mission_id ON form_response (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX ix_form_response_meeting_id ON form_response (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX ix_form_response_programme_id ON form_response (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX ix_form_answer_response_id ON form_answer (response_id);
CREATE INDEX ix_form_answer_question_id ON form_answer (question_id);
CREATE INDEX ix_form_answer_option_id ON form_answer (option_id) WHERE option_id IS NOT NULL;
CREATE INDEX ix_form_answer_learning_question_id ON form_answer (learning_question_id)
  WHERE learning_question_id IS NOT NULL;
CREATE INDEX ix_checklist_entity ON checklist (entity_id, entity);
CREATE INDEX ix_checklist_item_checklist_id ON checklist_item (checklist_id);
CREATE INDEX ix_checklist_item_template_item_id ON checklist_item (template_item_id)
  WHERE template_item_id IS NOT NULL;
CREATE INDEX ix_competency_parent_id ON competency (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_strength_person_id ON strength (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_strength_organisation_id ON strength (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_strength_competency_id ON strength (competency_id) WHERE competency_id IS NOT NULL;
CREATE INDEX ix_round_organisation_organisation_id ON round_organisation (organisation_id);
CREATE INDEX ix_agreement_network_id ON agreement (network_id) WHERE network_id IS NOT NULL;
CREATE INDEX ix_agreement_round_id ON agreement (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX ix_agreement_exchange_id ON agreement (exchange_id) WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_agreement_mission_id ON agreement (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX ix_agreement_charter_version_id ON agreement (charter_version_id)
  WHERE charter_version_id IS NOT NULL;
CREATE INDEX ix_agreement_supersedes_id
  ON agreement (supersedes_id) WHERE supersedes_id IS NOT NULL;
CREATE INDEX ix_agreement_party_agreement_id ON agreement_party (agreement_id);
CREATE INDEX ix_agreement_party_organisation_id ON agreement_party (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_agreement_party_person_id
  ON agreement_party (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_agreement_party_attachment_id ON agreement_party (attachment_id)
  WHERE attachment_id IS NOT NULL;
CREATE INDEX ix_learning_need_organisation_id ON learning_need (organisation_id);
CREATE INDEX ix_learner_person_id ON learner (person_id);
CREATE INDEX ix_learner_sending_org_id ON learner (sending_org_id);
CREATE INDEX ix_learning_question_learner_id ON learning_question (learner_id);
CREATE INDEX ix_learning_question_need_id ON learning_question (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX ix_learning_question_parent_id ON learning_question (parent_id)
  WHERE parent_id IS NOT NULL;
CREATE INDEX ix_learning_question_raised_on_day_id ON learning_question (raised_on_day_id)
  WHERE raised_on_day_id IS NOT NULL;
CREATE INDEX ix_question_competency_competency_id ON question_competency (competency_id);
CREATE INDEX ix_question_test_question_id ON question_test (question_id);
CREATE INDEX ix_question_test_organisation_id ON question_test (organisation_id);
CREATE INDEX ix_learning_goal_question_id ON learning_goal (question_id);
CREATE INDEX ix_learning_agenda_exchange_id ON learning_agenda (exchange_id)
  WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_preference_organisation_id ON preference (organisation_id);
CREATE INDEX ix_restriction_organisation_id ON restriction (organisation_id);
CREATE INDEX ix_organisation_conflict_organisation_id ON organisation_conflict (organisation_id);
CREATE INDEX ix_organisation_conflict_other_id ON organisation_conflict (other_id);
CREATE INDEX ix_learning_place_organisation_id ON learning_place (organisation_id);
CREATE INDEX ix_learning_place_site_id ON learning_place (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX ix_place_competency_competency_id ON place_competency (competency_id);
CREATE INDEX ix_coach_host_org_id ON coach (host_org_id);
CREATE INDEX ix_place_coach_coach_id ON place_coach (coach_id);
CREATE INDEX ix_availability_learner_id ON availability (learner_id) WHERE learner_id IS NOT NULL;
CREATE INDEX ix_availability_place_id ON availability (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX ix_match_run_round_id ON match_run (round_id);
CREATE INDEX ix_match_pair_round_id ON match_pair (round_id);
CREATE INDEX ix_match_pair_run_id ON match_pair (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX ix_match_pair_learner_id ON match_pair (learner_id);
CREATE INDEX ix_match_pair_question_id ON match_pair (question_id);
CREATE INDEX ix_match_pair_place_id ON match_pair (place_id);
CREATE INDEX ix_match_pair_coach_id ON match_pair (coach_id) WHERE coach_id IS NOT NULL;
CREATE INDEX ix_exchange_day_site_id ON exchange_day (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX ix_day_plan_row_day_id ON day_plan_row (day_id);
CREATE INDEX ix_day_plan_row_goal_id ON day_plan_row (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX ix_safety_briefing_exchange_id ON safety_briefing (exchange_id);
CREATE INDEX ix_safety_briefing_given_by_person_id ON safety_briefing (given_by_person_id)
  WHERE given_by_person_id IS NOT NULL;
CREATE INDEX ix_safety_briefing_companion_person_id ON safety_briefing (companion_person_id)
  WHERE companion_person_id IS NOT NULL;
CREATE INDEX ix_incident_exchange_id ON incident (exchange_id) WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_incident_mission_id ON incident (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX ix_certificate_exchange_id ON certificate (exchange_id);
CREATE INDEX ix_certificate_person_id ON certificate (person_id);
CREATE INDEX ix_certificate_issuer_org_id ON certificate (issuer_org_id)
  WHERE issuer_org_id IS NOT NULL;
CREATE INDEX ix_certificate_replaces_id ON certificate (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX ix_evaluation_invite_exchange_id ON evaluation_invite (exchange_id);
CREATE INDEX ix_evaluation_invite_person_id ON evaluation_invite (person_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX ix_evaluation_invite_response_id ON evaluation_invite (response_id)
  WHERE response_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_exchange_id ON follow_up_action (exchange_id)
  WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_mission_id ON follow_up_action (mission_id)
  WHERE mission_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_contact_moment_id ON follow_up_action (contact_moment_id)
  WHERE contact_moment_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_who_person_id ON follow_up_action (who_person_id)
  WHERE who_person_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_new_learner_id ON follow_up_action (new_learner_id)
  WHERE new_learner_id IS NOT NULL;
CREATE INDEX ix_follow_up_action_new_coach_id ON follow_up_action (new_coach_id)
  WHERE new_coach_id IS NOT NULL;
CREATE INDEX ix_own_lesson_round_id ON own_lesson (round_id);
CREATE INDEX ix_own_lesson_taken_up_in_round_id ON own_lesson (taken_up_in_round_id)
  WHERE taken_up_in_round_id IS NOT NULL;
CREATE INDEX ix_tx_membership_organisation_id ON tx_membership (organisation_id);
CREATE INDEX ix_tx_membership_requested_by_id ON tx_membership (requested_by_id)
  WHERE requested_by_id IS NOT NULL;
CREATE INDEX ix_tx_membership_charter_agreement_id ON tx_membership (charter_agreement_id)
  WHERE charter_agreement_id IS NOT NULL;
CREATE INDEX ix_mission_offer_network_id ON mission_offer (network_id);
CREATE INDEX ix_mission_offer_host_org_id ON mission_offer (host_org_id);
CREATE INDEX ix_mission_offer_site_id ON mission_offer (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX ix_mission_offer_team_leader_id ON mission_offer (team_leader_id)
  WHERE team_leader_id IS NOT NULL;
CREATE INDEX ix_mission_offer_contact_id ON mission_offer (contact_id)
  WHERE contact_id IS NOT NULL;
CREATE INDEX ix_offer_competency_competency_id ON offer_competency (competency_id);
CREATE INDEX ix_offer_publication_offer_id ON offer_publication (offer_id);
CREATE INDEX ix_offer_publication_by_org_id ON offer_publication (by_org_id)
  WHERE by_org_id IS NOT NULL;
CREATE INDEX ix_mission_candidate_person_id ON mission_candidate (person_id);
CREATE INDEX ix_mission_candidate_origin_org_id ON mission_candidate (origin_org_id);
CREATE INDEX ix_release_dialogue_candidate_id ON release_dialogue (candidate_id);
CREATE INDEX ix_mission_network_id ON mission (network_id);
CREATE INDEX ix_mission_offer_id ON mission (offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX ix_mission_candidate_id ON mission (candidate_id) WHERE candidate_id IS NOT NULL;
CREATE INDEX ix_mission_person_id ON mission (person_id);
CREATE INDEX ix_mission_origin_org_id ON mission (origin_org_id);
CREATE INDEX ix_mission_host_org_id ON mission (host_org_id);
CREATE INDEX ix_mission_cost_mission_id ON mission_cost (mission_id);
CREATE INDEX ix_early_return_mission_id ON early_return (mission_id);
CREATE INDEX ix_early_return_letter_document_id ON early_return (letter_document_id)
  WHERE letter_document_id IS NOT NULL;
CREATE INDEX ix_mission_duty_mission_id ON mission_duty (mission_id);
CREATE INDEX ix_acquired_skill_mission_id
  ON acquired_skill (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX ix_acquired_skill_exchange_id ON acquired_skill (exchange_id)
  WHERE exchange_id IS NOT NULL;
CREATE INDEX ix_acquired_skill_competency_id ON acquired_skill (competency_id)
  WHERE competency_id IS NOT NULL;
CREATE INDEX ix_valorisation_item_mission_id ON valorisation_item (mission_id);
CREATE INDEX ix_network_meeting_network_id ON network_meeting (network_id);
CREATE INDEX ix_network_meeting_led_by_org_id ON network_meeting (led_by_org_id)
  WHERE led_by_org_id IS NOT NULL;
CREATE INDEX ix_meeting_item_meeting_id ON meeting_item (meeting_id);
CREATE INDEX ix_meeting_item_asked_by_org_id ON meeting_item (asked_by_org_id)
  WHERE asked_by_org_id IS NOT NULL;
CREATE INDEX ix_meeting_item_mission_id ON meeting_item (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX ix_meeting_attendance_organisation_id ON meeting_attendance (organisation_id);
CREATE INDEX ix_meeting_attendance_person_id ON meeting_attendance (person_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX ix_lesson_applied_organisation_id ON lesson_applied (organisation_id);
CREATE INDEX ix_course_provider_org_id
  ON course (provider_org_id) WHERE provider_org_id IS NOT NULL;
CREATE INDEX ix_course_access_organisation_id ON course_access (organisation_id);
CREATE INDEX ix_course_session_course_id ON course_session (course_id);
CREATE INDEX ix_report_figure_objective_id ON report_figure (objective_id)
  WHERE objective_id IS NOT NULL;
CREATE INDEX ix_programme_organisation_id ON programme (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_talent_sheet_shared_consent_id ON talent_sheet (shared_consent_id)
  WHERE shared_consent_id IS NOT NULL;
CREATE INDEX ix_talent_sheet_item_sheet_id ON talent_sheet_item (sheet_id);
CREATE INDEX ix_talent_sheet_item_competency_id ON talent_sheet_item (competency_id)
  WHERE competency_id IS NOT NULL;
CREATE INDEX ix_talent_sheet_item_certificate_id ON talent_sheet_item (certificate_id)
  WHERE certificate_id IS NOT NULL;
CREATE INDEX ix_function_card_organisation_id ON function_card (organisation_id);
CREATE INDEX ix_function_card_competency_competency_id ON function_card_competency (competency_id);
CREATE INDEX ix_assignment_card_organisation_id ON assignment_card (organisation_id);
CREATE INDEX ix_assignment_holder_person_id ON assignment_holder (person_id);
CREATE INDEX ix_workability_note_person_id ON workability_note (person_id);
CREATE INDEX ix_workability_note_consent_id ON workability_note (consent_id);
CREATE INDEX ix_good_practice_organisation_id ON good_practice (organisation_id);
CREATE INDEX ix_match_fix_place_id ON match_fix (place_id);
CREATE INDEX ix_match_fix_round_id ON match_fix (round_id);

-- ===== Views =====

-- Exchanges carried out, as sender and as host.
CREATE VIEW v_reciprocity AS
SELECT
  o.id AS organisation_id,
  o.short_name,
  (SELECT count(*)
   FROM exchange e
   JOIN match_pair m ON m.id = e.match_id
   JOIN learner l ON l.id = m.learner_id
   WHERE l.sending_org_id = o.id AND e.state IN ('COMPLETED', 'EVALUATED', 'CLOSED')) AS sent,
  (SELECT count(*)
   FROM exchange e
   JOIN match_pair m ON m.id = e.match_id
   JOIN learning_place p ON p.id = m.place_id
   WHERE p.organisation_id = o.id AND e.state IN ('COMPLETED', 'EVALUATED', 'CLOSED')) AS hosted
FROM organisation o;

-- The state of an agreement as its signatures say; ended is ended, whoever signed.
CREATE VIEW v_agreement_state AS
SELECT
  a.id,
  CASE
    WHEN a.state NOT IN ('DRAFT', 'SENT', 'PARTLY_SIGNED', 'SIGNED') THEN a.state
    WHEN count(p.signed_on) = 0 THEN iif(a.state = 'DRAFT', 'DRAFT', 'SENT')
    WHEN ifnull(sum(p.must_sign = 1 AND p.signed_on IS NULL), 0) > 0 THEN 'PARTLY_SIGNED'
    ELSE 'SIGNED'
  END AS state
FROM agreement a
LEFT JOIN agreement_party p ON p.agreement_id = a.id
GROUP BY a.id;

-- Missions in and out of an organisation per year of their start.
CREATE VIEW v_tx_flow AS
SELECT
  o.id AS organisation_id,
  o.short_name,
  o.size_band,
  substr(m.start_on, 1, 4) AS year,
  sum(m.host_org_id = o.id) AS missions_in,
  sum(m.origin_org_id = o.id) AS missions_out,
  sum(m.ended_early AND m.host_org_id = o.id) AS early_in,
  sum(m.ended_early AND m.origin_org_id = o.id) AS early_out
FROM organisation o
JOIN mission m ON o.id IN (m.host_org_id, m.origin_org_id)
WHERE m.state <> 'CANCELLED' AND m.scheme = 'TX'
GROUP BY o.id, substr(m.start_on, 1, 4);

-- How many of the included programmes have a value on an axis.
CREATE VIEW v_programme_share AS
SELECT
  p.dataset,
  v.axis,
  v.code,
  count(DISTINCT v.programme_id) AS numerator,
  (SELECT count(*) FROM programme q WHERE q.dataset = p.dataset AND q.included = 1) AS denominator
FROM programme p
JOIN programme_value v ON v.programme_id = p.id
WHERE p.included = 1
GROUP BY p.dataset, v.axis, v.code;
