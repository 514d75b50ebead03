import Dispatch

/// Runs work that takes long or waits for the disk on a thread of its own: the threads that answer requests are few.
func inBackground<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<T, any Error>) in
        DispatchQueue.global(qos: .utility).async { done.resume(with: Result { try work() }) }
    }
}
