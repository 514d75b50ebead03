import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Proposals")
struct ProposalTests {
    private let catalogue: AdministrationFixture
    private let editor, administrator: Actor
    private var service: CatalogueService { catalogue.service }
    private static let association = "Samordningsförbundet A"

    init() throws {
        catalogue = try AdministrationFixture()
        editor = try catalogue.actor(.editor, association: Self.association)
        administrator = try catalogue.actor(.administrator)
        try catalogue.load(Self.entry(#""summary":"Trä","ageMin":18"#))
    }

    private static func entry(_ fields: String, name: String = "Snickeriet") -> String {
        #"{"key":"a","name":"\#(name)","coordinationAssociation":"\#(association)",\#(fields)}"#
    }

    private func propose(_ fields: String, name: String = "Snickeriet", by actor: Actor? = nil) throws -> Proposal {
        try service.propose(
            catalogue.document(Self.entry(fields, name: name)), for: "snickeriet", comment: "Nytt", by: actor ?? editor)
    }

    @Test("a proposal changes nothing until it is approved, and then just what it says")
    func approved() throws {
        let proposal = try propose(#""summary":"Trä och metall","ageMin":18"#)
        let opened = try service.proposal(id: proposal.id)
        #expect(opened.differences == [.init(field: "summary", before: "Trä", after: "Trä och metall")])
        #expect(try service.anyEntry("a").content.summary == "Trä")
        let entry = try service.approveProposal(id: proposal.id, by: administrator)
        #expect(entry.content.summary == "Trä och metall" && entry.revision == 2)
        #expect(try catalogue.total("metall") == 1)
        #expect(try service.proposals().isEmpty)
        #expect(try service.proposals(includingDecided: true).map(\.proposal.decision) == [.approved])
        let actions = try service.auditLog(limit: 3).map(\.action)
        #expect(actions == [.approve, .approve, .propose], "one for the proposal, one for the entry")
    }

    @Test("a proposal is declined with a reason, and not without")
    func declined() throws {
        let proposal = try propose(#""summary":"Annat""#)
        #expect(throws: ProposalRefusal.self) {
            try service.declineProposal(id: proposal.id, reason: "  ", by: administrator)
        }
        try service.declineProposal(id: proposal.id, reason: "Stämmer inte", by: administrator)
        #expect(try service.anyEntry("a").content.summary == "Trä")
        #expect(try service.proposals(includingDecided: true).map(\.proposal.reason) == ["Stämmer inte"])
        #expect(throws: ProposalRefusal.decidedAlready) {
            try service.approveProposal(id: proposal.id, by: administrator)
        }
    }

    @Test("what others changed meanwhile stays, and the same field in two ways is a conflict")
    func merged() throws {
        let proposal = try propose(#""summary":"Trä och metall","ageMin":18"#)
        let other = try propose(#""summary":"Bara metall","ageMin":20"#)
        try service.approveProposal(id: proposal.id, by: administrator)
        let opened = try service.proposal(id: other.id)
        #expect(opened.conflicts.map(\.field) == ["summary"])
        #expect(throws: ProposalRefusal.conflicts(fields: ["sammanfattning"])) {
            try service.approveProposal(id: other.id, by: administrator)
        }
        #expect(try service.proposals().map(\.proposal.id) == [other.id], "it stays open")
        try catalogue.load(Self.entry(#""summary":"Trä","ageMin":18"#))
        let third = try propose(#""summary":"Trä","ageMin":18,"ageMax":30"#)
        try catalogue.load(Self.entry(#""summary":"Trä","ageMin":16"#))
        let entry = try service.approveProposal(id: third.id, by: administrator)
        #expect(entry.content.ageMin == 16 && entry.content.ageMax == 30)
    }

    @Test("only administrators decide, and editors propose for their own association alone")
    func roles() throws {
        let proposal = try propose(#""summary":"Annat""#)
        #expect(throws: WriteRefusal.notAllowed) { try service.approveProposal(id: proposal.id, by: editor) }
        #expect(throws: WriteRefusal.notAllowed) {
            try service.declineProposal(id: proposal.id, reason: "Nej", by: editor)
        }
        let stranger = try catalogue.actor(.editor, association: "Samordningsförbundet B")
        #expect(throws: WriteRefusal.notAllowed) { _ = try propose(#""summary":"X""#, by: stranger) }
        #expect(throws: ProposalRefusal.changesNothing) { _ = try propose(#""summary":"Trä","ageMin":18"#) }
    }

    @Test("a table proposes only what it has columns for")
    func table() throws {
        let document = catalogue.document("nyckel;namn;ålder till\na;Snickeriet;29\n", name: "f.csv")
        let proposal = try service.propose(document, for: "a", comment: "", by: editor)
        let opened = try service.proposal(id: proposal.id)
        #expect(opened.differences == [.init(field: "ageMax", before: nil, after: "29")])
        #expect(opened.proposal.comment == nil)
    }
}
