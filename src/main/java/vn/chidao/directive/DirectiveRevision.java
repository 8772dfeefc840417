package vn.chidao.directive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft as it once was; never written anew, never deleted. */
@Entity
@Table(name = "directive_revision")
class DirectiveRevision {

    @Id
    private String id;

    private String directiveId;
    private int revision;
    private String subject;
    private String text;
    private String textSha256;
    private @Nullable String note;
    private String revisedBy;
    private Instant revisedAt;
    private @Nullable String draft;

    protected DirectiveRevision() {}

    /** @param draft all that was written, the wording included */
    DirectiveRevision(Directive directive, @Nullable String note, String revisedBy, Instant revisedAt, String draft) {
        this.id = idOf(directive.id(), directive.revision());
        this.directiveId = directive.id();
        this.revision = directive.revision();
        this.subject = directive.subject();
        this.text = directive.text();
        this.textSha256 = directive.textSha256();
        this.note = note;
        this.revisedBy = revisedBy;
        this.revisedAt = revisedAt;
        this.draft = draft;
    }

    static String idOf(String directiveId, int revision) {
        return directiveId + ":" + revision;
    }

    /** Why it was written so, where that is said when it is sent in. */
    void explain(String why) {
        if (note == null) {
            note = why;
        }
    }
}
