package kompass.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Grants as rows: one a scope, with the empty scope for "all of it".
record Roles(List<Role> rows) {

    record Role(String kind, String scope) {}

    static Roles of(Set<Grant> grants) {
        var rows = new ArrayList<Role>();
        for (var grant : grants)
            switch (grant) {
                case Grant.Administrator() -> rows.add(new Role("administrator", ""));
                case Grant.Editor(var areas) when areas.isEmpty() ->
                        rows.add(new Role("editor", ""));
                case Grant.Editor(var areas) -> add(rows, "editor", areas);
                case Grant.Translator(var languages) -> add(rows, "translator", languages);
                case Grant.Keeper(var institutions) -> add(rows, "keeper", institutions);
            }
        return new Roles(rows);
    }

    private static void add(List<Role> rows, String kind, Set<String> scopes) {
        for (var scope : new TreeSet<>(scopes)) rows.add(new Role(kind, scope));
    }

    Set<Grant> grants() {
        var grants = new HashSet<Grant>();
        if (has("administrator")) grants.add(new Grant.Administrator());
        if (has("editor")) {
            var areas = scopes("editor");
            grants.add(new Grant.Editor(areas.contains("") ? Set.of() : areas));
        }
        if (has("translator")) grants.add(new Grant.Translator(scopes("translator")));
        if (has("keeper")) grants.add(new Grant.Keeper(scopes("keeper")));
        return grants;
    }

    private boolean has(String kind) {
        return rows.stream().anyMatch(role -> role.kind().equals(kind));
    }

    private Set<String> scopes(String kind) {
        var scopes = new TreeSet<String>();
        for (var role : rows) if (role.kind().equals(kind)) scopes.add(role.scope());
        return scopes;
    }
}
