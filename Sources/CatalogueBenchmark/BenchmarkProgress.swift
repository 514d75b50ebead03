#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells somebody who waits how far a long step has come, on standard error.
///
/// Says nothing when standard error is not a terminal: a log is not to be filled with it.
struct BenchmarkProgress {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let clock = ContinuousClock()
    private var lastShown: ContinuousClock.Instant?

    /// The least time between two messages, so that writing costs nothing that is measured.
    private static let interval = Duration.milliseconds(100)

    /// Creates a progress that has shown nothing.
    init() {}

    /// Tells how many of how many are done; passed over when the last message is younger than a tenth of a second.
    mutating func show(_ step: String, _ done: Int, of total: Int) {
        guard isShown else { return }
        let now = clock.now
        if let lastShown, now - lastShown < Self.interval { return }
        lastShown = now
        let share = total > 0 ? done * 100 / total : 100
        Self.write("\r\u{1B}[K\(step) \(share) % (\(done) of \(total))")
    }

    /// Takes away what is shown; to be called before anything else is written to the terminal.
    mutating func clear() {
        guard isShown, lastShown != nil else { return }
        lastShown = nil
        Self.write("\r\u{1B}[K")
    }

    /// Writes at once, without a buffer; what can't be written is not worth an error.
    private static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            #if canImport(Darwin)
                _ = Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
            #elseif canImport(Glibc)
                _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
            #elseif canImport(Musl)
                _ = Musl.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
            #endif
        }
    }
}
