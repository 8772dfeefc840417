package vn.chidao.document.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentArchive.OpenedFile;

/** Hands out stored files, always as a download: nothing that was uploaded is ever run in our pages. */
@Controller
class FileController {

    private final DocumentArchive archive;

    FileController(DocumentArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        OpenedFile opened = archive.open(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.file().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .body(opened.content());
    }
}
