package kompass.requests;

import java.time.Instant;
import java.util.UUID;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.questions.Answers;

/// An accepted request: its receipt was shown. `reference` is public, six characters without 0 O 1
/// I. Its papers are kept by the papers module under `id`, one slot a paper slug.
public record Request(
        UUID id,
        String reference,
        Language language,
        Concern concern,
        Answers answers,
        Instant acceptedAt) {}
