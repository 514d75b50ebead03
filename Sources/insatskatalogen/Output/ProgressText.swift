import CatalogueService

/// How far an import has come, for the terminal: one short line.
enum ProgressText {
    /// How many lines of a file are read.
    static func reading(_ lines: Int) -> String { "Läser … \(grouped(lines)) rader" }

    /// How much of a step is done.
    static func of(_ progress: ImportProgress) -> String {
        let share = progress.total > 0 ? progress.done * 100 / progress.total : 100
        return "\(name(of: progress.step)) … \(share)\(noBreakSpace)%"
    }

    private static func name(of step: ImportProgress.Step) -> String {
        switch step {
        case .planning: "Jämför med katalogen"
        case .writing: "Sparar"
        case .indexing: "Bygger sökregistret"
        }
    }

    private static let noBreakSpace = "\u{A0}"

    /// A number with its thousands set apart, as in Swedish.
    private static func grouped(_ number: Int) -> String {
        guard number >= 1_000 else { return "\(number)" }
        return grouped(number / 1_000) + noBreakSpace + String(1_000 + number % 1_000).dropFirst()
    }
}
