package kompass.questions;

import java.util.List;
import kompass.directory.ExtraQuestion;
import org.jspecify.annotations.Nullable;

/// All that a newcomer answered, typed. What the concern did not ask is null and was never stored.
public record Answers(
        ForWhom forWhom,
        @Nullable Name name,
        @Nullable String formerNames,
        @Nullable String callName,
        @Nullable PartialDate birthDate,
        @Nullable AgeGroup ageGroup,
        @Nullable Nationality nationality,
        @Nullable Address address,
        @Nullable Address formerAddress,
        @Nullable PartialDate arrivalDay,
        @Nullable Integer household,
        @Nullable Languages languages,
        @Nullable Name childName,
        @Nullable PartialDate childBirthDate,
        @Nullable PartialDate expiryDate,
        @Nullable String reference,
        List<Extra> extras,
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

    /// Tags of our own list, and what is not on it as it was typed.
    public record Languages(List<String> tags, @Nullable String others) {}

    /// The answer to one of the concern's own questions, as the office reads it: verbatim, in Latin
    /// digits, or the German words of what was chosen.
    public record Extra(ExtraQuestion question, String value) {}

    /// ISO 3166-1 alpha-2 codes, possibly several; none at all means stateless or unclear, as
    /// `note` says.
    public record Nationality(List<String> countries, @Nullable String note) {}
}
