package kompass.requests;

/// Said inside the transaction that stores the request: whoever must act writes what it needs in
/// the same transaction.
public record RequestSubmitted(Request request) {}
