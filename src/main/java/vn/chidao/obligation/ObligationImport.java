package vn.chidao.obligation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import vn.chidao.shared.BusinessRuleViolation;

/** Reads the obligations of a directive from a file: a JSON list of {@link DefineObligation}. */
@Service
public class ObligationImport {

    private static final TypeReference<List<DefineObligation>> ROWS = new TypeReference<>() {};

    private final ObligationManagement obligations;
    private final ObjectReader reader;

    ObligationImport(ObligationManagement obligations, ObjectMapper json) {
        this.obligations = obligations;
        this.reader = reader(json);
    }

    /** A misspelt key would silently lose a condition or a phase, so it is refused. */
    static ObjectReader reader(ObjectMapper json) {
        return json.readerFor(ROWS).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Defines the file's obligations on a draft, with all of {@link ObligationManagement#define}'s refusals. */
    public void define(String directiveId, Resource resource) {
        obligations.define(directiveId, read(reader, resource));
    }

    static List<DefineObligation> read(ObjectReader reader, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return reader.readValue(content);
        } catch (IOException unreadable) {
            if (unreadable.getCause() instanceof BusinessRuleViolation refusal) {
                throw refusal;
            }
            throw new UncheckedIOException("obligations in " + resource + " cannot be read", unreadable);
        }
    }
}
