package kompass.requests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import kompass.papers.Uploads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The words of the tus protocol 1.0.0 for resumable uploads (https://tus.io/protocols/), with its
/// extensions creation, expiration and termination.
final class Tus {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String BYTES = "application/offset+octet-stream";

    private Tus() {}

    static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static ResponseEntity<Void> abilities() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Max-Size", String.valueOf(Uploads.mostBytes()))
                .header("Tus-Extension", "creation,expiration,termination")
                .build();
    }

    /// `paper cGFzcw==,photo NjA0…`: keys with values in Base64. What is not written so is not
    /// there.
    static Map<String, String> metadata(String header) {
        var values = new HashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var parts = pair.strip().split(" ", 2);
            if (parts.length == 2) values.put(parts[0], decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
