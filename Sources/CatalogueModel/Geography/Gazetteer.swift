import EmbeddedData

/// A municipality with its name.
public struct Municipality: Hashable, Sendable {
    /// SCB code.
    public let code: MunicipalityCode
    /// Name without "kommun", such as `Upplands Väsby`.
    public let name: String
}

/// A county with its name.
public struct County: Hashable, Sendable {
    /// SCB code.
    public let code: CountyCode
    /// Full name, such as `Stockholms län`.
    public let name: String
}

/// Sweden's 290 municipalities and 21 counties, found by name, genitive or code.
///
/// Names are compared without regard to case, hyphens and spacing. A name with *å ä ö* must be
/// written so, or wholly without dots where that leaves one answer: `sodertalje` is Södertälje, but
/// `habo` is Habo and never Håbo.
///
/// Source: SCB, "Län och kommuner i kodnummerordning", division in force since 2007-01-01.
public struct Gazetteer: Sendable {
    /// All municipalities in code order.
    public let municipalities: [Municipality]
    /// All counties in code order.
    public let counties: [County]

    private let municipalityByCode: [MunicipalityCode: Municipality]
    private let countyByCode: [CountyCode: County]
    private let municipalityNames: NameTable<MunicipalityCode>
    private let countyNames: NameTable<CountyCode>

    /// The division of Sweden, read once from the data compiled into the program.
    public static let sweden: Gazetteer = {
        do {
            return try Gazetteer(
                municipalities: EmbeddedFile.municipalities.text, counties: EmbeddedFile.counties.text)
        } catch {
            preconditionFailure("the embedded table of municipalities is malformed: \(error)")
        }
    }()

    /// Reads tables of `code,name,countyCode` and `code,name` with one heading row each.
    init(municipalities: String, counties: String) throws(MalformedCode) {
        var readCounties: [County] = []
        for row in Self.rows(counties) { readCounties.append(County(code: try CountyCode(row[0]), name: row[1])) }
        var readMunicipalities: [Municipality] = []
        for row in Self.rows(municipalities) {
            readMunicipalities.append(Municipality(code: try MunicipalityCode(row[0]), name: row[1]))
        }
        self.counties = readCounties.sorted { $0.code < $1.code }
        self.municipalities = readMunicipalities.sorted { $0.code < $1.code }
        municipalityByCode = Dictionary(uniqueKeysWithValues: readMunicipalities.map { ($0.code, $0) })
        countyByCode = Dictionary(uniqueKeysWithValues: readCounties.map { ($0.code, $0) })
        municipalityNames = NameTable(readMunicipalities.map { ($0.name, $0.code) })
        countyNames = NameTable(readCounties.map { ($0.name, $0.code) })
    }

    private static func rows(_ table: String) -> [[String]] {
        table.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",").map(String.init)
        }
    }

    /// The municipality with this code, if there is one.
    public func municipality(_ code: MunicipalityCode) -> Municipality? { municipalityByCode[code] }

    /// The county with this code, if there is one.
    public func county(_ code: CountyCode) -> County? { countyByCode[code] }

    /// The municipality that a text names: `0136`, `Haninge`, `Haninge kommun`, `Salems kommun`,
    /// `Stockholms stad`, `sodertalje`.
    ///
    /// - Complexity: O(n) in the characters of the text.
    public func municipality(named text: String) -> Municipality? {
        let trimmed = text.trimmingSpaces
        if let code = try? MunicipalityCode(trimmed) { return municipalityByCode[code] }
        let candidates = NameKey.withoutSuffix(trimmed, suffixes: ["kommun", "kommuns", "stad", "stads"])
        return candidates.lazy.compactMap { municipalityNames[$0] }.first.flatMap { municipalityByCode[$0] }
    }

    /// The county that a text names: `01`, `Stockholms län`, `Stockholm län`, `Sörmland`.
    ///
    /// - Complexity: O(n) in the characters of the text.
    public func county(named text: String) -> County? {
        let trimmed = text.trimmingSpaces
        if let code = try? CountyCode(trimmed) { return countyByCode[code] }
        let key = NameKey(trimmed)
        let name = Self.countyAliases[key.text] ?? trimmed
        let bases = NameKey.withoutSuffix(name, suffixes: ["län", "läns", "lan"])
        return bases.flatMap { ["\($0) län", "\($0)s län"] }.lazy.compactMap { countyNames[$0] }.first
            .flatMap { countyByCode[$0] }
    }

    /// Everyday names of counties that the official table does not have.
    private static let countyAliases = [
        "sörmland": "Södermanland", "sormland": "Södermanland", "sörmlands län": "Södermanland",
        "sormlands lan": "Södermanland",
    ]
}
