package vn.chidao.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.Promulgation;
import vn.chidao.edxml.EdxmlMessage.Signer;
import vn.chidao.edxml.EdxmlMessage.Type;
import vn.chidao.shared.BusinessRuleViolation;

class EdxmlReaderTests {

    private static final byte[] TEXT = "Nội dung công văn".getBytes(StandardCharsets.UTF_8);

    /** Root and layers of the standard, prefixes of any kind or none, other case. */
    @ParameterizedTest
    @ValueSource(strings = {"edXML:edXML", "edXML", "EdXML", "x:edxml"})
    void readsAnyRootAndPrefix(String root) {
        String prefix = root.contains(":") ? root.substring(0, root.indexOf(':') + 1) : "";
        String written = new String(EdxmlWriter.write(Messages.full()), StandardCharsets.UTF_8)
                .replaceAll("(</?)edXML:edXML([ >])", "$1" + root + "$2")
                .replaceAll("(</?)edXML:", "$1" + prefix)
                .replace("xmlns:edXML=", prefix.isEmpty() ? "xmlns=" : "xmlns:" + prefix.replace(":", "") + "=");

        assertThat(EdxmlReader.read(bytes(written))).usingRecursiveComparison().isEqualTo(Messages.full());
    }

    @Test
    void readsAnEnvelopeWithoutItsRoot() {
        String written = new String(EdxmlWriter.write(Messages.full()), StandardCharsets.UTF_8)
                .replace(
                        "<edXML:edXML xmlns:edXML=\"" + EdxmlWriter.NAMESPACE + "\"><edXML:edXMLEnvelope>",
                        "<edXMLEnvelope>")
                .replace("</edXML:edXMLEnvelope>", "")
                .replace("</edXML:edXML>", "</edXMLEnvelope>")
                .replaceAll("(</?)edXML:", "$1");

        assertThat(EdxmlReader.read(bytes(written))).usingRecursiveComparison().isEqualTo(Messages.full());
    }

    @Test
    void readsTheOlderFlatForm() {
        EdxmlMessage read =
                EdxmlReader.read(bytes("""
                        <EdXML>
                          <From>000.00.00.H10</From>
                          <To>000.00.12.H10</To><To><OrganId>000.00.13.H10</OrganId></To>
                          <Code>38/KH-UBND</Code>
                          <Place>Tân Khai</Place><PromulgationDate>25/05/2017</PromulgationDate>
                          <TypeName>Kế hoạch</TypeName>
                          <Subject>Xây dựng nông thôn mới</Subject>
                          <Competence>TM.</Competence><Position>Chủ tịch</Position><FullName>Lê Văn C</FullName>
                          <DueDate>2017-06-30T17:00:00+07:00</DueDate>
                          <ToPlaces>Như trên</ToPlaces>
                          <Attachment><AttachmentName>a.txt</AttachmentName><Content>%s</Content></Attachment>
                        </EdXML>
                        """.formatted(Base64.getMimeEncoder().encodeToString(TEXT))));

        assertThat(read.from()).isEqualTo(Organ.of("000.00.00.H10", ""));
        assertThat(read.to()).extracting(Organ::id).containsExactly("000.00.12.H10", "000.00.13.H10");
        assertThat(read.code()).isEqualTo(new Code("38", "KH-UBND"));
        assertThat(read.promulgation()).isEqualTo(new Promulgation("Tân Khai", LocalDate.of(2017, 5, 25)));
        assertThat(read.documentType()).isEqualTo(new Type("", "", "Kế hoạch"));
        assertThat(read.subject()).isEqualTo("Xây dựng nông thôn mới");
        assertThat(read.signer()).isEqualTo(new Signer("TM.", "Chủ tịch", "Lê Văn C"));
        assertThat(read.dueDate()).isEqualTo(LocalDate.of(2017, 6, 30));
        assertThat(read.toPlaces()).containsExactly("Như trên");
        assertThat(read.business().docType()).isEqualTo(DocType.NEW);
        assertThat(read.attachments())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new Attachment("a.txt", "", TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017/05/25, 2017-05-25",
                "25/05/2017, 2017-05-25",
                "5/6/2017, 2017-06-05",
                "2017-05-25, 2017-05-25",
                "2017-05-25T23:30:00+07:00, 2017-05-25",
                "25/05/2017 08:15, 2017-05-25",
                "2017/02/30, -",
                "hôm qua, -",
                "'', -"
            })
    void readsDatesAsTheyAreMet(String written, LocalDate day) {
        assertThat(EdxmlDates.day(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0, NEW", "1, RECALL", "2, UPDATE", "3, REPLACE", "9, NEW", "'', NEW"})
    void readsWhatIsDoneToTheDocument(String code, DocType type) {
        String message = "<edXML><Bussiness><BussinessDocType>" + code + "</BussinessDocType></Bussiness></edXML>";

        assertThat(EdxmlReader.read(bytes(message)).business().docType()).isEqualTo(type);
    }

    @Test
    void unpacksAttachmentsSentInAZipAndLeavesArchivesThatWereMeant() {
        byte[] office = zip("[Content_Types].xml", TEXT, "word/document.xml", TEXT);

        assertThat(attachmentOf("a.txt", TEXT).content()).isEqualTo(TEXT);
        assertThat(attachmentOf("a.txt", zip("a.txt", TEXT)).content()).isEqualTo(TEXT);
        assertThat(attachmentOf("a.txt", zip("other.txt", TEXT)).content()).isEqualTo(TEXT);
        assertThat(attachmentOf("b.txt", zip("a.txt", new byte[3], "b.txt", TEXT))
                        .content())
                .isEqualTo(TEXT);
        assertThat(attachmentOf("a.docx", office).content()).isEqualTo(office);
        assertThat(attachmentOf("a.docx", zip("a.docx", office)).content()).isEqualTo(office);
        assertThat(attachmentOf("", zip("a.txt", TEXT)).name()).isEqualTo("a.txt");
    }

    @Test
    void findsTheNameOfAnAttachmentInTheListOfContents() {
        String message = "<edXML><Reference><ContentId>cid:1</ContentId><ContentType>text/plain</ContentType>"
                + "<AttachmentName>a.txt</AttachmentName></Reference><Attachment><ContentId>1</ContentId>"
                + "<ContentTransferEncoded>" + Base64.getEncoder().encodeToString(TEXT)
                + "</ContentTransferEncoded></Attachment><Attachment/></edXML>";

        assertThat(EdxmlReader.read(bytes(message)).attachments())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(List.of(new Attachment("a.txt", "text/plain", TEXT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<hoa-don/> | not-edxml",
                "<edXML> | broken",
                "không phải XML | broken",
                "<!DOCTYPE edXML [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><edXML><Subject>&e;</Subject></edXML> | broken",
                "<!DOCTYPE edXML SYSTEM \"http://127.0.0.1:9/x.dtd\"><edXML/> | broken",
                "<!DOCTYPE edXML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><edXML>&b;</edXML> | broken",
                "<edXML><Attachment><ContentTransferEncoded>UEsDB</ContentTransferEncoded></Attachment></edXML> | attachment-broken",
                "<edXML><Attachment><ContentTransferEncoded>UEsDBAAA</ContentTransferEncoded></Attachment></edXML> | attachment-broken"
            })
    void refusesWhatIsNoMessageOrHostile(String message, String rule) {
        assertRefused(bytes(message), rule);
    }

    @Test
    void refusesAttachmentsThatSwell() {
        byte[] bomb = zip("a.txt", new byte[65 * 1024 * 1024]);
        byte[] half = zip("a.txt", new byte[33 * 1024 * 1024]);

        assertRefused(message(bomb), "attachment-too-large");
        assertRefused(message(half, half), "attachment-too-large");
        assertThat(EdxmlReader.read(message(half)).attachments()).hasSize(1);
    }

    @Test
    void refusesMoreElementsThanAMessageHas() {
        assertRefused(bytes("<edXML>" + "<a/>".repeat(20_001) + "</edXML>"), "broken");
        assertRefused(bytes("<edXML>".repeat(60) + "</edXML>".repeat(60)), "broken");
    }

    private static Attachment attachmentOf(String name, byte[] content) {
        String message = "<edXML><Attachment><AttachmentName>" + name + "</AttachmentName><ContentTransferEncoded>"
                + Base64.getEncoder().encodeToString(content) + "</ContentTransferEncoded></Attachment></edXML>";
        return EdxmlReader.read(bytes(message)).attachments().get(0);
    }

    private static byte[] message(byte[]... attachments) {
        StringBuilder message = new StringBuilder("<edXML>");
        for (byte[] attachment : attachments) {
            message.append("<Attachment><ContentTransferEncoded>")
                    .append(Base64.getEncoder().encodeToString(attachment))
                    .append("</ContentTransferEncoded></Attachment>");
        }
        return bytes(message.append("</edXML>").toString());
    }

    private static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] message, String rule) {
        assertThatThrownBy(() -> EdxmlReader.read(message))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("edxml.rule." + rule);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
