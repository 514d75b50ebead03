/// The SHA-1 digest, which name-based UUIDs are made of. Not for anything that must be secret or unforgeable.
///
/// Source: FIPS 180-4, sections 5.1.1, 5.3.1 and 6.1.2.
enum SHA1 {
    /// The 20 bytes of the digest.
    ///
    /// - Complexity: O(n).
    static func digest(_ message: some Collection<UInt8>) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        let padded = padded(message)
        for start in stride(from: 0, to: padded.count, by: blockBytes) {
            absorb(padded[start..<start + blockBytes], into: &state)
        }
        return state.flatMap(bytes)
    }

    private static let blockBytes = 64

    /// The message, a one bit, zeros, and the message's length in bits as 64 bits: whole blocks.
    private static func padded(_ message: some Collection<UInt8>) -> [UInt8] {
        var bytes = Array(message)
        let bitCount = UInt64(bytes.count) * 8
        bytes.append(0x80)
        while bytes.count % blockBytes != blockBytes - 8 { bytes.append(0) }
        bytes += Self.bytes(UInt32(truncatingIfNeeded: bitCount >> 32))
        bytes += Self.bytes(UInt32(truncatingIfNeeded: bitCount))
        return bytes
    }

    private static func bytes(_ word: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    private static func absorb(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule: [UInt32] = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
            block[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        for t in 16..<80 {
            schedule.append(rotated(schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16], by: 1))
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for (t, word) in schedule.enumerated() {
            let (mixed, constant) = round(t, b, c, d)
            let next = rotated(a, by: 5) &+ mixed &+ e &+ constant &+ word
            (a, b, c, d, e) = (next, a, rotated(b, by: 30), c, d)
        }
        for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
    }

    private static func round(_ t: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, UInt32) {
        switch t {
        case 0..<20: ((b & c) ^ (~b & d), 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: ((b & c) ^ (b & d) ^ (c & d), 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
    }

    private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}
