package kompass.content;

import java.util.List;

/// A part of life that newcomers look for help in. `institutions` are slugs of those who help with
/// it whatever the article.
public record Area(
        String slug,
        String icon,
        String title,
        String lead,
        List<String> institutions,
        int position) {

    public Area {
        institutions = List.copyOf(institutions);
    }

    /// Without the language: `/wohnen`.
    public String path() {
        return "/" + slug;
    }
}
