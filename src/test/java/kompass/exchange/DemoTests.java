package kompass.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kompass.content.Area;
import kompass.content.Article;
import kompass.content.Block;
import kompass.content.Checklist;
import kompass.content.Medium;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.site.Icons;
import kompass.site.Town.EmergencyNumber;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The demo municipality, file by file, as an author or translator left it.
class DemoTests {

    private static final String ARTICLES = "articles/";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*.+?\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]+]\\(([^()\\s]+)\\)");

    /// Every text is in these.
    private static final Set<String> WHOLE = Set.of("ar", "en", "fa", "ru", "tr", "uk");

    /// These have everything but the words of office German and the articles that are read less.
    private static final Set<String> MOST =
            Set.of("bg", "ckb", "de-simple", "fr", "kmr", "pl", "ps", "ro", "so", "sq", "ti");

    private static final int MOST_READ = 20;

    /// What each concern may ask about a person, and the questions of its own. What is not named
    /// here is never asked.
    private static final String ASKED =
            """
            anerkennung: name former-names birth-date nationality address; degree
            anmeldung: name birth-date nationality address former-address household;
            asylbewerberleistungen: name birth-date nationality address reference;
            aufenthaltstitel: name birth-date nationality address expiry-date reference;
            bildung-und-teilhabe: name birth-date child-name child-birth-date;
            buergergeld: name birth-date address reference;
            einbuergerung: name birth-date nationality address reference;
            erstberatung: name arrival-day household languages;
            fuehrerschein: name birth-date address; country
            geburtsurkunde: name birth-date child-birth-date; other-parent-name other-parent-birth-date
            gestattung-duldung: name birth-date nationality address expiry-date reference; bamf-number
            integrationskurs: name former-names birth-date address;
            kindergeld: name birth-date child-name child-birth-date reference;
            kita-platz: name child-name child-birth-date; start-date
            krankenkasse: name birth-date address;
            krankenschein: name birth-date address;
            migrationsberatung: call-name;
            rundfunkbeitrag: name birth-date address reference;
            schulanmeldung: languages child-name child-birth-date; years-of-school
            sportverein: call-name age-group;
            unterkunft: name; accommodation room
            wohnberechtigungsschein: name birth-date address household; household-members
            wohngeld: name birth-date address household;
            """;

    private static final Pattern COST =
            Pattern.compile("(?i)kost(et|en)|gebühr|preis|bezahl|beitrag|kostenlos");
    private static final Set<String> MISTAKES =
            Set.of("Darauf sollten Sie achten", "So erkennen Sie Betrug");

    private final SortedMap<String, String> files = DemoTown.files();
    private final Archive town = Archive.read(files);

    @Test
    void theTownIsWhole() {
        assertThat(town.areas())
                .extracting(Area::slug)
                .containsExactly(
                        "ankommen",
                        "anmeldung",
                        "aufenthalt",
                        "deutsch",
                        "wohnen",
                        "geld",
                        "arbeit",
                        "schule",
                        "familie",
                        "gesundheit",
                        "mobilitaet",
                        "freizeit",
                        "ehrenamt",
                        "beratung");
        assertThat(town.articles()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(town.terms()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(town.checklist().situations()).hasSize(6);
        assertThat(town.areas())
                .allSatisfy(area ->
                        assertThat(town.articles())
                                .extracting(Article::area)
                                .contains(area.slug()));
        assertThat(town.concerns())
                .filteredOn(concern -> concern.position() == 1)
                .singleElement()
                .extracting(Concern::slug)
                .isEqualTo("erstberatung");
    }

    @Test
    void whoeverHelpsInTheRegionIsThere() {
        assertThat(town.institutions())
                .extracting(Institution::slug)
                .contains(
                        "integration",
                        "einwohnermeldeamt",
                        "standesamt",
                        "auslaenderamt",
                        "jobcenter",
                        "ki-lippe",
                        "familienkasse",
                        "migrationsberatung",
                        "buecherei",
                        "sportverein");
        assertThat(town.institutions())
                .filteredOn(place -> place.kind() == Institution.Kind.ASSOCIATION)
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(town.town().emergency())
                .extracting(EmergencyNumber::number)
                .containsExactly("112", "110", "116 117", "116 016", "116 111", "0800 111 0 111");
    }

    /// Each line of each list leads to what there is to read.
    @Test
    void everySituationHasAListFromTheFirstDayOn() {
        var checklist = town.checklist();

        assertThat(checklist.groups())
                .hasSizeGreaterThanOrEqualTo(4)
                .flatExtracting(Checklist.Group::lines)
                .allSatisfy(line -> assertThat(line.article()).as(line.title()).isNotNull());
        assertThat(checklist.situations())
                .allSatisfy(situation ->
                        assertThat(checklist.groups())
                                .allSatisfy(group ->
                                        assertThat(group.lines())
                                                .anyMatch(line -> isFor(line, situation))));
    }

    private static boolean isFor(Checklist.Line line, Checklist.Situation situation) {
        return line.situations().isEmpty() || line.situations().contains(situation.slug());
    }

    @Test
    void noConcernAsksMoreThanItNeeds() {
        assertThat(town.concerns().stream().map(DemoTests::asked).sorted())
                .containsExactlyElementsOf(ASKED.lines().toList());
    }

    private static String asked(Concern concern) {
        var details =
                Arrays.stream(Detail.values())
                        .filter(concern::asks)
                        .map(detail -> detail.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var own = concern.questions().stream().map(question -> " " + question.key());
        return concern.slug()
                + ": "
                + details.collect(Collectors.joining(" "))
                + ";"
                + own.collect(Collectors.joining());
    }

    @Test
    void everyArticleSaysWhatMattersWhatItCostsWhatToDoAndWhatGoesWrong() {
        assertThat(town.articles())
                .allSatisfy(article -> {
                    assertThat(of(article, Block.Fact.class)).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(of(article, Block.Step.class)).hasSizeGreaterThanOrEqualTo(4);
                    assertThat(String.join("\n", article.german())).containsPattern(COST);
                    assertThat(of(article, Block.Heading.class))
                            .extracting(Block.Heading::text)
                            .containsAnyElementsOf(MISTAKES);
                });
    }

    @Test
    void whateverIsReadAboutTheFamilyCanBeLeftAtOnce() {
        assertThat(town.articles())
                .filteredOn(article -> article.area().equals("familie"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(Article::quickExit);
    }

    @Test
    void whatCanBeDoneOnlineLeadsThereAndBackgroundToIntegreat() {
        assertThat(town.concerns())
                .filteredOn(concern -> concern.onlineService() != null)
                .extracting(Concern::slug)
                .containsExactlyInAnyOrder(
                        "kindergeld",
                        "kita-platz",
                        "wohngeld",
                        "rundfunkbeitrag",
                        "anerkennung",
                        "integrationskurs");
        assertThat(blocks(Block.Link.class).map(Block.Link::target))
                .contains("https://integreat.app/lippe");
    }

    @Test
    void noLetterOfADemoEverReachesARealMailbox() {
        assertThat(town.institutions())
                .flatExtracting(Institution::mailbox, Institution::secondMailbox)
                .filteredOn(Objects::nonNull)
                .allSatisfy(mailbox -> assertThat((String) mailbox).endsWith(".example"));
        for (var file : files.values())
            assertThat(MAIL.matcher(file).results().map(mail -> mail.group()))
                    .allSatisfy(mail -> assertThat(mail).endsWith(".example"));
    }

    /// One of each, marked as an example, small enough for a prepaid phone.
    @Test
    void anArticleCanBeHeardAndAnotherSeenInSignLanguage() {
        assertThat(town.media())
                .extracting(ArchivedMedium::kind)
                .contains(Medium.Kind.AUDIO, Medium.Kind.VIDEO);
        assertThat(town.media())
                .allSatisfy(medium ->
                        assertThat(DemoTown.bytes(medium.path()).length)
                                .as(medium.path())
                                .isBetween(1_000, 150_000));
        assertThat(blocks(Block.Audio.class).map(Block.Audio::title))
                .allSatisfy(title -> assertThat(title).contains("Beispiel", "Computerstimme"));
        assertThat(blocks(Block.Video.class).filter(Block.Video::signs).map(Block.Video::title))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title).contains("gezeichnetes Beispiel"));
    }

    /// Nobody is rung up or visited because of a demonstration.
    @Test
    void whereAnInstitutionIsAndItsNumberAreObviouslyExamples() {
        assertThat(town.institutions())
                .allSatisfy(institution -> {
                    assertThat(institution.phone())
                            .as(institution.slug())
                            .matches("0\\d{2,4} 00 00 \\d\\d");
                    assertThat(String.join(", ", institution.place().address()))
                            .as(institution.slug())
                            .contains("Beispiel");
                });
        assertThat(town.town().imprint().toString()).contains("Beispiel", " 00 00 ");
    }

    /// Whoever is not in the municipality's own house gets a link, nothing by mail.
    @Test
    void onlyTheMunicipalitysOwnMailboxesTakeAttachments() {
        assertThat(town.institutions())
                .allSatisfy(institution ->
                        assertThat(institution.mode())
                                .as(institution.slug())
                                .isEqualTo(
                                        String.valueOf(institution.mailbox())
                                                        .endsWith("@kalletal.example")
                                                ? Institution.Mode.ATTACHMENT
                                                : Institution.Mode.LINK));
    }

    @Test
    void everyDrawingAndIconIsDrawn() {
        var icons =
                Stream.of(
                                town.areas().stream().map(area -> area.icon()),
                                town.town().emergency().stream().map(number -> number.icon()),
                                blocks(Block.Fact.class).map(Block.Fact::icon),
                                drawings().map(drawing -> "paper-" + drawing))
                        .flatMap(names -> names)
                        .distinct();

        assertThat(icons).allSatisfy(icon -> assertThat(Icons.has(icon)).as(icon).isTrue());
    }

    @Test
    void everyLinkInATextLeadsSomewhere() {
        var places = new ArrayList<String>();
        town.articles().forEach(article -> places.add(article.path()));
        town.areas().forEach(area -> places.add(area.path()));
        town.concerns().forEach(concern -> places.add("/request/" + concern.slug()));
        town.institutions().forEach(place -> places.add("/institutions/" + place.slug()));

        for (var file : german().values())
            for (var target : targets(String.join("\n", Flat.texts(file).values())))
                if (target.startsWith("/")) assertThat(places).as(file.file()).contains(target);
    }

    @Test
    void oneGermanTextHasOneTranslation() {
        var known = new TreeMap<String, String>();
        for (var translated : town.translations()) {
            var key = translated.tag() + ": " + translated.german();
            var before = known.putIfAbsent(key, translated.text());
            if (before != null) assertThat(translated.text()).as(key).isEqualTo(before);
        }
    }

    /// The same articles in each of them, so that whoever helps knows what there is.
    @Test
    void theArticlesMostReadAreInEveryLanguageOfTheRegion() {
        var french = articles("fr");

        assertThat(french).hasSizeGreaterThanOrEqualTo(MOST_READ);
        assertThat(MOST).allSatisfy(tag -> assertThat(articles(tag)).as(tag).isEqualTo(french));
    }

    private Set<String> articles(String tag) {
        var folder = tag + "/" + ARTICLES;
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsTranslated() {
        return tags().flatMap(tag ->
                german().entrySet().stream()
                        .map(file ->
                                dynamicTest(
                                        tag + "/" + file.getKey(),
                                        () -> compare(tag, file.getKey(), file.getValue()))));
    }

    private void compare(String tag, String path, Node german) {
        var texts = Flat.texts(german);
        if (texts.isEmpty()) return;
        var file = tag + "/" + path;
        if (!isOwed(tag, path) && !files.containsKey(file)) return;
        assertThat(files.keySet()).contains(file);
        var translations = Flat.texts(Node.parse(file, Objects.requireNonNull(files.get(file))));

        assertThat(translations.keySet()).containsExactlyInAnyOrderElementsOf(texts.keySet());
        texts.forEach((place, text) -> {
            var translation = Objects.requireNonNull(translations.get(place));
            assertThat(bold(translation)).as(place).isEqualTo(bold(text));
            assertThat(targets(translation))
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(targets(text));
        });
    }

    private static boolean isOwed(String tag, String path) {
        return WHOLE.contains(tag)
                || (MOST.contains(tag) && !path.startsWith(ARTICLES) && !path.equals("terms.yaml"));
    }

    /// The languages that have a folder or must have one.
    private Stream<String> tags() {
        return town.languages().stream()
                .map(Language::tag)
                .filter(tag -> !tag.equals(Language.GERMAN))
                .filter(tag ->
                        WHOLE.contains(tag)
                                || MOST.contains(tag)
                                || !files.subMap(tag + "/", tag + "0").isEmpty());
    }

    private Map<String, Node> german() {
        var german = new TreeMap<String, Node>();
        files.subMap("de/", "de0")
                .forEach((path, yaml) -> german.put(path.substring(3), Node.parse(path, yaml)));
        return german;
    }

    private <B extends Block> Stream<B> blocks(Class<B> kind) {
        return town.articles().stream().flatMap(article -> of(article, kind).stream());
    }

    private static <B extends Block> List<B> of(Article article, Class<B> kind) {
        return article.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<String> drawings() {
        return Stream.concat(
                town.papers().stream().map(paper -> paper.drawing()),
                blocks(Block.Bring.class).map(Block.Bring::drawing).filter(Objects::nonNull));
    }

    private static long bold(String text) {
        return BOLD.matcher(text).results().count();
    }

    private static List<String> targets(String text) {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }
}
