package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;

/**
 * Takes up a document that somebody else has issued.
 *
 * @param id what it has been known by since its text was read
 * @param recordingUnitId whose people read and confirmed it
 * @param issuerUnitId the issuer, where it is a unit of ours
 * @param number as printed; null where the print has none, and always for a rendering
 * @param designation what it is called without a number
 * @param text as it came, character by character; clauses point into it
 * @param limits how far it may go and how deep it must, by its words
 */
public record RecordDirective(
        String id,
        Origin origin,
        String recordingUnitId,
        DocumentType type,
        @Nullable String issuerUnitId,
        String issuerName,
        @Nullable String superiorName,
        @Nullable DocumentNumber number,
        @Nullable String designation,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        String subject,
        String text,
        List<PlacedClause> clauses,
        List<PrintedAddressee> addressees,
        List<DraftDirective.NewRecipient> recipients,
        List<DraftDirective.NewLink> links,
        List<PrintedSignatureView> signatures,
        Circulation limits) {

    public RecordDirective {
        clauses = List.copyOf(clauses);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        links = List.copyOf(links);
        signatures = List.copyOf(signatures);
    }

    /** A clause by its place in the text. */
    public record PlacedClause(String id, @Nullable String parentId, String number, int start, int end) {}

    /** A line of "Kính gửi"; the selector is null where nobody here is meant or known. */
    public record PrintedAddressee(
            String printedName, @Nullable String selector) {}
}
