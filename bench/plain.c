/* The rows of durable actions, written through plain SQLite: no rules, no checks, no hashes, no triggers.
 *
 * plain BASE DONE NEW: copies the ledger BASE into a new database with the same tables and indices, reads the rows that a
 * run of "Bench actions" added to it in DONE, and writes each action's rows in a transaction of its own: WAL,
 * synchronous = FULL. Reads a number of actions from each line of standard input, does so many, and prints the effort.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static sqlite3 *db;

static void check(int code, const char *what) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(db, sql, 0, 0, 0), sql); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0), sql);
  return statement;
}

/* A row: its values, copied out of the database that they were read from. */
struct row {
  int columns;
  sqlite3_value *values[9];
};

struct rows {
  struct row *all;
  int count;
};

static struct rows read_rows(const char *sql) {
  struct rows rows = {0, 0};
  int room = 0;
  sqlite3_stmt *statement = prepare(sql);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    if (rows.count == room) rows.all = realloc(rows.all, sizeof(struct row) * (size_t)(room = room * 2 + 64));
    struct row *row = &rows.all[rows.count++];
    row->columns = sqlite3_column_count(statement);
    for (int i = 0; i < row->columns; i++) row->values[i] = sqlite3_value_dup(sqlite3_column_value(statement, i));
  }
  sqlite3_finalize(statement);
  return rows;
}

static void write_row(sqlite3_stmt *statement, const struct row *row) {
  for (int i = 0; i < row->columns; i++) sqlite3_bind_value(statement, i + 1, row->values[i]);
  check(sqlite3_step(statement), "write");
  sqlite3_reset(statement);
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double cpu(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static const char *tables =
    "CREATE TABLE event (sequence INTEGER PRIMARY KEY, record INTEGER, version INTEGER, recorded_at TEXT,"
    " recorded_by INTEGER, kind TEXT, body TEXT, previous_hash BLOB, hash BLOB, UNIQUE (record, version));"
    "CREATE TABLE snapshot (record INTEGER PRIMARY KEY, version INTEGER, open INTEGER, body BLOB, seal BLOB);"
    "CREATE INDEX snapshot_open ON snapshot (record) WHERE open = 1;"
    "CREATE TABLE move (number INTEGER PRIMARY KEY, sequence INTEGER, at INTEGER, worker INTEGER, change INTEGER);"
    "CREATE INDEX move_at ON move (at, number, worker, change);"
    "CREATE TABLE child_key (key TEXT, child INTEGER, PRIMARY KEY (key, child)) WITHOUT ROWID;"
    "CREATE INDEX child_key_child ON child_key (child);"
    "CREATE TABLE act (first INTEGER PRIMARY KEY, together INTEGER);"
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;";

#define EVENT "sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash"

#define ADDED " WHERE sequence > (SELECT max(sequence) FROM base.event)"

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "plain BASE DONE NEW\n"), 2;
  char sql[1024];
  check(sqlite3_open(arguments[3], &db), "open");
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
      "PRAGMA temp_store = MEMORY");
  run(tables);
  snprintf(sql, sizeof sql, "ATTACH '%s' AS base; ATTACH '%s' AS done", arguments[1], arguments[2]);
  run(sql);
  run("INSERT INTO event SELECT " EVENT " FROM base.event; INSERT INTO snapshot SELECT * FROM base.snapshot;"
      "INSERT INTO move SELECT * FROM base.move; INSERT INTO child_key SELECT * FROM base.child_key;"
      "INSERT INTO act SELECT * FROM base.act; INSERT INTO meta SELECT * FROM base.meta");
  struct rows events = read_rows("SELECT " EVENT " FROM done.event" ADDED " ORDER BY sequence");
  struct rows snapshots = read_rows("SELECT s.record, s.version, s.open, s.body, s.seal FROM done.event JOIN done.snapshot s"
                                    " USING (record)" ADDED " ORDER BY sequence");
  struct rows moves = read_rows("SELECT sequence, at, worker, change FROM done.move" ADDED " ORDER BY number");
  struct rows acts = read_rows("SELECT first, together FROM done.act WHERE first >"
                               " (SELECT max(sequence) FROM base.event) ORDER BY first");
  struct rows ends = read_rows("SELECT sequence || ' ' || lower(hex(hash)) FROM done.event" ADDED " ORDER BY sequence");
  run("DETACH base; DETACH done; PRAGMA wal_checkpoint(TRUNCATE)");
  /* A file that begins anew costs one synchronisation more: not the first action's fault. */
  run("UPDATE meta SET value = 'begun' WHERE key = 'head'");

  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *event = prepare("INSERT INTO event (" EVENT ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  sqlite3_stmt *snapshot = prepare("UPDATE snapshot SET version = ?2, body = ?4, seal = ?5 WHERE record = ?1 AND open = ?3");
  sqlite3_stmt *move = prepare("INSERT INTO move (sequence, at, worker, change) VALUES (?, ?, ?, ?)");
  sqlite3_stmt *act = prepare("INSERT INTO act (first, together) VALUES (?, ?)");
  sqlite3_stmt *end = prepare("UPDATE meta SET value = ?1 WHERE key = 'head'");

  int next = 0, next_move = 0, next_act = 0;
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    int wanted = atoi(line), done = 0;
    double s = seconds(), c = cpu();
    for (; done < wanted && next < events.count; done++) {
      const char *when = (const char *)sqlite3_value_text(events.all[next].values[3]);
      check(sqlite3_step(begin), "begin");
      sqlite3_reset(begin);
      for (; next < events.count && !strcmp(when, (const char *)sqlite3_value_text(events.all[next].values[3])); next++) {
        write_row(event, &events.all[next]);
        write_row(snapshot, &snapshots.all[next]);
        long sequence = sqlite3_value_int64(events.all[next].values[0]);
        while (next_move < moves.count && sqlite3_value_int64(moves.all[next_move].values[0]) == sequence)
          write_row(move, &moves.all[next_move++]);
        while (next_act < acts.count && sqlite3_value_int64(acts.all[next_act].values[0]) == sequence)
          write_row(act, &acts.all[next_act++]);
      }
      write_row(end, &ends.all[next - 1]);
      check(sqlite3_step(commit), "commit");
      sqlite3_reset(commit);
    }
    printf("{\"actions\": %d, \"seconds\": %f, \"cpu\": %f}\n", done, seconds() - s, cpu() - c);
    fflush(stdout);
  }
  sqlite3_close(db);
  return 0;
}
