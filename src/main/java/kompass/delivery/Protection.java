package kompass.delivery;

import java.util.Objects;
import java.util.stream.Stream;
import kompass.directory.Institution;
import kompass.mail.Letter;
import kompass.site.Town;

/// How a letter to an institution is protected: as its settings say, but papers are attached only
/// where they do not leave the house, whichever of its two addresses they go to.
final class Protection {

    private Protection() {}

    static Letter.Mode of(Institution office, Town.Post post) {
        var mode = Letter.Mode.valueOf(office.mode().name());
        return mode == Letter.Mode.ATTACHMENT && !isInHouse(office, post) ? Letter.Mode.LINK : mode;
    }

    private static boolean isInHouse(Institution office, Town.Post post) {
        return Stream.of(office.mailbox(), office.secondMailbox())
                .filter(Objects::nonNull)
                .allMatch(mailbox -> post.isInHouse(mailbox) && !Freemail.holds(mailbox));
    }
}
