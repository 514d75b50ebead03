import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct ProposalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposal", abstract: "Lämna, granska, godkänn och avslå förslag till ändringar.",
        subcommands: [List.self, Show.self, Add.self, Approve.self, Decline.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa öppna förslag, de som har väntat längst först.")

        @OptionGroup var catalogue: CatalogueOptions

        @Flag(help: "Visa även avgjorda.")
        var all = false

        @Flag(help: "Skriv en rad JSON för varje förslag.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let proposals = try catalogue.service().proposals(includingDecided: all)
                for proposal in proposals {
                    let line = ProposalLine(proposal)
                    Console.print(json ? try JSONLine.text(line) : line.head)
                }
                if proposals.isEmpty, !json { Console.print(all ? "Inga förslag." : "Inga öppna förslag.") }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Visa vad ett förslag skulle ändra, fält för fält.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Förslagets id.", valueName: "id"))
        var id: String

        @Flag(help: "Skriv förslaget som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let line = ProposalLine(try catalogue.service().proposal(id: id))
                Console.print(json ? try JSONLine.text(line) : line.swedishText)
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Lämna ett förslag: insatsen som den skulle bli.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Insatsens id, adress eller nyckel.", valueName: "insats"))
        var name: String

        @Argument(help: ArgumentHelp("En fil med en enda insats, i någon form som import läser.", valueName: "fil"))
        var file: String

        @Option(help: ArgumentHelp("Varför.", valueName: "text"))
        var comment = ""

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service()
                let document = try InputFile(path: file).document(vocabulary: service.vocabulary)
                let proposal = try service.propose(document, for: name, comment: comment, by: .commandLine)
                Console.print(
                    json
                        ? try JSONLine.text(["id": proposal.id, "state": "open"])
                        : "Förslag \(proposal.id) väntar på granskning.")
            }
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve", abstract: "Godkänn ett förslag: insatsen ändras.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Förslagets id.", valueName: "id"))
        var id: String

        @Option(help: ArgumentHelp("Varför, om det behöver sägas.", valueName: "text"))
        var reason = ""

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let entry = try catalogue.service().approveProposal(id: id, reason: reason, by: .commandLine)
                Console.print(
                    json
                        ? try JSONLine.text(EntryLine(entry))
                        : "Godkänt: \(entry.content.name), nu version \(entry.revision).")
            }
        }
    }

    struct Decline: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decline", abstract: "Avslå ett förslag, med skäl.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Förslagets id.", valueName: "id"))
        var id: String

        @Option(help: ArgumentHelp("Varför.", valueName: "text"))
        var reason: String

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                try catalogue.service().declineProposal(id: id, reason: reason, by: .commandLine)
                Console.print(json ? try JSONLine.text(["id": id, "state": "declined"]) : "Avslaget: \(id)")
            }
        }
    }
}

/// A proposal as lists tell it.
private struct ProposalLine: Encodable {
    let id, intervention, slug, name, createdAt, createdBy, state: String
    let comment, reason, decidedAt, decidedBy: String?
    let differences, conflicts: [Difference]
    private let opened: OpenedProposal

    struct Difference: Encodable {
        let field: String
        let before, after: String?

        init(_ difference: FieldDifference) {
            (field, before, after) = (difference.field, difference.before, difference.after)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, intervention, slug, name, createdAt, createdBy, state, comment, reason, decidedAt, decidedBy
        case differences, conflicts
    }

    init(_ opened: OpenedProposal) {
        self.opened = opened
        let proposal = opened.proposal
        (id, intervention) = (proposal.id, proposal.intervention.text)
        (slug, name) = (opened.entry.slug, opened.entry.content.name)
        (createdAt, createdBy) = (proposal.createdAt.formatted(.iso8601), proposal.createdBy)
        state = proposal.decision?.rawValue ?? "open"
        (comment, reason) = (proposal.comment, proposal.reason)
        (decidedAt, decidedBy) = (proposal.decidedAt?.formatted(.iso8601), proposal.decidedBy)
        differences = opened.differences.map(Difference.init)
        conflicts = opened.conflicts.map(Difference.init)
    }

    var head: String {
        let state = opened.proposal.decision?.swedishName ?? "öppet"
        return "\(id)  \(createdAt.prefix(10))  \(state)  \(name) (\(slug))  \(createdBy)"
    }

    var swedishText: String {
        let comment = comment.map { ["  Kommentar: \($0)"] } ?? []
        let reason = reason.map { ["  Skäl: \($0)"] } ?? []
        let conflicts =
            opened.conflicts.isEmpty
            ? []
            : ["  Andra har ändrat samma fält sedan dess: \(opened.conflicts.map(\.fieldName).joined(separator: ", "))"]
        let changes = opened.differences.flatMap(DifferenceText.lines)
        return ([head] + comment + reason + changes + conflicts).joined(separator: "\n")
    }
}
