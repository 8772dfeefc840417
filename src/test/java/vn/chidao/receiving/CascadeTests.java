package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Types;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveModules;
import vn.chidao.organization.WorldImport;

/** The district's letter, the plans of its addressees, and those of their addressees. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class CascadeTests {

    @Autowired
    private WorldImport world;

    @Autowired
    private Cascade cascade;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void letterGoesToThree() {
        world.load("hon-quan-2017");
        directive("letter", "hu", "IN_FORCE");
        receipt("letter", "mttq", 0, null);
        receipt("letter", "hnd", 1, "05-KH");
        receipt("letter", "hpn", 2, null);
    }

    @Test
    void namesWhoLacksADocumentOfItsOwn() {
        implementing("plan", "mttq", "IN_FORCE", "letter");

        CascadeView down = cascade.of("letter");

        assertThat(down.lines())
                .extracting(CascadeView.Line::unitId, CascadeView.Line::lacks)
                .containsExactly(tuple("mttq", false), tuple("hnd", false), tuple("hpn", true));
        assertThat(down.levels()).containsExactly(new CascadeView.Level(1, 3, 2));
        assertThat(down.others()).isEmpty();
    }

    @Test
    void showsThroughToTheAddresseesOfTheAddressees() {
        implementing("plan", "mttq", "IN_FORCE", "letter");
        receipt("plan", "hccb", 0, null);
        receipt("plan", "ldld", 1, null);
        implementing("plan-of-plan", "ldld", "NUMBERED", "plan");

        CascadeView down = cascade.of("letter");

        assertThat(down.lines())
                .extracting(line -> line.level() + " " + line.unitId())
                .containsExactly("1 mttq", "2 hccb", "2 ldld", "1 hnd", "1 hpn");
        assertThat(down.levels()).containsExactly(new CascadeView.Level(1, 3, 2), new CascadeView.Level(2, 2, 1));
    }

    @Test
    void countsNoDraftAndNothingWithdrawn() {
        implementing("draft", "mttq", "DRAFT", "letter");
        implementing("withdrawn", "hpn", "WITHDRAWN", "letter");

        assertThat(cascade.of("letter").levels()).containsExactly(new CascadeView.Level(1, 3, 1));
    }

    @Test
    void setsApartWhatComesFromNobodyItWasAddressedTo() {
        implementing("plan", "ubnd", "IN_FORCE", "letter");

        assertThat(cascade.of("letter").others())
                .extracting(CascadeView.Answer::directiveId)
                .containsExactly("plan");
    }

    @Test
    void endsWhereDocumentsImplementEachOther() {
        implementing("plan", "mttq", "IN_FORCE", "letter");
        link("letter", "plan");
        receipt("plan", "hu", 0, null);

        assertThat(cascade.of("letter").lines())
                .extracting(line -> line.level() + " " + line.unitId())
                .containsExactly("1 mttq", "2 hu", "1 hnd", "1 hpn");
    }

    private void implementing(String id, String issuer, String status, String parent) {
        directive(id, issuer, status);
        link(id, parent);
    }

    private void directive(String id, String issuer, String status) {
        boolean issued = status.equals("IN_FORCE") || status.equals("NUMBERED");
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number, notation,
                            number_and_notation, subject, issued_on, signed_on, text, text_sha256, revision, submitted)
                        values (:id, 0, 'PLAN', 'NATIVE', :status, :issuer, :issuer, :number, 'KH', :written, 'Việc thử', :day,
                            :day, 'Trích', '0', 1, false)
                        """)
                .param("id", id)
                .param("status", status)
                .param("issuer", issuer)
                .param("number", issued ? 1 : null, Types.INTEGER)
                .param("written", issued ? "01-KH/" + id : null, Types.VARCHAR)
                .param("day", issued ? LocalDate.of(2017, 6, 1) : null, Types.DATE)
                .update();
    }

    private void link(String from, String to) {
        jdbc.sql("""
                        insert into directive_link (directive_id, position, kind, target_directive_id, reference)
                        values (:from, 0, 'IMPLEMENTS', :to, 'văn bản trên')
                        """).param("from", from).param("to", to).update();
    }

    private void receipt(String directive, String unit, int position, String plan) {
        jdbc.sql("""
                        insert into directive_receipt (id, version, directive_id, unit_id, acting_unit_id, addressee_position,
                            position, status, plan_number)
                        values (:id, 0, :directive, :unit, :unit, 0, :position, 'ARRIVED', :plan)
                        """)
                .param("id", DirectiveReceipt.idOf(directive, unit))
                .param("directive", directive)
                .param("unit", unit)
                .param("position", position)
                .param("plan", plan, Types.VARCHAR)
                .update();
    }
}
