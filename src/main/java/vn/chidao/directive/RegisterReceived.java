package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.Secrecy;

/**
 * Registers a document that came from outside in a unit's book of incoming documents.
 *
 * @param id stable id, or null for a new one
 * @param receivingUnitId whose book it goes into
 * @param issuerUnitId the issuer, where it is a unit we know
 * @param text the full text, or null: then the citation line stands for it
 * @param copies how many have come, where somebody says so
 */
public record RegisterReceived(
        @Nullable String id,
        String receivingUnitId,
        String issuerName,
        @Nullable String issuerUnitId,
        DocumentType type,
        DocumentNumber number,
        LocalDate issuedOn,
        LocalDate arrivedOn,
        String subject,
        @Nullable String text,
        @Nullable Integer copies,
        Secrecy secrecy) {

    /** Of a document that is not secret. */
    public RegisterReceived(
            @Nullable String id,
            String receivingUnitId,
            String issuerName,
            @Nullable String issuerUnitId,
            DocumentType type,
            DocumentNumber number,
            LocalDate issuedOn,
            LocalDate arrivedOn,
            String subject,
            @Nullable String text) {
        this(
                id,
                receivingUnitId,
                issuerName,
                issuerUnitId,
                type,
                number,
                issuedOn,
                arrivedOn,
                subject,
                text,
                null,
                Secrecy.NONE);
    }
}
