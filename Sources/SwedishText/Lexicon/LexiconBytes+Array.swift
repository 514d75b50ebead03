internal import LexiconData

extension LexiconBytes {
    /// The file's bytes.
    var array: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }
}
