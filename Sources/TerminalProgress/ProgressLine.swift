/// One line on standard error that tells somebody who waits how far long work has come, rewritten in place.
///
/// Says nothing when standard error is not a terminal, for a log is not to be filled with it, and nothing of
/// work that is soon done.
public struct ProgressLine {
    /// Writes to the terminal; `nil` when there is none.
    private let write: ((String) -> Void)?
    private let now: () -> ContinuousClock.Instant
    private var nextShown: ContinuousClock.Instant
    private var isShowing = false

    /// Work that takes no longer is not told of.
    static let delay = Duration.milliseconds(500)
    /// The least time between two messages, so that writing costs nothing.
    static let interval = Duration.milliseconds(100)

    /// Creates a line for work that begins now.
    public init() {
        let clock = ContinuousClock()
        self.init(now: { clock.now }, write: StandardError.isTerminal ? { StandardError.write($0) } : nil)
    }

    /// Creates a line with another clock and another place to write to.
    init(now: @escaping () -> ContinuousClock.Instant, write: ((String) -> Void)?) {
        self.now = now
        self.write = write
        nextShown = now() + Self.delay
    }

    /// Replaces what the line says; passed over when that is too soon.
    ///
    /// - Parameter text: short enough for any window; made only when it is shown.
    /// - Complexity: a look at the clock when passed over.
    public mutating func show(_ text: @autoclosure () -> String) {
        guard let write else { return }
        let now = now()
        guard now >= nextShown else { return }
        nextShown = now + Self.interval
        isShowing = true
        write(Self.erasing + text())
    }

    /// Takes the line away; to be called before anything else is written to the terminal.
    public mutating func clear() {
        guard let write, isShowing else { return }
        isShowing = false
        write(Self.erasing)
    }

    /// Goes to the beginning of the line and erases it.
    private static let erasing = "\r\u{1B}[K"
}
