package kompass.requests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.languages.Words;
import kompass.site.Choice;
import kompass.site.Form;

/// The page before the first question. `kept` is what was just typed into a draft that had expired
/// (input name → values); `open` is false when nothing can be sent; `form` says what is wrong with
/// the place.
public record Notice(
        Concern concern,
        boolean underWay,
        boolean expired,
        boolean open,
        Map<String, List<String>> kept,
        Form form) {

    /// Where the page asks for a place, it goes the way of what was typed before.
    public static final String PLACE =
            NoticeController.KEPT + Entrance.PLACE + ":" + Entrance.PLACE;

    /// Chosen where somebody lives at none of the places that have a rule.
    private static final String ELSEWHERE = "-";

    /// All who may come to read the request, depending on the place.
    public List<Institution> readers() {
        return concern.answering();
    }

    public boolean asksPlace() {
        return !concern.places().isEmpty();
    }

    /// In the order of the German alphabet: they are names.
    public List<Choice> places(Words words) {
        var named =
                concern.places().stream()
                        .flatMap(rule -> rule.places().stream())
                        .distinct()
                        .sorted();
        return Stream.concat(
                        named.map(place ->
                                new Choice(place, output -> output.writeUserContent(place))),
                        Stream.of(new Choice(ELSEWHERE, words.of("requests.place.other"))))
                .toList();
    }

    public String readerNames(Words words) {
        return words.list(
                readers().stream().map(institution -> words.sayPlain(institution.name())).toList());
    }
}
