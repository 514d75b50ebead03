extension String {
    /// The text in UTF-16 without byte order mark.
    func utf16Bytes(isLittleEndian: Bool = true) -> [UInt8] {
        utf16.flatMap { (unit: UInt16) -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittleEndian ? [low, high] : [high, low]
        }
    }
}
