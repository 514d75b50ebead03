import CatalogueModel
import CatalogueStore
import Synchronization

/// Counts searches that found nothing until they are written down: by concept and municipality, never by their words.
final class EmptySearchCounter: Sendable {
    private struct Cell: Hashable {
        let month: String
        let concept: String?
        let municipality: MunicipalityCode?
    }

    private let counts: Mutex<[Cell: Int]> = Mutex([:])

    /// The most cells that are kept between two writings: no search can fill the memory.
    private static let mostCells = 10_000

    /// Counts a search once for each concept that was recognised in it, or once without any.
    func add(concepts: some Collection<String>, municipality: MunicipalityCode?, on today: CalendarDate) {
        let month = String(today.description.prefix(7))
        let cells =
            concepts.isEmpty
            ? [Cell(month: month, concept: nil, municipality: municipality)]
            : concepts.map { Cell(month: month, concept: $0, municipality: municipality) }
        counts.withLock { counts in
            for cell in cells where counts.count < Self.mostCells || counts[cell] != nil {
                counts[cell, default: 0] += 1
            }
        }
    }

    /// What was counted since the last time; from now on it counts anew.
    func take() -> [EmptySearchCount] {
        let taken = counts.withLock { counts in
            defer { counts = [:] }
            return counts
        }
        return taken.map { cell, count in
            EmptySearchCount(municipality: cell.municipality, concept: cell.concept, count: count, month: cell.month)
        }
    }
}
