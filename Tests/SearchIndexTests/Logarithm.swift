#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The natural logarithm, wherever the platform keeps it.
func logarithm(_ value: Double) -> Double { log(value) }
