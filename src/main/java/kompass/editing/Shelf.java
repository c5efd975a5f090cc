package kompass.editing;

import java.util.Optional;
import java.util.UUID;
import kompass.content.Area;
import kompass.content.Areas;
import kompass.content.Media;
import kompass.content.Medium;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.Paper;
import kompass.directory.PaperCatalogue;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.springframework.stereotype.Component;

/// What the form of an article can name.
@Component
record Shelf(
        Areas areas,
        Institutions institutions,
        Concerns concerns,
        PaperCatalogue papers,
        Media media,
        Languages languages) {

    /// What people call that which a field names; the text itself where it names nothing of ours.
    String called(String field, String text) {
        Optional<String> name =
                switch (field) {
                    case "area" -> areas.find(text).map(Area::title);
                    case "institution" -> institutions.find(text).map(Institution::name);
                    case "concern" -> concerns.find(text).map(Concern::title);
                    case "paper" -> papers.find(text).map(Paper::name);
                    case "language" -> languages.find(text).map(Language::germanName);
                    case "media" -> medium(text).map(Medium::name);
                    default -> Optional.empty();
                };
        return name.orElse(text);
    }

    Optional<Medium> medium(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? media.find(UUID.fromString(id))
                : Optional.empty();
    }
}
