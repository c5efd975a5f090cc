package kompass.health;

/// One line of the health page.
public record HealthRow(String name, Finding finding) {

    /// The office word for what was looked at.
    public String label() {
        return "health.office.check." + name;
    }
}
