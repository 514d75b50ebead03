import CatalogueModel
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import GRDB
import Testing

extension AuditNote {
    static var test: AuditNote {
        AuditNote(actor: .commandLine, at: Fixture.now, operation: Fixture.entry("op", "op").id)
    }
}

@Suite("Audit log, tokens and public changes")
struct AuditTests {
    private let folder: TemporaryFolder
    private let database: CatalogueDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
    }

    @Test("each entry that is written leaves one row with who, when, before and after")
    func rows() throws {
        var entry = Fixture.entry("a", "Före")
        _ = try database.write([entry, Fixture.entry("b", "B")], expectedRevision: 0, note: .test)
        entry.content.name = "Efter"
        entry.revision = 2
        let token = AccessToken(
            id: "abc", role: .editor, association: "Förbundet", name: "", createdAt: Fixture.now)
        let note = AuditNote(actor: .token(token), at: Fixture.now, operation: entry.id)
        _ = try database.write([entry], expectedRevision: 1, note: note)
        entry.status = .archived
        _ = try database.write([entry], expectedRevision: 2, note: note)
        let rows = try database.auditEntries(limit: 10)
        #expect(rows.map(\.action) == [.archive, .change, .create, .create])
        #expect(rows.map(\.actor) == ["token abc", "token abc", "kommandoraden", "kommandoraden"])
        #expect(rows.map(\.revision) == [3, 2, 1, 1])
        #expect(rows[1].before?.contains("\"name\":\"Före\"") == true)
        #expect(rows[1].after?.contains("\"name\":\"Efter\"") == true)
        #expect(rows[3].before == nil && rows.allSatisfy { $0.at == Fixture.now })
        #expect(try database.auditEntries(of: entry.id.text, limit: 2).map(\.action) == [.archive, .change])
        #expect(try database.auditEntries(before: rows[1].id, limit: 10).count == 2)
    }

    @Test(
        "no statement changes, deletes or replaces a row",
        arguments: [
            "UPDATE audit SET actor = 'x'", "DELETE FROM audit",
            "INSERT OR REPLACE INTO audit (id, operation, at, actor, action, revision) VALUES (1, 'x', 'x', 'x', 'x', 1)",
        ])
    func appendOnly(_ sql: String) throws {
        _ = try database.write([Fixture.entry("a", "A")], expectedRevision: 0, note: .test)
        let before = try database.auditEntries(limit: 10)
        let raw = try DatabaseQueue(path: folder.file("k.sqlite"))
        #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
        #expect(try database.auditEntries(limit: 10) == before)
    }

    @Test("a write that fails leaves no row")
    func allOrNothing() throws {
        let twin = Intervention(
            id: Fixture.entry("x", "X").id, slug: "a", importSource: "andra", content: .init(key: "k", name: "K"),
            status: .published, revision: 1, createdAt: Fixture.now, updatedAt: Fixture.now)
        #expect(throws: StoreError.self) {
            try database.write([Fixture.entry("a", "A"), twin], expectedRevision: 0, note: .test)
        }
        #expect(try database.auditEntries(limit: 10).isEmpty)
    }

    @Test("tokens are kept without their secret, and stay revoked since they first were")
    func tokens() throws {
        let token = AccessToken(
            id: "abc", role: .editor, association: "Förbundet", name: "Systemet", createdAt: Fixture.now,
            expiresAt: Fixture.now.addingTimeInterval(60))
        try database.add(token, secretHash: Data(repeating: 7, count: 32), note: .test)
        #expect(try database.tokens() == [token])
        #expect(try database.token(id: "abc")?.secretHash == Data(repeating: 7, count: 32))
        #expect(try database.token(id: "abd") == nil)
        #expect(try database.revokeToken(id: "abc", note: .test))
        let later = AuditNote(actor: .commandLine, at: Fixture.now.addingTimeInterval(9), operation: token.uuid)
        #expect(try database.revokeToken(id: "abc", note: later))
        #expect(try database.tokens()[0].revokedAt == Fixture.now)
        #expect(try !database.revokeToken(id: "abd", note: .test))
        #expect(try database.auditEntries(limit: 9).map(\.action) == [.revokeToken, .createToken])
        #expect(throws: StoreError.self) {
            try database.add(token, secretHash: Data(repeating: 7, count: 31), note: .test)
        }
    }

    @Test("public changes are told once each, in order, whatever the size of the pages, and drafts never")
    func changes() throws {
        var all = (0..<7).map { Fixture.entry("k\($0)", "Namn \($0)", status: $0 == 3 ? .draft : .published) }
        _ = try database.write(Array(all[..<4]), expectedRevision: 0, note: .test)
        _ = try database.write(Array(all[4...]), expectedRevision: 1, note: .test)
        all[1].status = .archived
        _ = try database.write([all[1]], expectedRevision: 2, note: .test)
        for limit in 1...8 {
            var cursor = ChangeCursor.start
            var seen: [PublicChange] = []
            while true {
                let page = try database.publicChanges(after: cursor, limit: limit)
                seen += page.changes
                guard page.hasMore, let last = page.changes.last else { break }
                cursor = try #require(ChangeCursor(last.cursor.text))
            }
            #expect(seen.count == 6 && Set(seen.map(\.intervention.id)).count == 6, "limit \(limit)")
            #expect(seen.map(\.revision) == seen.map(\.revision).sorted())
            #expect(seen.last?.intervention.id == all[1].id && seen.last?.isRemoval == true)
            #expect(seen.filter(\.isRemoval).count == 1)
        }
        #expect(try database.publicChanges(after: ChangeCursor(revision: 1, id: nil), limit: 9).changes.count == 4)
    }

    @Test("cursors are read back as they are written; nothing else is one")
    func cursors() {
        let id = Fixture.entry("a", "A").id
        for cursor in [.start, ChangeCursor(revision: 12, id: nil), ChangeCursor(revision: 12, id: id)] {
            #expect(ChangeCursor(cursor.text) == cursor)
        }
        for text in ["", "-1", "+1", "1.", "1.x", ".", "1.2.3", "x", "99999999999999999999"] {
            #expect(ChangeCursor(text) == nil, "\(text)")
        }
    }
}

extension AccessToken {
    fileprivate var uuid: UUID { Fixture.entry(id, id).id }
}
