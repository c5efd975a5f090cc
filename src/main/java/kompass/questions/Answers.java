package kompass.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a newcomer answered, typed. What the concern did not ask is null and was never stored.
public record Answers(
        ForWhom forWhom,
        @Nullable Name name,
        @Nullable String callName,
        @Nullable PartialDate birthDate,
        @Nullable AgeGroup ageGroup,
        @Nullable Nationality nationality,
        @Nullable Address address,
        @Nullable Address formerAddress,
        @Nullable PartialDate arrivalDay,
        @Nullable Integer household,
        @Nullable PartialDate expiryDate,
        @Nullable String reference,
        Wish wish,
        Interpreting interpreting,
        Channel channel,
        List<PaperAnswer> papers) {

    public enum AgeGroup {
        UNDER_6,
        FROM_6_TO_13,
        FROM_14_TO_17,
        FROM_18_TO_26,
        FROM_27_TO_59,
        FROM_60
    }

    /// ISO 3166-1 alpha-2 codes, possibly several; none at all means stateless or unclear, as
    /// `note` says.
    public record Nationality(List<String> countries, @Nullable String note) {}
}
