package kompass.site;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `KOMPASS_TRUSTED_PROXY`: the addresses of the reverse proxy, separated by commas.
@ConfigurationProperties("kompass.site")
record SiteSettings(@DefaultValue List<String> trustedProxy) {}
