package kompass.factors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Which passwords are refused (OWASP ASVS 5.0, 6.2): short ones, common and leaked ones by a list
/// that ships (`passwords/common.txt`; nobody is asked online), and what anybody would try first.
/// What characters it is made of does not matter.
@Component
public class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 500;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String ROWS =
            "01234567890abcdefghijklmnopqrstuvwxyzqwertzuiopasdfghjklyxcvbnm"
                    + "qwertyuiopasdfghjklzxcvbnm";

    private final Supplier<Set<String>> common = SingletonSupplier.of(PasswordRules::read);
    private final Supplier<Town> town;

    PasswordRules(Towns towns) {
        this.town = towns::town;
    }

    /// The office word that says what is wrong; empty where the password is fine.
    public Optional<String> refusal(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            return Optional.of("factors.office.passwordShort");
        if (password.length() > LONGEST) return Optional.of("factors.office.passwordLong");
        var small = normalised(password);
        if (isCommon(small)) return Optional.of("factors.office.passwordCommon");
        if (isObvious(small, name, email)) return Optional.of("factors.office.passwordObvious");
        return Optional.empty();
    }

    /// "Passwort123456!" is "passwort" with the usual tail, "p4ssw0rt" the same in disguise.
    private boolean isCommon(String small) {
        var words = common.get();
        var bare = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return words.contains(small)
                || words.contains(bare)
                || words.contains(plain(small))
                || words.contains(plain(bare))
                || bare.length() < 4;
    }

    private boolean isObvious(String small, String name, String email) {
        if (small.chars().distinct().count() < FEWEST_DIFFERENT) return true;
        if (runs(small)) return true;
        var rest = small;
        for (var known :
                List.of(normalised(email), local(email), "kompass", normalised(town.get().name())))
            if (known.length() > 3) rest = rest.replace(known, "");
        for (var part : normalised(name).split("[^\\p{L}]+", -1))
            if (part.length() > 2) rest = rest.replace(part, "");
        return rest.codePointCount(0, rest.length()) < SHORTEST / 2;
    }

    /// "abcdefghijkl", "123456789012", "qwertzuiopas": nothing but neighbours.
    private static boolean runs(String small) {
        var steps = 0;
        for (var i = 1; i < small.length(); i++) {
            var pair = small.substring(i - 1, i + 1);
            if (ROWS.contains(pair) || ROWS.contains(new StringBuilder(pair).reverse())) steps++;
        }
        return steps >= small.length() * 3 / 4;
    }

    private static String local(String email) {
        var at = email.indexOf('@');
        return normalised(at < 0 ? email : email.substring(0, at));
    }

    private static String plain(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        var file = PasswordRules.class.getResourceAsStream("/passwords/common.txt");
        if (file == null) throw new IllegalStateException("The list of passwords is missing");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
