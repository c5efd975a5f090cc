package kompass.site;

import kompass.database.Installation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/// Puts the doorway in front of the servlets.
@Configuration(proxyBeanMethods = false)
class WebServer {

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> doorway(
            Installation installation,
            SiteSettings settings,
            ObjectProvider<PublishedPages> pages,
            ObjectProvider<ErrorPages> errors,
            ObjectProvider<Readers> readers,
            ObjectProvider<Readings> readings) {
        var published = SingletonSupplier.of(pages::getObject);
        var counted = SingletonSupplier.of(readings::getObject);
        var headers = new SecurityHeaders(installation.publicUrl());
        var sameOrigin = new SameOrigin(installation.publicUrl());
        var refusals =
                new Refusals(
                        SingletonSupplier.of(errors::getObject),
                        SingletonSupplier.of(readers::getObject),
                        headers);
        var proxies = new Proxies(settings.trustedProxy());
        return factory ->
                factory.addServerCustomizers(server -> {
                    server.setHandler(
                            new Doorway(
                                    server.getHandler(),
                                    headers,
                                    sameOrigin,
                                    published,
                                    refusals,
                                    counted));
                    server.setErrorHandler(refusals);
                    configure(server, proxies);
                });
    }

    private static void configure(Server server, Proxies proxies) {
        for (var connector : server.getConnectors())
            for (var factory : connector.getConnectionFactories())
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().setSendServerVersion(false);
                    http.getHttpConfiguration().setRelativeRedirectAllowed(true);
                    http.getHttpConfiguration().addCustomizer(proxies);
                }
    }
}
