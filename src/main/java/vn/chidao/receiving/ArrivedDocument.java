package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;

/**
 * A document that came from outside for one of our organisations.
 *
 * @param issuerUnitId the issuer, where it is a unit we know
 * @param text the full text, or null: then the citation line stands for it
 * @param files the stored files it came with
 */
public record ArrivedDocument(
        String unitId,
        OutsideRoad road,
        String issuerName,
        @Nullable String issuerUnitId,
        DocumentType type,
        DocumentNumber number,
        LocalDate issuedOn,
        String subject,
        @Nullable String text,
        List<ReceivedFile> files) {

    public ArrivedDocument {
        files = List.copyOf(files);
    }
}
