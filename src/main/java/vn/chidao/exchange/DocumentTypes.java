package vn.chidao.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentType;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.shared.Folded;

/** What type a document is that arrived: by the name of its type, else by the abbreviation in its notation, else
 * an official letter. */
@Component
class DocumentTypes {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    DocumentTypes(MessageSource messages) {
        this.messages = messages;
    }

    DocumentType of(EdxmlMessage.Type said, String notation) {
        String name = folded(said.name());
        return Arrays.stream(DocumentType.values())
                .filter(type -> folded(messages.getMessage("DocumentType." + type.name(), null, VIETNAMESE))
                        .equals(name))
                .findFirst()
                .or(() -> abbreviatedIn(notation))
                .orElse(DocumentType.OFFICIAL_LETTER);
    }

    /** The type whose abbreviation stands in a number or notation; of two types with one abbreviation the first. */
    static Optional<DocumentType> abbreviatedIn(String notation) {
        return Arrays.stream(notation.split("[/\\-]"))
                .flatMap(part -> Arrays.stream(DocumentType.values())
                        .filter(type -> type.abbreviation().equalsIgnoreCase(part.strip())))
                .findFirst();
    }

    private static String folded(String text) {
        return Folded.fold(text);
    }
}
