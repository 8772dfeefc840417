package vn.chidao.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentType;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.shared.Folded;

/** What type a document is that arrived: by the name of its type, else by the abbreviation in its notation. */
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
                .orElseGet(() -> byNotation(notation));
    }

    /** Of two types with one abbreviation the first, and an official letter for what is none of ours. */
    private static DocumentType byNotation(String notation) {
        for (String part : notation.split("[/\\-]")) {
            for (DocumentType type : DocumentType.values()) {
                if (type.abbreviation().equalsIgnoreCase(part)) {
                    return type;
                }
            }
        }
        return DocumentType.OFFICIAL_LETTER;
    }

    private static String folded(String text) {
        return Folded.fold(text);
    }
}
