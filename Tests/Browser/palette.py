"""Pictures of pages in few bytes: a PNG with a palette, as pages have few colours."""

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_COLOURS = 256


def with_palette(png):
    """The same picture with at most 256 colours; rare shades become the nearest of the common ones."""
    width, height, channels, rows = _rows(png)
    pixels = [[row[i : i + 3] for i in range(0, width * channels, channels)] for row in rows]
    counts = Counter(pixel for row in pixels for pixel in row)
    palette = [colour for colour, _ in counts.most_common(MOST_COLOURS)]
    index = {colour: place for place, colour in enumerate(palette)}
    for colour in counts:
        if colour not in index:
            index[colour] = index[min(palette, key=lambda other: _distance(colour, other))]
    lines = b"".join(b"\0" + bytes(index[pixel] for pixel in row) for row in pixels)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def _distance(one, other):
    return sum((a - b) ** 2 for a, b in zip(one, other))


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _rows(png):
    """Width, height, bytes of a pixel and the unfiltered rows of a PNG with 8 bits a channel, as browsers write it."""
    place, packed = len(SIGNATURE), b""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        name, data = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if name == b"IHDR":
            width, height, bits, kind, *_, interlaced = struct.unpack(">IIBBBBB", data)
            assert (bits, interlaced) == (8, 0) and kind in (2, 6), f"a PNG of another kind: {data.hex()}"
            channels = 3 if kind == 2 else 4
        elif name == b"IDAT":
            packed += data
        place += length + 12
    stream, size = zlib.decompress(packed), width * channels
    rows, above = [], bytes(size)
    for start in range(0, height * (size + 1), size + 1):
        above = _unfiltered(stream[start], stream[start + 1 : start + 1 + size], above, channels)
        rows.append(above)
    return width, height, channels, rows


def _unfiltered(kind, line, above, channels):
    """A row without its filter. Source: PNG, third edition, section 9.2."""
    row = bytearray(line)
    for i in range(len(row)):
        left = row[i - channels] if i >= channels else 0
        corner = above[i - channels] if i >= channels else 0
        up = above[i]
        if kind == 1:
            row[i] = (row[i] + left) & 255
        elif kind == 2:
            row[i] = (row[i] + up) & 255
        elif kind == 3:
            row[i] = (row[i] + (left + up) // 2) & 255
        elif kind == 4:
            guess = left + up - corner
            nearest = min((left, up, corner), key=lambda value: abs(guess - value))
            row[i] = (row[i] + nearest) & 255
    return bytes(row)
