package vn.chidao.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.shared.BusinessRuleViolation;

class EdxmlWriterTests {

    @Test
    void writesWhatTheReaderReads() {
        EdxmlMessage message = Messages.full();

        EdxmlMessage read = EdxmlReader.read(EdxmlWriter.write(message));

        assertThat(read).usingRecursiveComparison().isEqualTo(message);
    }

    @Test
    void writesTheSameMessageAlike() {
        assertThat(EdxmlWriter.write(Messages.full())).isEqualTo(EdxmlWriter.write(Messages.full()));
    }

    @Test
    void writesEachElementInItsPlace() {
        String written = new String(EdxmlWriter.write(Messages.full()), StandardCharsets.UTF_8);

        assertThat(written)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<edXML:edXML xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">"
                        + "<edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganId>")
                .containsSubsequence(
                        "<edXML:PromulgationDate>2017/05/25<",
                        "<edXML:DueDate>2017/06/30<",
                        "</edXML:MessageHeader><edXML:TraceHeaderList><edXML:TraceHeader>",
                        "<edXML:Bussiness><edXML:BussinessDocType>3<",
                        "</edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference><edXML:ContentId>cid:1<",
                        "</edXML:edXMLEnvelope><edXML:AttachmentEncoded><edXML:Attachment><edXML:ContentId>cid:1<",
                        "<edXML:ContentTransferEncoded>UEsDB")
                .endsWith("</edXML:AttachmentEncoded></edXML:edXML>");
    }

    @Test
    void refusesAMessageThatCouldNotBeDelivered() {
        EdxmlMessage full = Messages.full();

        assertRefused(with(Organ.of("", "Huyện ủy"), full.to(), full.code(), full.subject()), "needs-sender");
        assertRefused(with(full.from(), List.of(), full.code(), full.subject()), "needs-receivers");
        assertRefused(with(full.from(), List.of(Organ.of(" ", "x")), full.code(), full.subject()), "needs-receivers");
        assertRefused(with(full.from(), full.to(), new Code("77", ""), full.subject()), "needs-code");
        assertRefused(with(full.from(), full.to(), full.code(), " "), "needs-subject");
    }

    @Test
    void refusesCharactersThatXmlHasNoPlaceFor() {
        EdxmlMessage full = Messages.full();

        assertRefused(with(full.from(), full.to(), full.code(), "V/v\u0001"), "character");
    }

    private static EdxmlMessage with(Organ from, List<Organ> to, Code code, String subject) {
        EdxmlMessage full = Messages.full();
        return new EdxmlMessage(
                from,
                to,
                full.documentId(),
                code,
                full.promulgation(),
                full.documentType(),
                subject,
                full.content(),
                full.signer(),
                full.dueDate(),
                full.toPlaces(),
                full.otherInfo(),
                full.responseFor(),
                full.steeringType(),
                full.traces(),
                full.business(),
                full.attachments());
    }

    private static void assertRefused(EdxmlMessage message, String rule) {
        assertThatThrownBy(() -> EdxmlWriter.write(message))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("edxml.rule." + rule));
    }
}
