import FoundationEssentials

/// Figures with names and units, as a table for people or JSON for programs.
struct Report {
    private struct Row: Encodable {
        let name: String
        let value: Double
        let unit: String
    }

    private var rows: [Row] = []

    mutating func add(_ name: String, _ value: Double, _ unit: String) {
        rows.append(Row(name: name, value: value, unit: unit))
    }

    /// Adds some percentiles of times, each on a row of its own, in milliseconds.
    ///
    /// - Parameter seconds: in any order; nothing is added when there are none.
    mutating func add(_ seconds: [Double], _ name: String, shares: [Double]) {
        guard !seconds.isEmpty else { return }
        for share in shares {
            add("\(name), p\(Int((share * 100).rounded()))", Percentile.of(seconds, share) * 1_000, "ms")
        }
    }

    var table: String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let digits = row.value >= 100 ? "\(Int(row.value.rounded()))" : "\((row.value * 1_000).rounded() / 1_000)"
            let padding = String(repeating: " ", count: width - row.name.count + 2)
            return row.name + padding + digits + " " + row.unit
        }.joined(separator: "\n")
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(rows)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}
