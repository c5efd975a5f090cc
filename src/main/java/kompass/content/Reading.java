package kompass.content;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Plate;

/// Everything that an article's page shows beside its own text.
public record Reading(
        Article article, Area area, List<ToBring> bring, Plate plate, Concern concern) {}
