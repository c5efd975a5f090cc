package kompass.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Wording;
import kompass.mail.Letters;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// A person of the staff as what stands in the form: who it is, what they may do, and whether they
/// still may. Only administrators change it.
@Component
class PersonForm implements Editable {

    static final String KIND = "person";

    private static final List<String> FIELDS =
            List.of("name", "email", "roles", "areas", "languages", "institutions", "disabled");
    private static final Set<String> SEVERAL =
            Set.of("roles", "areas", "languages", "institutions", "disabled");

    private final People people;
    private final Accounts accounts;
    private final Dictionary dictionary;
    private final Languages languages;

    PersonForm(People people, Accounts accounts, Dictionary dictionary, Languages languages) {
        this.people = people;
        this.accounts = accounts;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "people.office.person";
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Set<String> several() {
        return SEVERAL;
    }

    @Override
    public Optional<Values> values(String key) {
        return id(key).flatMap(people::find).map(PersonForm::values);
    }

    private static Values values(Person person) {
        var values = new LinkedHashMap<String, String>();
        var roles = new ArrayList<String>();
        values.put("name", person.name());
        values.put("email", person.email());
        for (var grant : person.grants())
            switch (grant) {
                case Grant.Administrator() -> roles.add("administrator");
                case Grant.Editor(var areas) -> {
                    roles.add("editor");
                    values.put("areas", lines(areas));
                }
                case Grant.Translator(var tags) -> {
                    roles.add("translator");
                    values.put("languages", lines(tags));
                }
                case Grant.Keeper(var institutions) -> {
                    roles.add("keeper");
                    values.put("institutions", lines(institutions));
                }
            }
        values.put("roles", lines(roles));
        if (person.isDisabled()) values.put("disabled", "yes");
        return new Values(values);
    }

    private static String lines(java.util.Collection<String> several) {
        return String.join("\n", new TreeSet<>(several));
    }

    @Override
    public Values read(Form form) {
        var values = Values.of(form, FIELDS).with("email", People.normalised(form.value("email")));
        for (var field : SEVERAL) values = values.with(field, lines(values.lines(field)));
        return values;
    }

    @Override
    public String title(String key, Values values) {
        return values.of("name");
    }

    @Override
    public String address(String key) {
        return PeopleController.PATH + "/" + key;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var id = id(key).orElseThrow(() -> new IllegalArgumentException("No person"));
        var problems = problems(id, values);
        if (!problems.isEmpty()) return problems;
        var disabled = values.has("disabled");
        people.put(id, values.of("name"), values.of("email"), grants(values), disabled);
        if (disabled) accounts.end(id);
        return List.of();
    }

    private List<Problem> problems(UUID id, Values values) {
        var problems = new ArrayList<Problem>();
        var roles = values.lines("roles");
        if (!values.has("name")) problems.add(problem("name", "people.office.person.nameMissing"));
        if (!Letters.isAddress(values.of("email")))
            problems.add(problem("email", "people.office.person.emailMissing"));
        else if (people.findByEmail(values.of("email"))
                .filter(it -> !it.id().equals(id))
                .isPresent()) problems.add(problem("email", "people.office.person.emailTaken"));
        if (roles.isEmpty() && !values.has("disabled"))
            problems.add(problem("roles", "people.office.person.rolesMissing"));
        if (roles.contains("translator") && !values.has("languages"))
            problems.add(problem("languages", "people.office.person.languagesMissing"));
        if (roles.contains("keeper") && !values.has("institutions"))
            problems.add(problem("institutions", "people.office.person.institutionsMissing"));
        if ((values.has("disabled") || !roles.contains("administrator"))
                && people.isLastAdministrator(id))
            problems.add(problem("roles", "people.office.person.lastAdministrator"));
        return problems;
    }

    private Problem problem(String field, String word) {
        Wording message = dictionary.words(languages.german()).of(word);
        return new Problem(field, message);
    }

    private static Set<Grant> grants(Values values) {
        var grants = new HashSet<Grant>();
        for (var role : values.lines("roles"))
            switch (role) {
                case "administrator" -> grants.add(new Grant.Administrator());
                case "editor" -> grants.add(new Grant.Editor(Set.copyOf(values.lines("areas"))));
                case "translator" ->
                        grants.add(new Grant.Translator(Set.copyOf(values.lines("languages"))));
                case "keeper" ->
                        grants.add(new Grant.Keeper(Set.copyOf(values.lines("institutions"))));
                default -> {
                    // Nothing else is a role.
                }
            }
        return grants;
    }

    private static Optional<UUID> id(String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(key))
                : Optional.empty();
    }
}
