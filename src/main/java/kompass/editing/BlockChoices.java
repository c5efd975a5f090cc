package kompass.editing;

import java.util.List;
import java.util.stream.Stream;

/// What a block may be drawn with.
final class BlockChoices {

    static final List<String> ICONS =
            List.of(
                    "clock",
                    "money",
                    "family",
                    "info",
                    "calendar",
                    "papers",
                    "health",
                    "home",
                    "work",
                    "school",
                    "bus",
                    "map",
                    "phone",
                    "person",
                    "interpreter",
                    "language",
                    "hall",
                    "mail",
                    "lock",
                    "sport",
                    "volunteer",
                    "advice",
                    "warning");

    static final List<String> AREA_ICONS =
            Stream.concat(ICONS.stream(), Stream.of("arrive", "residence", "gallery", "compass"))
                    .toList();

    static final List<String> DRAWINGS =
            List.of(
                    "signed",
                    "identity",
                    "passport",
                    "certificate",
                    "letter",
                    "statement",
                    "contract",
                    "photo");

    private BlockChoices() {}
}
