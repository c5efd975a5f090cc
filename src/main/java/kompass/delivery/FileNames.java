package kompass.delivery;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import kompass.directory.Paper;
import kompass.requests.Request;

/// Names of a request's files that say what is inside and survive careful mail systems:
/// `Mietvertrag_Al-Srour_2026-11-22_K7F3M2.pdf`, ASCII, one dot, at most 60 characters. The
/// person's name is turned into Latin letters for this purpose only.
final class FileNames {

    private static final int LONGEST = 60;
    private static final int SHORTEST_NAME = 3;

    private static final Transliterator ASCII =
            Transliterator.getInstance("Any-Latin; NFD; Latin-ASCII");

    private final String person;
    private final String end;

    FileNames(Request request, ZoneId zone) {
        person = person(request);
        end =
                "_"
                        + LocalDate.ofInstant(request.acceptedAt(), zone)
                        + "_"
                        + request.reference()
                        + ".pdf";
    }

    String of(Paper paper) {
        return of(paper.fileName());
    }

    String summary() {
        return of("Zusammenfassung");
    }

    private String of(String what) {
        if (what.length() + end.length() > LONGEST)
            return what.substring(0, LONGEST - end.length()) + end;
        var room = LONGEST - what.length() - end.length() - 1;
        var name = person.length() > room ? trim(person.substring(0, Math.max(0, room))) : person;
        return name.length() < Math.min(SHORTEST_NAME, person.length()) || name.isEmpty()
                ? what + end
                : what + "_" + name + end;
    }

    private static String person(Request request) {
        var answers = request.answers();
        var name = answers.name();
        var parts =
                name == null
                        ? Stream.of(answers.callName())
                        : Stream.of(name.family(), name.given(), name.ownScript());
        return parts.filter(part -> part != null)
                .map(FileNames::ascii)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String ascii(String name) {
        return trim(
                ASCII.transliterate(name)
                        .replaceAll("['’ʿʾ`]", "")
                        .replaceAll("[^A-Za-z0-9]+", "-"));
    }

    private static String trim(String name) {
        return name.replaceAll("^-+|-+$", "");
    }
}
