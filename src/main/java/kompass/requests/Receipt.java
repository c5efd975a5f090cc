package kompass.requests;

import java.time.Instant;
import java.util.UUID;

/// What a newcomer takes away: the public reference, the access code and, where the year of birth
/// was not asked, a number of four digits.
public record Receipt(
        UUID request,
        String reference,
        String code,
        String factor,
        boolean factorIsBirthYear,
        Instant acceptedAt,
        String language) {

    static Receipt issue(Request request) {
        var birth = request.answers().birthDate();
        var year = birth == null ? null : birth.year();
        return new Receipt(
                request.id(),
                request.reference(),
                Codes.access(),
                year == null ? Codes.number() : Integer.toString(year),
                year != null,
                request.acceptedAt(),
                request.language().tag());
    }

    /// As it is read aloud and typed: two groups of four.
    public String spacedCode() {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}
