package kompass.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the servlets send whatever went wrong: the same kind pages as everywhere, no traces.
@Controller
class Errors implements ErrorController {

    private final ErrorPages pages;
    private final Readers readers;

    Errors(ErrorPages pages, Readers readers) {
        this.pages = pages;
        this.readers = readers;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        var visitor = Visitor.of(request);
        var asked =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        ? uri
                        : "/";
        var reader =
                readers.best(
                        new Visitor(
                                asked, visitor.remembered(), visitor.accepts(), visitor.browser()));
        var body = pages.page(status, reader).plainBytes();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.remaining());
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE)
            response.setHeader("Retry-After", "60");
        Channels.newChannel(response.getOutputStream()).write(body);
    }

    private static int status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status))
            return HttpServletResponse.SC_NOT_FOUND;
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                                instanceof Throwable cause
                ? Failure.status(cause)
                : status;
    }
}
