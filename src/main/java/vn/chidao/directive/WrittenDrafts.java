package vn.chidao.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as they were written: the one that stands now, and each round of it as it was kept. */
@Service
@Transactional(readOnly = true)
public class WrittenDrafts {

    private final DirectiveCatalog catalog;
    private final DirectiveMarks marks;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    WrittenDrafts(DirectiveCatalog catalog, DirectiveMarks marks, JdbcClient jdbc, ObjectMapper json) {
        this.catalog = catalog;
        this.marks = marks;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that is written of a directive drafted here, as one would write it anew. */
    public DraftDirective of(String directiveId) {
        DirectiveView draft = catalog.require(directiveId);
        return new DraftDirective(
                directiveId,
                draft.type(),
                Objects.requireNonNull(draft.issuerUnitId()),
                draft.superiorName(),
                draft.subject(),
                draft.place(),
                draft.text(),
                catalog.clauses(directiveId).stream()
                        .map(clause -> new DraftDirective.NewClause(
                                clause.id(), clause.parentId(), clause.number(), clause.text()))
                        .toList(),
                catalog.addressees(directiveId).stream()
                        .map(line -> new DraftDirective.NewAddressee(
                                line.printedName(), Objects.requireNonNull(line.selector())))
                        .toList(),
                catalog.recipients(directiveId).stream()
                        .map(line -> new DraftDirective.NewRecipient(line.name(), line.purpose()))
                        .toList(),
                catalog.links(directiveId).stream()
                        .map(link ->
                                new DraftDirective.NewLink(link.kind(), link.targetDirectiveId(), link.reference()))
                        .toList(),
                Objects.requireNonNull(draft.draftingUnitId()),
                Objects.requireNonNull(draft.officeUnitId()),
                Objects.requireNonNull(draft.signingUnitId()),
                draft.followUpUnitId(),
                draft.reportReceiverUnitId(),
                draft.concludingUnitId(),
                marks.of(directiveId),
                catalog.signing(directiveId).orElse(null));
    }

    /** Which wording it is at; the first is 1. */
    public int revision(String directiveId) {
        return jdbc.sql("select revision from directive where id = :id")
                .param("id", directiveId)
                .query(Integer.class)
                .single();
    }

    /** Which wording came back last; empty where none did. */
    Optional<Integer> returned(String directiveId) {
        List<Integer> revisions =
                jdbc.sql("""
                        select returned_revision from directive where id = :id and returned_revision is not null
                        """).param("id", directiveId).query(Integer.class).list();
        return revisions.stream().findFirst();
    }

    /** All of a round as it was kept; empty for one from before rounds were kept as a whole. */
    Optional<DraftDirective> round(String directiveId, int revision) {
        return jdbc.sql("select draft from directive_revision where directive_id = :id and revision = :revision")
                .param("id", directiveId)
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    String written(DraftDirective draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written", e);
        }
    }

    private DraftDirective read(String draft) {
        try {
            return json.readValue(draft, DraftDirective.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept draft cannot be read", e);
        }
    }
}
