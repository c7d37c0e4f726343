#pragma once

#include <glib.h>

/* Files in the form in which ESCO is published, for tests and benchmarks; the words are invented.
 */

/* Writes @n_skills skills in groups of fifty, in each of the four languages, and what is broader,
 * into a new folder; free it with esco_folder_remove(). */
char *esco_folder_make (guint n_skills);
void  esco_folder_remove (char *folder);

/* Puts one more file into the folder, or replaces it. */
void esco_folder_write (const char *folder, const char *name, const char *text);
