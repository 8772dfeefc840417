package vn.chidao.assessment;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** What organisations put beside their scores, until their sheet has gone to the following-up body. */
@Service
@Transactional
public class EvidenceDesk {

    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int MOST = 200;
    private static final Pattern OF_OURS = Pattern.compile("/(?![/\\\\])\\S*");
    private static final Pattern OF_THE_WEB = Pattern.compile("https?://[^\\s/]+\\S*");

    private final AssessmentSheetRepository sheets;
    private final AssessmentRoundRepository rounds;
    private final AttachmentStore files;
    private final PublicAddress address;
    private final Access access;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    EvidenceDesk(
            AssessmentSheetRepository sheets,
            AssessmentRoundRepository rounds,
            AttachmentStore files,
            PublicAddress address,
            Access access,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.files = files;
        this.address = address;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Whether evidence may still be put beside the scores, as far as the sheet is concerned. */
    public static boolean isOpenAt(ScoringStatus status) {
        return status.isOpen() || status == ScoringStatus.SUBMITTED;
    }

    /** @throws BusinessRuleViolation at the field that lacks something */
    public void add(String sheetId, AddEvidence given) {
        AssessmentSheet sheet = openSheet(sheetId);
        AssessmentRound round = round(sheet);
        EvidenceKind kind = given.kind();
        if (given.criterion() < 0 || given.criterion() >= round.criteria().size()) {
            throw BusinessRuleViolation.at("criterion", "assessment.rule.criterion-required");
        }
        if (kind == null) {
            throw BusinessRuleViolation.at("kind", "assessment.rule.kind-required");
        }
        String caption = Said.orNull(given.caption());
        if (caption == null) {
            throw BusinessRuleViolation.at("caption", "assessment.rule.caption-required");
        }
        Said.requireWithin(caption, "caption", LONGEST_CAPTION);
        String fileId = Said.orNull(given.fileId());
        String href = href(given.href());
        if ((fileId == null) == (href == null)) {
            throw BusinessRuleViolation.at("href", "assessment.rule.file-or-address");
        }
        if (fileId != null && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
        int present = jdbc.sql("select count(*) from assessment_evidence where sheet_id = :id")
                .param("id", sheetId)
                .query(Integer.class)
                .single();
        if (present >= MOST) {
            throw BusinessRuleViolation.at("caption", "assessment.rule.evidence-many", MOST);
        }
        jdbc.sql("""
                        insert into assessment_evidence (id, sheet_id, criterion, kind, caption, file_id, href, added_by, added_at)
                        values (:id, :sheet, :criterion, :kind, :caption, :file, :href, :by, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("sheet", sheetId)
                .param("criterion", given.criterion())
                .param("kind", kind.name())
                .param("caption", caption)
                .param("file", fileId)
                .param("href", href)
                .param("by", CurrentActor.get().personName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        publish(round, sheet, AssessmentAct.EVIDENCE_ADDED, given.criterion(), caption);
    }

    /** Takes a piece away; the act keeps what it was called. */
    public void remove(String sheetId, String evidenceId) {
        AssessmentSheet sheet = openSheet(sheetId);
        record Piece(int criterion, String caption) {}
        Piece piece = jdbc.sql(
                        "select criterion, caption from assessment_evidence where id = :id and sheet_id = :sheet")
                .param("id", evidenceId)
                .param("sheet", sheetId)
                .query(Piece.class)
                .optional()
                .orElseThrow(() -> new NotFound("evidence", evidenceId));
        jdbc.sql("delete from assessment_evidence where id = :id")
                .param("id", evidenceId)
                .update();
        publish(round(sheet), sheet, AssessmentAct.EVIDENCE_REMOVED, piece.criterion(), piece.caption());
    }

    /** An address of ours is kept from its slash on, so that it holds wherever the product is reached. */
    private @Nullable String href(@Nullable String typed) {
        String text = Said.orNull(typed);
        if (text == null) {
            return null;
        }
        Said.requireWithin(text, "href", LONGEST_ADDRESS);
        String base = address.url("/");
        String kept = text.startsWith(base) ? text.substring(base.length() - 1) : text;
        if (!OF_OURS.matcher(kept).matches() && !OF_THE_WEB.matcher(kept).matches()) {
            throw BusinessRuleViolation.at("href", "assessment.rule.address");
        }
        return kept;
    }

    private AssessmentSheet openSheet(String sheetId) {
        AssessmentSheet sheet = sheets.hold(sheetId).orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        access.require(Right.PROVE_SCORE, Thing.of(sheet.actingUnitId()), "assessment.refused.own");
        round(sheet).requireOpen();
        if (!isOpenAt(sheet.status())) {
            throw BusinessRuleViolation.of("assessment.rule.evidence-closed");
        }
        return sheet;
    }

    private AssessmentRound round(AssessmentSheet sheet) {
        return rounds.findById(sheet.roundId()).orElseThrow(() -> new NotFound("assessment", sheet.roundId()));
    }

    private void publish(
            AssessmentRound round, AssessmentSheet sheet, AssessmentAct act, int criterion, String caption) {
        Criterion about = round.criteria().get(criterion);
        events.publishEvent(new AssessmentMoved(
                round.id(),
                act,
                round.directiveId(),
                sheet.actingUnitId(),
                round.period(),
                about.code() + " " + about.name(),
                caption));
    }
}
