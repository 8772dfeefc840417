package vn.chidao.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import vn.chidao.document.DocumentType;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Recipient.Purpose;
import vn.chidao.shared.StartRefused;
import vn.chidao.testing.ProductMessages;

class FormRegimesTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PARTY, 2017-05-25, PARTY_2004",
        "PARTY, 2018-04-02, PARTY_2004",
        "PARTY, 2018-04-03, PARTY_2018",
        "PARTY, 2026-01-08, PARTY_2018",
        "PARTY, 2026-01-09, PARTY_2026",
        "FRONT, 2025-08-28, MTTQ_2013",
        "FRONT, 2025-08-29, MTTQ_2025",
        "UNION, 2024-05-14, UNION_2024",
        "YOUTH, 2017-06-01, YOUTH_2013",
        "STATE, 2020-03-05, STATE_2020",
        "STATE, 2017-06-01, STATE_2020",
        "PARTY, 1999-01-01, PARTY_2004",
    })
    void findsTheRegimeOfIssuerAndDay(IssuerSystem system, LocalDate day, String code) {
        assertThat(OfficialDocuments.Regimes.SHIPPED.of(system, day).code()).isEqualTo(code);
    }

    @Test
    void putsWhoActsWhereTheRecipientsPointToTheAddressees() {
        FormRegime regime = OfficialDocuments.regime("PARTY_2026");
        Recipient above = new Recipient("Thường trực Tỉnh ủy", Purpose.TO_REPORT);
        Recipient asAddressed = new Recipient("Như kính gửi", Purpose.TO_ACT);
        Recipient cells = new Recipient("Các chi bộ", Purpose.TO_ACT);
        Recipient filed = new Recipient("Lưu Đảng ủy", Purpose.FILE);

        assertThat(regime.receiving(List.of("UBND xã", "các chi bộ"), List.of(above, cells, asAddressed, filed)))
                .extracting(Recipient::name)
                .containsExactly("Thường trực Tỉnh ủy", "Các chi bộ", "UBND xã", "Lưu Đảng ủy");
        assertThat(regime.receiving(List.of("UBND xã"), List.of(above, filed)))
                .extracting(Recipient::name)
                .containsExactly("Thường trực Tỉnh ủy", "UBND xã", "Lưu Đảng ủy");
    }

    @Test
    void saysWhereItIsOnlyTheNearest() {
        LocalDate before = LocalDate.of(2017, 6, 1);

        assertThat(OfficialDocuments.Regimes.SHIPPED
                        .of(IssuerSystem.STATE, before)
                        .isInForceOn(before))
                .isFalse();
    }

    @Test
    void knowsEveryTypeOfDocumentsByName() {
        FormRegime regime = OfficialDocuments.regime("PARTY_2026");

        for (DocumentType type : DocumentType.values()) {
            assertThat(regime.type(type.name()).abbreviations()).as(type.name()).contains(type.abbreviation());
        }
    }

    @Test
    void knowsWhoMayNotIssueWhat() {
        FormRegime regime = OfficialDocuments.regime("PARTY_2026");

        assertThat(regime.mayIssue("GRASSROOTS_COMMITTEE", "DIRECTIVE")).contains(false);
        assertThat(regime.mayIssue("GRASSROOTS_COMMITTEE", "PLAN")).contains(true);
        assertThat(regime.mayIssue("GRASSROOTS_STANDING_BOARD", "PLAN")).isEmpty();
    }

    @Test
    void completesARegimeByTheAdministrators() throws IOException {
        write("PARTY_2026: {page: {left: 35}, words: {end: './.'}}");

        FormRegime regime = new RegimeFiles(folder).read().of(IssuerSystem.PARTY, LocalDate.of(2026, 2, 1));

        assertThat(regime.page().left()).isEqualTo(35);
        assertThat(regime.page().right()).isEqualTo(15);
        assertThat(regime.words().end()).isEqualTo("./.");
    }

    @Test
    void takesARegimeTheAdministratorAdds() throws IOException {
        write("PARTY_2030: {like: PARTY_2026, from: 2030-01-01, rule: 'Quy định mới'}");

        assertThat(new RegimeFiles(folder)
                        .read()
                        .of(IssuerSystem.PARTY, LocalDate.of(2030, 1, 1))
                        .rule())
                .isEqualTo("Quy định mới");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTY_2026: {colour: red}                     | colour",
                "PARTY_2026: {page: {left: wide}}              | PARTY_2026",
                "PARTY_2026: {parts: {body: 14 fat}}           | 14 fat",
                "PARTY_2026: {like: PARTY_2027}                | PARTY_2027",
                "PARTY_2026: {like: PARTY_2026}                | PARTY_2026",
                "PARTY_2026: {from: soon}                      | soon",
                "PARTY_2026: {words: {notation: '('}}          | PARTY_2026",
                "PARTY_2026: {                                 | regimes.yml",
            })
    void doesNotStartWithAFileItCannotUse(String file, String named) throws IOException {
        write(file);
        new ApplicationContextRunner()
                .withBean("messageSource", MessageSource.class, () -> ProductMessages.ALL)
                .withPropertyValues("chidao.layout.regimes=" + folder)
                .withUserConfiguration(LayoutConfiguration.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(Throwable.class)
                        .satisfies(failure -> assertThat(failure).hasStackTraceContaining(named))
                        .satisfies(failure -> assertThat(failure).rootCause().isInstanceOf(StartRefused.class)));
    }

    @Test
    void refusesAFontThatIsNotTheOneShipped() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Fonts.checked("LiberationSerif-Bold.ttf", new byte[] {1}, "00"))
                .withMessageContaining("LiberationSerif-Bold.ttf");
    }

    private void write(String regimes) throws IOException {
        Files.writeString(folder.resolve("regimes.yml"), regimes);
    }
}
