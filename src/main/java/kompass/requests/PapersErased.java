package kompass.requests;

import java.util.UUID;

/// Said inside the transaction that erases a request's papers: from now on the office cannot open
/// it any more.
public record PapersErased(UUID request) {}
