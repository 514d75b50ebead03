/// Tells what is wrong with a web address by looking at it.
enum WebAddress {
    /// Why a text is no web address.
    struct Fault {
        /// In Swedish, to stand after a colon.
        let message: String
        /// What was most likely meant.
        var mended: String?
    }

    /// What is wrong; `nil` when it is an http or https address of a host with a dot.
    ///
    /// - Complexity: O(n).
    static func fault(of text: String) -> Fault? {
        guard text.utf8.count <= 2_000 else { return Fault(message: "den är längre än 2 000 tecken") }
        guard !text.contains(where: { $0.isWhitespace || "\"<>\\".contains($0) }) else {
            return Fault(message: "den innehåller mellanslag eller otillåtna tecken", mended: trimmed(text))
        }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let scheme = parts.count == 2 ? parts[0].lowercased() : ""
        guard ["http", "https"].contains(scheme), parts[1].hasPrefix("//") else {
            return schemeFault(text, scheme)
        }
        return isHost(host(of: parts[1].dropFirst(2))) ? nil : Fault(message: "den har inget riktigt domännamn")
    }

    private static func schemeFault(_ text: String, _ scheme: String) -> Fault {
        if ["http", "https"].contains(scheme) {
            return Fault(message: "två snedstreck saknas efter \(scheme):")
        }
        let isBare = isHost(host(of: text[...]))
        let mended = isBare ? "https://" + text : nil
        return Fault(message: "den börjar inte med https:// eller http://", mended: mended)
    }

    private static func host(of rest: Substring) -> Substring {
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        let port = authority.lastIndex(of: ":") ?? authority.endIndex
        let isPort = authority[port...].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
        return isPort ? authority[..<port] : authority
    }

    /// Letters, digits and hyphens in at least two parts, the last of them letters; å, ä and ö are letters.
    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, last.count >= 2,
            last.allSatisfy(\.isLetter) || last.hasPrefix("xn--")
        else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
                && !part.hasPrefix("-") && !part.hasSuffix("-")
        }
    }

    /// The address without white space around it, if that mends it.
    private static func trimmed(_ text: String) -> String? {
        let inner = text.split(whereSeparator: \.isWhitespace)
        guard inner.count == 1, let only = inner.first, only.count < text.count, fault(of: String(only)) == nil else {
            return nil
        }
        return String(only)
    }
}
