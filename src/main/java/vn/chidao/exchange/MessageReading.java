package vn.chidao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.changing.OutsideChange;
import vn.chidao.document.DocumentNumber;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.shared.BusinessRuleViolation;

/** Who of ours a message of the exchange is for, and what it says; nothing of it is carried out here. */
@Component
class MessageReading {

    private static final int LONGEST_SUBJECT = 500;

    private final Contacts contacts;

    MessageReading(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Those of the receivers that are reached here. */
    List<Addressed> ours(EdxmlMessage message) {
        List<Addressed> ours = new ArrayList<>();
        for (Organ organ : message.to()) {
            contacts.unitOf(organ.id())
                    .filter(unit -> contacts.of(unit).receivesHere())
                    .filter(unit ->
                            ours.stream().noneMatch(other -> other.unitId().equals(unit)))
                    .ifPresent(unit -> ours.add(new Addressed(unit, organ.id())));
        }
        return ours;
    }

    Message read(EdxmlMessage message, Addressed first, Incoming incoming) {
        Business business = message.business();
        boolean isNew = business.docType() == DocType.NEW;
        String documentId = isNew || business.documentId().isEmpty() ? message.documentId() : business.documentId();
        String words = shortened(business.reason().isEmpty() ? message.content() : business.reason());
        String subject = shortened(message.subject());
        DocumentNumber number = number(message);
        return new Message(
                incoming.road(),
                isNew
                        ? Said.document(words)
                        : Said.change(OutsideChange.valueOf(business.docType().name()), null, words),
                new Cited(
                        documentId.isEmpty() ? nameless(message) : documentId,
                        number == null ? shortened(written(message.code())) : number.toString(),
                        message.promulgation().date(),
                        subject.isEmpty() ? shortened(incoming.name()) : subject),
                new Party(first.unitId(), first.code(), null, null),
                new Party(
                        contacts.unitOf(message.from().id()).orElse(null),
                        message.from().id(),
                        shortened(nameOf(message.from())),
                        incoming.address()),
                null,
                null);
    }

    /** Who gives his documents no id means one by number and day; without this all that he ever sent would be one. */
    private static String nameless(EdxmlMessage message) {
        return Composer.documentId(message.from().id(), message.promulgation().date(), written(message.code()));
    }

    private static String written(EdxmlMessage.Code code) {
        return code.number().isEmpty() ? code.notation() : code.number() + "-" + code.notation();
    }

    /** Number and notation; null where they cannot be read. */
    static @Nullable DocumentNumber number(EdxmlMessage message) {
        try {
            return DocumentNumber.parse(
                    message.code().number() + "-" + message.code().notation());
        } catch (BusinessRuleViolation unreadable) {
            return null;
        }
    }

    static String nameOf(Organ organ) {
        return organ.name().isEmpty() ? organ.id() : organ.name();
    }

    static String shortened(String text) {
        String clean = text.strip();
        return clean.length() <= LONGEST_SUBJECT ? clean : clean.substring(0, LONGEST_SUBJECT);
    }

    /** One of ours, and the code under which it was addressed. */
    record Addressed(String unitId, String code) {}
}
