package kompass.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.site.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves what articles show: whole, or the part of a film that a player asks for (RFC 9110, 14).
@Controller
class MediaController {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping("/media/{id}/{name}")
    void send(
            @PathVariable UUID id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var medium = media.find(id).filter(it -> it.name().equals(name)).orElseThrow(NotFound::new);
        var isFile = medium.kind() == Medium.Kind.FILE;
        response.setContentType(medium.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                (isFile ? "attachment" : "inline") + "; filename=\"" + medium.name() + "\"");
        long from = 0;
        long to = medium.length() - 1;
        var range = RANGE.matcher(String.valueOf(request.getHeader("Range")));
        if (range.matches() && !(range.group(1).isEmpty() && range.group(2).isEmpty())) {
            if (range.group(1).isEmpty()) {
                from = Math.max(0, medium.length() - Long.parseLong(range.group(2)));
            } else {
                from = Long.parseLong(range.group(1));
                if (!range.group(2).isEmpty()) to = Math.min(to, Long.parseLong(range.group(2)));
            }
            if (from > to) {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", "bytes */" + medium.length());
                return;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + medium.length());
        }
        response.setContentLengthLong(to - from + 1);
        media.write(medium, from, to, response.getOutputStream());
    }
}
