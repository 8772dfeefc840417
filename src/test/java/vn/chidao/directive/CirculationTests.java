package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Role;
import vn.chidao.access.Standing;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.WorldImport;
import vn.chidao.testing.TestAccess;

/** The district's letter, sent to one union alone: who reads it, by how far it may circulate. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class CirculationTests {

    private static final String WORLD = "db/world/hon-quan-2017";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);

    @Autowired
    private WorldImport world;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveMarks marks;

    @Autowired
    private DirectiveSight sight;

    @Autowired
    private PublishedDirectives published;

    @Autowired
    private DirectiveTransfer transfer;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private SeriesTakeOver numbers;

    @Autowired
    private JdbcClient jdbc;

    private String id;

    @BeforeEach
    void letterToTheFarmers() {
        world.load("hon-quan-2017");
        numbers.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
        id = imports.importDraft(WORLD, "77-CV-HU");
        jdbc.sql("delete from directive_addressee where directive_id = :id and position > 0")
                .param("id", id)
                .update();
        jdbc.sql("update directive_addressee set selector = 'unit:hnd' where directive_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from directive_recipient where directive_id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void anybodyHereReadsWhatHasNoLimit() {
        issue(CirculationScope.ALL);

        assertThat(readers()).containsExactlyInAnyOrder("hnd", "hpn", "cb-mttq", "bdv-hu", "inspector", "admin");
    }

    @Test
    void namedOnlyIsReadByAddresseesAndTheBodiesInChargeAndWhoInspectsThem() {
        issue(CirculationScope.NAMED);

        assertThat(readers()).containsExactlyInAnyOrder("hnd", "bdv-hu", "inspector");
    }

    @Test
    void whoRunsTheInstallationReadsNotEvenTheNameOfWhatIsLimited() {
        issue(CirculationScope.NAMED);

        assertThat(sight.limited()).containsExactly(id);
        assertThat(sight.of(asker(Standing.ofAccount(Set.of(Role.ADMINISTRATOR)))))
                .doesNotContain(id);
        assertThat(sight.of(TestAccess.officerOf("hnd"))).contains(id);
    }

    @Test
    void ofThePartyIsReadByACellToo() {
        issue(CirculationScope.PARTY);

        assertThat(readers()).containsExactlyInAnyOrder("hnd", "cb-mttq", "bdv-hu", "inspector");
    }

    @Test
    void whomThePlacesOfReceiptNameReadsIt() {
        jdbc.sql("""
                        insert into directive_recipient (directive_id, position, name, purpose)
                        values (:id, 0, :name, 'TO_KNOW')
                        """)
                .param("id", id)
                .param("name", organizations.nameOf("hpn").toUpperCase(java.util.Locale.ROOT))
                .update();

        issue(CirculationScope.NAMED);

        assertThat(readers()).contains("hpn").doesNotContain("cb-mttq", "admin");
    }

    @Test
    void whoeverTakesOverReadsWhatItsPredecessorCould() {
        issue(CirculationScope.NAMED);

        transfer.transfer(new Handover("qd-01", "hnd", TODAY, "hpn", Map.of()));

        assertThat(readers()).contains("hpn");
    }

    @Test
    void aDocumentUnderOneThatSomebodyMustNotReadIsNotShownByIt() {
        String basis = "ct-24-tinh-uy";
        issue(CirculationScope.NAMED);

        assertThat(sight.of(TestAccess.officerOf("hnd"))).contains(basis);
        assertThat(sight.of(TestAccess.officerOf("hpn"))).doesNotContain(basis);
    }

    @Test
    void noPublicPageShowsWhatIsLimited() {
        jdbc.sql("""
                        insert into directive_recipient (directive_id, position, name, purpose)
                        values (:id, 0, 'Đăng Website', 'PUBLISH')
                        """).param("id", id).update();

        issue(CirculationScope.PARTY);

        assertThat(published.publishers()).isEmpty();
    }

    private void issue(CirculationScope scope) {
        marks.keep(
                id,
                new DraftMarks(
                        Marks.Secrecy.NONE,
                        Marks.Urgency.NONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        new Circulation(scope, DisseminationDepth.RECEIVERS)));
        IssuedLetters.issue(directives, id, TODAY, null);
    }

    private List<String> readers() {
        Map<String, Asker> people = Map.of(
                "hnd", TestAccess.officerOf("hnd"),
                "hpn", TestAccess.officerOf("hpn"),
                "cb-mttq", asker(TestAccess.standing("cb-mttq.bi-thu", "cb-mttq", Role.LEADER)),
                "bdv-hu", TestAccess.officerOf("bdv-hu"),
                "inspector", asker(new Standing(Set.of(Role.INSPECTOR), "ubkt.x", true, "somewhere", "hu")),
                "admin", asker(Standing.ofAccount(Set.of(Role.ADMINISTRATOR))));
        return people.keySet().stream()
                .filter(one -> sight.isOpenTo(people.get(one), id))
                .toList();
    }

    private static Asker asker(Standing standing) {
        return TestAccess.of(standing).of("anybody");
    }
}
