package vn.chidao.directive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;

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
        return directives.draft(readDraft(json, classpathFolder, name));
    }

    /** A draft as its file has it; its body stands beside it as plain text, in the file that {@code textFile} names. */
    static DraftDirective readDraft(ObjectMapper json, String folder, String name) {
        ObjectNode draft = read(json, folder + "/" + name + SUFFIX, ObjectNode.class);
        draft.put("text", text(folder + "/" + draft.remove("textFile").asText()));
        return json.convertValue(draft, DraftDirective.class);
    }

    /** Registers the received document of {@code <folder>/<name>.directive.json} and answers with its id. */
    @Transactional
    public String importReceived(String classpathFolder, String name) {
        Received received = read(json, classpathFolder + "/" + name + SUFFIX, Received.class);
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

    /** A document from outside; {@code text} may be its citation line. */
    private record Received(
            String id,
            DocumentType type,
            String number,
            String issuerName,
            @Nullable String issuerUnitId,
            String receivingUnitId,
            LocalDate issuedOn,
            LocalDate arrivedOn,
            String subject,
            @Nullable String text) {}

    private static <T> T read(ObjectMapper json, String path, Class<T> type) {
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
