package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/** Directives as files of the demo world: {@code <name>.directive.json}, a draft's body beside it as plain text. */
final class DirectiveFile {

    private DirectiveFile() {}

    /** A draft; {@code textFile} is the body's file name in the same folder. */
    record Draft(
            String id,
            DocumentType type,
            String issuerUnitId,
            @Nullable String superiorName,
            String subject,
            @Nullable String place,
            String textFile,
            String draftingUnitId,
            String officeUnitId,
            String signingUnitId,
            @Nullable String followUpUnitId,
            @Nullable String reportReceiverUnitId,
            @Nullable String concludingUnitId,
            DraftDirective.@Nullable NewSigning signing,
            List<DraftDirective.NewLink> links,
            List<DraftDirective.NewAddressee> addressees,
            List<DraftDirective.NewRecipient> recipients,
            List<DraftDirective.NewClause> clauses) {

        DraftDirective command(String text) {
            return new DraftDirective(
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
                    signing);
        }
    }

    /** A document from outside; {@code text} may be its citation line. */
    record Received(
            String id,
            DocumentType type,
            String number,
            String issuerName,
            @Nullable String issuerUnitId,
            String receivingUnitId,
            LocalDate issuedOn,
            LocalDate arrivedOn,
            String subject,
            @Nullable String text) {}
}
