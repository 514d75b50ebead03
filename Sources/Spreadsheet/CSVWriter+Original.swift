extension CSVWriter {
    /// What a text was before it was written: takes back the one apostrophe that disarms a formula.
    ///
    /// - Complexity: O(1) but for leading apostrophes, and O(n) for the copy where there is one to take.
    public static func original(_ text: String) -> String {
        guard text.unicodeScalars.first == "'" else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return opensFormula(rest) ? rest : text
    }
}
