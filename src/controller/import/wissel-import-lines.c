#include "wissel-import-lines.h"

#include <glib/gi18n.h>

/* Where a row is in the report. */
typedef struct
{
  guint sheet;
  guint row;
} Place;

struct _WisselImportLines
{
  GObject parent_instance;

  WisselImportReport *report;
  GArray             *places; /* of Place: the rows shown */
  guint               counts[WISSEL_IMPORT_N_GROUPS];
};

struct _WisselImportLine
{
  GObject parent_instance;

  WisselImportLines *lines; /* keeps the report */
  Place              place;
};

static GType
wissel_import_lines_get_item_type (GListModel *model)
{
  return WISSEL_TYPE_IMPORT_LINE;
}

static guint
wissel_import_lines_get_n_items (GListModel *model)
{
  return WISSEL_IMPORT_LINES (model)->places->len;
}

static gpointer
wissel_import_lines_get_item (GListModel *model, guint position)
{
  WisselImportLines *self = WISSEL_IMPORT_LINES (model);
  WisselImportLine  *line;

  if (position >= self->places->len)
    return NULL;

  line = g_object_new (WISSEL_TYPE_IMPORT_LINE, NULL);
  line->lines = g_object_ref (self);
  line->place = g_array_index (self->places, Place, position);

  return line;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = wissel_import_lines_get_item_type;
  iface->get_n_items = wissel_import_lines_get_n_items;
  iface->get_item = wissel_import_lines_get_item;
}

G_DEFINE_FINAL_TYPE (WisselImportLine, wissel_import_line, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (WisselImportLines,
                               wissel_import_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
collect (WisselImportLines *self, guint groups)
{
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < self->report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = g_ptr_array_index (self->report->sheets, i);

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, j);
          Place                  place = { i, j };

          if (groups == 0 || (wissel_import_row_groups (sheet, row) & groups))
            g_array_append_val (self->places, place);
        }
    }
}

static void
count_groups (WisselImportLines *self)
{
  for (guint i = 0; i < self->report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = g_ptr_array_index (self->report->sheets, i);

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          guint groups =
            wissel_import_row_groups (sheet, &g_array_index (sheet->rows, WisselImportRow, j));

          for (guint group = 0; group < WISSEL_IMPORT_N_GROUPS; group++)
            self->counts[group] += (groups >> group) & 1u;
        }
    }
}

static void
wissel_import_line_finalize (GObject *object)
{
  g_clear_object (&WISSEL_IMPORT_LINE (object)->lines);

  G_OBJECT_CLASS (wissel_import_line_parent_class)->finalize (object);
}

static void
wissel_import_lines_finalize (GObject *object)
{
  WisselImportLines *self = WISSEL_IMPORT_LINES (object);

  g_clear_pointer (&self->report, wissel_import_report_free);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (wissel_import_lines_parent_class)->finalize (object);
}

static void
wissel_import_line_class_init (WisselImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_import_line_finalize;
}

static void
wissel_import_lines_class_init (WisselImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_import_lines_finalize;
}

static void
wissel_import_line_init (WisselImportLine *self)
{
}

static void
wissel_import_lines_init (WisselImportLines *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

const WisselImportSheet *
wissel_import_line_get_sheet (WisselImportLine *self)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_LINE (self), NULL);

  return g_ptr_array_index (self->lines->report->sheets, self->place.sheet);
}

const WisselImportRow *
wissel_import_line_get_row (WisselImportLine *self)
{
  const WisselImportSheet *sheet = wissel_import_line_get_sheet (self);

  g_return_val_if_fail (sheet != NULL, NULL);

  return &g_array_index (sheet->rows, WisselImportRow, self->place.row);
}

const WisselImportRemark *
wissel_import_line_get_remark (WisselImportLine *self, guint index)
{
  const WisselImportSheet *sheet = wissel_import_line_get_sheet (self);
  const WisselImportRow   *row = wissel_import_line_get_row (self);

  g_return_val_if_fail (row != NULL && index < row->n_remarks, NULL);

  return &g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + index);
}

const char *
wissel_import_group_label (WisselImportGroup group)
{
  static const char *const labels[WISSEL_IMPORT_N_GROUPS] = {
    [WISSEL_IMPORT_GROUP_REFUSED] = N_ ("Refused"),
    [WISSEL_IMPORT_GROUP_WARNED] = N_ ("To be looked at"),
    [WISSEL_IMPORT_GROUP_REPAIRED] = N_ ("Read otherwise"),
    [WISSEL_IMPORT_GROUP_CREATED] = N_ ("New"),
    [WISSEL_IMPORT_GROUP_UPDATED] = N_ ("Changed"),
    [WISSEL_IMPORT_GROUP_UNCHANGED] = N_ ("Unchanged"),
    [WISSEL_IMPORT_GROUP_OTHER] = N_ ("Headings and notes"),
  };

  g_return_val_if_fail ((guint) group < WISSEL_IMPORT_N_GROUPS, NULL);

  return labels[group];
}

guint
wissel_import_row_groups (const WisselImportSheet *sheet, const WisselImportRow *row)
{
  guint groups = 0;

  switch (row->verdict)
    {
    case WISSEL_IMPORT_CREATED:
      groups = 1u << WISSEL_IMPORT_GROUP_CREATED;
      break;
    case WISSEL_IMPORT_UPDATED:
      groups = 1u << WISSEL_IMPORT_GROUP_UPDATED;
      break;
    case WISSEL_IMPORT_UNCHANGED:
      groups = 1u << WISSEL_IMPORT_GROUP_UNCHANGED;
      break;
    case WISSEL_IMPORT_REFUSED:
      return 1u << WISSEL_IMPORT_GROUP_REFUSED;
    case WISSEL_IMPORT_HEADER:
    case WISSEL_IMPORT_SECTION:
    case WISSEL_IMPORT_TOTAL:
    case WISSEL_IMPORT_NOTE:
    case WISSEL_IMPORT_NOT_READ:
    default:
      groups = 1u << WISSEL_IMPORT_GROUP_OTHER;
      break;
    }

  for (guint i = 0; i < row->n_remarks; i++)
    switch (g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + i).kind)
      {
      case WISSEL_IMPORT_REPAIR:
        groups |= 1u << WISSEL_IMPORT_GROUP_REPAIRED;
        break;
      case WISSEL_IMPORT_WARNING:
      case WISSEL_IMPORT_REFUSAL:
      default:
        groups |= 1u << WISSEL_IMPORT_GROUP_WARNED;
        break;
      }

  return groups;
}

WisselImportRemarkKind
wissel_import_row_gravest (const WisselImportSheet *sheet, const WisselImportRow *row)
{
  WisselImportRemarkKind gravest = WISSEL_IMPORT_REPAIR;

  for (guint i = 0; i < row->n_remarks; i++)
    gravest =
      MAX (gravest, g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + i).kind);

  return gravest;
}

char *
wissel_import_row_dup_gist (const WisselImportSheet *sheet,
                            const WisselImportRow   *row,
                            WisselLanguage           language)
{
  GString               *gist = g_string_new (NULL);
  WisselImportRemarkKind gravest = wissel_import_row_gravest (sheet, row);

  for (guint i = 0; i < row->n_remarks; i++)
    {
      const WisselImportRemark *remark =
        &g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + i);
      g_autofree char *text = NULL;

      if (remark->kind != gravest)
        continue;

      text = wissel_import_sheet_dup_remark (sheet, remark, language);
      if (gist->len > 0)
        g_string_append (gist, " · ");
      g_string_append (gist, g_strdelimit (text, "\n\t", ' '));
    }

  return g_string_free (gist, FALSE);
}

WisselImportLines *
wissel_import_lines_new (WisselImportReport *report)
{
  WisselImportLines *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_IMPORT_LINES, NULL);
  self->report = report;
  collect (self, 0);
  count_groups (self);

  return self;
}

const WisselImportReport *
wissel_import_lines_get_report (WisselImportLines *self)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_LINES (self), NULL);

  return self->report;
}

guint
wissel_import_lines_count (WisselImportLines *self, WisselImportGroup group)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_LINES (self), 0);
  g_return_val_if_fail ((guint) group < WISSEL_IMPORT_N_GROUPS, 0);

  return self->counts[group];
}

void
wissel_import_lines_show (WisselImportLines *self, guint groups)
{
  guint n_before;

  g_return_if_fail (WISSEL_IS_IMPORT_LINES (self));

  n_before = self->places->len;
  collect (self, groups);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->places->len);
}
