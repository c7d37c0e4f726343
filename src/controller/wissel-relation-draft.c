#include "wissel-relations.h"

static void
copy_value (WisselRecord *draft, const char *to, WisselRecord *record, const char *from)
{
  int source = wissel_record_type_field_index (wissel_record_get_record_type (record), from);
  int target = wissel_record_type_field_index (wissel_record_get_record_type (draft), to);

  wissel_record_set_value (draft, (guint) target, wissel_record_get_value (record, (guint) source));
}

WisselRecord *
wissel_relation_make_draft (const WisselRelation *self,
                            WisselRecord         *record,
                            guint                 n_rows,
                            gint64                round)
{
  const WisselRecordType *type;
  WisselRecord           *draft;

  g_return_val_if_fail (self != NULL && !self->is_fixed && self->through == NULL, NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (record), NULL);

  type = wissel_record_type_find (self->type);
  draft = wissel_record_new (type);
  if (self->via != NULL)
    copy_value (draft, self->link, record, self->via);
  else
    wissel_record_set_integer (draft, self->link, wissel_record_get_id (record));

  for (guint i = 0; i < G_N_ELEMENTS (self->copies) && self->copies[i][0] != NULL; i++)
    copy_value (draft, self->copies[i][0], record, self->copies[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (self->values) && self->values[i][0] != NULL; i++)
    wissel_record_set_text (draft, self->values[i][0], self->values[i][1]);
  if (self->counter != NULL)
    wissel_record_set_integer (draft, self->counter, n_rows + 1);
  if (round != 0 && wissel_record_type_field_index (type, "round-id") >= 0 &&
      wissel_record_is_empty (draft, "round-id"))
    wissel_record_set_integer (draft, "round-id", round);

  return draft;
}

void
wissel_relation_continue (const WisselRelation *self, WisselRecord *draft, WisselRecord *last)
{
  const WisselRecordType *type;

  g_return_if_fail (self != NULL && self->continues);
  g_return_if_fail (WISSEL_IS_RECORD (draft) && WISSEL_IS_RECORD (last));

  type = wissel_record_get_record_type (draft);
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind != WISSEL_FIELD_DATE)
      wissel_record_set_value (draft, i, wissel_record_get_value (last, i));
  wissel_record_set_integer (draft, self->counter,
                             wissel_record_get_integer (last, self->counter) + 1);
}
