package kompass.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// An external PostgreSQL; an empty address means the embedded one. The password never shows in a
/// log, whoever prints this.
@ConfigurationProperties("kompass.database")
record DatabaseSettings(String url, String user, String password) {

    boolean external() {
        return !url.isBlank();
    }

    @Override
    public String toString() {
        return external() ? "external " + url.replaceAll("\\?.*", "") : "embedded";
    }
}
