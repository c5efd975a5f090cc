package kompass.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// `KOMPASS_ADMIN_EMAIL` and `KOMPASS_ADMIN_PASSWORD`; read only while there is no administrator.
@ConfigurationProperties("kompass.admin")
record FirstAdministratorSettings(String email, String password) {

    boolean isSet() {
        return !email.isBlank() && !password.isEmpty();
    }

    @Override
    public String toString() {
        return "FirstAdministratorSettings";
    }
}
