/// Addresses of licences as the open-data portals know them.
enum LicenceAddress {
    /// CC0 1.0, under which DCAT-AP-SE demands that the description itself is.
    static let cc0 = "http://creativecommons.org/publicdomain/zero/1.0/"

    /// A licence's one address: those of Creative Commons begin with `http:`, end with a slash and lead to no page
    /// in a language, so that portals see that two catalogues have the same licence.
    ///
    /// Source: DCAT-AP-SE, "Skördning", "Undvik duplicerade identifierare".
    static func canonical(_ address: String) -> String {
        let address = URIText.escaped(address)
        guard let start = address.firstRange(of: "creativecommons.org/") else { return address }
        let before = ["https://", "http://", "https://www.", "http://www."]
        guard before.contains(String(address[..<start.lowerBound])) else { return address }
        let pages: Set<Substring> = ["deed", "legalcode"]
        let parts = address[start.upperBound...].split(separator: "/").filter { part in
            !pages.contains(part.prefix { $0 != "." })
        }
        return "http://creativecommons.org/" + parts.joined(separator: "/") + "/"
    }
}
