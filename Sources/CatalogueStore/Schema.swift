import GRDB

/// The database schema as a series of migrations. A migration that has landed is never changed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11-a-catalogue") { try $0.execute(sql: catalogue) }
        migrator.registerMigration("2026-11-b-compounds") { try $0.execute(sql: compounds) }
        migrator.registerMigration("2026-11-c-changes") { try $0.execute(sql: changes) }
        migrator.registerMigration("2026-11-d-administration") { try $0.execute(sql: administration) }
        migrator.registerMigration("2026-11-e-reports") { try $0.execute(sql: reports) }
        migrator.registerMigration("2026-11-f-review") { try $0.execute(sql: review) }
        migrator.registerMigration("2026-11-g-proposed") { try $0.execute(sql: proposed) }
        return migrator
    }

    /// An editor's file proposes what it would change in published entries.
    private static let proposed = "ALTER TABLE importRun ADD COLUMN proposed INTEGER NOT NULL DEFAULT 0"

    /// Imports as wholes, proposed changes, confirmation without a token, and what searches did not find.
    private static let review = """
        CREATE TABLE importRun (
          -- What joins its rows in the audit log.
          operation TEXT PRIMARY KEY CHECK (length(operation) = 36),
          at TEXT NOT NULL,
          actor TEXT NOT NULL CHECK (actor <> ''),
          files TEXT NOT NULL CHECK (json_valid(files)),
          added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL,
          undoneAt TEXT,
          undoneBy TEXT CHECK (undoneBy <> ''),
          CHECK ((undoneAt IS NULL) = (undoneBy IS NULL))
        ) STRICT;

        CREATE TABLE proposal (
          id TEXT PRIMARY KEY CHECK (id <> ''),
          intervention TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
          baseRevision INTEGER NOT NULL,
          content TEXT NOT NULL CHECK (json_valid(content)),
          comment TEXT CHECK (length(comment) BETWEEN 1 AND 1000),
          createdAt TEXT NOT NULL,
          createdBy TEXT NOT NULL CHECK (createdBy <> ''),
          decision TEXT CHECK (decision IN ('approved', 'declined')),
          reason TEXT CHECK (length(reason) BETWEEN 1 AND 1000),
          decidedAt TEXT,
          decidedBy TEXT CHECK (decidedBy <> ''),
          CHECK ((decision IS NULL) = (decidedAt IS NULL) AND (decision IS NULL) = (decidedBy IS NULL)),
          -- Whoever proposed something is owed a reason when it is declined.
          CHECK (decision IS NOT 'declined' OR reason IS NOT NULL)
        ) STRICT;
        CREATE INDEX openProposal ON proposal (intervention) WHERE decision IS NULL;

        CREATE TABLE confirmationLink (
          id TEXT PRIMARY KEY CHECK (id <> ''),
          -- SHA-256 of the secret; the secret itself is nowhere.
          secretHash BLOB NOT NULL CHECK (length(secretHash) = 32),
          intervention TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
          createdAt TEXT NOT NULL,
          expiresAt TEXT NOT NULL CHECK (expiresAt > createdAt),
          usedAt TEXT
        ) STRICT;
        CREATE INDEX confirmationLinkByEntry ON confirmationLink (intervention);

        -- How often searches found nothing, by month, concept and municipality. No text, and no search as such:
        -- what is not known of a search is an empty text here.
        CREATE TABLE emptySearch (
          month TEXT NOT NULL CHECK (length(month) = 7),
          concept TEXT NOT NULL,
          municipality TEXT NOT NULL,
          count INTEGER NOT NULL CHECK (count > 0),
          PRIMARY KEY (month, concept, municipality)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE setting (
          name TEXT PRIMARY KEY CHECK (name <> ''),
          value TEXT NOT NULL CHECK (json_valid(value))
        ) STRICT;
        """

    /// What visitors say is wrong with entries.
    private static let reports = """
        CREATE TABLE report (
          id TEXT PRIMARY KEY CHECK (id <> ''),
          -- Entries are archived, never deleted, and keep their reports. Should a row go all the same, nobody could
          -- do anything about what was said of it.
          intervention TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
          kind TEXT NOT NULL CHECK (kind IN ('outdated', 'closed', 'full', 'incomplete', 'other')),
          text TEXT CHECK (length(text) BETWEEN 1 AND 1000),
          createdAt TEXT NOT NULL,
          closedAt TEXT,
          closedBy TEXT CHECK (closedBy <> ''),
          CHECK ((closedAt IS NULL) = (closedBy IS NULL))
        ) STRICT;
        CREATE INDEX openReport ON report (intervention) WHERE closedAt IS NULL;
        """

    /// Who may write, what was written by whom, and which entries the public has ever seen.
    private static let administration = """
        CREATE TABLE token (
          id TEXT PRIMARY KEY CHECK (id <> ''),
          -- SHA-256 of the secret; the secret itself is nowhere.
          secretHash BLOB NOT NULL CHECK (length(secretHash) = 32),
          role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'reader')),
          association TEXT CHECK (role <> 'editor' OR association <> ''),
          name TEXT NOT NULL,
          createdAt TEXT NOT NULL,
          expiresAt TEXT,
          revokedAt TEXT
        ) STRICT;

        CREATE TABLE audit (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          -- Shared by the rows of one import.
          operation TEXT NOT NULL,
          at TEXT NOT NULL,
          actor TEXT NOT NULL CHECK (actor <> ''),
          action TEXT NOT NULL CHECK (action <> ''),
          subject TEXT,
          revision INTEGER NOT NULL,
          before TEXT CHECK (before IS NULL OR json_valid(before)),
          after TEXT CHECK (after IS NULL OR json_valid(after))
        ) STRICT;
        CREATE INDEX auditBySubject ON audit (subject, id);
        CREATE INDEX auditByOperation ON audit (operation, id);
        CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit
          BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
        CREATE TRIGGER auditIsNotDeleted BEFORE DELETE ON audit
          BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
        -- INSERT OR REPLACE deletes without asking the trigger above.
        CREATE TRIGGER auditIsNotReplaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
          BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;

        -- The revision in which the entry was first published; an entry that never was is nobody's business.
        ALTER TABLE intervention ADD COLUMN publishedIn INTEGER;
        UPDATE intervention SET publishedIn = changedIn WHERE status = 'published';
        CREATE INDEX interventionByPublicChange ON intervention (changedIn, id) WHERE publishedIn IS NOT NULL;
        """

    /// When each entry last changed, so that an index can be brought up to date without reading the others.
    private static let changes = """
        -- The catalogue's revision in which the entry was last written; 0 before this was kept.
        ALTER TABLE intervention ADD COLUMN changedIn INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX interventionByChange ON intervention (changedIn);
        -- The revision in which something last changed that concerns every entry: the vocabulary, compounds.
        ALTER TABLE catalogue ADD COLUMN rulesChangedIn INTEGER NOT NULL DEFAULT 0;
        """

    /// What administrators say of compounds: words with bars where they are cut, or without any.
    private static let compounds = """
        CREATE TABLE compound (
          word TEXT PRIMARY KEY CHECK (word <> '')
        ) STRICT;
        """

    /// Marks the file as ours ("IKat") for `PRAGMA application_id`.
    static let applicationID: Int32 = 0x494B_6174

    /// Entries are kept whole as JSON, so that a new field needs no migration; what is searched for,
    /// sorted by or constrained stands beside it in columns of its own.
    private static let catalogue = """
        CREATE TABLE catalogue (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          -- Raised by one in every transaction that changes entries or concepts.
          revision INTEGER NOT NULL CHECK (revision >= 0)
        ) STRICT;
        INSERT INTO catalogue (id, revision) VALUES (1, 0);

        CREATE TABLE intervention (
          id TEXT PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id)),
          slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 90 AND slug NOT GLOB '*[^a-z0-9-]*'),
          importSource TEXT NOT NULL CHECK (importSource <> ''),
          key TEXT NOT NULL CHECK (key <> ''),
          status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
          revision INTEGER NOT NULL CHECK (revision >= 1),
          createdAt TEXT NOT NULL,
          updatedAt TEXT NOT NULL CHECK (updatedAt >= createdAt),
          content TEXT NOT NULL CHECK (json_valid(content)),
          UNIQUE (importSource, key)
        ) STRICT;
        CREATE INDEX interventionByKey ON intervention (key);

        CREATE TABLE concept (
          id TEXT PRIMARY KEY CHECK (id <> ''),
          conceptGroup TEXT NOT NULL
            CHECK (conceptGroup IN ('targetGroup', 'need', 'method', 'incomeSupport', 'activity')),
          broader TEXT REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
          position INTEGER NOT NULL,
          content TEXT NOT NULL CHECK (json_valid(content))
        ) STRICT;
        CREATE INDEX conceptByBroader ON concept (broader);

        -- Derived: can be deleted at any time and is then built anew.
        CREATE TABLE savedIndex (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          catalogueRevision INTEGER NOT NULL,
          analyserVersion INTEGER NOT NULL,
          content BLOB NOT NULL
        ) STRICT;
        """
}
