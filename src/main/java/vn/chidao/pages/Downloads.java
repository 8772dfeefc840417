package vn.chidao.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: of the type they are said to be, and never run as a page of ours. */
public final class Downloads {

    private static final String FOR_WHO_ASKS_ONLY = "private, no-store";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    /** A file to keep, that nobody keeps on the way to whoever asked for it; slashes do not go into its name. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return of(name, type, content, FOR_WHO_ASKS_ONLY);
    }

    /** An Excel workbook, as {@link #of(String, MediaType, byte[])}. */
    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return of(name, WORKBOOK, content);
    }

    /** As {@link #of(String, MediaType, byte[])}, kept on the way as long as {@code cacheControl} says. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content, String cacheControl) {
        return answer(ContentDisposition.attachment(), name, type, content, cacheControl);
    }

    /** As {@link #of(String, MediaType, byte[])}, to look at in the browser. */
    public static ResponseEntity<byte[]> shown(String name, MediaType type, byte[] content) {
        return answer(ContentDisposition.inline(), name, type, content, FOR_WHO_ASKS_ONLY);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder how, String name, MediaType type, byte[] content, String cacheControl) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name.replace('/', '-'), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .contentType(type)
                .body(content);
    }
}
