package kompass.site;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The typed pages of all modules: `templates.siteEmergency(page, …)`, compiled with the program.
@Configuration(proxyBeanMethods = false)
class Templating {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }
}
