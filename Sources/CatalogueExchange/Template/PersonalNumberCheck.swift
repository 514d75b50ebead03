import CatalogueModel

/// Refuses a text with a personal identity number anywhere, also where nothing was read from.
struct PersonalNumberCheck {
    let text: TemplateText

    /// Notes the first line that has one, unless a record has been refused for it.
    ///
    /// - Complexity: O(n) in the bytes.
    func check(_ document: inout ImportDocument) {
        let message = Self.problem(in: text.string)?.message
        guard let message, !document.problems.contains(where: { $0.message == message }) else { return }
        let line = text.lines.firstIndex { Self.problem(in: text.string($0)) != nil }
        document.problems.append(
            ImportProblem(
                file: document.file, line: line.map { $0 + 1 }, message: "Texten " + message,
                remedy: "Ta bort det. Katalogen får inte innehålla uppgifter om enskilda personer."))
    }

    /// The rule is the model's own: the text is judged as a description.
    private static func problem(in text: String) -> ContentProblem? {
        guard text.utf8.lazy.filter({ (48...57).contains($0) }).count >= 10 else { return nil }
        var content = InterventionContent(key: "x", name: "x")
        content.description = text
        return content.problems().first { $0.field == "description" && $0.message.contains("personnummer") }
    }
}
