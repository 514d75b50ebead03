import CatalogueAudit
import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials

/// What is said of an entry while it is written: what forbids saving, what is worth a look, and how readable it is.
struct EntryCheck {
    let result: EntryEditView.Check

    /// What of the self-audit helps while somebody writes; what is missing shows in the form itself.
    private static let kinds: Set<FindingKind> = [
        .ageDiffers, .ageMissing, .placeOutsideArea, .longSentence, .hardText, .hardWord, .abbreviation,
        .personalContact, .malformedAddress,
    ]

    /// - Complexity: O(n) in the characters of the texts and the labels of the vocabulary.
    init(_ document: ImportDocument, service: CatalogueService) {
        var result = EntryEditView.Check()
        result.errors = document.problems.filter { $0.severity == .error }.map(\.formText)
        result.warnings = document.problems.filter { $0.severity == .warning }.map(\.formText)
        if let content = document.records.first?.content {
            result.readings = Self.readings(content)
            result.findings = Self.findings(content, service)
        }
        self.result = result
    }

    private static func readings(_ content: InterventionContent) -> [EntryEditView.Check.Reading] {
        let texts = [
            ("Sammanfattning", content.summary), ("Beskrivning", content.description), ("Lättläst", content.easyRead),
        ]
        return texts.compactMap { name, text in
            text.flatMap(Readability.lix).map { found in
                EntryEditView.Check.Reading(name: name, lix: Int(found.lix.rounded()), meaning: found.level)
            }
        }
    }

    private static func findings(_ content: InterventionContent, _ service: CatalogueService) -> [String] {
        let entry = Intervention(
            id: UUID(), slug: "ny", importSource: "", content: content, status: .draft, revision: 1,
            createdAt: service.now, updatedAt: service.now)
        return service.findings(in: entry).filter { kinds.contains($0.kind) }.map { finding in
            let quote = finding.sentence.map { " ”\($0)”" } ?? ""
            return "\(finding.message)\(quote) \(finding.proposal)"
        }
    }

    /// Why an entry was not saved, in the words of a form.
    static func texts(_ refusal: any Refusal) -> [String] {
        if case .invalid(let problems)? = refusal as? WriteRefusal {
            return problems.filter { $0.severity == .error }.map(\.formText)
        }
        return [refusal.message]
    }
}
