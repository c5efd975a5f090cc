package kompass.editing;

import java.util.List;

/// What the monthly mail says, or the one about a draft that could not publish itself.
public record ReviewLetter(
        String sender, String subject, String what, List<String> articles, String address) {

    String text() {
        return String.join("\n\n", what, "- " + String.join("\n- ", articles), address) + "\n";
    }
}
