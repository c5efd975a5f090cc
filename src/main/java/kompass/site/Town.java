package kompass.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The municipality as its pages name it: data, never a name in the code. Labels and explanations
/// are German and reach readers through `Words.say`; names, addresses and numbers stay as they are.
public record Town(
        String name,
        String product,
        String municipality,
        List<Notice> imprint,
        List<String> controller,
        List<String> dataProtectionOfficer,
        List<String> supervisoryAuthority,
        @Nullable String accessibilityFeedback,
        @Nullable String quickExit,
        List<EmergencyNumber> emergency,
        Periods periods) {

    /// A labelled block of the imprint.
    public record Notice(String label, List<String> lines) {}

    /// `number` as people write it; `big` are the two that save lives.
    public record EmergencyNumber(
            String number, String icon, boolean big, String label, @Nullable String explanation) {}

    /// How long data is kept. The pages compute what they promise from it, the erasure what it
    /// does.
    public record Periods(
            int draftDays,
            int papersAfterPickUpWorkingDays,
            int papersAfterAcceptanceDays,
            int requestAfterClosingDays,
            int requestAtMostMonths) {

        public static final Periods USUAL = new Periods(7, 3, 14, 30, 6);

        public Periods {
            if (draftDays < 1
                    || papersAfterPickUpWorkingDays < 0
                    || papersAfterAcceptanceDays < 1
                    || requestAfterClosingDays < 1
                    || requestAtMostMonths < 1)
                throw new IllegalArgumentException(
                        "Whatever is kept has an end after its beginning");
        }
    }

    public Town {
        imprint = List.copyOf(imprint);
        controller = List.copyOf(controller);
        dataProtectionOfficer = List.copyOf(dataProtectionOfficer);
        supervisoryAuthority = List.copyOf(supervisoryAuthority);
        emergency = List.copyOf(emergency);
    }

    /// Before an administrator has said anything: no name, but the numbers that hold in all of
    /// Germany.
    static Town unnamed() {
        return new Town(
                "",
                "Kompass",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(
                        new EmergencyNumber(
                                "112",
                                "health",
                                true,
                                "Feuerwehr und Krankenwagen",
                                "Feuer, Unfall, Lebensgefahr"),
                        new EmergencyNumber(
                                "110",
                                "emergency",
                                true,
                                "Polizei",
                                "Gewalt, Bedrohung, Einbruch")),
                Periods.USUAL);
    }

    /// "Kompass Kalletal".
    public String fullName() {
        return name.isEmpty() ? product : product + " " + name;
    }

    public List<EmergencyNumber> first() {
        return emergency.stream().filter(EmergencyNumber::big).toList();
    }

    public List<EmergencyNumber> others() {
        return emergency.stream().filter(number -> !number.big()).toList();
    }
}
