package vn.chidao.exchange;

import java.time.LocalDate;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;

/** What a clerk reads off a document that arrived without saying it in a form that can be read. */
public record CompleteArrival(
        String messageId,
        String issuerName,
        DocumentNumber number,
        LocalDate issuedOn,
        DocumentType type,
        String subject) {}
