import SystemExpat

// Names, attributes and characters as expat hands them over, for the length of one call. The unsafe reads of them are
// all in this file.

/// The attributes of an element; valid only during the call that brings it.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        self.pairs = pairs
    }

    /// The value of an attribute without namespace.
    ///
    /// - Complexity: O(n) in the attributes.
    func value(_ name: StaticString) -> String? {
        first { XMLName.equals($0, name) }
    }

    /// The value of an attribute of any namespace, such as `id` for `r:id`.
    func prefixed(_ name: StaticString) -> String? {
        first { key in XMLName.separator(in: key).map { XMLName.equals($0 + 1, name) } ?? false }
    }

    /// The attribute as a whole number without sign of at most nine digits.
    func number(_ name: StaticString) -> Int? {
        value(name).flatMap(WholeNumber.init)?.value
    }

    /// The attribute as a truth: `1` or `true`.
    func isTrue(_ name: StaticString) -> Bool {
        let text = value(name)
        return text == "1" || text == "true"
    }

    private func first(where isSought: (UnsafePointer<XML_Char>) -> Bool) -> String? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            if isSought(key) { return String(cString: value) }
            pair += 2
        }
        return nil
    }
}

/// Characters between two tags; valid only during the call that brings them.
struct XMLText {
    private let bytes: UnsafeBufferPointer<XML_Char>

    init(_ start: UnsafePointer<XML_Char>?, count: Int32) {
        bytes = UnsafeBufferPointer(start: start, count: Int(max(0, count)))
    }

    /// How many UTF-8 bytes.
    var count: Int { bytes.count }

    func append(to utf8: inout [UInt8]) {
        utf8.append(contentsOf: UnsafeRawBufferPointer(bytes))
    }
}

/// The name of an element as expat writes it: namespace, separator, name.
enum XMLName {
    /// The name without its namespace; empty when that is not one of a workbook's.
    static func local(_ name: UnsafePointer<XML_Char>) -> String {
        for namespace in XMLNamespaces.known where starts(name, with: namespace) {
            let separator = name + namespace.utf8CodeUnitCount
            if UInt8(bitPattern: separator.pointee) == XMLNamespaces.separator { return String(cString: separator + 1) }
        }
        return separator(in: name) == nil ? String(cString: name) : ""
    }

    static func separator(in name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char>? {
        var next = name
        while next.pointee != 0 {
            if UInt8(bitPattern: next.pointee) == XMLNamespaces.separator { return next }
            next += 1
        }
        return nil
    }

    static func equals(_ name: UnsafePointer<XML_Char>, _ expected: StaticString) -> Bool {
        starts(name, with: expected) && name[expected.utf8CodeUnitCount] == 0
    }

    /// Never reads past the NUL of `name`: a prefix holds none.
    private static func starts(_ name: UnsafePointer<XML_Char>, with prefix: StaticString) -> Bool {
        for index in 0..<prefix.utf8CodeUnitCount where UInt8(bitPattern: name[index]) != prefix.utf8Start[index] {
            return false
        }
        return true
    }
}
