package kompass.directory;

import java.util.List;
import kompass.people.GrantChoices;
import org.springframework.stereotype.Component;

/// The institutions that somebody may keep.
@Component
class InstitutionChoices implements GrantChoices {

    private final Institutions institutions;

    InstitutionChoices(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String role() {
        return "keeper";
    }

    @Override
    public List<Scope> scopes() {
        return institutions.all().stream().map(it -> new Scope(it.slug(), it.name())).toList();
    }
}
