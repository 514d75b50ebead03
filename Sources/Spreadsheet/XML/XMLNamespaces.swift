/// The namespaces whose elements a workbook's reader understands.
///
/// Source: ECMA-376 part 1 (strict), part 2 (relationships) and part 4 (transitional).
enum XMLNamespaces {
    static let known: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    ]

    /// Stands between namespace and name; expat refuses namespaces that hold it.
    static let separator: UInt8 = 0x0A
}
