package vn.chidao.directive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentNumber;

/**
 * Reads directives from files on the class path, as the demo world ships them. A clause that does not stand verbatim in
 * the body is refused: a file that misquotes must not become a directive.
 */
@Service
public class DirectiveImport {

    private static final String SUFFIX = ".directive.json";

    private final DirectiveManagement directives;
    private final ObjectMapper json;

    DirectiveImport(DirectiveManagement directives, ObjectMapper json) {
        this.directives = directives;
        this.json = json;
    }

    /** Lays down the draft of {@code <folder>/<name>.directive.json} and answers with its id. */
    @Transactional
    public String importDraft(String classpathFolder, String name) {
        DirectiveFile.Draft draft = read(classpathFolder + "/" + name + SUFFIX, DirectiveFile.Draft.class);
        return directives.draft(draft.command(text(classpathFolder + "/" + draft.textFile())));
    }

    /** Registers the received document of {@code <folder>/<name>.directive.json} and answers with its id. */
    @Transactional
    public String importReceived(String classpathFolder, String name) {
        DirectiveFile.Received received = read(classpathFolder + "/" + name + SUFFIX, DirectiveFile.Received.class);
        return directives.registerReceived(new RegisterReceived(
                received.id(),
                received.receivingUnitId(),
                received.issuerName(),
                received.issuerUnitId(),
                received.type(),
                DocumentNumber.parse(received.number()),
                received.issuedOn(),
                received.arrivedOn(),
                received.subject(),
                received.text()));
    }

    private <T> T read(String path, Class<T> type) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }
}
