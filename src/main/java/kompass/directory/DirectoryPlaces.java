package kompass.directory;

import kompass.languages.Place;
import kompass.languages.PlaceGuide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells those who translate where readers find institutions and concerns.
@Component
class DirectoryPlaces implements PlaceGuide {

    @Override
    public @Nullable String path(Place place) {
        return switch (place.module()) {
            case "institution" -> "/institutions/" + place.thing();
            case "concern" -> "/request/" + place.thing();
            default -> null;
        };
    }
}
