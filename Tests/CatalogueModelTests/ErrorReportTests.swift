import CatalogueModel
import Testing

@Suite("Reports of errors")
struct ErrorReportTests {
    private func fields(_ draft: ErrorReportDraft) -> [String] { draft.problems.map(\.field) }

    @Test("a kind is enough; every kind is known by its name and has one in Swedish")
    func kinds() {
        for kind in ErrorReport.Kind.allCases {
            let draft = ErrorReportDraft(kind: kind.rawValue)
            #expect(draft.kind == kind && draft.problems.isEmpty && draft.text.isEmpty, "\(kind)")
        }
        #expect(Set(ErrorReport.Kind.allCases.map(\.swedishName)).count == 5)
    }

    @Test("every problem is told at once, in sentences, and none repeats the number it warns of")
    func problems() {
        let long = String(repeating: "å", count: 1_001)
        let draft = ErrorReportDraft(kind: "x", text: long + " 19121212-1212")
        #expect(fields(draft) == ["kind", "text", "text"])
        #expect(draft.problems.allSatisfy { $0.message.hasSuffix(".") && $0.remedy.hasSuffix(".") })
        #expect(!draft.problems.contains { ($0.message + $0.remedy).contains("1212") })
        #expect(fields(ErrorReportDraft()) == ["kind"] && fields(ErrorReportDraft(kind: "Full")) == ["kind"])
        #expect(ErrorReportDraft().problems[0].message != ErrorReportDraft(kind: "x").problems[0].message)
    }

    @Test("1,000 characters are enough and one more is too many, after trimming")
    func length() {
        let most = String(repeating: "å", count: ErrorReportDraft.mostCharacters)
        #expect(fields(ErrorReportDraft(kind: "full", text: " \n" + most + "\r\n ")) == [])
        #expect(fields(ErrorReportDraft(kind: "full", text: most + ".")) == ["text"])
        // Counted as the database counts: one family of four is seven scalars.
        let families = String(repeating: "👨‍👩‍👧‍👦", count: 143)
        #expect(fields(ErrorReportDraft(kind: "full", text: families)) == ["text"])
    }

    @Test(
        "personal identity numbers are problems; telephone, organisation and case numbers are not",
        arguments: [
            ("Ring 19121212-1212", true), ("121212-1212", true), ("191212121212", true), ("pnr 121212+1212.", true),
            ("Nytt nummer: 08-123 45 67", false), ("Org.nr 556036-0793", false), ("Dnr 2003:1210", false),
            ("070-123 45 60", false),
        ])
    func identityNumbers(_ text: String, _ isProblem: Bool) {
        #expect(fields(ErrorReportDraft(kind: "other", text: text)) == (isProblem ? ["text"] : []), "\(text)")
    }

    @Test(
        "what can't be seen is taken away, lines stay",
        arguments: [
            ("  Hej  ", "Hej"), ("a\r\nb\rc\n\nd", "a\nb\nc\n\nd"), ("a\u{0}b\u{1B}[31mc\u{7F}\u{9B}d", "ab[31mcd"),
            ("a\u{202E}b\u{2066}c", "abc"), ("\u{0} \u{1}", ""), ("a\tb", "a\tb"), ("👨‍👩‍👧", "👨‍👩‍👧"),
        ])
    func cleaning(_ typed: String, _ kept: String) {
        #expect(ErrorReportDraft(text: typed).text == kept)
        #expect(ErrorReportDraft(text: kept).text == kept, "cleaning again changes nothing")
    }
}
