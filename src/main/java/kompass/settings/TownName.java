package kompass.settings;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.settings.Blank.Option;
import kompass.site.Form;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the town is called, and which villages belong to it.
@Component
@Order(1)
class TownName extends TownPart {

    private static final int LONGEST = 80;
    private static final int VILLAGES = 200;
    private static final String FIRST_TALK = "firstTalk";

    private final Concerns concerns;

    TownName(Towns towns, Dictionary dictionary, Languages languages, Concerns concerns) {
        super("name", towns, dictionary, languages);
        this.concerns = concerns;
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(
                explained("name", Kind.LINE),
                explained("product", Kind.LINE),
                explained("municipality", Kind.LINE),
                explained("villages", Kind.PARAGRAPHS),
                explained("quickExit", Kind.WEB),
                new Blank(
                        FIRST_TALK,
                        label(FIRST_TALK),
                        Kind.CHOICE,
                        true,
                        concernsOrInstitutions()));
    }

    private List<Option> concernsOrInstitutions() {
        return Stream.concat(
                        Stream.of(new Option("", words().plain(label(FIRST_TALK) + ".none"))),
                        concerns.all().stream()
                                .filter(Concern::listed)
                                .map(it -> new Option(it.slug(), it.title())))
                .toList();
    }

    @Override
    Values shown(Town town) {
        return new Values(
                Fields.of(
                        "name",
                        town.name(),
                        "product",
                        town.product(),
                        "municipality",
                        town.municipality(),
                        "villages",
                        town.villages().stream()
                                .map(Town.Village::toString)
                                .collect(Collectors.joining("\n")),
                        "quickExit",
                        town.quickExit(),
                        FIRST_TALK,
                        town.firstTalk()));
    }

    @Override
    void check(Values values, Checks checks) {
        checks.required("name").atMost("name", LONGEST);
        checks.required("product").atMost("product", LONGEST);
        checks.required("municipality").atMost("municipality", LONGEST);
        checks.atMost("villages", LONGEST).linesAtMost("villages", VILLAGES);
        values.lines("villages").stream()
                .filter(line -> !Town.Village.isVillage(line))
                .findFirst()
                .ifPresent(
                        line -> checks.refuse("villages", "settings.office.problem.village", line));
        if (values.has("quickExit") && !isWeb(values.of("quickExit")))
            checks.refuse("quickExit", "settings.office.problem.web");
        if (values.has(FIRST_TALK)
                && concerns.find(values.of(FIRST_TALK)).filter(Concern::listed).isEmpty())
            checks.refuse(FIRST_TALK, "settings.office.problem.choose");
    }

    private static boolean isWeb(String text) {
        try {
            var address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.name = values.of("name");
        draft.product = values.of("product");
        draft.municipality = values.of("municipality");
        draft.villages = values.lines("villages").stream().map(Town.Village::of).toList();
        draft.quickExit = Fields.orNull(values.of("quickExit"));
        draft.firstTalk = Fields.orNull(values.of(FIRST_TALK));
    }
}
