import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers what goes wrong before there is a request: broken HTTP, headers that are too large, and clients that take
/// too long. Each in the shape that all failures have; then the connection is closed.
///
/// Stands between the HTTP decoder and the server. A request's time begins with its first byte, which
/// ``FirstByteHandler`` sees.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long the parts of a request may take.
    struct Limits: Sendable {
        let head: TimeAmount
        let body: TimeAmount
    }

    private let limits: Limits
    private let progress = RequestProgress()
    private var deadline: Scheduled<Void>?
    /// Requests whose answers are not written yet.
    private var unanswered = 0
    /// Whether an answer has begun and not ended: nothing can be written in between.
    private var isAnswering = false
    /// Whether the body of a request is being read.
    private var isReadingBody = false
    private var isClosing = false

    init(_ limits: Limits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        progress.onFirstByte = {
            let (handler, context) = bound.value
            handler.setDeadline(after: handler.limits.head, context)
        }
        try? context.pipeline.syncOperations.addHandler(FirstByteHandler(progress), position: .first)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        progress.onFirstByte = {}
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            unanswered += 1
            isReadingBody = true
            setDeadline(after: limits.body, context)
            if head.headerFields[.expect]?.lowercased() == "100-continue", !isAnswering {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body: break
        case .end:
            isReadingBody = false
            deadline?.cancel()
            deadline = nil
            progress.isBetweenRequests = true
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head: isAnswering = true
        case .body: break
        case .end:
            isAnswering = false
            unanswered -= 1
        }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is IOError || error is ChannelError { return context.fireErrorCaught(error) }
        switch error {
        case HTTPParserError.headerOverflow: refuse(progress.hasRequestLine ? 431 : 414, context)
        default: refuse(400, context)
        }
    }

    private func setDeadline(after time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.refuse(408, context) }
    }

    /// How long the client may take to read a failure before its connection is cut.
    private static let lingering = TimeAmount.seconds(1)

    /// Answers with a failure, unless an earlier request is still to be answered, and closes.
    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        deadline?.cancel()
        let isFree = !isAnswering && unanswered == (isReadingBody ? 1 : 0)
        isClosing = true
        guard isFree, context.channel.isActive, let answer = Self.answer(status) else {
            return context.close(mode: .all, promise: nil)
        }
        for part in answer.dropLast() { context.write(wrapOutboundOut(part), promise: nil) }
        // To close at once while the client still sends would reset the connection, and with it our answer.
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(answer[answer.count - 1])).whenComplete { _ in
            bound.value.close(mode: .output, promise: nil)
        }
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) {
            bound.value.close(mode: .all, promise: nil)
        }
    }

    private static func answer(_ status: Int) -> [HTTPResponsePart]? {
        let problem = Problem(status: status, detail: Problem.detail(status), instance: "/")
        guard let body = try? jsonBytes(problem) else { return nil }
        var head = HTTPResponse(status: .init(code: status))
        head.headerFields[.contentType] = "application/problem+json"
        head.headerFields[.contentLength] = String(body.count)
        head.headerFields[.connection] = "close"
        for (name, value) in SafeHeaders.all { head.headerFields[name] = value }
        var random = SystemRandomNumberGenerator()
        head.headerFields[.traceParent] = TraceParent(using: &random).header(using: &random)
        return [.head(head), .body(ByteBuffer(bytes: body)), .end(nil)]
    }
}
