import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

/// What the public reads is changed by an administrator, or with one's approval: whichever way an editor comes.
@Suite("Approval")
struct ApprovalTests {
    private let catalogue: AdministrationFixture
    private let editor, administrator: Actor
    private var service: CatalogueService { catalogue.service }
    private static let association = "Samordningsförbundet A"

    init() throws {
        catalogue = try AdministrationFixture()
        editor = try catalogue.actor(.editor, association: Self.association)
        administrator = try catalogue.actor(.administrator)
        try catalogue.load(Self.entry("a", #""summary":"Trä""#))
    }

    private static func entry(_ key: String, _ fields: String, association: String = association) -> String {
        #"{"key":"\#(key)","name":"Snickeriet \#(key)","coordinationAssociation":"\#(association)",\#(fields)}"#
            + "\n"
    }

    private func load(_ text: String, publish: Bool = false, dryRun: Bool = false) throws -> ImportReport {
        try service.importDocuments(
            [catalogue.document(text)], importSource: nil, publish: publish, dryRun: dryRun, by: editor)
    }

    private func replace(_ fields: String, by actor: Actor) throws -> WrittenEntry {
        try service.replace(
            "snickeriet-a", with: catalogue.document(Self.entry("a", fields)), ifRevision: nil, by: actor)
    }

    @Test("an editor's file adds and changes drafts, and proposes what it would change in what is published")
    func importing() throws {
        let report = try load(Self.entry("a", #""summary":"Metall""#) + Self.entry("b", #""summary":"Ny""#))
        #expect(report.plan.added.count == 1 && report.plan.changed.isEmpty && report.plan.proposed.count == 1)
        #expect(try service.anyEntry("a").content.summary == "Trä")
        let proposal = try #require(try service.proposals().first)
        #expect(proposal.differences == [.init(field: "summary", before: "Trä", after: "Metall")])
        #expect(try service.importRuns().first?.proposedCount == 1)
        try service.approveProposal(id: proposal.proposal.id, by: administrator)
        #expect(try service.anyEntry("a").content.summary == "Metall")
    }

    @Test("a dry run proposes nothing, and the same file again proposes nothing new")
    func once() throws {
        let text = Self.entry("a", #""summary":"Metall""#)
        #expect(try load(text, dryRun: true).plan.proposed.count == 1)
        #expect(try service.proposals().isEmpty)
        #expect(try load(text).isApplied)
        let again = try load(text)
        #expect(!again.isApplied && again.plan.isEmpty && again.plan.waitingCount == 1)
        #expect(try service.proposals().count == 1)
    }

    @Test("undoing an import withdraws what nobody has answered, and stops at what somebody has approved")
    func undoing() throws {
        let first = try #require(try load(Self.entry("a", #""summary":"Metall""#)).operation)
        #expect(try service.undoImport(first, by: editor).withdrawnCount == 1)
        #expect(try service.proposals().isEmpty)
        let second = try #require(try load(Self.entry("a", #""summary":"Glas""#)).operation)
        let proposal = try #require(try service.proposals().first)
        try service.approveProposal(id: proposal.proposal.id, by: administrator)
        #expect(throws: UndoRefusal.changedSince(names: ["Snickeriet a"])) {
            try service.undoImport(second, by: editor)
        }
        #expect(try service.anyEntry("a").content.summary == "Glas")
    }

    @Test("a status and something else of what is published are not changed in one row")
    func statusAndContent() throws {
        let report = try load(Self.entry("a", #""summary":"Metall","status":"archived""#))
        #expect(report.plan.problems.map(\.field) == ["status"] && !report.isApplied)
        #expect(try load(Self.entry("a", #""summary":"Trä","status":"archived""#)).isApplied)
        #expect(try service.anyEntry("a").status == .archived)
    }

    @Test("an entry written alone by an editor becomes one proposal, sent once or twice; an administrator's is written")
    func replacing() throws {
        let first = try #require(try replace(#""summary":"Metall""#, by: editor).proposal)
        #expect(try replace(#""summary":"Metall""#, by: editor).proposal?.id == first.id)
        #expect(try service.anyEntry("a").revision == 1)
        #expect(try replace(#""summary":"Trä""#, by: editor).proposal == nil, "as it is already")
        #expect(try replace(#""summary":"Glas""#, by: administrator).proposal == nil)
        #expect(try service.anyEntry("a").content.summary == "Glas")
    }

    @Test("taking back, changing and publishing again is no way round, by status, by file or alone")
    func wayRound() throws {
        try service.setStatus(.draft, of: "a", by: editor)
        #expect(try replace(#""summary":"Metall""#, by: editor).proposal == nil, "a draft is the editor's own")
        #expect(throws: WriteRefusal.needsAdministrator) { try service.setStatus(.published, of: "a", by: editor) }
        let report = try load(Self.entry("a", #""summary":"Metall""#), publish: true)
        #expect(!report.isApplied && report.plan.hasErrors)
        #expect(throws: WriteRefusal.needsAdministrator) {
            try replace(#""summary":"Metall","status":"published""#, by: editor)
        }
        #expect(try service.anyEntry("a").status == .draft)
        try service.setStatus(.published, of: "a", by: administrator)
        #expect(try service.anyEntry("a").content.summary == "Metall")
    }

    @Test("what nobody has seen an editor publishes, and confirms what is right")
    func own() throws {
        #expect(try load(Self.entry("b", #""summary":"Ny""#)).isApplied)
        #expect(try service.setStatus(.published, of: "b", by: editor).status == .published)
        #expect(try service.confirm("b", role: "samordnare", by: editor).content.reviewedBy == "samordnare")
    }

    @Test("an earlier version of what is published is restored by an administrator, or proposed")
    func restoring() throws {
        _ = try replace(#""summary":"Glas""#, by: administrator)
        #expect(throws: WriteRefusal.needsProposal) { try service.restore("a", toRevision: 1, by: editor) }
        #expect(try service.proposeRestoring("a", toRevision: 1, by: editor).content.summary == "Trä")
        #expect(try service.restore("a", toRevision: 1, by: administrator).content.summary == "Trä")
    }

    @Test("an editor undoes own imports alone, and publishes nothing by it")
    func undoingOthers() throws {
        let others = try #require(
            try catalogue.load(Self.entry("a", #""summary":"Glas""#)).operation)
        #expect(throws: WriteRefusal.notAllowed) { try service.undoImport(others, by: editor) }
        let own = try #require(try load(Self.entry("a", #""summary":"Glas","status":"archived""#)).operation)
        #expect(throws: WriteRefusal.needsAdministrator) { try service.undoImport(own, by: editor) }
        #expect(try service.undoImport(own, by: administrator).restoredCount == 1)
        #expect(try service.anyEntry("a").status == .published)
    }

    @Test("an import is undone when what was approved of it has been restored")
    func undoingApproved() throws {
        let operation = try #require(try load(Self.entry("a", #""summary":"Glas""#)).operation)
        let proposal = try #require(try service.proposals().first)
        try service.approveProposal(id: proposal.proposal.id, by: administrator)
        try service.restore("a", toRevision: 1, by: administrator)
        #expect(try service.undoImport(operation, by: editor).withdrawnCount == 0)
    }

    @Test("what an administrator changed meanwhile and what is proposed must go together to be approved")
    func contradicting() throws {
        let proposal = try #require(
            try replace(#""summary":"Trä","startDate":"2027-06-01""#, by: editor).proposal)
        _ = try replace(#""summary":"Trä","endDate":"2026-12-31""#, by: administrator)
        #expect(throws: ProposalRefusal.self) { try service.approveProposal(id: proposal.id, by: administrator) }
        #expect(try service.anyEntry("a").content.startDate == nil)
        #expect(try service.proposals().map(\.proposal.id) == [proposal.id], "it stays open")
    }

    @Test("a file proposes no other key")
    func keys() throws {
        let id = try service.anyEntry("a").id.text
        let report = try load(
            Self.entry("a", #""summary":"Trä","id":"\#(id)""#).replacing(#""key":"a""#, with: #""key":"b""#))
        #expect(report.plan.problems.map(\.field) == ["key"] && !report.isApplied)
    }

    @Test("of many who change the same version at once, one does")
    func atOnce() async throws {
        for round in 1...20 {
            let revision = try service.anyEntry("a").revision
            let written = await withTaskGroup(of: Bool.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        let document = catalogue.document(Self.entry("a", #""summary":"\#(round) \#(writer)""#))
                        let made = try? service.replace(
                            "snickeriet-a", with: document, ifRevision: revision, by: administrator)
                        return made != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(written == 1)
            #expect(try service.anyEntry("a").revision == revision + 1)
        }
    }

    @Test("an editor proposes for the own association alone, in a file too")
    func foreign() throws {
        try catalogue.load(Self.entry("c", #""summary":"Annan""#, association: "Samordningsförbundet B"))
        let report = try load(Self.entry("c", #""summary":"Ändrad""#, association: "Samordningsförbundet B"))
        #expect(report.plan.problems.map(\.field) == ["coordinationAssociation"] && !report.isApplied)
    }
}
