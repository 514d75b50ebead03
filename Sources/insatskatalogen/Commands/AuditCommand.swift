import ArgumentParser
import CatalogueAudit
import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials
import JSONTree
import LinkCheck
import Spreadsheet
import TerminalProgress

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Granska insatserna: motsägelser, luckor, svåra ord och dubbletter.",
        discussion: """
            Ingenting ändras. Varje fynd har ett förslag. Länkar öppnas bara med --links; då frågar den här datorn \
            varje webbplats, en sida i taget, om sidan finns.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: ArgumentHelp("Bara ett samordningsförbunds insatser.", valueName: "namn"))
    var association: String?

    @Flag(help: "Granska länkarna i stället: öppna var och en och se om sidan finns.")
    var links = false

    @Flag(help: "Visa bara hur många fynd det finns av varje slag.")
    var summary = false

    @Flag(help: "Skriv en rad JSON för varje fynd.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let audit = try await links ? linkAudit() : catalogue.service().audit(association: association)
            if !json {
                for kind in audit.summary.kinds { Console.print("\(kind.findings)  \(kind.kind.title)") }
                Console.print(
                    "\(audit.entryCount) insatser granskade, \(audit.summary.entriesWithFindings) har något att titta på."
                )
            }
            guard !summary else { return }
            for finding in audit.findings {
                Console.print(json ? try JSONLine.text(FindingLine(finding)) : FindingLine(finding).swedishText)
            }
        }
    }
}

extension AuditCommand {
    /// Opens every link.
    private func linkAudit() async throws -> Audit {
        let entries = try catalogue.service().interventions(ofAssociation: association)
        let report = LinkReport(entries: entries)
        let addresses = report.addresses
        var line = ProgressLine()
        let answers = try await LinkChecker().check(addresses) { done in
            line.show("Öppnar länkar … \(done) av \(addresses.count)")
        }
        line.clear()
        guard LinkReport.reachedAny(answers) else {
            throw CommandFailure(
                .system, "Ingen av \(answers.count) länkar gick att nå. Kontrollera att datorn har internet.")
        }
        return Audit(report.findings(answers), entryCount: entries.count { $0.status != .archived })
    }
}

/// A finding as a list tells it.
private struct FindingLine: Encodable {
    let kind, severity, id, slug, name, message, proposal: String
    let field, sentence: String?
    let others: [String]
    private let title: String

    private enum CodingKeys: String, CodingKey {
        case kind, severity, id, slug, name, message, proposal, field, sentence, others
    }

    init(_ finding: Finding) {
        (kind, title) = (finding.kind.rawValue, finding.kind.title)
        severity = String(describing: finding.severity)
        (id, slug, name) = (finding.entry.id.text, finding.entry.slug, finding.entry.name)
        (message, proposal) = (finding.message, finding.proposal)
        (field, sentence) = (finding.quote?.field, finding.sentence)
        others = finding.others.map(\.slug)
    }

    var swedishText: String {
        let quote = sentence.map { "\n    ”\($0)”" } ?? ""
        return "\(name) (\(slug))\n  \(title). \(message)\(quote)\n  → \(proposal)"
    }
}

struct FixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix", abstract: "Visa de rättelser som granskningen kan göra själv, eller gör dem.",
        discussion: "Utan --yes ändras ingenting. Allt som görs står i insatsens historik och går att återställa.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Insatsens id, adress eller nyckel.", valueName: "insats"))
    var name: String

    @Flag(help: "Gör rättelserna.")
    var yes = false

    @Flag(help: "Skriv en rad JSON för varje rättelse.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            let fixes = try service.fixes(for: name)
            if fixes.isEmpty, !json { Console.print("Det finns inget att rätta som inte en människa måste avgöra.") }
            for (finding, fix) in fixes {
                // An earlier fix may have made this one needless.
                let isMade = try yes && make(fix, service)
                let line = FixLine(finding, fix, made: isMade)
                Console.print(json ? try JSONLine.text(line) : line.swedishText)
            }
            if !fixes.isEmpty, !yes, !json { Console.note("Inget är ändrat. Gör rättelserna med: --yes") }
        }
    }

    private func make(_ fix: Fix, _ service: CatalogueService) throws -> Bool {
        do {
            _ = try service.makeFix(fix.key, of: name, by: .commandLine)
            return true
        } catch FixRefusal.outOfDate {
            return false
        }
    }
}

/// A fix as a list tells it.
private struct FixLine: Encodable {
    struct Change: Encodable {
        let field: String
        let before, after: JSONValue
    }
    let kind, slug, name, message: String
    let changes: [Change]
    let made: Bool

    init(_ finding: Finding, _ fix: Fix, made: Bool) {
        (kind, slug, name) = (finding.kind.rawValue, finding.entry.slug, finding.entry.name)
        message = finding.message
        changes = fix.changes.map { Change(field: $0.field, before: $0.old, after: $0.new) }
        self.made = made
    }

    var swedishText: String {
        let lines = changes.map {
            "    \(FieldName.swedish($0.field)): \($0.before.compactText) → \($0.after.compactText)"
        }
        return ([made ? "Rättat: \(message)" : message] + lines).joined(separator: "\n")
    }
}

struct GapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "Visa vad som saknas: insatser för varje behov i varje kommun.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, svg, json
    }

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: ArgumentHelp("Samordningsförbundet vars kommuner visas.", valueName: "namn"))
    var association: String?

    @Option(help: ArgumentHelp("Länet vars kommuner visas, som namn eller kod.", valueName: "län"))
    var county: String?

    @Option(
        help: ArgumentHelp("text sammanfattar, csv är en tabell, svg en bild, json ett objekt.", valueName: "format"))
    var format = Format.text

    func run() async throws {
        try await reportingFailures {
            let code = try county.map { name in
                guard let found = Gazetteer.sweden.county(named: name) else {
                    throw CommandFailure(
                        .input, "\"\(name)\" är inget län. Skriv till exempel Stockholms län eller 01.")
                }
                return found.code
            }
            let report = try catalogue.service().gapReport(association: association, county: code)
            switch format {
            case .csv: Console.printRaw(CSVWriter(dialect: .standard).file(rows: report.csvRows))
            case .svg: Console.print(GapReportSVG(report).svg)
            case .text: Console.print(text(report))
            case .json: Console.print(try JSONLine.text(GapLine(report)))
            }
        }
    }

    private func text(_ report: GapReport) -> String {
        func line(_ title: String, _ names: [String]) -> String {
            "\(title) (\(names.count)): \(names.isEmpty ? "inga" : names.joined(separator: ", "))"
        }
        return [
            "\(report.rows.count) kommuner, \(report.needs.count) behov, \(report.entryCount) publicerade insatser.",
            line("Kommuner utan egen insats", report.municipalitiesWithoutLocal.map(\.name)),
            line("Behov utan insats i kommun eller län", report.needsWithoutLocal.map(\.label)),
            line("Begrepp som ingen insats har", report.unusedConcepts.map(\.label)),
        ].joined(separator: "\n")
    }
}

/// What is lacking, as JSON.
private struct GapLine: Encodable {
    private let entries: Int
    private let rows: [[String]]
    private let municipalitiesWithout, needsWithout, unusedConcepts: [String]

    init(_ report: GapReport) {
        (entries, rows) = (report.entryCount, report.csvRows)
        municipalitiesWithout = report.municipalitiesWithoutLocal.map(\.code.rawValue)
        needsWithout = report.needsWithoutLocal.map(\.id)
        unusedConcepts = report.unusedConcepts.map(\.id)
    }
}
