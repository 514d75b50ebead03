import CatalogueTestSupport
import Foundation
import Testing

@Suite("Token commands", .serialized)
struct TokenCommandTests {
    private let program: Program

    init() throws { program = try Program() }

    /// A key as it was printed: its name and its secret.
    private struct Key {
        let id, secret: String

        init(_ printed: String) throws {
            let parts = printed.split(separator: "_")
            try #require(parts.count == 3 && parts[0] == "ikat", "\(printed)")
            (id, secret) = (String(parts[1]), String(parts[2]))
        }
    }

    /// Makes a key, which must be alone on standard output.
    private func create(_ arguments: String...) throws -> Key {
        let outcome = try program.run(["token", "create"] + arguments)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == 1, "\(outcome.output)")
        let key = try Key(String(lines[0]))
        #expect(outcome.errors.contains(key.id) && !outcome.errors.contains(key.secret), "\(outcome.errors)")
        return key
    }

    private func listed() throws -> [[String: Any]] {
        let outcome = try program.run("token", "list", "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test("a key of each role is shown once when it is made, and never by the list")
    func roles() throws {
        let keys = [
            try create("--role", "administrator", "--name", "system1"),
            try create("--role", "editor", "--association", "Östra", "--days", "3"), try create("--role", "reader"),
        ]
        #expect(Set(keys.map(\.id)).count == 3 && Set(keys.map(\.secret)).count == 3)
        #expect(keys.allSatisfy { $0.id.count == 10 && $0.secret.count == 52 })

        let text = try program.run("token", "list")
        #expect(text.code == 0 && text.errors.isEmpty, "\(text.errors)")
        let lines = text.output.split(separator: "\n")
        let expected = [
            ["administratör", "system1", "gäller"], ["redaktör", "Östra", "gäller till "], ["läsare", "gäller"],
        ]
        try #require(lines.count == 3, "\(text.output)")
        for (index, line) in lines.enumerated() {
            #expect(line.hasPrefix(keys[index].id + "  "), "\(line)")
            for piece in expected[index] { #expect(line.contains(piece), "\(piece) in \(line)") }
        }

        let objects = try listed()
        #expect(objects.map { $0["id"] as? String } == keys.map(\.id))
        #expect(objects.map { $0["role"] as? String } == ["administrator", "editor", "reader"])
        #expect(objects.map { $0["association"] as? String } == [nil, "Östra", nil])
        #expect(objects.map { $0["state"] as? String } == ["valid", "valid", "valid"])
        #expect(objects.map { $0["expiresAt"] != nil } == [false, true, false])

        let json = try program.run("token", "list", "--json").output
        for key in keys {
            #expect(!text.output.contains(key.secret) && !json.contains(key.secret))
        }
        #expect(objects.allSatisfy { $0["token"] == nil })
    }

    @Test("the catalogue's file keeps no secret")
    func secretIsNotStored() throws {
        let key = try create("--role", "reader", "--name", "kanarie4711")
        let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
            .filter { $0.hasPrefix("katalog.sqlite") }
        var stored = Data()
        for file in files { stored += try Data(contentsOf: URL(fileURLWithPath: program.folder.file(file))) }
        for kept in ["kanarie4711", key.id] { #expect(stored.range(of: Data(kept.utf8)) != nil, "\(kept)") }
        #expect(stored.range(of: Data(key.secret.utf8)) == nil)
    }

    @Test("token create --json is one object with the key in it")
    func json() throws {
        let outcome = try program.run("token", "create", "--role", "reader", "--json")
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let key = try Key(try #require(object["token"] as? String))
        #expect(object["id"] as? String == key.id)
        #expect(object["role"] as? String == "reader" && object["state"] as? String == "valid")
    }

    @Test("wrong combinations: exit code 2, a message in Swedish, and no catalogue is made")
    func usage() throws {
        let cases: [([String], String)] = [
            (["create"], "--role"), (["create", "--role", "kung"], "administrator"),
            (["create", "--role", "editor"], "--association behövs för rollen editor"),
            (["create", "--role", "editor", "--association", ""], "--association behövs för rollen editor"),
            (["create", "--role", "reader", "--association", "Östra"], "--association hör bara till rollen editor"),
            (
                ["create", "--role", "administrator", "--association", "Östra"],
                "--association hör bara till rollen editor"
            ),
            (["create", "--role", "reader", "--days", "0"], "--days ska vara 1–3650, inte 0"),
            (["create", "--role", "reader", "--days", "3651"], "--days ska vara 1–3650, inte 3651"),
            (["create", "--role", "reader", "--days", "x"], "--days"), (["revoke"], "Det saknas ett argument"),
        ]
        for (arguments, expected) in cases {
            let outcome = try program.run(["token"] + arguments)
            #expect(outcome.code == 2 && outcome.output.isEmpty, "\(arguments): \(outcome)")
            #expect(outcome.errors.contains(expected), "\(arguments): \(outcome.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: program.database))
        #expect(try program.run("token", "list").code == 3, "there is no catalogue to list from")
    }

    @Test("a revoked key stays in the list as revoked, and the others stay valid")
    func revocation() throws {
        let first = try create("--role", "administrator")
        let second = try create("--role", "reader")
        let revoked = try program.run("token", "revoke", first.id)
        #expect(revoked.code == 0 && revoked.output == "Återkallad: \(first.id)\n", "\(revoked)")
        let lines = try program.run("token", "list").output.split(separator: "\n")
        try #require(lines.count == 2, "\(lines)")
        #expect(lines[0].hasPrefix(first.id) && lines[0].contains("  återkallad 20"), "\(lines[0])")
        #expect(lines[1].hasPrefix(second.id) && lines[1].hasSuffix("  gäller"), "\(lines[1])")
        let objects = try listed()
        #expect(objects.map { $0["state"] as? String } == ["revoked", "valid"])
        #expect(objects.map { $0["revokedAt"] != nil } == [true, false])
    }

    @Test("a key that nobody has can't be revoked: exit code 1, and nothing changes")
    func unknownKey() throws {
        let key = try create("--role", "reader")
        for id in ["aaaaaaaaaa", "", key.secret] {
            let outcome = try program.run("token", "revoke", id)
            #expect(outcome.code == 1 && outcome.output.isEmpty, "\(id): \(outcome)")
            #expect(outcome.errors.contains("Ingen nyckel har det namnet"), "\(outcome.errors)")
        }
        #expect(try listed().map { $0["state"] as? String } == ["valid"])
    }
}
