#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The stream for what is no answer.
enum StandardError {
    /// Whether a person sees it at once.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes at once, without a buffer; what can't be written is not worth an error.
    static func write(_ text: String) {
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
