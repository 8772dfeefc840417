package vn.chidao.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/** What stands around the text: who issued it, under which number, to whom, on what it rests (NĐ 30/2020, điều 8). */
public record ReadHeading(
        Provenance provenance,
        @Nullable String issuer,
        @Nullable String superior,
        @Nullable Integer number,
        @Nullable String notation,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable DocumentType type,
        @Nullable String subject,
        List<ReadDocument> bases,
        List<String> addressees,
        List<ReadRecipient> recipients,
        List<ReadSignature> signatures,
        List<ReadLink> links) {

    /** How the text came to us: as the document itself, as a copy a receiver stamped, as somebody's report of it. */
    public enum Provenance {
        DOCUMENT,
        RECEIVED_COPY,
        RENDERING
    }

    public ReadHeading {
        bases = List.copyOf(bases);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        signatures = List.copyOf(signatures);
        links = List.copyOf(links);
    }
}
