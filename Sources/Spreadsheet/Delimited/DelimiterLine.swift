/// The first line `sep=;`, with which a file tells a spreadsheet its delimiter.
struct DelimiterLine {
    let delimiter: UInt8
    /// Where the next line begins.
    let end: Int

    /// Reads it, also within quotation marks; `nil` when the text begins otherwise.
    init?(_ utf8: [UInt8]) {
        let line = utf8.prefix(16).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        var words = line
        if words.count >= 2, words.first == UInt8(ascii: "\""), words.last == UInt8(ascii: "\"") {
            words = words.dropFirst().dropLast()
        }
        guard words.count == 5, String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let delimiter = words.last, Self.canDelimit(delimiter)
        else { return nil }
        self.delimiter = delimiter
        let rest = utf8[line.endIndex...]
        end = line.endIndex + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count))
    }

    /// A sign of ASCII that neither is part of words nor quotes.
    private static func canDelimit(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return byte == UInt8(ascii: "\t")
            || ((0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && !scalar.properties.isAlphabetic
                && !(0x30...0x39).contains(byte))
    }
}
