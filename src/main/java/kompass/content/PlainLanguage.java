package kompass.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How easily a German text is read, and what makes it hard: advice, never a refusal.
///
/// The figure is the first Wiener Sachtextformel (Bamberger and Vanecek 1984): 0.1935 MS + 0.1672
/// SL
/// + 0.1297 IW − 0.0327 ES − 0.875, where MS is the percentage of words with three and more
///   syllables, SL the words in a sentence, IW the percentage of words with more than six letters
///   and ES that of words with one syllable. It says the school year that understands the text; up
///   to 8 we call easy enough for B1. Headings and points of lists count as sentences, and a colon
///   ends one.
public final class PlainLanguage {

    /// Up to here the text is easy enough.
    public static final double EASY = 8.0;

    static final int LONGEST_SENTENCE = 15;

    /// A word that long is hard whatever it means; papers and terms may be longer.
    private static final int LONGEST_WORD = 20;

    private static final Pattern MARKS = Pattern.compile("\\*\\*|\\[|]\\([^()\\s]*\\)|\\u00AD");
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?:…]+(?:[.!?:…](?=\\S)[^.!?:…]*)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]*");
    private static final Pattern SYLLABLE =
            Pattern.compile("ei|ai|au|äu|eu|ie|aa|ee|oo|[aeiouäöüy]");
    private static final Pattern BECOMES =
            Pattern.compile("(?iu)(?<!\\p{L})(wird|werden|wurde|wurden|worden)(?!\\p{L})");
    private static final Pattern PARTICIPLE =
            Pattern.compile(
                    "(?u)(?<!\\p{L})(?:\\p{Ll}*ge\\p{Ll}{2,}(?:t|en)|\\p{Ll}{3,}iert|(?:be|ver|er|ent|zer)\\p{Ll}{2,}t)(?!\\p{L})");
    private static final Pattern SHORT = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,6}(?!\\p{L})");

    /// Words of offices, and how people say it.
    private static final Map<String, String> OFFICIALESE = officialese();

    /// One thing that makes the text hard.
    ///
    /// @param kind LONG_SENTENCE, PASSIVE, OFFICIALESE, LONG_WORD or SHORT_FORM
    /// @param found where
    /// @param better what to say instead; empty where there is no one answer
    public record Advice(String kind, String found, String better) {}

    private final List<List<String>> sentences = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private final Set<String> explained;

    private PlainLanguage(Collection<String> explained) {
        this.explained = Set.copyOf(explained);
    }

    /// Reads the texts.
    ///
    /// @param explained words that readers can look up
    public static PlainLanguage of(Collection<String> texts, Collection<String> explained) {
        var plain = new PlainLanguage(explained);
        texts.forEach(plain::read);
        return plain;
    }

    public List<Advice> advice() {
        return advice.stream().distinct().toList();
    }

    /// The school year that understands it, rounded to one decimal; 0 where there is no text.
    public double figure() {
        var words = sentences.stream().flatMap(List::stream).toList();
        if (words.isEmpty()) return 0;
        double all = words.size();
        double many = words.stream().filter(word -> syllables(word) >= 3).count();
        double one = words.stream().filter(word -> syllables(word) == 1).count();
        double wide = words.stream().filter(word -> word.length() > 6).count();
        var figure =
                0.1935 * 100 * many / all
                        + 0.1672 * all / sentences.size()
                        + 0.1297 * 100 * wide / all
                        - 0.0327 * 100 * one / all
                        - 0.875;
        return Math.round(figure * 10) / 10.0;
    }

    public boolean isEasy() {
        return figure() <= EASY;
    }

    static int syllables(String word) {
        return Math.max(
                1, (int) SYLLABLE.matcher(word.toLowerCase(Locale.GERMAN)).results().count());
    }

    private void read(String text) {
        var plain = MARKS.matcher(text).replaceAll("");
        SENTENCE.matcher(plain).results().map(MatchResult::group).forEach(this::sentence);
        officialese(plain);
        for (var word : words(plain))
            if (longest(word) >= LONGEST_WORD && !isExplained(word))
                advice.add(new Advice("LONG_WORD", word, ""));
        SHORT.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(it -> !isExplained(it))
                .forEach(it -> advice.add(new Advice("SHORT_FORM", it, "")));
    }

    private void sentence(String sentence) {
        var words = words(sentence);
        if (words.isEmpty()) return;
        sentences.add(words);
        var said = sentence.strip();
        if (words.size() > LONGEST_SENTENCE)
            advice.add(new Advice("LONG_SENTENCE", said, Integer.toString(words.size())));
        if (BECOMES.matcher(said).find() && PARTICIPLE.matcher(said).find())
            advice.add(new Advice("PASSIVE", said, ""));
    }

    private void officialese(String text) {
        var lower = text.toLowerCase(Locale.GERMAN);
        OFFICIALESE.forEach((word, better) -> {
            if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?:e[nrms]?|s|n)?(?!\\p{L})")
                    .matcher(lower)
                    .find()) advice.add(new Advice("OFFICIALESE", word, better));
        });
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Parts with hyphens are read one by one.
    private static int longest(String word) {
        int longest = 0;
        for (var part : word.split("-", -1)) longest = Math.max(longest, part.length());
        return longest;
    }

    private boolean isExplained(String word) {
        return explained.stream().anyMatch(it -> it.contains(word) || word.startsWith(it));
    }

    private static Map<String, String> officialese() {
        var words = new LinkedHashMap<String, String>();
        for (var pair :
                """
                bezüglich=zu, über
                hinsichtlich=zu, bei
                gemäß=nach
                zwecks=für, um … zu
                mittels=mit
                seitens=von
                diesbezüglich=dazu
                betreffend=zu
                aufgrund=wegen
                infolge=wegen
                unverzüglich=sofort
                umgehend=sofort
                entrichten=bezahlen
                vorsprechen=hingehen
                vorsprache=Besuch im Amt
                inanspruchnahme=Nutzung
                in anspruch nehmen=nutzen, bekommen
                sorge tragen=sich kümmern
                in kenntnis setzen=sagen, schreiben
                zur verfügung stellen=geben
                in erwägung ziehen=überlegen
                obliegen=müssen
                etwaig=mögliche
                vorbehaltlich=wenn
                erforderlich=nötig
                erforderlichenfalls=wenn nötig
                gegebenenfalls=vielleicht, wenn nötig
                ggf=wenn nötig
                bzw=oder
                beziehungsweise=oder
                i. d. r=meistens
                z. b=zum Beispiel
                usw=und so weiter
                antragstellende=wer den Antrag stellt
                antragsteller=wer den Antrag stellt
                antragstellung=Antrag
                beantragung=Antrag
                ausstellung=bekommen, ausstellen
                bewilligung=Ja vom Amt
                nachweis erbringen=zeigen
                sofern=wenn
                insofern=deshalb
                nachfolgend=danach
                vorgenannt=dieser
                obig=dieser
                ansässig=wohnt
                wohnhaft=wohnt
                """
                        .lines()
                        .toList()) {
            var parts = pair.split("=", 2);
            words.put(parts[0], parts[1]);
        }
        return words;
    }
}
