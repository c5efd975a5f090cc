package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import kompass.database.Installation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// "Clear this device": for phones that several people use.
@Controller
class ClearDevice {

    static final String PATH = "/clear";
    static final String CLEARED = "/cleared";

    private final Readers readers;
    private final Device device;
    private final ApplicationEventPublisher events;
    private final boolean secure;

    ClearDevice(
            Readers readers,
            Device device,
            ApplicationEventPublisher events,
            Installation installation) {
        this.readers = readers;
        this.device = device;
        this.events = events;
        this.secure = "https".equals(installation.publicUrl().getScheme());
    }

    @PostMapping("/{language}" + PATH)
    Redirect clear(
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = readers.reading(language);
        device.of(request).ifPresent(secret -> events.publishEvent(new DeviceCleared(secret)));
        for (var cookie : Cookies.all(request))
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    Cookies.make(cookie.getName(), "", secure, Duration.ZERO).toString());
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        return Redirect.to("/" + reader.tag() + CLEARED);
    }
}
