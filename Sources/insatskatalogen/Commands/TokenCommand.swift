import ArgumentParser
import CatalogueModel
import CatalogueService
import CatalogueStore
import FoundationEssentials

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Skapa, visa och återkalla nycklar till API:et.",
        discussion: """
            En nyckel skickas i sidhuvudet Authorization: Bearer ikat_… och ger rätt att skriva eller att se utkast. \
            Katalogen sparar bara en kontrollsumma av den.
            """,
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Skapa en nyckel. Den visas en enda gång.")

        @OptionGroup var catalogue: CatalogueOptions

        @Option(
            help: ArgumentHelp(
                "administrator skriver allt, editor ett samordningsförbunds insatser, reader läser utkast.",
                valueName: "roll"))
        var role: Role

        @Option(help: ArgumentHelp("Samordningsförbundet, för editor, som det står i insatserna.", valueName: "namn"))
        var association: String?

        @Option(
            help: ArgumentHelp("Vad nyckeln är till för, till exempel ett system. Inga personnamn.", valueName: "text"))
        var name = ""

        @Option(help: ArgumentHelp("Hur många dagar den gäller; annars tills den återkallas.", valueName: "antal"))
        var days: Int?

        @Flag(help: "Skriv nyckeln som JSON.")
        var json = false

        func validate() throws {
            if role == .editor, association?.allSatisfy(\.isWhitespace) != false {
                throw ValidationError("--association behövs för rollen editor.")
            }
            if role != .editor, association != nil {
                throw ValidationError("--association hör bara till rollen editor.")
            }
            if let days, !(1...3_650).contains(days) { throw ValidationError("--days ska vara 1–3650, inte \(days).") }
        }

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service(creation: .ifMissing)
                let made = try service.makeToken(role: role, association: association, name: name, days: days)
                if json {
                    Console.print(try JSONLine.text(TokenLine(made.token, text: made.text, now: Date())))
                    return
                }
                Console.print(made.text)
                Console.note("Nyckeln visas bara nu: spara den på ett säkert ställe. Den heter \(made.token.id).")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa alla nycklar, de äldsta först.")

        @OptionGroup var catalogue: CatalogueOptions

        @Flag(help: "Skriv en rad JSON för varje nyckel.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let tokens = try catalogue.service().tokens()
                for token in tokens {
                    let line = TokenLine(token, text: nil, now: Date())
                    Console.print(json ? try JSONLine.text(line) : line.swedishText)
                }
                if tokens.isEmpty, !json { Console.print("Inga nycklar.") }
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "Återkalla en nyckel: den gäller inte från och med nu.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Nyckelns namn i listan, tio tecken, eller hela nyckeln.", valueName: "id"))
        var id: String

        func run() async throws {
            try await reportingFailures {
                let parts = id.split(separator: "_")
                // Of a whole key only the name is used, and a secret is never shown again.
                let name = parts.count == 3 ? String(parts[1]) : id
                guard try catalogue.service().revokeToken(id: name) else {
                    throw CommandFailure(.input, "Ingen nyckel har det namnet. Se: insatskatalogen token list")
                }
                Console.print("Återkallad: \(name)")
            }
        }
    }
}

/// A token as a list tells it.
private struct TokenLine: Encodable {
    let id, role, state, name, createdAt: String
    let association, expiresAt, revokedAt: String?
    /// The secret text, when it was just made.
    let token: String?
    private let swedishRole: String

    private enum CodingKeys: String, CodingKey {
        case id, role, state, name, createdAt, association, expiresAt, revokedAt, token
    }

    init(_ token: AccessToken, text: String?, now: Date) {
        (id, role, name, association) = (token.id, token.role.rawValue, token.name, token.association)
        swedishRole = token.role.swedishName
        state = token.revokedAt != nil ? "revoked" : token.isValid(at: now) ? "valid" : "expired"
        createdAt = token.createdAt.formatted(.iso8601)
        expiresAt = token.expiresAt?.formatted(.iso8601)
        revokedAt = token.revokedAt?.formatted(.iso8601)
        self.token = text
    }

    var swedishText: String {
        let until =
            switch state {
            case "revoked": "återkallad \(revokedAt?.prefix(10) ?? "")"
            case "expired": "gick ut \(expiresAt?.prefix(10) ?? "")"
            default: expiresAt.map { "gäller till \($0.prefix(10))" } ?? "gäller"
            }
        let parts = [id, swedishRole, association, name.isEmpty ? nil : name, "skapad \(createdAt.prefix(10))", until]
        return parts.compactMap(\.self).joined(separator: "  ")
    }
}

/// A value as one line of JSON.
enum JSONLine {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
