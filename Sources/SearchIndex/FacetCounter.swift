/// Counts what each facet value would leave after it is chosen as well: disjunctively within a group,
/// conjunctively across groups.
///
/// Where a group has no choice yet, that is the number of hits with the value. Where it has, choosing
/// another value adds the documents that fail only this group and have the value.
struct FacetCounter {
    let index: SegmentSet
    let requests: [FacetRequest]

    /// The candidates that meet the choices of all groups, and for each group its counts, in no order.
    ///
    /// - Complexity: O(N / 64 + f) for N documents and f facet values of the candidates.
    func count(_ candidates: DocumentSet) -> (hits: DocumentSet, counts: [[FacetCount]]) {
        guard !requests.isEmpty else { return (candidates, []) }
        var hits = candidates
        var counts = [[FacetCount]](repeating: [], count: requests.count)
        for (segment, base) in zip(index.segments, index.bases) {
            var tally = FacetTally(segment, requests)
            let failing = tally.count(candidates, base: base)
            hits.subtract(failing)
            for (group, found) in tally.counts.enumerated() { counts[group] += found }
        }
        let total = hits.count
        for group in requests.indices {
            if index.segments.count > 1 { counts[group] = Self.merged(counts[group]) }
            guard !requests[group].selected.isEmpty else { continue }
            // A hit is there already, whatever more is chosen in a group that has a choice.
            counts[group] = counts[group].map { FacetCount(value: $0.value, count: $0.count + total) }
        }
        return (hits, counts)
    }

    private static func merged(_ counts: [FacetCount]) -> [FacetCount] {
        let sums = Dictionary(counts.map { ($0.value, $0.count) }, uniquingKeysWith: +)
        return sums.map { FacetCount(value: $0.key, count: $0.value) }
    }
}

/// The counts within one segment, by number of facet value.
private struct FacetTally {
    private let segment: Segment
    /// The group of each facet value as one bit; 0 for columns that were not asked for.
    private let groups: [UInt32]
    /// The same for values that are chosen.
    private let chosen: [UInt32]
    /// The groups that have a choice.
    private let restricted: UInt32
    private let requests: [FacetRequest]
    /// Documents with the value that a choice of it would leave or add.
    private var gains: [UInt32]
    /// Whether the value occurs in a document that is counted.
    private var occurs: [Bool]

    init(_ segment: Segment, _ requests: [FacetRequest]) {
        self.segment = segment
        self.requests = requests
        var (groups, chosen) = ([UInt32](), [UInt32]())
        let byColumn = segment.schema.columns.indices.map { column in requests.firstIndex { $0.column == column } }
        groups.reserveCapacity(segment.facetColumns.count)
        chosen.reserveCapacity(segment.facetColumns.count)
        for (column, value) in zip(segment.facetColumns, segment.facetValues) {
            let group = byColumn[Int(column)]
            let bit: UInt32 = group.map { 1 << UInt32($0) } ?? 0
            groups.append(bit)
            let selected = group.map { requests[$0].selected } ?? []
            chosen.append(!selected.isEmpty && selected.contains(value) ? bit : 0)
        }
        self.groups = groups
        self.chosen = chosen
        restricted = requests.indices.reduce(0) { $0 | (requests[$1].selected.isEmpty ? 0 : 1 << UInt32($1)) }
        gains = Array(repeating: 0, count: groups.count)
        occurs = Array(repeating: false, count: groups.count)
    }

    /// Counts the candidates of the segment and returns those that fail the choice of any group.
    mutating func count(_ candidates: DocumentSet, base: Int) -> DocumentSet {
        var failing = DocumentSet(capacity: candidates.capacity)
        let (stored, starts) = (segment.facetIDs, segment.facetStarts)
        let range = base..<(base + segment.documentCount)
        if restricted == 0 {
            countAll(candidates, base: base)
        } else {
            candidates.forEach(in: range) { document in
                let values = Int(starts[document - base])..<Int(starts[document - base + 1])
                if !count(stored[values]) { failing.insert(document) }
            }
        }
        return failing
    }

    /// Counts the values of all candidates where no group has a choice: what most searches spend their time in.
    private mutating func countAll(_ candidates: DocumentSet, base: Int) {
        let size = segment.documentCount
        let chosen = candidates.bits(in: base..<base + size)
        let (count, facets) = (chosen.reduce(0) { $0 + $1.nonzeroBitCount }, segment.commonFacets)
        guard count * 2 > size else { return countAll(chosen, count, facets) }
        // Of most documents it is sooner told which values the others have.
        let rest = DocumentSet(capacity: size, full: true).bits(in: 0..<size)
        countAll(zip(rest, chosen).map { $0 & ~$1 }, size - count, facets)
        for value in gains.indices { gains[value] = facets.frequencies[value] - gains[value] }
    }

    private mutating func countAll(_ chosen: [UInt64], _ count: Int, _ facets: CommonFacets) {
        let first = facets.worthwhile(in: count)
        for (value, count) in facets.counts(ofFirst: first, in: chosen).enumerated() { gains[value] += UInt32(count) }
        countEach(chosen, from: first)
    }

    /// Counts the values of some documents, a bit each, from a number on.
    private mutating func countEach(_ chosen: [UInt64], from first: Int) {
        let (storedIDs, storedStarts) = (segment.facetIDs, segment.facetStarts)
        let (ids, starts, words) = (storedIDs.span, storedStarts.span, chosen.span)
        // Two counts of each value, taken in turn: the same values often follow on each other, and a count that was
        // just raised must be waited for.
        let size = gains.count
        var counts = [UInt32](repeating: 0, count: 2 * size)
        var tally = counts.mutableSpan
        var turn = 0
        for group in words.indices {
            forEachBit(of: words[group], from: group &<< 6) { document in
                let start = Int(starts[document])
                var place = Int(starts[document &+ 1])
                while place > start, Int(ids[place &- 1]) >= first {
                    place &-= 1
                    tally[turn &+ Int(ids[place])] &+= 1
                }
                turn = size &- turn
            }
        }
        for value in gains.indices { gains[value] += counts[value] + counts[size + value] }
    }

    /// Counts the values of a candidate; true when it meets the choices of all groups.
    private mutating func count(_ ids: ArraySlice<UInt16>) -> Bool {
        var met: UInt32 = 0
        for id in ids { met |= chosen[Int(id)] }
        let failing = restricted & ~met
        guard failing.nonzeroBitCount <= 1 else { return false }
        for id in ids.lazy.map(Int.init) {
            guard failing == 0 || groups[id] == failing else { continue }
            occurs[id] = true
            if failing != 0 || groups[id] & restricted == 0 { gains[id] &+= 1 }
        }
        return failing == 0
    }

    /// The counts of each group, in no order.
    var counts: [[FacetCount]] {
        var counts = [[FacetCount]](repeating: [], count: requests.count)
        for id in groups.indices where groups[id] != 0 && (gains[id] > 0 || occurs[id]) {
            let count = FacetCount(value: segment.facetValues[id], count: Int(gains[id]))
            counts[groups[id].trailingZeroBitCount].append(count)
        }
        return counts
    }
}

extension DocumentSet {
    /// Calls `body` with each document in `range`, ascending.
    @inline(__always)
    func forEach(in range: Range<Int>, _ body: (Int) -> Void) {
        guard !range.isEmpty else { return }
        let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
        for index in first...last {
            var rest = words[index]
            if index == first { rest &= ~0 << UInt64(range.lowerBound & 63) }
            if index == last, range.upperBound & 63 != 0 { rest &= (1 << UInt64(range.upperBound & 63)) - 1 }
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
