package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.NotFound;

/**
 * Reads of directives. The words of a recalled one are closed here, where they are read, to whoever has given it up.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveCatalog {

    private static final String DIRECTIVE_COLUMNS = """
            select id, type, origin, issuer_unit_id, issuer_name, superior_name, number, notation, number_and_notation,
                designation, subject, place, issued_on, status, text, text_sha256, drafting_unit_id, office_unit_id, signing_unit_id,
                follow_up_unit_id, report_receiver_unit_id, concluding_unit_id
            from directive
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final TextSight texts;

    DirectiveCatalog(JdbcClient jdbc, OrganizationDirectory organizations, TextSight texts) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.texts = texts;
    }

    public Optional<DirectiveView> find(String id) {
        return jdbc.sql(DIRECTIVE_COLUMNS + "where id = :id")
                .param("id", id)
                .query(DirectiveView.class)
                .optional()
                .map(found -> found.isRecalled() && !texts.isOpen(id) ? found.closed() : found);
    }

    /** @throws NotFound when there is none of this id */
    public DirectiveView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("directive", id));
    }

    /** Drafts first, then by day of issue, the latest first; of the recalled without their words. */
    public List<DirectiveView> all() {
        return jdbc
                .sql(DIRECTIVE_COLUMNS + "order by issued_on desc nulls first, number_and_notation, id")
                .query(DirectiveView.class)
                .list()
                .stream()
                .map(found -> found.isRecalled() ? found.closed() : found)
                .toList();
    }

    /**
     * What is in force and was issued or signed by one of these organisations, or is followed up by one, the latest
     * first.
     */
    public List<IssuedView> inForceFrom(Collection<String> unitIds) {
        return jdbc.sql("""
                        select id, number_and_notation, designation, notation, subject, issued_on, follow_up_unit_id
                        from directive
                        where status = 'IN_FORCE' and (issuer_unit_id = any(:units) or signing_unit_id = any(:units)
                            or follow_up_unit_id = any(:units))
                        order by issued_on desc, number_and_notation, id
                        """)
                .param("units", unitIds.toArray(String[]::new))
                .query((row, number) -> new IssuedView(
                        row.getString("id"),
                        Texts.label(
                                row.getString("number_and_notation"),
                                row.getString("designation"),
                                row.getString("notation")),
                        row.getString("subject"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("follow_up_unit_id")))
                .list();
    }

    /** What these are called, by id; for lists, which need no more of them. */
    public Map<String, String> labels(Collection<String> ids) {
        Map<String, String> labels = new HashMap<>();
        jdbc.sql("select id, number_and_notation, designation, notation from directive where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    labels.put(
                            row.getString("id"),
                            Texts.label(
                                    row.getString("number_and_notation"),
                                    row.getString("designation"),
                                    row.getString("notation")));
                });
        return labels;
    }

    /** Which of these have been recalled or replaced. */
    public Map<String, DirectiveStatus> ended(Collection<String> ids) {
        Map<String, DirectiveStatus> ended = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, status from directive where id in (:ids) and status in ('RECALLED', 'REPLACED')")
                    .param("ids", ids)
                    .query(row -> {
                        ended.put(row.getString("id"), DirectiveStatus.valueOf(row.getString("status")));
                    });
        }
        return ended;
    }

    /** The document that is cited by this number and day, where we have it. */
    public Optional<String> citedAs(String numberAndNotation, LocalDate issuedOn) {
        return jdbc.sql("""
                        select id from directive where number_and_notation = :number and issued_on = :day
                        order by id limit 1
                        """)
                .param("number", numberAndNotation)
                .param("day", issuedOn)
                .query(String.class)
                .optional();
    }

    /** The clauses in the order of the text; none where it is closed. */
    public List<ClauseView> clauses(String directiveId) {
        if (!texts.isOpen(directiveId)) {
            return List.of();
        }
        return jdbc.sql("""
                        select clause_id as id, parent_id, number, text, start_offset as "start", end_offset as "end"
                        from directive_clause where directive_id = :id order by position
                        """).param("id", directiveId).query(ClauseView.class).list();
    }

    /** The lines of "Kính gửi". */
    public List<AddresseeView> addressees(String directiveId) {
        return jdbc.sql("""
                        select printed_name, selector from directive_addressee
                        where directive_id = :id order by position
                        """).param("id", directiveId).query(AddresseeView.class).list();
    }

    /** The units that "Kính gửi" means on the day of issue, each with the line that names it first. */
    public Map<String, Integer> addressedUnits(String directiveId) {
        LocalDate issuedOn = require(directiveId).issuedOn();
        if (issuedOn == null) {
            throw new IllegalStateException(directiveId + " has no day of issue");
        }
        return addressedUnits(directiveId, issuedOn);
    }

    Map<String, Integer> addressedUnits(String directiveId, LocalDate issuedOn) {
        Map<String, Integer> units = new LinkedHashMap<>();
        List<AddresseeView> lines = addressees(directiveId);
        for (int position = 0; position < lines.size(); position++) {
            String selector = lines.get(position).selector();
            if (selector != null) {
                for (UnitView unit : organizations.resolve(selector, issuedOn)) {
                    units.putIfAbsent(unit.id(), position);
                }
            }
        }
        return units;
    }

    /** The lines of "Nơi nhận". */
    public List<RecipientView> recipients(String directiveId) {
        return jdbc.sql("select name, purpose from directive_recipient where directive_id = :id order by position")
                .param("id", directiveId)
                .query(RecipientView.class)
                .list();
    }

    /** The documents it rests on. */
    public List<LinkView> links(String directiveId) {
        return jdbc.sql("""
                        select kind, target_directive_id, reference from directive_link
                        where directive_id = :id order by position
                        """).param("id", directiveId).query(LinkView.class).list();
    }

    /** Why the draft came back last; empty once it is signed. */
    public Optional<ReturnView> lastReturn(String directiveId) {
        return jdbc.sql("""
                        select returned_from as stage, return_reason as reason, returned_by, returned_on
                        from directive where id = :id and returned_from is not null
                        """).param("id", directiveId).query(ReturnView.class).optional();
    }

    /** The signature of the signing body, once it is signed. */
    public Optional<SignatureView> signature(String directiveId) {
        return jdbc.sql("""
                        select p.signature_capacity as capacity, p.signer_position, p.signer_name, p.signed_on,
                            p.signature_authority as authority, d.signed_copy_id
                        from directive d join directive_signing_place p on p.directive_id = d.id and p.position = 0
                        where d.id = :id and p.signed_on is not null
                        """).param("id", directiveId).query(SignatureView.class).optional();
    }

    /** The places for signatures, as they stand under the text; none under what somebody else signed. */
    public List<SigningPlaceView> signingPlaces(String directiveId) {
        return jdbc.sql("""
                        select position, unit_id, signature_capacity as capacity, signer_position, signer_name, signed_on,
                            signature_authority as authority
                        from directive_signing_place where directive_id = :id order by position
                        """)
                .param("id", directiveId)
                .query(SigningPlaceView.class)
                .list();
    }

    /** Who signs beside the signing body of a directive drafted here, and how. */
    public Optional<DraftDirective.NewSigning> signing(String directiveId) {
        return jdbc.sql("""
                        select signing_order, signing_road from directive
                        where id = :id and signing_order is not null and signing_road is not null
                        """)
                .param("id", directiveId)
                .query((row, line) -> new DraftDirective.NewSigning(
                        SigningOrder.valueOf(row.getString("signing_order")),
                        SigningRoad.valueOf(row.getString("signing_road")),
                        signingPlaces(directiveId).stream()
                                .skip(1)
                                .map(SigningPlaceView::unitId)
                                .toList()))
                .optional();
    }

    /** The file that goes out: signed and sealed electronically, or the scan of the signed paper where one was kept. */
    public Optional<String> issuedFile(String directiveId) {
        return jdbc.sql("select signed_copy_id from directive where id = :id and signed_copy_id is not null")
                .param("id", directiveId)
                .query(String.class)
                .optional();
    }

    /** Every wording the draft has had, the first first; none where the text is closed. */
    public List<RevisionView> revisions(String directiveId) {
        if (!texts.isOpen(directiveId)) {
            return List.of();
        }
        return jdbc.sql("""
                        select revision, subject, text, text_sha256, note, revised_by, revised_at
                        from directive_revision where directive_id = :id order by revision
                        """)
                .param("id", directiveId)
                .query((row, line) -> new RevisionView(
                        row.getInt("revision"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("text_sha256"),
                        row.getString("note"),
                        row.getString("revised_by"),
                        row.getTimestamp("revised_at").toInstant()))
                .list();
    }
}
