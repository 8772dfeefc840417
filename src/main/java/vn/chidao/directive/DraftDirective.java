package vn.chidao.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/**
 * Lays a draft down.
 *
 * @param id stable id, or null for a new one
 * @param issuerUnitId whose series the number will come from
 * @param superiorName the line above the issuer in the heading
 * @param text the body, verbatim; each clause's text must stand in it, in order
 * @param clauses none where the text is still to be segmented
 * @param followUpUnitId the body the text charges with following up
 * @param marks what else is printed on it
 * @param signing who signs beside the signing body, and how; null where it signs alone, on paper
 */
public record DraftDirective(
        @Nullable String id,
        DocumentType type,
        String issuerUnitId,
        @Nullable String superiorName,
        String subject,
        @Nullable String place,
        String text,
        List<NewClause> clauses,
        List<NewAddressee> addressees,
        List<NewRecipient> recipients,
        List<NewLink> links,
        String draftingUnitId,
        String officeUnitId,
        String signingUnitId,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId,
        DraftMarks marks,
        @Nullable NewSigning signing) {

    /** A draft with no marks, which its signing body signs alone, on paper. */
    public DraftDirective(
            @Nullable String id,
            DocumentType type,
            String issuerUnitId,
            @Nullable String superiorName,
            String subject,
            @Nullable String place,
            String text,
            List<NewClause> clauses,
            List<NewAddressee> addressees,
            List<NewRecipient> recipients,
            List<NewLink> links,
            String draftingUnitId,
            String officeUnitId,
            String signingUnitId,
            @Nullable String followUpUnitId,
            @Nullable String reportReceiverUnitId,
            @Nullable String concludingUnitId) {
        this(
                id,
                type,
                issuerUnitId,
                superiorName,
                subject,
                place,
                text,
                clauses,
                addressees,
                recipients,
                links,
                draftingUnitId,
                officeUnitId,
                signingUnitId,
                followUpUnitId,
                reportReceiverUnitId,
                concludingUnitId,
                DraftMarks.NONE,
                null);
    }

    public DraftDirective {
        marks = marks == null ? DraftMarks.NONE : marks;
        clauses = List.copyOf(clauses);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        links = List.copyOf(links);
    }

    DraftDirective withClauses(List<NewClause> others) {
        return reworded(subject, text, others);
    }

    /** The same with another wording. */
    DraftDirective reworded(String newSubject, String newText, List<NewClause> newClauses) {
        return new DraftDirective(
                id,
                type,
                issuerUnitId,
                superiorName,
                newSubject,
                place,
                newText,
                newClauses,
                addressees,
                recipients,
                links,
                draftingUnitId,
                officeUnitId,
                signingUnitId,
                followUpUnitId,
                reportReceiverUnitId,
                concludingUnitId,
                marks,
                signing);
    }

    /** A clause by its verbatim text; its place is found in the body. */
    public record NewClause(String id, @Nullable String parentId, String number, String text) {}

    /** A line of "Kính gửi" with the selector that finds its units. */
    public record NewAddressee(String printedName, String selector) {}

    /** A line of "Nơi nhận". */
    public record NewRecipient(String name, RecipientPurpose purpose) {}

    /** A tie to another document, by id where we have it. */
    public record NewLink(LinkKind kind, @Nullable String targetDirectiveId, String reference) {}

    /** Who signs beside the signing body, in the order in which they stand. */
    public record NewSigning(SigningOrder order, SigningRoad road, List<String> coSigningUnitIds) {

        public NewSigning {
            coSigningUnitIds = List.copyOf(coSigningUnitIds);
        }
    }
}
