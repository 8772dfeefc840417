package vn.chidao.edxml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of the exchange: a document with its header and attachments. Texts that are absent are empty.
 *
 * @param documentId as the sender names the document; status replies use {@code organId,yyyy/MM/dd,code}
 * @param content what the header says of the content; the document itself is an attachment
 * @param responseFor the documents it answers
 * @param traces the organisations it has passed
 */
public record EdxmlMessage(
        Organ from,
        List<Organ> to,
        String documentId,
        Code code,
        Promulgation promulgation,
        Type documentType,
        String subject,
        String content,
        Signer signer,
        @Nullable LocalDate dueDate,
        List<String> toPlaces,
        OtherInfo otherInfo,
        List<AnsweredDocument> responseFor,
        String steeringType,
        List<Trace> traces,
        Business business,
        List<Attachment> attachments) {

    public EdxmlMessage {
        to = List.copyOf(to);
        toPlaces = List.copyOf(toPlaces);
        responseFor = List.copyOf(responseFor);
        traces = List.copyOf(traces);
        attachments = List.copyOf(attachments);
    }

    /** @param id the organisation's code (mã định danh), such as {@code 000.00.00.H49} */
    public record Organ(
            String id,
            String inCharge,
            String name,
            String address,
            String email,
            String telephone,
            String fax,
            String website) {

        public static Organ of(String id, String name) {
            return new Organ(id, "", name, "", "", "", "", "");
        }
    }

    /** Số và ký hiệu, in two parts as the message has them. */
    public record Code(String number, String notation) {}

    public record Promulgation(String place, @Nullable LocalDate date) {}

    public record Type(String type, String detail, String name) {}

    /** @param competence the capacity in which he signs, such as {@code TM.} */
    public record Signer(String competence, String position, String fullName) {}

    public record OtherInfo(
            String priority,
            String sphereOfPromulgation,
            String typerNotation,
            String promulgationAmount,
            String pageAmount,
            List<String> appendixes,
            String direction) {

        public static final OtherInfo NONE = new OtherInfo("", "", "", "", "", List.of(), "");

        public OtherInfo {
            appendixes = List.copyOf(appendixes);
        }
    }

    public record AnsweredDocument(
            String organId, String code, @Nullable LocalDate promulgatedOn, String documentId) {}

    public record Trace(String organId, @Nullable LocalDateTime at) {}

    /**
     * What the message does to the document.
     *
     * @param reason obligatory for a recall
     * @param documentId the document that is recalled, updated or replaced
     */
    public record Business(
            DocType docType,
            String reason,
            String documentInfo,
            List<Replacement> replacements,
            String documentId,
            String paper,
            Staff staff) {

        public Business {
            replacements = List.copyOf(replacements);
        }

        /** A new document. */
        public static Business ofNew() {
            return new Business(DocType.NEW, "", "", List.of(), "", "", new Staff("", "", "", ""));
        }
    }

    /** In the order of the codes on the wire. */
    public enum DocType {
        NEW,
        RECALL,
        UPDATE,
        REPLACE;

        int code() {
            return ordinal();
        }

        static Optional<DocType> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(type -> code.strip().equals(String.valueOf(type.code())))
                    .findAny();
        }
    }

    public record Replacement(String documentId, List<String> organIds) {

        public Replacement {
            organIds = List.copyOf(organIds);
        }
    }

    public record Staff(String department, String name, String email, String mobile) {}

    /** @param content the bytes of the file itself, unpacked; the array is the caller's */
    public record Attachment(String name, String contentType, byte[] content) {}
}
