#pragma once

#include "wissel-page.h"

G_BEGIN_DECLS

/**
 * WisselSection:
 * @name: name for `win.go`, settings and help
 * @title: message id of its title
 * @group: (nullable): message id of the heading over it and those that follow with the same
 * @kind: (nullable): code of NETWORK_KIND; %NULL when every network has it
 * @icon_name: symbolic icon
 * @make_page: makes its page
 * @list: (nullable): name of the list it shows
 * @record: (nullable): type of the record that New makes
 * @is_imported: whether workbooks bring such records
 * @create_label: (nullable): message id of the button that makes one
 * @action: (nullable): action of the button beside it, such as `win.match`
 * @action_label: (nullable): message id of that button
 * @empty_title: message id for a list without rows: what belongs here
 * @empty_text: message id: where it comes from, what the first step is
 * @help: (nullable): page of the manual; %NULL for the first one
 *
 * A section of the window: one line of a table.
 */
typedef struct _WisselSection WisselSection;

struct _WisselSection
{
  const char *name;
  const char *title;
  const char *group;
  const char *kind;
  const char *icon_name;
  WisselPage *(*make_page) (WisselNetwork *network, const WisselSection *section);
  const char *list;
  const char *record;
  gboolean    is_imported;
  const char *create_label;
  const char *action;
  const char *action_label;
  const char *empty_title;
  const char *empty_text;
  const char *help;
};

/**
 * wissel_sections:
 * @n_sections: (out): how many
 *
 * Returns: (array length=n_sections) (transfer none): the sections in the order of the sidebar
 */
const WisselSection *wissel_sections (guint *n_sections);

/**
 * wissel_section_find_list:
 * @list: name of a list
 *
 * Returns: (transfer none) (nullable): the section that shows it
 */
const WisselSection *wissel_section_find_list (const char *list);

/**
 * wissel_section_find:
 * @name: (nullable): name of a section
 *
 * Returns: (transfer none) (nullable): the section
 */
const WisselSection *wissel_section_find (const char *name);

/**
 * wissel_section_belongs:
 * @self: a section
 * @kind: (nullable): code of NETWORK_KIND; %NULL while that is not known
 *
 * Returns: whether a network of that kind has it
 */
gboolean wissel_section_belongs (const WisselSection *self, const char *kind);

/**
 * wissel_section_find_number:
 * @number: a number, from 1
 * @kind: (nullable): code of NETWORK_KIND
 *
 * Returns: (transfer none) (nullable): the section with that number in the sidebar of such a
 *   network
 */
const WisselSection *wissel_section_find_number (guint number, const char *kind);

G_END_DECLS
