import CatalogueModel
import SwedishText

/// Measures the analysis of text: how fast known words pass, and what a new word costs.
struct TextBenchmark {
    private let text: [UInt8]
    private let analyser = WordAnalyser()

    /// Bytes of text that are read; the entries' texts are repeated up to that.
    private static let bytesRead = 16_000_000
    private static let rounds = 5

    /// Uses the texts of a catalogue.
    init(_ entries: [Intervention]) {
        var texts: [UInt8] = []
        for content in entries.map(\.content) {
            for part in [content.name, content.summary ?? "", content.description ?? "", content.easyRead ?? ""] {
                texts += Array(part.utf8) + [0x0A]
            }
        }
        var text: [UInt8] = []
        while text.count < Self.bytesRead, !texts.isEmpty { text += texts }
        self.text = text
    }

    /// Adds medians of a few rounds.
    func run(_ report: inout Report) {
        let words = distinctWords()
        let reading = Self.median((0..<Self.rounds).map { _ in readingSeconds() })
        report.add("text with memo, \(words.count) distinct words", Double(text.count) / reading / 1e6, "MB/s")
        let new = Self.median((0..<Self.rounds).map { _ in analysingSeconds(words) })
        report.add("a word of the catalogue, met first", new / Double(words.count) * 1e6, "µs")
        let compounds = unlistedCompounds(of: words)
        let splitting = Self.median((0..<Self.rounds).map { _ in analysingSeconds(compounds) })
        report.add("a compound that is not listed", splitting / Double(compounds.count) * 1e6, "µs")
    }

    private func distinctWords() -> [[UInt8]] {
        var scanner = WordScanner(text)
        var words: Set<[UInt8]> = []
        while scanner.next() { words.insert(Array(scanner.surface)) }
        return words.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func unlistedCompounds(of words: [[UInt8]]) -> [[UInt8]] {
        words.filter { analyser.analyseAnew($0).source == .compound }
    }

    private func readingSeconds() -> Double {
        var memo = WordMemo(analyser)
        var sum = 0
        let time = ContinuousClock().measure {
            var scanner = WordScanner(text)
            while scanner.next() { sum &+= memo.number(ofWordOf: scanner) }
        }
        precondition(sum > 0 && memo.count > 0, "nothing was read")
        return Self.seconds(time)
    }

    private func analysingSeconds(_ words: [[UInt8]]) -> Double {
        var parts = 0
        let time = ContinuousClock().measure {
            for word in words { parts &+= analyser.analyseAnew(word).parts.count }
        }
        precondition(parts > 0, "nothing was split")
        return Self.seconds(time)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
