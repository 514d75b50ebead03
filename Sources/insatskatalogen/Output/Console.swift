#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The two streams of a command: answers on standard output, everything else on standard error.
enum Console {
    /// Writes a line to standard output.
    static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Writes text to standard output as it is.
    static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes a line that is no failure to standard error, beside an answer that a program may read.
    static func note(_ text: String) { error(text) }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // Nobody reads any more ("… | head"): that is the reader's choice and no failure.
            if written < 0, errno == EPIPE { return }
            guard written > 0 else { failToWrite(descriptor) }
            rest = rest.dropFirst(written)
        }
    }

    /// A half-written answer must not look done.
    private static func failToWrite(_ descriptor: Int32) -> Never {
        if descriptor != STDERR_FILENO { error("Svaret kunde inte skrivas klart. Är disken full?") }
        exit(FailureCode.system.rawValue)
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
