import Testing

@testable import TerminalProgress

@Suite("Progress line")
struct ProgressLineTests {
    /// A terminal and a clock that stands until it is moved.
    private final class Terminal {
        var written = ""
        var time = ContinuousClock().now

        func line() -> ProgressLine { ProgressLine(now: { self.time }, write: { self.written += $0 }) }
    }

    @Test("nothing is said of work that is soon done")
    func short() {
        let terminal = Terminal()
        var line = terminal.line()
        line.show("1 %")
        terminal.time += .milliseconds(499)
        line.show("99 %")
        line.clear()
        #expect(terminal.written.isEmpty)
    }

    @Test("the line is rewritten ten times a second at most, and cleared once")
    func long() {
        let terminal = Terminal()
        var line = terminal.line()
        terminal.time += .milliseconds(500)
        line.show("10 %")
        terminal.time += .milliseconds(99)
        line.show("20 %")
        terminal.time += .milliseconds(1)
        line.show("30 %")
        line.clear()
        line.clear()
        #expect(terminal.written == "\r\u{1B}[K10 %\r\u{1B}[K30 %\r\u{1B}[K")
    }

    @Test("without a terminal no text is even made")
    func quiet() {
        let terminal = Terminal()
        var made = 0
        func text() -> String {
            made += 1
            return "?"
        }
        var line = ProgressLine(now: { terminal.time }, write: nil)
        terminal.time += .seconds(10)
        line.show(text())
        line.clear()
        #expect(made == 0)
    }
}
