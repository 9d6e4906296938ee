#ifndef FRONTDOOR_CLEDGER_H
#define FRONTDOOR_CLEDGER_H

/*
 * Calls that take a variable number of arguments, which Swift cannot make.
 */

/*
 * From now on this process leaves no copy of its memory behind when it crashes, and other programs of the same
 * account cannot read its memory: it may hold children's records.
 */
void cl_forbid_memory_dumps(void);

/*
 * Tells an SQLite connection (sqlite3 *) to trust nothing that its file's schema asks for: no views, no changes to the
 * schema by hand, no functions with side effects in triggers.
 */
void cl_distrust_schema(void *connection);

/*
 * Gives a file a new name where there is none of that name yet, without a moment in which it has two.
 * Returns 0, or -1 with errno; EEXIST when the name is taken.
 */
int cl_rename_to_new(const char *from, const char *to);

#endif
