package vn.chidao.directive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wording a draft once had; never changed, never deleted. */
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

    protected DirectiveRevision() {}

    DirectiveRevision(Directive directive, @Nullable String note, String revisedBy, Instant revisedAt) {
        this.id = directive.id() + ":" + directive.revision();
        this.directiveId = directive.id();
        this.revision = directive.revision();
        this.subject = directive.subject();
        this.text = directive.text();
        this.textSha256 = directive.textSha256();
        this.note = note;
        this.revisedBy = revisedBy;
        this.revisedAt = revisedAt;
    }
}
