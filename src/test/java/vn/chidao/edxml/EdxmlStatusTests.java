package vn.chidao.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.shared.BusinessRuleViolation;

class EdxmlStatusTests {

    @Test
    void readsWhatItWrites() {
        EdxmlStatus returned = new EdxmlStatus(
                new AnsweredDocument(
                        "000.00.00.A01", "77-CV/HU", LocalDate.of(2017, 5, 25), "000.00.00.A01,2017/05/25,77-CV/HU"),
                Organ.of("000.01.12.H10", "UBND huyện Hớn Quản"),
                2,
                "Thiếu trang 2 & phụ lục",
                LocalDateTime.of(2017, 5, 25, 9, 0));

        assertThat(EdxmlStatus.read(returned.write())).contains(returned);
        assertThat(returned.write()).isEqualTo(returned.write());
    }

    @Test
    void readsCodesWithZerosAndWithoutPrefix() {
        byte[] file = "<Status><Header><MessageHeader><From><OrganId>H10</OrganId></From><StatusCode>03</StatusCode>"
                .concat("</MessageHeader></Header></Status>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EdxmlStatus.read(file))
                .hasValueSatisfying(status -> assertThat(status.code()).isEqualTo(3));
    }

    @Test
    void isNoDocumentAndNothingWithoutACode() {
        assertThat(EdxmlStatus.read("<edXML><Subject>a</Subject></edXML>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> EdxmlStatus.read("<Status/>".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("edxml.rule.status-unreadable"));
    }
}
