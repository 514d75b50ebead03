#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The functions of the C library that the benchmark needs, which FoundationEssentials doesn't pass on.
enum PlatformMathematics {
    /// A base raised to an exponent.
    static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

    /// The power of ten that a positive number is.
    static func decimalLogarithm(_ value: Double) -> Double { log10(value) }
}
