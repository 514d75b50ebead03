import CatalogueTestSupport
import Testing

@testable import Spreadsheet

@Suite("Numbers of a workbook")
struct NumberTextTests {
    @Test(
        "are written in short decimals",
        arguments: [
            ("16", "16"), ("16.0", "16"), ("0.5", "0.5"), ("-0.50", "-0.5"), ("136", "136"), ("0", "0"), ("-0", "0"),
            ("1E3", "1000"), ("1.5E+1", "15"), ("5.0000000000000001E-2", "0.05"), ("0.30000000000000004", "0.3"),
            ("4.2000000000000002", "4.2"), ("2.9999999999999996", "3"), ("9999999999999.99", "9999999999999.99"),
            ("99999999999999.99", "100000000000000"),
            ("999999999999999", "999999999999999"), ("1E15", "1000000000000000"), ("1e21", "1e21"),
            ("1.25e-7", "0.000000125"), ("1e-12", "1e-12"), ("12345678901234567", "12345678901234567"),
            ("198112189876", "198112189876"), ("0007", "7"), ("9.9999999999999995e22", "1e23"), ("+7", "7"),
        ])
    func plain(_ text: String, _ expected: String) {
        #expect(NumberText.plain(text) == expected, "\(text)")
    }

    @Test(
        "other texts are no numbers",
        arguments: ["", "abc", "0x10", "nan", "inf", "1e999", "1,5", "1 000", "--1", "e", ".", "1e", "٣"])
    func notNumbers(_ text: String) {
        #expect(NumberText.plain(text) == nil, "\(text)")
    }

    @Test("50,000 random decimals of at most 15 digits come back as they were")
    func roundTrip() {
        for seed in UInt64(0)..<50_000 {
            var random = SeededGenerator(seed: seed)
            let digits = Int.random(in: 1...15, using: &random)
            let fraction = Int.random(in: 0...min(9, digits), using: &random)
            let whole =
                digits == fraction
                ? "0"
                : String(Int.random(in: 1...9, using: &random))
                    + Self.digits(digits - fraction - 1, &random)
            var text = whole
            if fraction > 0 {
                text += "." + Self.digits(fraction - 1, &random) + String(Int.random(in: 1...9, using: &random))
            }
            #expect(NumberText.plain(text) == text, "seed \(seed)")
            #expect(NumberText.plain("-" + text) == "-" + text, "seed \(seed)")
            // Through the double, as when a file writes an exponent.
            #expect(NumberText.plain(text + "e0") == text, "seed \(seed)")
        }
    }

    private static func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
        (0..<max(0, count)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
}
