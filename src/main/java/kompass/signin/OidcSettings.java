package kompass.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Another service to sign in with (`KOMPASS_OIDC_…`); without an issuer there is none.
@ConfigurationProperties("kompass.oidc")
record OidcSettings(String issuer, String clientId, String clientSecret) {

    boolean isOn() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
