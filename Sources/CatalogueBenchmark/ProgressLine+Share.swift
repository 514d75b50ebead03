import TerminalProgress

extension ProgressLine {
    /// Tells how many of how many are done.
    mutating func show(_ step: String, _ done: Int, of total: Int) {
        show("\(step) \(total > 0 ? done * 100 / total : 100) % (\(done) of \(total))")
    }
}
