package vn.chidao.recording.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A directive as programs read it, the same before and after it is confirmed. Places count UTF-16 units of {@code text}.
 *
 * @param status PROPOSED, CONFIRMED, IN_FORCE, DISCARDED; of a directive issued here its own status
 * @param origin DOCUMENT, RECEIVED_COPY or RENDERING; NATIVE where it was issued here
 * @param missing the parts that the text does not have
 */
record DirectiveDocument(
        String id,
        String status,
        String origin,
        @Nullable String documentType,
        @Nullable Integer number,
        @Nullable String notation,
        @Nullable String issuer,
        @Nullable String superior,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        List<Basis> bases,
        List<String> addressees,
        List<Recipient> recipients,
        List<Signature> signatures,
        List<Tie> links,
        List<String> missing,
        List<Note> remarks,
        @Nullable Charge charge,
        String textSha256,
        String text,
        List<Clause> clauses,
        List<Obligation> obligations) {

    record Basis(
            @Nullable String number,
            @Nullable String notation,
            @Nullable LocalDate date,
            @Nullable String issuer,
            String reference) {}

    record Recipient(String name, String purpose) {}

    record Signature(
            @Nullable String capacity,
            @Nullable String onBehalfOf,
            @Nullable String position,
            String name) {}

    record Tie(String kind, String reference) {}

    /** Why something was read so, or what an officer has to look at. */
    record Note(String field, String message, boolean doubtful) {}

    /** The units in charge: who follows up, receives reports, concludes. */
    record Charge(
            @Nullable String followUp,
            @Nullable String reportReceiver,
            @Nullable String concluding) {}

    record Clause(String id, @Nullable String parentId, String number, String text, int start, int end) {}

    /**
     * @param kind letters as in tables of obligations, parted by commas: L, T, R, N, B, C, K
     * @param assignedTo whom of the register it is given to, as a selector
     */
    record Obligation(
            String id,
            String clauseId,
            String quote,
            String kind,
            List<String> leads,
            List<String> coordinators,
            List<String> advisers,
            @Nullable String through,
            String action,
            String rhythm,
            @Nullable LocalDate due,
            @Nullable String phase,
            List<Figure> targets,
            @Nullable String startCondition,
            @Nullable String evidence,
            List<String> reportTo,
            List<String> links,
            List<ContentArea> contents,
            String stage,
            @Nullable String assignedTo,
            List<Note> remarks) {}

    record Figure(
            String op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable String per,
            List<String> set,
            @Nullable LocalDate by,
            String quote) {}
}
