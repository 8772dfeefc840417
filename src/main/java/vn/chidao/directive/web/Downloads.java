package vn.chidao.directive.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: always to keep, never shown as a page of ours. */
final class Downloads {

    private Downloads() {}

    /** @param label how people call the document; its slashes do not go into a file's name */
    static ResponseEntity<byte[]> of(
            String label, String ending, MediaType type, byte[] content, CacheControl cacheControl) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(label.replace('/', '-') + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(cacheControl)
                .contentType(type)
                .body(content);
    }
}
