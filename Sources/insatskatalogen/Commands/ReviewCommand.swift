import ArgumentParser
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Håll insatserna aktuella: vad som ska bekräftas, och hur.",
        discussion: """
            En insats ska bekräftas med jämna mellanrum. Utan bekräftelse blir det dags efter 6 månader och brådskar \
            efter 11; efter 12 visas den längre ned, och efter 14 visas den inte i sökningen. Gränserna kan ändras.
            """,
        subcommands: [Due.self, Confirm.self, Link.self, Remind.self, Policy.self])

    struct Due: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "due", abstract: "Visa insatser som ska bekräftas, det mest brådskande först.")

        @OptionGroup var catalogue: CatalogueOptions

        @Option(help: ArgumentHelp("Bara ett samordningsförbunds insatser.", valueName: "namn"))
        var association: String?

        @Flag(help: "Skriv en rad JSON för varje insats.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let due = try catalogue.service().dueReviews(association: association)
                for review in due {
                    let line = DueLine(review)
                    Console.print(json ? try JSONLine.text(line) : line.swedishText)
                }
                if due.isEmpty, !json { Console.print("Inga insatser behöver bekräftas.") }
            }
        }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm", abstract: "Bekräfta att det som står om insatser stämmer i dag.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Insatsernas id, adresser eller nycklar.", valueName: "insats"))
        var names: [String]

        @Option(help: ArgumentHelp("Rollen hos den som bekräftar, aldrig ett personnamn.", valueName: "roll"))
        var role: String

        @Flag(help: "Skriv en rad JSON för varje insats.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service()
                for entry in try names.map(service.anyEntry) {
                    let confirmed = try service.confirm(entry.id.text, role: role, by: .commandLine)
                    Console.print(
                        json ? try JSONLine.text(EntryLine(confirmed)) : "Bekräftad: \(confirmed.content.name)")
                }
            }
        }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "link", abstract: "Gör länkar som insatser kan bekräftas med en gång, utan inloggning.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Insatsernas id, adresser eller nycklar.", valueName: "insats"))
        var names: [String]

        @Option(help: ArgumentHelp("Tjänstens adress, till exempel https://insatser.example.se.", valueName: "adress"))
        var baseURL: String

        @Flag(help: "Skriv en rad JSON för varje länk.")
        var json = false

        func validate() throws { _ = try BaseURLOption.checked(baseURL) }

        func run() async throws {
            try await reportingFailures {
                let base = try BaseURLOption.checked(baseURL)
                for link in try catalogue.service().makeConfirmationLinks(for: names, by: .commandLine) {
                    let address = "\(base)/bekrafta/\(link.text)"
                    Console.print(
                        json
                            ? try JSONLine.text([
                                "slug": link.intervention.slug, "link": address,
                                "expiresAt": link.link.expiresAt.formatted(.iso8601),
                            ]) : "\(link.intervention.slug)  \(address)")
                }
                Console.note("Länkarna gäller i \(ConfirmationLink.days) dagar och visas bara nu.")
            }
        }
    }

    struct Policy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "policy", abstract: "Visa eller ändra efter hur många månader insatser ska bekräftas.")

        @OptionGroup var catalogue: CatalogueOptions

        @Option(help: ArgumentHelp("Dags att bekräfta efter så många månader.", valueName: "antal"))
        var reminder: Int?
        @Option(help: ArgumentHelp("Brådskar.", valueName: "antal"))
        var urgent: Int?
        @Option(help: ArgumentHelp("Visas längre ned.", valueName: "antal"))
        var outdated: Int?
        @Option(help: ArgumentHelp("Visas inte i sökningen.", valueName: "antal"))
        var hidden: Int?

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service()
                let old = service.reviewPolicy
                if [reminder, urgent, outdated, hidden].contains(where: { $0 != nil }) {
                    guard
                        let policy = ReviewPolicy(
                            reminderMonths: reminder ?? old.reminderMonths, urgentMonths: urgent ?? old.urgentMonths,
                            outdatedMonths: outdated ?? old.outdatedMonths, hiddenMonths: hidden ?? old.hiddenMonths)
                    else {
                        throw CommandFailure(
                            .input,
                            "Månaderna ska stiga i ordningen reminder, urgent, outdated, hidden och vara 1–\(ReviewPolicy.mostMonths)."
                        )
                    }
                    try service.setReviewPolicy(policy, by: .commandLine)
                }
                let now = service.reviewPolicy
                if json { return Console.print(try JSONLine.text(now)) }
                Console.print(
                    "Dags efter \(now.reminderMonths) månader, brådskar efter \(now.urgentMonths), längre ned efter \(now.outdatedMonths), dold efter \(now.hiddenMonths)."
                )
            }
        }
    }
}

/// The address of the service, as it is given.
enum BaseURLOption {
    /// The address without a slash at its end.
    ///
    /// - Throws: `ValidationError` for what is no web address.
    static func checked(_ text: String) throws -> String {
        let bare = text.hasSuffix("/") ? String(text.dropLast()) : text
        let isAddress = ["https://", "http://"].contains { bare.hasPrefix($0) && bare.count > $0.count }
        guard isAddress, !bare.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" }) else {
            throw ValidationError("--base-url ska vara en webbadress, till exempel https://insatser.example.se.")
        }
        return bare
    }
}

/// An entry to confirm, as a list tells it.
private struct DueLine: Encodable {
    let state, id, slug, name: String
    let confirmedOn, association, email: String?
    private let swedishState: String

    private enum CodingKeys: String, CodingKey { case state, id, slug, name, confirmedOn, association, email }

    init(_ review: DueReview) {
        let entry = review.intervention
        (state, swedishState) = (review.state.rawValue, review.state.swedishName)
        (id, slug, name) = (entry.id.text, entry.slug, entry.content.name)
        (confirmedOn, association) = (review.confirmedOn?.description, entry.content.coordinationAssociation)
        email = entry.content.contact?.email
    }

    var swedishText: String {
        "\(swedishState)  \(confirmedOn ?? "aldrig bekräftad")  \(name) (\(slug))\(association.map { "  \($0)" } ?? "")"
    }
}
