package vn.chidao.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;

/** Reads what is proposed in the consultation. */
@Service
@Transactional(readOnly = true)
public class ProposalCatalog {

    private static final String LATEST = " order by p.raised_at desc, p.id desc";

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;
    private final MessageSource messages;

    ProposalCatalog(JdbcClient jdbc, OrganizationDirectory organization, MessageSource messages) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.messages = messages;
    }

    public Optional<ProposalView> find(String proposalId) {
        return views("p.id = :id", Map.of("id", proposalId)).stream().findFirst();
    }

    public ProposalView require(String proposalId) {
        return find(proposalId).orElseThrow(() -> new NotFound("consultation-proposal", proposalId));
    }

    /** All that was proposed about the sheets of a directive for a year. */
    public List<ProposalView> ofRound(String directiveId, int year) {
        return views("p.directive_id = :directive and p.year = :year", Map.of("directive", directiveId, "year", year));
    }

    /** All that was proposed about lines of this sheet, or to it, and about overlaps it is part of. */
    public RoundTalk talkAbout(String sheetId) {
        return new RoundTalk(views(
                "(p.beside_sheet_id = :sheet or exists (select 1 from consultation_answer a"
                        + " where a.proposal_id = p.id and a.sheet_id = :sheet))",
                Map.of("sheet", sheetId)));
    }

    /** What all have agreed to and this sheet does not say yet. */
    public List<ProposalView> agreedOn(String sheetId) {
        return views(
                "p.status = 'AGREED' and exists (select 1 from consultation_answer a"
                        + " where a.proposal_id = p.id and a.sheet_id = :sheet)",
                Map.of("sheet", sheetId));
    }

    private List<ProposalView> views(String where, Map<String, Object> params) {
        Map<String, List<ProposalView.Part>> parts = new HashMap<>();
        jdbc.sql("""
                        select a.*, s.unit_id, s.status as sheet_status
                          from consultation_answer a
                          join consultation_proposal p on p.id = a.proposal_id
                          join registration_sheet s on s.id = a.sheet_id
                         where\s""" + where + " order by a.proposal_id, a.position")
                .params(params)
                .query((row, n) -> parts.computeIfAbsent(row.getString("proposal_id"), any -> new ArrayList<>())
                        .add(part(row)))
                .list();
        return jdbc.sql("select p.* from consultation_proposal p where " + where + LATEST)
                .params(params)
                .query((row, n) -> view(row, parts.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private ProposalView view(ResultSet row, List<ProposalView.Part> parts) throws SQLException {
        String content = row.getString("content");
        String lineKind = row.getString("line_kind");
        ProposedWork work = new ProposedWork(
                content == null ? null : ContentArea.valueOf(content),
                lineKind == null ? null : LineKind.valueOf(lineKind),
                row.getString("title"),
                row.getString("place_id"));
        return new ProposalView(
                row.getString("id"),
                row.getString("directive_id"),
                row.getString("acting_lead_unit_id"),
                row.getInt("year"),
                ProposalKind.valueOf(row.getString("kind")),
                work,
                work.subject(organization::nameOf).in(messages),
                row.getString("beside_sheet_id"),
                row.getString("reason"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getString("raised_by"),
                row.getString("raised_by_position"),
                instant(row, "raised_at"),
                row.getString("withdrawn_reason"),
                parts);
    }

    private ProposalView.Part part(ResultSet row) throws SQLException {
        String unitId = row.getString("unit_id");
        String actingUnitId = row.getString("acting_unit_id");
        String position = row.getString("position_name");
        return new ProposalView.Part(
                row.getInt("position"),
                row.getString("sheet_id"),
                ProposalSide.valueOf(row.getString("side")),
                unitId,
                actingUnitId,
                SuccessionName.of(organization, unitId, actingUnitId),
                row.getObject("due_on", LocalDate.class),
                row.getObject("agrees", Boolean.class),
                row.getString("reason"),
                position == null ? row.getString("person_name") : position,
                row.getObject("answered_at") == null ? null : instant(row, "answered_at"),
                row.getObject("shown_in", Integer.class),
                SheetStatus.valueOf(row.getString("sheet_status")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
