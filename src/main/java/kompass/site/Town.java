package kompass.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The municipality as its pages name it: data, never a name in the code. Labels and explanations
/// are German and reach readers through `Words.say`; names, addresses and numbers stay as they are.
///
/// @param firstTalk the concern that "ask a person" leads to, by its slug; without one it leads to
///   the institutions
public record Town(
        String name,
        String product,
        String municipality,
        List<Village> villages,
        List<Notice> imprint,
        List<String> controller,
        List<String> dataProtectionOfficer,
        List<String> supervisoryAuthority,
        List<String> privacy,
        List<String> accessibility,
        @Nullable String accessibilityFeedback,
        @Nullable String quickExit,
        @Nullable String firstTalk,
        List<EmergencyNumber> emergency,
        Periods periods,
        Limits limits,
        Post post,
        Colours colours) {

    /// A part of the area with its postcode, as on an envelope: "32689 Bavenhausen".
    public record Village(String postcode, String name) {

        private static final Pattern LINE = Pattern.compile("([0-9]{5})\\s+(\\S.*)");

        public Village {
            if (!LINE.matcher(postcode + " " + name).matches())
                throw new IllegalArgumentException("No postcode and name: " + postcode);
        }

        public static boolean isVillage(String line) {
            return LINE.matcher(line).matches();
        }

        public static Village of(String line) {
            var parts = LINE.matcher(line);
            if (!parts.matches())
                throw new IllegalArgumentException("Neither postcode nor name: " + line);
            return new Village(parts.group(1), parts.group(2));
        }

        /// As in addresses: `bavenhausen`.
        public String slug() {
            return Slug.of(name);
        }

        @Override
        public String toString() {
            return postcode + " " + name;
        }
    }

    /// A labelled block of the imprint.
    public record Notice(String label, List<String> lines) {}

    /// `number` as people write it; `big` are the two that save lives.
    public record EmergencyNumber(
            String number, String icon, boolean big, String label, @Nullable String explanation) {}

    /// How long data is kept. The pages compute what they promise from it, the erasure what it
    /// does.
    ///
    /// @param historyMonths how long it is known who of the staff changed what
    public record Periods(
            int draftDays,
            int papersAfterPickUpWorkingDays,
            int papersAfterAcceptanceDays,
            int requestAfterClosingDays,
            int requestAtMostMonths,
            int historyMonths) {

        public static final Periods USUAL = new Periods(7, 3, 14, 30, 6, 24);

        public Periods {
            if (draftDays < 1
                    || papersAfterPickUpWorkingDays < 0
                    || papersAfterAcceptanceDays < 1
                    || requestAfterClosingDays < 1
                    || requestAtMostMonths < 1
                    || historyMonths < 1)
                throw new IllegalArgumentException(
                        "Whatever is kept has an end after its beginning");
        }
    }

    /// What one newcomer, one network or one institution may take up, so that nobody takes up
    /// everything.
    ///
    /// @param draftsADay begun from one network
    /// @param lettersAnHour to one institution; what is more waits
    public record Limits(
            int pagesPerPaper, int papersPerRequest, int draftsADay, int lettersAnHour) {

        public static final Limits USUAL = new Limits(20, 12, 200, 60);

        public Limits {
            if (pagesPerPaper < 1 || papersPerRequest < 1 || draftsADay < 1 || lettersAnHour < 1)
                throw new IllegalArgumentException("A limit of nothing lets nobody in");
        }
    }

    /// Addresses of the town itself.
    ///
    /// @param alarmContacts who is told when a letter cannot be delivered
    /// @param replyTo the role mailbox that answers to letters go to
    /// @param inHouseDomains mail to these never leaves the house, subdomains included
    public record Post(
            List<String> alarmContacts, @Nullable String replyTo, List<String> inHouseDomains) {

        public static final Post NONE = new Post(List.of(), null, List.of());

        public Post {
            alarmContacts = List.copyOf(alarmContacts);
            inHouseDomains =
                    inHouseDomains.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        }

        public boolean isInHouse(String mailbox) {
            var domain = mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            return inHouseDomains.stream()
                    .anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
        }
    }

    public Town {
        villages = List.copyOf(villages);
        privacy = List.copyOf(privacy);
        accessibility = List.copyOf(accessibility);
        imprint = List.copyOf(imprint);
        controller = List.copyOf(controller);
        dataProtectionOfficer = List.copyOf(dataProtectionOfficer);
        supervisoryAuthority = List.copyOf(supervisoryAuthority);
        emergency = List.copyOf(emergency);
    }

    /// A town that sets nothing more than its pages need.
    public Town(
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
        this(
                name,
                product,
                municipality,
                List.of(),
                imprint,
                controller,
                dataProtectionOfficer,
                supervisoryAuthority,
                List.of(),
                List.of(),
                accessibilityFeedback,
                quickExit,
                null,
                emergency,
                periods,
                Limits.USUAL,
                Post.NONE,
                Colours.USUAL);
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

    /// Where whoever wants to ask a person goes, without the language.
    public String askPath() {
        return firstTalk == null ? "/institutions" : "/request/" + firstTalk;
    }

    /// "Kompass Kalletal".
    public String fullName() {
        return name.isEmpty() ? product : product + " " + name;
    }

    /// The German texts that readers get in their own language.
    public List<String> texts() {
        var texts = new ArrayList<String>();
        imprint.forEach(notice -> texts.add(notice.label()));
        texts.addAll(privacy);
        texts.addAll(accessibility);
        for (var number : emergency) {
            texts.add(number.label());
            if (number.explanation() != null) texts.add(number.explanation());
        }
        return texts;
    }

    public List<EmergencyNumber> first() {
        return emergency.stream().filter(EmergencyNumber::big).toList();
    }

    public List<EmergencyNumber> others() {
        return emergency.stream().filter(number -> !number.big()).toList();
    }
}
