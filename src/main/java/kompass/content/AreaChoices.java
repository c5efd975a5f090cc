package kompass.content;

import java.util.List;
import kompass.people.GrantChoices;
import org.springframework.stereotype.Component;

/// The areas that an editor may be limited to.
@Component
class AreaChoices implements GrantChoices {

    private final Areas areas;

    AreaChoices(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String role() {
        return "editor";
    }

    @Override
    public List<Scope> scopes() {
        return areas.all().stream().map(it -> new Scope(it.slug(), it.title())).toList();
    }
}
