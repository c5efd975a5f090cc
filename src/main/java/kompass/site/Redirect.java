package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// After a form: "see there" (303), so that going back or reloading sends nothing twice. `path` is
/// one of our own.
public record Redirect(String path) implements View {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.matches(".*[\\\\\\p{Cntrl}].*"))
            throw new IllegalArgumentException("Only to a page of our own");
    }

    public static Redirect to(String path) {
        return new Redirect(path);
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
