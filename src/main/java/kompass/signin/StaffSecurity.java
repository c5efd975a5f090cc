package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kompass.people.Room;
import kompass.site.NotFound;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Spring Security in front of `/staff` and of nothing else: public pages know neither it nor a
/// session.
///
/// Headers are `site.SecurityHeaders`' business, and so is where forms may come from
/// (`site.SameOrigin`, the one protection against forged requests for all forms, OWASP ASVS 5.0,
/// 3.5.1); both stand ahead of every servlet.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class StaffSecurity {

    @Bean
    DelegatingFilterProxyRegistrationBean staffFilters() {
        var filters =
                new DelegatingFilterProxyRegistrationBean(
                        AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
        filters.addUrlPatterns("/staff", "/staff/*");
        return filters;
    }

    @Bean
    SecurityFilterChain staffPages(
            HttpSecurity http, SessionContexts contexts, Gate gate, Oidc oidc) throws Exception {
        oidc.addTo(http);
        return http.securityMatcher("/staff", "/staff/**")
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(contexts))
                .authorizeHttpRequests(it -> it.anyRequest().access(gate))
                .exceptionHandling(it ->
                        it.authenticationEntryPoint(
                                        (request, response, _) -> toTheDoor(request, response))
                                .accessDeniedHandler((_, response, _) ->
                                        response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    /// Spring's own list of users is never asked.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Nobody signs in this way");
        };
    }

    /// After signing in, people are led on to the page they wanted; a form that came too late to
    /// the page it stood on.
    private static void toTheDoor(HttpServletRequest request, HttpServletResponse response) {
        var wanted = request.getMethod().equals("GET") ? request.getRequestURI() : Gate.HALL;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", Gate.DOOR + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    @Bean
    Room signOutRoom() {
        return new Room("/staff/sign-out", "", _ -> true, 1000);
    }

    @Bean
    WebMvcConfigurer onlyWhoWasLetIn() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gatekeeper()).addPathPatterns("/staff", "/staff/**");
            }
        };
    }

    /// The second lock: no staff page answers a request that the filters have not let in.
    private static final class Gatekeeper implements HandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!Gate.isAdmitted(request)) throw new NotFound();
            return true;
        }
    }
}
