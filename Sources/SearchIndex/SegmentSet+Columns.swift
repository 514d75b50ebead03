extension SegmentSet {
    /// The documents whose value in a column of numbers lies in `range`, and those without a value when
    /// `orMissing` is set.
    ///
    /// - Complexity: O(n) for n documents.
    public func documents(
        column: Int, in range: ClosedRange<UInt32>, orMissing: Bool
    ) -> DocumentSet {
        var documents = DocumentSet(capacity: documentCount)
        for (segment, base) in zip(segments, bases) {
            precondition(segment.schema.columns[column].kind == .number, "column \(column) holds no numbers")
            let stored = segment.columnValues[column]
            let values = stored.span
            for index in values.indices {
                let value = values[index]
                let isChosen = value == ColumnWriter.none ? orMissing : range.contains(value)
                if isChosen { documents.insert(base + index) }
            }
        }
        return documents
    }

    /// The documents that have `value` in a column of values.
    ///
    /// - Complexity: O(m) for m values, and O(log n) for each that is found among n documents.
    public func documents(column: Int, having value: UInt32) -> DocumentSet {
        var documents = DocumentSet(capacity: documentCount)
        for (segment, base) in zip(segments, bases) {
            precondition(segment.schema.columns[column].kind == .values, "column \(column) holds no values")
            let (stored, starts) = (segment.columnValues[column], segment.columnStarts[column])
            let values = stored.span
            for place in Self.places(of: value, in: values) {
                // The last document that begins at or before the place.
                var (low, high) = (0, segment.documentCount)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if Int(starts[middle]) <= place { low = middle } else { high = middle }
                }
                documents.insert(base + low)
            }
        }
        return documents
    }

    /// Where a value stands among some, of which few are equal: several are compared at a time.
    private static func places(of value: UInt32, in values: Span<UInt32>) -> [Int] {
        var found: [Int] = []
        var place = 0
        while place + 64 <= values.count {
            let own = values.extracting(place..<place &+ 64)
            var met: UInt32 = 0
            for offset in 0..<64 { met |= own[offset] == value ? .max : 0 }
            if met != 0 { found += (place..<place + 64).filter { values[$0] == value } }
            place &+= 64
        }
        return found + (place..<values.count).filter { values[$0] == value }
    }

    /// In how many of some documents each value of some facet columns occurs.
    ///
    /// - Complexity: O(f) in the facet values of the documents.
    public func facetCounts(columns: [Int], in documents: DocumentSet) -> [UInt32: Int] {
        let counter = FacetCounter(index: self, requests: columns.map { FacetRequest(column: $0) })
        let counts = counter.count(documents.intersection(live)).counts.joined().map { ($0.value, $0.count) }
        return Dictionary(counts, uniquingKeysWith: +)
    }

    /// In how many documents, deleted ones left out, each value of some facet columns occurs.
    ///
    /// - Complexity: O(f) in the facet values of all documents.
    public func facetCounts(columns: [Int]) -> [UInt32: Int] {
        facetCounts(columns: columns, in: live)
    }
}
