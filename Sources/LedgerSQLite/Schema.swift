import CaseLedger
import CaseModel
import GRDB

/// The tables, by migrations.
///
/// One that has been shipped is never edited: names stand in it as text.
enum Schema {
  /// What marks a file as a ledger of this program: "FDLG".
  static let applicationID = 0x4644_4C47
  /// The newest form that this program knows; each migration sets it.
  static let version = 8

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 events, current states, moves and keys") { database in
      try database.execute(sql: eventTable + appendOnly + derivedTables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 allegations have a letter") { database in
      try database.execute(
        sql: """
          ALTER TABLE event DROP COLUMN record_id;
          ALTER TABLE event ADD COLUMN record_id TEXT GENERATED ALWAYS AS
            (substr('STWHPCRA', record / 10000000000, 1) || printf('-%06d', record % 10000000000)) VIRTUAL;
          PRAGMA user_version = 2
          """)
    }
    migrator.registerMigration("3 places and peer groups have letters") { database in
      try database.execute(
        sql: """
          ALTER TABLE event DROP COLUMN record_id;
          ALTER TABLE event ADD COLUMN record_id TEXT GENERATED ALWAYS AS
            (substr('STWHPCRALG', record / 10000000000, 1) || printf('-%06d', record % 10000000000)) VIRTUAL;
          PRAGMA user_version = 3
          """)
    }
    migrator.registerMigration("4 what partners shared is found by its time") { database in
      try database.execute(
        sql: """
          CREATE INDEX event_shared ON event (recorded_at, record) WHERE kind IN ('agencyAsked', 'strategyHeld');
          PRAGMA user_version = 4
          """)
    }
    migrator.registerMigration("5 who was passed to early help is found by its time") { database in
      try database.execute(
        sql: """
          CREATE INDEX event_early_help ON event (recorded_at, record)
            WHERE kind = 'childDecided' AND json_extract(body, '$.outcome') = 'early-help';
          PRAGMA user_version = 5
          """)
    }
    migrator.registerMigration("6 what one command recorded is known, and what was recorded together") {
      database in
      try database.execute(
        sql: "CREATE TABLE act (first INTEGER PRIMARY KEY, together INTEGER NOT NULL) STRICT;"
          + ActTable.fillGaps + "; PRAGMA user_version = 6")
    }
    migrator.registerMigration("7 children are found by any part of a name") { database in
      try database.execute(
        sql: """
          CREATE TABLE name_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
          PRAGMA user_version = 7
          """)
    }
    migrator.registerMigration("8 current states have seals, and what is mended leaves a trace") { database in
      try database.execute(
        sql: """
          DROP TABLE snapshot;
          CREATE TABLE snapshot (
            record INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            open INTEGER NOT NULL CHECK (open IN (0, 1)),
            body BLOB NOT NULL,
            seal BLOB NOT NULL CHECK (length(seal) = 16)
          ) STRICT;
          CREATE INDEX snapshot_open ON snapshot (record) WHERE open = 1;
          UPDATE meta SET value = 0 WHERE key = 'snapshot_form';
          CREATE TABLE maintenance (
            number INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            account TEXT NOT NULL,
            what TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
          ) STRICT;
          CREATE TRIGGER maintenance_no_update BEFORE UPDATE ON maintenance
            BEGIN SELECT RAISE(ABORT, 'the list of what was mended is append-only'); END;
          CREATE TRIGGER maintenance_no_delete BEFORE DELETE ON maintenance
            BEGIN SELECT RAISE(ABORT, 'the list of what was mended is append-only'); END;
          PRAGMA user_version = 8
          """)
    }
    return migrator
  }

  private static let eventTable = """
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      record INTEGER NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      record_id TEXT GENERATED ALWAYS AS
        (substr('STWHPCR', record / 10000000000, 1) || printf('-%06d', record % 10000000000)) VIRTUAL,
      recorded_by_id TEXT GENERATED ALWAYS AS (printf('W-%06d', recorded_by)) VIRTUAL,
      UNIQUE (record, version)
    ) STRICT;

    """

  private static let appendOnly = """
    CREATE TRIGGER event_no_update BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER event_in_order BEFORE INSERT ON event
      WHEN NEW.sequence IS NOT (SELECT ifnull(max(sequence), 0) + 1 FROM event)
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: the next event follows the last'); END;

    """

  private static let derivedTables = """
    CREATE TABLE snapshot (
      record INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      open INTEGER NOT NULL CHECK (open IN (0, 1)),
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX snapshot_open ON snapshot (record) WHERE open = 1;
    CREATE TABLE move (
      number INTEGER PRIMARY KEY,
      sequence INTEGER NOT NULL,
      at INTEGER NOT NULL,
      worker INTEGER NOT NULL,
      change INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX move_at ON move (at, number, worker, change);
    CREATE TABLE child_key (
      key TEXT NOT NULL,
      child INTEGER NOT NULL,
      PRIMARY KEY (key, child)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX child_key_child ON child_key (child);
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
