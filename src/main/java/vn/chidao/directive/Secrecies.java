package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.document.Secrecy;
import vn.chidao.shared.BusinessRuleViolation;

/** How secret a directive is, in the words of the books: what is printed on it decides in which series it is numbered. */
@Component
public class Secrecies {

    private final DirectiveMarks marks;
    private final DirectiveProperties properties;

    Secrecies(DirectiveMarks marks, DirectiveProperties properties) {
        this.marks = marks;
        this.properties = properties;
    }

    /** What is printed on it. */
    public Secrecy of(String directiveId) {
        return Secrecy.valueOf(marks.of(directiveId).secrecy().name());
    }

    /**
     * What a book of incoming documents says of it: what its clerk reads on the paper, and never less than is printed.
     *
     * @param read null where the clerk says nothing
     * @throws BusinessRuleViolation at {@code secrecy}
     */
    public Secrecy inBook(String directiveId, @Nullable Secrecy read) {
        Secrecy printed = of(directiveId);
        if (read == null) {
            return printed;
        }
        if (read.compareTo(printed) < 0) {
            throw BusinessRuleViolation.at("secrecy", "directive.rule.secrecy-lower");
        }
        requireAllowed(read);
        return read;
    }

    /** @throws BusinessRuleViolation at {@code secrecy} where this installation must not hold anything secret */
    void requireAllowed(Secrecy secrecy) {
        if (secrecy.isSecret() && !properties.secretDocuments()) {
            throw BusinessRuleViolation.at("secrecy", "directive.rule.no-secrets");
        }
    }
}
