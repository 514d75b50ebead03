import NIOCore

/// How far a connection's next request has come, as its bytes tell.
final class RequestProgress {
    /// Whether the last request is read, and the next not begun.
    var isBetweenRequests = true
    /// Whether the first line of the request has come whole.
    var hasRequestLine = false
    /// Called when a request begins.
    var onFirstByte: () -> Void = {}
}

/// Sees the first byte of each request, before anything is decoded: a client may send half a head and stop.
final class FirstByteHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let progress: RequestProgress

    init(_ progress: RequestProgress) { self.progress = progress }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        if progress.isBetweenRequests {
            progress.isBetweenRequests = false
            progress.hasRequestLine = false
            progress.onFirstByte()
        }
        if !progress.hasRequestLine { progress.hasRequestLine = bytes.contains(UInt8(ascii: "\n")) }
        context.fireChannelRead(data)
    }
}
