import CatalogueTestSupport
import FoundationEssentials
import Testing

@testable import Spreadsheet

@Suite("Encodings of text")
struct EncodingTests {
    private static let table = [
        ["namn", "beskrivning", "ålder", "övrigt"],
        ["Träffpunkten", "Öppet: mån, ons; fre.\nKom – när du vill", "16", "café \"Önskan\""],
        ["", "a\tb", "", "-5 °C, 2,5 €"],
    ]

    private static func text(delimiter: String, end: String) -> String {
        table.map { row in
            row.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: delimiter)
        }.joined(separator: end).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: end == "\r" ? "\r" : "\n") + end
    }

    /// By search in all bytes: slow and obvious.
    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            (UInt8.min...UInt8.max).first { Windows1252.utf8([$0][...]) == Array(String(Character(scalar)).utf8) }
        }
    }

    private static func encodings(_ text: String) -> [(name: String, bytes: [UInt8], encoding: TextEncoding)] {
        [
            ("UTF-8", Array(text.utf8), .utf8(byteOrderMark: false)),
            ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + text.utf8, .utf8(byteOrderMark: true)),
            ("UTF-16 LE", [0xFF, 0xFE] + text.utf16Bytes(), .utf16LittleEndian),
            ("UTF-16 BE", [0xFE, 0xFF] + text.utf16Bytes(isLittleEndian: false), .utf16BigEndian),
            ("UTF-16 LE, no mark", text.utf16Bytes(), .utf16LittleEndian),
            ("UTF-16 BE, no mark", text.utf16Bytes(isLittleEndian: false), .utf16BigEndian),
            ("Windows-1252", windows1252(text), .windows1252),
        ]
    }

    @Test("one table gives the same rows in every encoding, with every delimiter and line end")
    func matrix() throws {
        for delimiter in [";", ",", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                for (name, bytes, encoding) in Self.encodings(Self.text(delimiter: delimiter, end: end)) {
                    let what: Comment = "\(name) \(delimiter.debugDescription) \(end.debugDescription)"
                    let book = try SpreadsheetReader().read(Data(bytes))
                    #expect(book.texts() == Self.table, what)
                    #expect(book.lines() == [1, 2, 4], what)
                    #expect(book.format == .csv(encoding: encoding, delimiter: Character(delimiter)), what)
                    #expect(book.warnings.isEmpty, what)
                }
            }
        }
    }

    @Test("Windows-1252 agrees with Microsoft's table where it differs from ISO 8859-1")
    func table1252() {
        let expected: [(UInt8, String)] = [
            (0x80, "€"), (0x85, "…"), (0x8A, "Š"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"),
            (0x96, "–"), (0x97, "—"), (0x99, "™"), (0x9C, "œ"), (0x9F, "Ÿ"), (0xA0, "\u{A0}"), (0xC5, "Å"), (0xE9, "é"),
            (0xFF, "ÿ"), (0x41, "A"),
        ]
        for (byte, text) in expected {
            #expect(String(decoding: Windows1252.utf8([byte][...]), as: UTF8.self) == text, "\(byte)")
        }
        #expect((UInt8.min...UInt8.max).filter(Windows1252.isUndefined) == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    }

    @Test("bytes without meaning are replaced, counted and placed")
    func undefined() throws {
        let book = try SpreadsheetReader().read(Data(Array("a;b\n".utf8) + [0xE5, 0x81, 0x3B, 0x9D, 0x0A]))
        #expect(book.texts() == [["a", "b"], ["å\u{FFFD}", "\u{FFFD}"]])
        #expect(book.warnings == [.undefinedBytes(count: 2, encoding: .windows1252, firstLine: 2)])
    }

    @Test("UTF-8 and Windows-1252 in one file are each read rightly, with a warning")
    func mixed() throws {
        let book = try SpreadsheetReader().read(Data(Array("å;b\n".utf8) + [0xE4, 0x3B, 0xF6, 0x0A]))
        #expect(book.texts() == [["å", "b"], ["ä", "ö"]])
        #expect(book.warnings == [.mixedEncodings(count: 2, firstLine: 2)])
    }

    @Test("capitals before a closing quotation mark in Windows-1252 are not taken for UTF-8")
    func capitals() throws {
        // Ö and ” are together well-formed UTF-8.
        let book = try SpreadsheetReader().read(Data(Array("a;".utf8) + [0x94, 0x4D, 0xD6, 0x94, 0x3B, 0xE5]))
        #expect(book.texts() == [["a", "”MÖ”", "å"]])
        #expect(book.warnings.isEmpty)
    }

    @Test("further byte order marks are left out, though there be very many")
    func repeatedMarks() throws {
        let marks = String(repeating: "\u{FEFF}", count: 100_000)
        #expect(try SpreadsheetReader().read(Data((marks + "a;b").utf8)).texts() == [["a", "b"]])
        #expect(throws: SpreadsheetError.emptyFile) { try SpreadsheetReader().read(Data(marks.utf8)) }
    }

    @Test("half characters of UTF-16 are replaced, counted and placed")
    func halfCharacters() throws {
        let good = "a;b\nc;".utf16Bytes()
        let book = try SpreadsheetReader().read(Data([0xFF, 0xFE] + good + [0x3D, 0xD8, 0x41, 0x00, 0x42]))
        #expect(book.texts() == [["a", "b"], ["c", "\u{FFFD}A\u{FFFD}"]])
        #expect(book.warnings == [.undefinedBytes(count: 2, encoding: .utf16LittleEndian, firstLine: 2)])
        let paired = try SpreadsheetReader().read(Data([0xFF, 0xFE] + "🙂;x".utf16Bytes()))
        #expect(paired.texts() == [["🙂", "x"]])
    }

    @Test("what is UTF-8 agrees with the standard library: all pairs, and 20,000 random runs of bytes")
    func census() {
        func agrees(_ bytes: [UInt8]) -> Bool {
            (UTF8Census(bytes[...]).strayBytes == 0) == (String(validating: bytes, as: UTF8.self) != nil)
        }
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max where !agrees([first, second]) { Issue.record("\(first) \(second)") }
        }
        let likely: [UInt8] = [
            0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF3, 0xF4,
            0xF5, 0xFF,
        ]
        for seed in UInt64(0)..<20_000 {
            var random = SeededGenerator(seed: seed)
            let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in likely.randomElement(using: &random) ?? 0
            }
            #expect(agrees(bytes), "seed \(seed): \(bytes)")
        }
    }
}
