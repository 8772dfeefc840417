package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The register as people read it, and what administrators change by hand. */
@SpringJUnitConfig(OrganizationIntegrationTests.Organization.class)
@TestPropertySource(properties = "spring.messages.basename=messages/organization")
@Transactional
class RegisterIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final LocalDate MERGER = LocalDate.of(2018, 7, 1);
    private static final String CHAIR = "hnd.chu-tich";
    private static final Actor ADMINISTRATOR = new Actor("quantri", "Quản trị", null, null, null);
    private static final Actor OFFICER = new Actor("an", "An", CHAIR, "Chủ tịch", "hnd");

    @Autowired
    private WorldImport worlds;

    @Autowired
    private OrganizationManagement management;

    @Autowired
    private RegisterCatalog catalog;

    @Autowired
    private RegisterAdministration administration;

    @Autowired
    private WorldUploads uploads;

    @BeforeEach
    void loadWorld() {
        worlds.load("hon-quan-2017");
    }

    @Test
    void showsTheTopOfTheTreeAndItsFirstBranches() {
        Found<UnitNode> top = catalog.below(null, TODAY);

        assertThat(ids(top)).contains("tinh-uy-bp", "ubnd").doesNotContain("hnd", "hu");
        UnitNode province = node(top, "tinh-uy-bp");
        assertThat(province.kindName()).isEqualTo("Cấp ủy");
        assertThat(province.levelName()).isEqualTo("Cấp tỉnh");
        assertThat(province.below()).extracting(below -> below.unit().id()).contains("hu");
        assertThat(province.notListed()).isZero();
        assertThat(province.below().get(0).belowCount()).isPositive();
    }

    @Test
    void showsEachOrganisationOnItsDaysOnly() {
        int before = catalog.count(TODAY);
        management.endUnit("hnd", MERGER.minusDays(1));

        assertThat(ids(catalog.below("mttq", MERGER))).doesNotContain("hnd").contains("hpn");
        assertThat(ids(catalog.below("mttq", MERGER.minusDays(1)))).contains("hnd");
        assertThat(catalog.named("nong dan huyen", MERGER).list()).isEmpty();
        assertThat(catalog.count(MERGER)).isEqualTo(before - 1);
        assertThat(catalog.count(LocalDate.of(1990, 1, 1))).isZero();
    }

    @Test
    void findsByWordsWithoutDiacriticsUnderTheNameOfTheDay() {
        management.changeUnit(new ChangeUnit("hnd", MERGER, "Hội Nhà nông Hớn Quản", "Hội Nhà nông", null, "mttq"));

        assertThat(ids(catalog.named("HOI nong dan HUYEN", TODAY))).containsExactly("hnd");
        assertThat(ids(catalog.named("nong dan huyen", MERGER))).isEmpty();
        assertThat(ids(catalog.named("nha nong", MERGER))).containsExactly("hnd");
        assertThat(ids(catalog.named("hnd", TODAY))).containsExactly("hnd");
        assertThat(ids(catalog.named("100%", TODAY))).isEmpty();
    }

    @Test
    void showsWhoStandsInTheSameArea() {
        UnitView committee = catalog.named("hu", TODAY).list().stream()
                .map(UnitNode::unit)
                .filter(unit -> unit.id().equals("hu"))
                .findFirst()
                .orElseThrow();

        assertThat(catalog.beside(committee, TODAY))
                .extracting(UnitView::id)
                .contains("ubnd", "mttq")
                .doesNotContain("hu");
    }

    @Test
    void ordersPeopleByGivenNameAsVietnameseListsDo() {
        List<String> names = List.of(
                "Trần Thị An",
                "Nguyễn Văn Ân",
                "Lê Bình",
                "Đỗ Thị Cúc",
                "Phạm Dung",
                "Phạm Thị Đào",
                "Lê Thị Em",
                "Bùi Hà",
                "Đặng Văn Hà",
                "Bùi Hạ",
                "Lê Hải",
                "Lê Oanh",
                "Lê Ông",
                "Lê Ơn",
                "Lê Uyên",
                "Lê Ước",
                "Lê Yến");
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(name -> management.addPerson("kiem-thu." + shuffled.indexOf(name), name));

        assertThat(allPeople()).containsSubsequence(names);
    }

    @Test
    void findsPeopleWithTheirPositionsOfToday() {
        management.addPerson("nguyen-dao", "Nguyễn Thị Đào");
        management.appoint(CHAIR, "nguyen-dao", TODAY, true);

        Found<PersonLine> found = catalog.people("dao nguyen", 0);

        assertThat(found.list()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Nguyễn Thị Đào");
            assertThat(person.holdings()).extracting(HoldingView::positionId).containsExactly(CHAIR);
        });
        assertThat(catalog.people("dao nguyen", 1).list()).isEmpty();
    }

    @Test
    void tellsAVacancyFromAPositionThatIsNotThere() {
        management.endHolding(CHAIR, CHAIR, TODAY);

        PostView chair = catalog.requirePost(CHAIR);

        assertThat(chair.vacantOn(TODAY)).isFalse();
        assertThat(chair.vacantOn(TODAY.plusDays(1))).isTrue();
        assertThat(chair.vacantOn(LocalDate.of(1990, 1, 1))).isFalse();
        assertThat(chair.formerOn(TODAY.plusDays(1))).hasSize(1);
        assertThat(chair.rolesInOrder()).containsExactly(PositionRole.LEADER);
        assertThat(catalog.posts("hnd")).extracting(PostView::id).contains(CHAIR);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalog.requirePost("hnd.gone"));
    }

    @Test
    void onlyAdministratorsChangeTheRegister() {
        List<ThrowingCallable> acts = List.of(
                () -> administration.addPerson("Lê An"),
                () -> administration.renamePerson(CHAIR, "x", "y"),
                () -> administration.openPosition("hnd", "Phó", List.of(PositionRole.DEPUTY_LEADER), TODAY),
                () -> administration.closePosition(CHAIR, TODAY),
                () -> administration.appoint(CHAIR, CHAIR, TODAY, false),
                () -> administration.endHolding(CHAIR, CHAIR, TODAY, TODAY),
                () -> uploads.keep(files("x")),
                () -> uploads.waiting(),
                () -> uploads.preview("x"),
                () -> uploads.apply("x"),
                () -> uploads.discard("x"));

        assertThat(acts)
                .allSatisfy(act -> assertThatExceptionOfType(AccessRefused.class)
                        .isThrownBy(() -> CurrentActor.run(OFFICER, () -> {
                            try {
                                act.call();
                            } catch (RuntimeException e) {
                                throw e;
                            } catch (Throwable e) {
                                throw new IllegalStateException(e);
                            }
                        })));
        assertThat(CurrentActor.call(ADMINISTRATOR, administration::isOpen)).isTrue();
    }

    @Test
    void makesIdsFromNames() {
        assertThat(administration.addPerson(" Đỗ Thị Ước ")).isEqualTo("do-thi-uoc");
        assertThat(administration.addPerson("Đỗ Thị Ước")).isEqualTo("do-thi-uoc-2");
        assertThat(administration.openPosition("hnd", "Chủ tịch", List.of(PositionRole.LEADER), TODAY))
                .isEqualTo("hnd.chu-tich-2");
        refused("name-missing", () -> administration.addPerson("…"));
    }

    @Test
    void renamesOnlyWhoIsCalledAsWasSeen() {
        String id = administration.addPerson("Lê An");
        administration.renamePerson(id, "Lê An", "Lê Thị An");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> administration.renamePerson(id, "Lê An", "Lê Văn An"));
        assertThat(catalog.requirePerson(id).name()).isEqualTo("Lê Thị An");
        refused("name-as-before", () -> administration.renamePerson(id, "Lê Thị An", "Lê Thị An "));
    }

    @Test
    void endsOneHoldingWithinItsDays() {
        LocalDate from = catalog.requirePost(CHAIR).holdings().get(0).from();

        refused("holding-ends-before-start", () -> administration.endHolding(CHAIR, CHAIR, from, from.minusDays(1)));
        administration.endHolding(CHAIR, CHAIR, from, TODAY);
        refused("not-held", () -> administration.endHolding(CHAIR, CHAIR, from, TODAY.plusDays(5)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> administration.endHolding(CHAIR, CHAIR, from.plusDays(1), TODAY));
    }

    @Test
    void takesOverTheFilesThatWereLookedAtOnce() {
        String id = CurrentActor.call(ADMINISTRATOR, () -> uploads.keep(files("Hội Làm vườn")));

        assertThat(uploads.waiting()).singleElement().satisfies(upload -> {
            assertThat(upload.source()).isEqualTo("thử");
            assertThat(upload.uploadedBy()).isEqualTo("Quản trị");
        });
        assertThat(uploads.preview(id).addedCount()).isEqualTo(1);
        assertThat(catalog.named("lam vuon", TODAY).list()).isEmpty();
        assertThat(uploads.apply(id).addedCount()).isEqualTo(1);
        assertThat(ids(catalog.named("lam vuon", TODAY))).containsExactly("hlv");
        refused("upload-gone", () -> uploads.apply(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> uploads.preview(id));
    }

    @Test
    void keepsWhatIsRefusedAndSaysWhere() {
        String id = uploads.keep(new WorldFiles("thử", Map.of("units.csv", unitRow("x", "NO_KIND"))));

        WorldPreview preview = uploads.preview(id);

        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("units.csv");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("kind");
        });
        refused("world-refused", () -> uploads.apply(id));
        assertThat(uploads.waiting()).hasSize(1);
        uploads.discard(id);
        assertThat(uploads.waiting()).isEmpty();
    }

    private List<String> allPeople() {
        int pages = catalog.people("", 0).count() / RegisterCatalog.PEOPLE_A_PAGE + 1;
        return IntStream.range(0, pages)
                .boxed()
                .flatMap(page -> catalog.people("", page).list().stream())
                .map(PersonLine::name)
                .toList();
    }

    private static WorldFiles files(String name) {
        return new WorldFiles("thử", Map.of("units.csv", unitRow(name, "MEMBER_ORGANIZATION")));
    }

    private static byte[] unitRow(String name, String kind) {
        return (String.join(",", WorldFiles.headingOf("units.csv")) + "\nhlv," + name + "," + name + "," + kind
                        + ",DISTRICT,,mttq,,2017-01-01,\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static UnitNode node(Found<UnitNode> found, String id) {
        return found.list().stream()
                .filter(node -> node.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Found<UnitNode> found) {
        return found.list().stream().map(node -> node.unit().id()).toList();
    }

    private static void refused(String rule, ThrowingCallable what) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(what)
                .satisfies(violation -> assertThat(violation.key()).isEqualTo("organization.rule." + rule));
    }
}
