/// Which node of a ``LabelTrie`` follows on a node by a word.
///
/// Most nodes have few that follow, which stand beside each other in the order of their words. On a root follow
/// thousands: there a table tells the node of each word.
struct LabelEdges: Sendable {
    /// For each root and word the node, or 0; one root after the other.
    private let fromRoots: [UInt32]
    private let roots: Int
    private let wordCount: Int
    /// Where the nodes that follow on each node begin, and where the last one's end.
    private let starts: [UInt32]
    /// The words that lead to them, ascending for each node.
    private let words: [UInt32]
    private let children: [UInt32]

    /// No edges.
    init() { self.init(parents: [], words: [], roots: 0, wordCount: 0) }

    /// - Parameters:
    ///   - parents: the node before each, which has a lower number; the first nodes are the roots.
    ///   - words: the word that leads to each, below `wordCount`.
    /// - Complexity: O(n + r · w) for n nodes, r roots and w words, and O(c log c) for c nodes that follow on one.
    init(parents: [UInt32], words nodeWords: [UInt32], roots: Int, wordCount: Int) {
        var fromRoots = [UInt32](repeating: 0, count: roots * wordCount)
        var starts = [UInt32](repeating: 0, count: parents.count + 1)
        for node in parents.indices.dropFirst(roots) {
            let parent = Int(parents[node])
            if parent < roots {
                fromRoots[parent * wordCount + Int(nodeWords[node])] = UInt32(node)
            } else {
                starts[parent + 1] += 1
            }
        }
        for node in parents.indices { starts[node + 1] += starts[node] }
        var next = starts
        var found = [(word: UInt32, child: UInt32)](repeating: (0, 0), count: Int(starts[parents.count]))
        for node in parents.indices.dropFirst(roots) where parents[node] >= roots {
            let parent = Int(parents[node])
            found[Int(next[parent])] = (nodeWords[node], UInt32(node))
            next[parent] += 1
        }
        for (start, end) in zip(starts, starts.dropFirst()) where end > start + 1 {
            found[Int(start)..<Int(end)].sort { $0 < $1 }
        }
        (self.fromRoots, self.roots, self.wordCount, self.starts) = (fromRoots, roots, wordCount, starts)
        (words, children) = (found.map(\.word), found.map(\.child))
    }

    /// Whether any node follows on one that is no root.
    func hasChildren(_ node: Int) -> Bool {
        precondition(node >= roots, "roots are not asked")
        return starts[node] < starts[node + 1]
    }

    /// The node that follows on another by a word; 0 when there is none.
    ///
    /// - Complexity: O(log c) for c nodes that follow; O(1) for a root.
    func child(of node: Int, _ word: Int32) -> Int {
        if node < roots { return Int(fromRoots[node * wordCount + Int(word)]) }
        var (low, high) = (Int(starts[node]), Int(starts[node + 1]))
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < UInt32(word) { low = middle + 1 } else { high = middle }
        }
        return low < Int(starts[node + 1]) && words[low] == UInt32(word) ? Int(children[low]) : 0
    }
}

/// The same while labels are added: open addressing.
struct EdgeTable: Sendable {
    private var keys: [UInt64]
    private var children: [UInt32]
    private var count = 0

    private static let empty = UInt64.max

    init() {
        keys = Array(repeating: Self.empty, count: 1 << 11)
        children = Array(repeating: 0, count: keys.count)
    }

    subscript(node: Int, word: Int) -> Int? {
        let key = Self.key(node, word)
        var slot = slot(of: key)
        while keys[slot] != Self.empty {
            if keys[slot] == key { return Int(children[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    mutating func insert(_ node: Int, _ word: Int, _ child: Int) {
        if count * 2 >= keys.count { grow() }
        place(Self.key(node, word), UInt32(child))
        count += 1
    }

    private static func key(_ node: Int, _ word: Int) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

    private func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1) }

    private mutating func place(_ key: UInt64, _ child: UInt32) {
        var slot = slot(of: key)
        while keys[slot] != Self.empty { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
    }

    private mutating func grow() {
        let old = (keys, children)
        keys = Array(repeating: Self.empty, count: keys.count * 2)
        children = Array(repeating: 0, count: keys.count)
        for (key, child) in zip(old.0, old.1) where key != Self.empty { place(key, child) }
    }
}
