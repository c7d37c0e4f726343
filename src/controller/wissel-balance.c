#include "wissel-balance.h"

#include <glib/gi18n.h>

struct _WisselBalance
{
  GObject parent_instance;

  char                  *name;
  WisselMatchGiveAndTake figures;
};

G_DEFINE_FINAL_TYPE (WisselBalance, wissel_balance, G_TYPE_OBJECT)

static void
wissel_balance_finalize (GObject *object)
{
  g_free (WISSEL_BALANCE (object)->name);

  G_OBJECT_CLASS (wissel_balance_parent_class)->finalize (object);
}

static void
wissel_balance_class_init (WisselBalanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_balance_finalize;
}

static void
wissel_balance_init (WisselBalance *self)
{
}

GListModel *
wissel_balances_new (WisselMatchmaker *matchmaker)
{
  GListStore        *list = g_list_store_new (WISSEL_TYPE_BALANCE);
  g_autoptr (GArray) balances = NULL;

  g_return_val_if_fail (wissel_matchmaker_get_result (matchmaker) != NULL, G_LIST_MODEL (list));

  balances = wissel_match_plan_dup_balances (wissel_matchmaker_get_result (matchmaker)->plan);
  for (guint i = 0; i < balances->len; i++)
    {
      g_autoptr (WisselBalance) balance = g_object_new (WISSEL_TYPE_BALANCE, NULL);

      balance->figures = g_array_index (balances, WisselMatchGiveAndTake, i);
      balance->name = g_strdup (balance->figures.name != NULL ? balance->figures.name : "?");
      balance->figures.name = NULL;
      g_list_store_append (list, balance);
    }

  return G_LIST_MODEL (list);
}

const char *
wissel_balance_get_name (WisselBalance *self)
{
  g_return_val_if_fail (WISSEL_IS_BALANCE (self), NULL);

  return self->name;
}

const WisselMatchGiveAndTake *
wissel_balance_get_figures (WisselBalance *self)
{
  g_return_val_if_fail (WISSEL_IS_BALANCE (self), NULL);

  return &self->figures;
}

char *
wissel_balance_format (gint balance)
{
  if (balance == 0)
    return g_strdup ("0");

  return g_strdup_printf (balance > 0 ? "+%d" : "−%d", ABS (balance));
}

char *
wissel_balance_dup_words (WisselBalance *self)
{
  const WisselMatchGiveAndTake *figures;
  g_autofree char              *before = NULL;
  g_autofree char              *after = NULL;
  g_autofree char              *words = NULL;
  g_autofree char              *band = NULL;

  g_return_val_if_fail (WISSEL_IS_BALANCE (self), NULL);

  figures = &self->figures;
  before = wissel_balance_format (figures->before);
  after = wissel_balance_format (figures->after);
  /* Translators: name of an organisation, numbers of exchanges, and what it sent less what it
   * received, such as “+2”. */
  words = g_strdup_printf (_ ("%1$s: sent %2$d and received %3$d before. This plan sends %4$d and "
                              "receives %5$d: the balance goes from %6$s to %7$s."),
                           self->name, figures->sent_before, figures->hosted_before, figures->sends,
                           figures->receives, before, after);
  if (figures->beyond == 0)
    return g_steal_pointer (&words);

  band = g_strdup_printf (ngettext ("That is %d exchange out of the free band.",
                                    "That is %d exchanges out of the free band.", figures->beyond),
                          figures->beyond);

  return g_strdup_printf ("%s %s", words, band);
}
