package kompass.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A page ready to be sent. Controllers return it where others would name a template.
public record Html(JteModel page, int status) implements View {

    public static Html of(JteModel page) {
        return new Html(page, 200);
    }

    /// The same form again, with what to correct.
    public static Html unprocessable(JteModel page) {
        return new Html(page, 422);
    }

    /// "See other": where the browser goes on after a form.
    public static View redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        page.render(html);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
