/// Splits UTF-8 text into words, each with its byte range in the original.
///
/// The rules are those of ``WordScanner``; this is the convenient form, with a value for each word.
///
/// Arbitrary bytes are accepted: ill-formed UTF-8 separates words.
public enum Tokeniser {
    /// Longest word kept, in bytes; what follows in the same run is skipped, not indexed.
    public static let longestWordBytes = 120

    /// All words of `text`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public static func tokens(in text: String) -> [Token] {
        tokens(in: Array(text.utf8))
    }

    /// All words of UTF-8 bytes, in order.
    ///
    /// - Complexity: O(n) in the number of bytes.
    public static func tokens(in bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var scanner = WordScanner(bytes)
        while scanner.next() {
            tokens.append(
                Token(
                    byteRange: scanner.byteRange, surface: scanner.surface, link: scanner.link,
                    isContinuation: scanner.isContinuation))
        }
        return tokens
    }
}
