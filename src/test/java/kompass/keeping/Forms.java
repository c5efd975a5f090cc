package kompass.keeping;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kompass.signin.StaffVisit;

/// The large form of a page of staff as a browser would send it: what stands in it, changed here
/// and there.
public final class Forms {

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*data-unsaved.*?</form>");
    private static final Pattern INPUT =
            Pattern.compile(
                    "(?s)<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>");
    private static final Pattern CHOSEN =
            Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Forms() {}

    public static Forms in(String page) {
        var forms = new Forms();
        var form = FORM.matcher(page);
        if (!form.find()) throw new IllegalStateException("No form in\n" + page);
        var input = INPUT.matcher(form.group());
        while (input.find()) {
            if (input.group(1) != null) forms.input(input.group(1));
            else if (input.group(2) != null)
                forms.add(attribute(input.group(2), "name"), text(input.group(3)));
            else {
                var chosen = CHOSEN.matcher(input.group(5));
                var first = FIRST.matcher(input.group(5));
                var value = chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
                forms.add(attribute(input.group(4), "name"), text(value));
            }
        }
        return forms;
    }

    /// Saves it, having seen what that means for the translations where it is asked.
    public HttpResponse<String> savedBy(StaffVisit somebody, String address) {
        var answer = somebody.post(address, body());
        return answer.statusCode() == 200
                ? somebody.post(address, in(answer.body()).body())
                : answer;
    }

    private void input(String attributes) {
        var type = attribute(attributes, "type");
        if (type.matches("radio|checkbox") && !attributes.contains(" checked")) return;
        if (type.equals("file")) return;
        add(attribute(attributes, "name"), text(attribute(attributes, "value")));
    }

    private void add(String name, String value) {
        var values = new ArrayList<>(fields.getOrDefault(name, List.of()));
        values.add(value);
        fields.put(name, values);
    }

    public Forms with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    public String value(String name) {
        return String.join("\n", fields.getOrDefault(name, List.of()));
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Map<String, List<String>> fields() {
        return Map.copyOf(fields);
    }

    public String body() {
        return fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
