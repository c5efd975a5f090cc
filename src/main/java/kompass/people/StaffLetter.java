package kompass.people;

import java.util.List;

/// What a mail about some texts says: the monthly one, or that a draft could not show itself.
public record StaffLetter(
        String sender, String subject, String what, List<String> titles, String address) {

    String text() {
        return String.join("\n\n", what, "- " + String.join("\n- ", titles), address) + "\n";
    }
}
