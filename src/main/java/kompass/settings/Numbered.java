package kompass.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kompass.people.Values;
import kompass.site.Form;

/// Groups of fields that repeat (`notice.1.label`, `notice.2.label`): who needs another one fills
/// in the empty one at the end, who does not need one empties it.
final class Numbered {

    private static final int AT_FIRST = 1;

    private Numbered() {}

    /// The numbers of the groups in which something stands.
    static List<Integer> used(Values values, String group) {
        return used(values.fields().keySet(), group);
    }

    private static List<Integer> used(Collection<String> fields, String group) {
        var name = Pattern.compile(Pattern.quote(group) + "\\.(\\d{1,3})\\.\\w+");
        var used = new TreeSet<Integer>();
        for (var field : fields) {
            var parts = name.matcher(field);
            if (parts.matches()) used.add(Integer.parseInt(parts.group(1)));
        }
        return List.copyOf(used);
    }

    /// How many groups a form shows: all that it has, and an empty one.
    static int shown(Form form, String group, int most) {
        var filled =
                form.answers().entrySet().stream()
                        .filter(answer -> answer.getValue().stream().anyMatch(it -> !it.isEmpty()))
                        .map(Map.Entry::getKey)
                        .toList();
        var used = used(filled, group);
        return Math.min(most, used.isEmpty() ? AT_FIRST : used.getLast() + 1);
    }
}
