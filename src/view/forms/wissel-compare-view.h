#pragma once

#include <adwaita.h>

#include "wissel-answering.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_COMPARE_VIEW (wissel_compare_view_get_type ())

/**
 * WisselCompareView:
 *
 * The times that the same was asked of the same, beside each other: a row for each question, a
 * column for each day. What became another answer stands out.
 */
G_DECLARE_FINAL_TYPE (WisselCompareView, wissel_compare_view, WISSEL, COMPARE_VIEW, AdwBin)

GtkWidget *wissel_compare_view_new (WisselAnswering *answering);

G_END_DECLS
