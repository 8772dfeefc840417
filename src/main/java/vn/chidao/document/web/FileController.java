package vn.chidao.document.web;

import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentArchive.OpenedFile;
import vn.chidao.document.FileSight;
import vn.chidao.pages.Downloads;
import vn.chidao.shared.NotFound;

/**
 * Hands out stored files to whoever may read them, always as a download: nothing that was uploaded is ever run in our
 * pages. A file out of sight is as unknown as one that does not exist.
 */
@Controller
class FileController {

    private final DocumentArchive archive;
    private final FileSight sight;

    FileController(DocumentArchive archive, FileSight sight) {
        this.archive = archive;
        this.sight = sight;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String id, Principal person) {
        if (!sight.mayRead(person.getName(), id)) {
            throw new NotFound("file", id);
        }
        OpenedFile opened = archive.open(id);
        return Downloads.of(
                opened.file().fileName(), MediaType.parseMediaType(opened.file().mediaType()), opened.content());
    }
}
