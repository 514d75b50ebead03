#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets the server be stopped before it serves.
///
/// In a container the program is process 1, and the kernel drops signals that process 1 has no handler
/// for: without this, a stop during start-up would be lost. Nothing is half done: what fills the catalogue
/// is one transaction. Once the server runs, its own graceful stop takes the signals over.
enum EarlyStop {
    static func install() {
        for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(FailureCode.done) } }
    }
}
