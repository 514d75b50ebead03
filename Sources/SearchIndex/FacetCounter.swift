/// Counts what each facet value would leave after it is chosen as well: disjunctively within a group,
/// conjunctively across groups, in one pass over the candidates.
///
/// Where a group has no choice yet, that is the number of hits with the value. Where it has, choosing
/// another value adds the documents that fail only this group and have the value.
struct FacetCounter {
    let index: SegmentSet
    let requests: [FacetRequest]

    /// The candidates that meet the choices of all groups, and for each group its counts.
    ///
    /// - Complexity: O(N / 64 + f) for N documents and f facet values of the candidates.
    func count(_ candidates: DocumentSet) -> (hits: DocumentSet, counts: [[UInt32: Int]]) {
        var hits = candidates
        var counts = [[UInt32: Int]](repeating: [:], count: requests.count)
        for (segment, base) in zip(index.segments, index.bases) {
            var tally = FacetTally(segment, requests)
            candidates.forEach(in: base..<(base + segment.documentCount)) { document in
                if !tally.count(document - base) { hits.remove(document) }
            }
            for (group, found) in tally.counts.enumerated() { counts[group].merge(found, uniquingKeysWith: +) }
        }
        let total = hits.count
        for group in requests.indices where !requests[group].selected.isEmpty {
            // A hit is there already, whatever more is chosen in a group that has a choice.
            counts[group] = counts[group].mapValues { $0 + total }
        }
        return (hits, counts)
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
        for (column, value) in zip(segment.facetColumns, segment.facetValues) {
            let group = requests.firstIndex { $0.column == Int(column) }
            groups.append(group.map { 1 << UInt32($0) } ?? 0)
            chosen.append(group.map { requests[$0].selected.contains(value) ? 1 << UInt32($0) : 0 } ?? 0)
        }
        self.groups = groups
        self.chosen = chosen
        restricted = requests.indices.reduce(0) { $0 | (requests[$1].selected.isEmpty ? 0 : 1 << UInt32($1)) }
        gains = Array(repeating: 0, count: groups.count)
        occurs = Array(repeating: false, count: groups.count)
    }

    /// Counts a candidate; true when it meets the choices of all groups.
    @inline(__always)
    mutating func count(_ document: Int) -> Bool {
        let values = Int(segment.facetStarts[document])..<Int(segment.facetStarts[document + 1])
        guard restricted != 0 else {
            for place in values { gains[Int(segment.facetIDs[place])] &+= 1 }
            return true
        }
        var met: UInt32 = 0
        for place in values { met |= chosen[Int(segment.facetIDs[place])] }
        let failing = restricted & ~met
        guard failing.nonzeroBitCount <= 1 else { return false }
        for place in values {
            let id = Int(segment.facetIDs[place])
            guard failing == 0 || groups[id] == failing else { continue }
            occurs[id] = true
            if failing != 0 || groups[id] & restricted == 0 { gains[id] &+= 1 }
        }
        return failing == 0
    }

    /// The counts of each group.
    var counts: [[UInt32: Int]] {
        var counts = [[UInt32: Int]](repeating: [:], count: requests.count)
        for id in groups.indices where groups[id] != 0 && (gains[id] > 0 || occurs[id]) {
            counts[groups[id].trailingZeroBitCount][segment.facetValues[id]] = Int(gains[id])
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
