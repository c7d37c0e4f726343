#include "wissel-match-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-codes.h"
#include "wissel-goals-group.h"
#include "wissel-plain-layout.h"
#include "wissel-preference-window.h"
#include "wissel-readiness-group.h"
#include "wissel-readiness.h"
#include "wissel-round-choice.h"
#include "wissel-round-rules.h"
#include "wissel-rounds.h"
#include "wissel-scroll.h"
#include "wissel-scrolled-layout.h"
#include "wissel-steps.h"
#include "wissel-window.h"

#define WEIGHTS_AT_ONCE 3

struct _WisselMatchRules
{
  AdwBin parent_instance;

  /* Template children */
  AdwComboRow          *round_row;
  AdwActionRow         *preferences_row;
  WisselReadinessGroup *readiness_group;
  AdwPreferencesGroup  *weights_group;
  AdwComboRow          *preset_row;
  AdwComboRow          *sector_row;
  WisselGoalsGroup     *goals_group;
  GtkWidget            *limits_group;
  GtkSpinButton        *floor_button;
  GtkSpinButton        *balance_button;
  GtkSpinButton        *band_button;

  /* Owned */
  WisselNetwork *network;
  GPtrArray     *rounds; /* of WisselRoundInfo */
  GCancellable  *cancellable;
  WisselSteps   *making;

  /* Borrowed, children of weights_group */
  GtkSpinButton *weights[WISSEL_MATCH_N_CRITERIA];

  /* State */
  guint    n_made;     /* of the weights */
  gboolean is_setting; /* weights that somebody did not type */
  gboolean is_unsound; /* nothing can be proposed by these rules */

  WisselMatchSectorPreference sector_of_round; /* as its record says */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselMatchRules, wissel_match_rules, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* What each criterion looks at, in a few words. */
static const char *
explain_criterion (WisselMatchCriterion criterion)
{
  switch (criterion)
    {
    case WISSEL_MATCH_CONTENT:
      return _ ("Competencies, theme and words that question and place share");
    case WISSEL_MATCH_PREFERENCE:
      return _ ("First, second or third choice of the switcher");
    case WISSEL_MATCH_LOCATION:
      return _ ("Distance from home or work, within what is accepted");
    case WISSEL_MATCH_MOMENTS:
      return _ ("Days on which both are free");
    case WISSEL_MATCH_SIZE:
      return _ ("Organisations of about the same size");
    case WISSEL_MATCH_COMPOSITION:
      return _ ("White-collar and blue-collar staff alike");
    case WISSEL_MATCH_SECTOR:
      return _ ("The sector that the round asks for");
    case WISSEL_MATCH_RECIPROCITY:
      return _ ("Organisations that sent more than they received go first");
    case WISSEL_MATCH_LANGUAGE:
      return _ ("A language that both speak");
    default:
      return "";
    }
}

/* ---- Weights and their presets ---- */

/* The last choice stands for weights that are those of no preset. */
static const WisselMatchPreset *
get_preset (WisselMatchRules *self)
{
  guint                    n_presets;
  const WisselMatchPreset *presets = wissel_match_presets (&n_presets);
  guint                    selected = adw_combo_row_get_selected (self->preset_row);

  return selected < n_presets ? &presets[selected] : NULL;
}

static void
select_preset (WisselMatchRules *self, const WisselMatchPreset *preset)
{
  guint                    n_presets;
  const WisselMatchPreset *presets = wissel_match_presets (&n_presets);

  adw_combo_row_set_selected (self->preset_row,
                              preset != NULL ? (guint) (preset - presets) : n_presets);
}

static void
read_weights (WisselMatchRules *self, guint *weights)
{
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    weights[i] = (guint) gtk_spin_button_get_value_as_int (self->weights[i]);
}

static const WisselRoundInfo *
get_round (WisselMatchRules *self)
{
  guint selected = adw_combo_row_get_selected (self->round_row);

  return self->rounds != NULL && selected < self->rounds->len
           ? g_ptr_array_index (self->rounds, selected)
           : NULL;
}

static WisselMatchSectorPreference
get_sector (WisselMatchRules *self)
{
  return (WisselMatchSectorPreference) adw_combo_row_get_selected (self->sector_row);
}

/* What the weights look at, and what they have to do with the round. */
static char *
describe_weights (WisselMatchRules *self, const WisselMatchOptions *options)
{
  const WisselMatchPreset *preset = get_preset (self);
  const WisselRoundInfo   *round = get_round (self);
  const char              *summary = preset != NULL ? _ (preset->summary)
                                                    : _ ("Each criterion counts for what is set below");
  g_autofree char         *why = NULL;

  if (round == NULL)
    return g_strdup (summary);

  why = wissel_round_rules_explain_weights (round, options->weights);

  return g_strconcat (summary, "\n", why, NULL);
}

static void
show_sector (WisselMatchRules *self)
{
  const WisselRoundInfo *round = get_round (self);
  g_autofree char       *why = NULL;

  if (round != NULL)
    why = wissel_round_rules_explain_sector (round, get_sector (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->sector_row), why != NULL ? why : "");
}

/* What the rules are, or why nothing can be proposed by them. */
static void
show_rules (WisselMatchRules *self)
{
  GtkWidget         *row = GTK_WIDGET (self->preset_row);
  WisselMatchOptions options;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;

  wissel_match_options_init (&options);
  if (get_preset (self) != NULL)
    memcpy (options.weights, get_preset (self)->weights, sizeof options.weights);
  if (self->n_made == WISSEL_MATCH_N_CRITERIA)
    {
      wissel_match_rules_get_options (self, &options);
      wissel_match_options_check (&options, &error);
    }

  self->is_unsound = error != NULL;
  if (self->is_unsound)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  text = error != NULL ? g_strdup (error->message) : describe_weights (self, &options);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  show_sector (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
weight_changed_cb (WisselMatchRules *self)
{
  guint weights[WISSEL_MATCH_N_CRITERIA];

  if (self->is_setting)
    return;

  wissel_steps_finish (self->making);
  read_weights (self, weights);
  select_preset (self, wissel_match_preset_of (weights));
  show_rules (self);
}

static void
limit_changed_cb (WisselMatchRules *self)
{
  show_rules (self);
}

static void
price_changed_cb (WisselMatchRules *self)
{
  wissel_goals_group_set_in_points (self->goals_group,
                                    gtk_spin_button_get_value_as_int (self->balance_button) > 0);
}

static void
preset_selected_cb (WisselMatchRules *self)
{
  const WisselMatchPreset *preset = get_preset (self);

  self->is_setting = TRUE;
  for (guint i = 0; preset != NULL && i < self->n_made; i++)
    gtk_spin_button_set_value (self->weights[i], preset->weights[i]);
  self->is_setting = FALSE;
  show_rules (self);
}

static void
fill_presets (WisselMatchRules *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     n_presets;
  const WisselMatchPreset  *presets = wissel_match_presets (&n_presets);

  for (guint i = 0; i < n_presets; i++)
    gtk_string_list_append (names, _ (presets[i].label));
  gtk_string_list_append (names, _ ("Own weights"));
  adw_combo_row_set_model (self->preset_row, G_LIST_MODEL (names));
  preset_selected_cb (self);
}

static void
add_weight_row (WisselMatchRules *self, WisselMatchCriterion criterion)
{
  const WisselMatchPreset *preset = get_preset (self);
  const char              *label = _ (wissel_match_criterion_label (criterion));
  GtkWidget               *row = adw_action_row_new ();
  GtkWidget               *spin = gtk_spin_button_new_with_range (0, 100, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explain_criterion (criterion));
  wissel_plain_layout_give_to_rows (row);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  wissel_scroll_past (GTK_SPIN_BUTTON (spin));
  if (preset != NULL)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), preset->weights[criterion]);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (weight_changed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (self->weights_group, row);
  self->weights[criterion] = GTK_SPIN_BUTTON (spin);
}

/* The round comes first; what it is matched by, group after group. */
static WisselStepsLeft
make_weights (gpointer owner)
{
  WisselMatchRules *self = owner;

  if (self->n_made == WISSEL_MATCH_N_CRITERIA)
    {
      wissel_goals_group_make (self->goals_group);
      gtk_widget_set_visible (self->limits_group, TRUE);
      return WISSEL_STEPS_DONE;
    }

  for (guint n = 0; n < WEIGHTS_AT_ONCE && self->n_made < WISSEL_MATCH_N_CRITERIA; n++)
    {
      add_weight_row (self, self->n_made);
      self->n_made++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->weights_group), TRUE);

  return self->n_made < WISSEL_MATCH_N_CRITERIA ? WISSEL_STEPS_SEEN : WISSEL_STEPS_OUT_OF_SIGHT;
}

/* ---- The round ---- */

/* Begins with what the record of the round says; what somebody set otherwise stays. */
static void
follow_round (WisselMatchRules *self, const WisselRoundInfo *round)
{
  WisselMatchOptions options;

  wissel_round_rules_init (&options, round);
  if (get_preset (self) != NULL)
    select_preset (self, wissel_match_preset_of (options.weights));
  if (get_sector (self) == self->sector_of_round)
    adw_combo_row_set_selected (self->sector_row, options.sector_preference);
  self->sector_of_round = options.sector_preference;
}

static void
round_selected_cb (WisselMatchRules *self)
{
  const WisselRoundInfo *round = get_round (self);

  if (round != NULL)
    {
      wissel_readiness_group_show (self->readiness_group, self->network, round->id);
      follow_round (self, round);
    }
  show_rules (self);
}

/* Of those who still look for a place. */
static void
show_preferences (WisselMatchRules *self)
{
  guint n = wissel_readiness_group_get_count (self->readiness_group, "looking");
  guint n_without = wissel_readiness_group_get_count (self->readiness_group, "without-preferences");
  g_autofree char *given = NULL;

  given = g_strdup_printf (ngettext ("%1$u of %2$u switcher has given a top three",
                                     "%1$u of %2$u switchers have given a top three", n),
                           n - n_without, n);
  adw_action_row_set_subtitle (self->preferences_row, given);
  gtk_widget_set_visible (GTK_WIDGET (self->preferences_row), n > 0);
}

static void
enter_preferences_cb (WisselMatchRules *self)
{
  GtkRoot               *window = gtk_widget_get_root (GTK_WIDGET (self));
  const WisselRoundInfo *round = get_round (self);

  if (round != NULL)
    gtk_window_present (
      GTK_WINDOW (wissel_preference_window_new (GTK_WINDOW (window), self->network, round->id)));
}

static void
readiness_changed_cb (WisselMatchRules *self)
{
  show_preferences (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rounds_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMatchRules) self = user_data;
  g_autoptr (GtkStringList)    names = gtk_string_list_new (NULL);
  GPtrArray                   *rounds;

  rounds = wissel_round_choice_finish (GTK_WIDGET (self), WISSEL_NETWORK (source), result);
  if (rounds == NULL)
    return;

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  self->rounds = rounds;
  for (guint i = 0; i < rounds->len; i++)
    {
      const WisselRoundInfo *info = g_ptr_array_index (rounds, i);
      g_autofree char       *name = NULL;

      /* Translators: name of a round, its state, and how many switchers it has. */
      name = g_strdup_printf (
        ngettext ("%1$s (%2$s, %3$u switcher)", "%1$s (%2$s, %3$u switchers)", info->n_learners),
        info->name,
        wissel_codes_label ("ROUND_STATE", info->state, wissel_language_of_interface ()),
        info->n_learners);
      gtk_string_list_append (names, name);
    }

  if (rounds->len == 0)
    gtk_string_list_append (names,
                            _ ("There is no round yet. Importing learning questions makes one."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->round_row), rounds->len > 0);
  adw_combo_row_set_model (self->round_row, G_LIST_MODEL (names));
  round_selected_cb (self);
}

static void
wissel_match_rules_dispose (GObject *object)
{
  WisselMatchRules *self = WISSEL_MATCH_RULES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->making, wissel_steps_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_MATCH_RULES);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_match_rules_parent_class)->dispose (object);
}

static void
wissel_match_rules_class_init (WisselMatchRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_match_rules_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WISSEL_TYPE_GOALS_GROUP);
  g_type_ensure (WISSEL_TYPE_READINESS_GROUP);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-match-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, round_row);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, preferences_row);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, readiness_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, weights_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, preset_row);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, sector_row);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, goals_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, limits_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, floor_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, balance_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchRules, band_button);
  gtk_widget_class_bind_template_callback (widget_class, round_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, readiness_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_preferences_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, limit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_changed_cb);
}

static void
wissel_match_rules_init (WisselMatchRules *self)
{
  static const WisselMatchSectorPreference sectors[] = { WISSEL_MATCH_SECTOR_ANY,
                                                         WISSEL_MATCH_SECTOR_SAME,
                                                         WISSEL_MATCH_SECTOR_OTHER };
  g_autoptr (GtkStringList)                names = gtk_string_list_new (NULL);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  wissel_plain_layout_give_to_rows (GTK_WIDGET (self));
  wissel_scroll_past (self->floor_button);
  wissel_scroll_past (self->balance_button);
  wissel_scroll_past (self->band_button);

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    gtk_string_list_append (names,
                            wissel_codes_label ("SECTOR_PREF", wissel_codes_nth ("SECTOR_PREF", i),
                                                wissel_language_of_interface ()));
  adw_combo_row_set_model (self->sector_row, G_LIST_MODEL (names));
  fill_presets (self);

  self->making = wissel_steps_new (make_weights, self);
  wissel_steps_begin (self->making);
}

void
wissel_match_rules_set_network (WisselMatchRules *self, WisselNetwork *network)
{
  g_return_if_fail (WISSEL_IS_MATCH_RULES (self));

  g_set_object (&self->network, network);
  wissel_network_list_rounds_async (network, self->cancellable, rounds_listed_cb,
                                    g_object_ref (self));
}

gint64
wissel_match_rules_get_round (WisselMatchRules *self)
{
  const WisselRoundInfo *round;

  g_return_val_if_fail (WISSEL_IS_MATCH_RULES (self), 0);

  round = get_round (self);

  return round != NULL ? round->id : 0;
}

gboolean
wissel_match_rules_is_ready (WisselMatchRules *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCH_RULES (self), FALSE);

  return get_round (self) != NULL && !self->is_unsound &&
         wissel_readiness_group_is_ready (self->readiness_group);
}

WisselQuery *
wissel_match_rules_make_query (WisselMatchRules *self, const char *figure)
{
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);
  const WisselRoundInfo     *round;

  g_return_val_if_fail (WISSEL_IS_MATCH_RULES (self), NULL);

  round = get_round (self);
  for (guint i = 0; round != NULL && i < n_lines; i++)
    if (g_strcmp0 (lines[i].figure.name, figure) == 0)
      return wissel_readiness_make_query (&lines[i], round->id, round->name);

  return NULL;
}

void
wissel_match_rules_get_options (WisselMatchRules *self, WisselMatchOptions *options)
{
  g_return_if_fail (WISSEL_IS_MATCH_RULES (self));

  wissel_steps_finish (self->making);
  wissel_match_options_init (options);
  read_weights (self, options->weights);
  options->sector_preference = get_sector (self);
  options->quality_floor = (guint) gtk_spin_button_get_value_as_int (self->floor_button) *
                           WISSEL_MATCH_POINT;
  options->reciprocity_price = (guint) gtk_spin_button_get_value_as_int (self->balance_button) *
                               WISSEL_MATCH_POINT;
  options->reciprocity_band = (guint) gtk_spin_button_get_value_as_int (self->band_button);
  wissel_goals_group_get_options (self->goals_group, options);
}

void
wissel_match_rules_set_options (WisselMatchRules *self, const WisselMatchOptions *options)
{
  g_return_if_fail (WISSEL_IS_MATCH_RULES (self));

  wissel_steps_finish (self->making);
  self->is_setting = TRUE;
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    gtk_spin_button_set_value (self->weights[i], options->weights[i]);
  self->is_setting = FALSE;
  weight_changed_cb (self);

  adw_combo_row_set_selected (self->sector_row, options->sector_preference);
  gtk_spin_button_set_value (self->floor_button,
                             (double) options->quality_floor / WISSEL_MATCH_POINT);
  gtk_spin_button_set_value (self->balance_button,
                             (double) options->reciprocity_price / WISSEL_MATCH_POINT);
  gtk_spin_button_set_value (self->band_button, options->reciprocity_band);
  wissel_goals_group_set_options (self->goals_group, options);
}
