package vn.chidao.document;

import java.time.LocalDate;

/**
 * To number a document of an earlier day after others have been numbered.
 *
 * @param approval number and date of the paper on which the leader agreed
 */
public record InsertNumber(
        String unitId,
        DocumentType type,
        Secrecy secrecy,
        LocalDate day,
        String subject,
        String signer,
        String recipients,
        int copies,
        String reason,
        String approval) {}
