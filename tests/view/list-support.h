#pragma once

#include "network.h"
#include "wissel-list-page.h"

/* What tests of list pages share. */

/* A page in a window of its own, with what the page expects around it. */
GtkWidget *show_page (WisselPage *page);

/* The page of a section, once its rows are there. */
WisselPage *make_page (TestNetwork *fixture, const char *section);

/* Closes the window, if there is one, and checks that the page goes with it. */
void drop (TestNetwork *fixture, WisselPage *page, GtkWidget *window);

/* The first widget of a type, @parent included, or NULL. */
GtkWidget *find_widget (GtkWidget *parent, GType type);
