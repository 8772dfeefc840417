package vn.chidao.directive.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: always to keep, never shown as a page of ours. */
final class Downloads {

    private static final String FOR_WHO_ASKS_ONLY = "private, no-store";

    private Downloads() {}

    /** A file that nobody keeps on the way to whoever asked for it; slashes do not go into its name. */
    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return of(name, type, content, FOR_WHO_ASKS_ONLY);
    }

    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content, String cacheControl) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replace('/', '-'), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .contentType(type)
                .body(content);
    }
}
