package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.chidao.audit.AuditTrail;
import vn.chidao.demo.FourOracle.Figure;
import vn.chidao.demo.FourOracle.Raw;
import vn.chidao.demo.FourOracle.Yearly;
import vn.chidao.demo.FourTexts.Text;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewKind;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;
import vn.chidao.review.Stance;
import vn.chidao.review.VoiceKind;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.WorkList;

/** All four directives, played together once for all assertions; which days they have is the subclass's. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@AutoConfigureMockMvc
@Import({FourPlay.class, FourTexts.class, FourEvents.class, FourRecords.class, FourOracle.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class FourDirectivesPlay {

    private static final String LETTER_77 = DemoWorld.DRAFT;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    FourCalendar calendar;

    @Autowired
    FourPlay play;

    @Autowired
    FourTexts texts;

    @Autowired
    FourOracle oracle;

    @Autowired
    ReviewCatalog reviews;

    @Autowired
    DirectiveCatalog catalog;

    @Autowired
    ConcludingTogether together;

    @Autowired
    PlayCast cast;

    @Autowired
    WorkList workList;

    @Autowired
    EngineJobs jobs;

    @Autowired
    ProcessStarts starts;

    @Autowired
    AuditTrail audit;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeAll
    void playAllFour() {
        play.play();
    }

    private List<String> directives() {
        return Stream.concat(Stream.of(LETTER_77), Stream.of(Text.values()).map(texts::id))
                .toList();
    }

    // --- the end ---

    @Test
    void nothingIsLeftWaitingAndNoIncidentIsOpen() {
        assertThat(workList.open()).isEmpty();
        assertThat(jobs.openIncidents()).isZero();
        assertThat(jobs.runningInstances()).isZero();
        assertThat(starts.waiting()).isZero();
        assertThat(starts.failing()).isZero();
        assertThat(count("select count(*) from occurrence where status = 'OPEN'"))
                .isZero();
    }

    @Test
    void everyChainOfActsIsWhole() {
        assertThat(audit.verify().isIntact()).isTrue();
    }

    @Test
    void nothingWasDoneTwice() {
        assertThat(count("select count(*) from (select 1 from occurrence group by obligation_id, unit_id, period_key"
                        + " having count(*) > 1) doubled"))
                .isZero();
        assertThat(count("select count(*) from (select 1 from act_hi_procinst group by proc_def_key_, business_key_"
                        + " having count(*) > 1) doubled"))
                .isZero();
    }

    // --- obligations ---

    /** By the table of clauses: 25 + 24 + 27 + 36. */
    @Test
    void all112ObligationsEndInAStateThatFollowsFromActs() {
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String directive : directives()) {
            List<FourOracle.Ended> ended = oracle.ended(directive);
            assertThat(ended)
                    .hasSize((int) count("select count(*) from obligation where directive_id = '" + directive + "'"))
                    .allSatisfy(
                            each -> assertThat(each.stated()).as(each.code()).isEqualTo(each.owed()));
            read.put(directive, (int)
                    ended.stream().filter(each -> !isAskedByReview(each.code())).count());
        }
        assertThat(read.values()).containsExactly(25, 24, 27, 36);
    }

    /** "SK2020-1": what a review's conclusion asked, beside what the text asks. */
    private static boolean isAskedByReview(String code) {
        return code.matches("(SK|TK|DG)\\d{4}.*");
    }

    // --- reviews ---

    @Test
    void everyReviewIsConcludedExactlyOnce() {
        for (String directive : directives()) {
            Map<ReviewKind, Long> kinds = reviews.ofDirective(directive).stream()
                    .collect(Collectors.groupingBy(ReviewView::kind, TreeMap::new, Collectors.counting()));
            assertThat(kinds).as(directive).containsExactlyEntriesOf(expectedReviews(directive));
        }
        assertThat(count("""
                        select count(*) from occurrence o where o.stage = 'REVIEW' and o.status = 'DONE' and 1 <>
                        (select count(*) from act a where a.verb = 'REVIEW_CONCLUDED' and a.subject_id = o.id)
                        """)).isZero();
        assertThat(count("select count(*) from act where verb = 'REVIEW_CONCLUDED'"))
                .isEqualTo(count("select count(*) from occurrence where stage = 'REVIEW' and status = 'DONE'"));
        assertThat(directives().stream().flatMap(each -> reviews.ofDirective(each).stream()))
                .extracting(ReviewView::status)
                .containsOnly(ReviewStatus.CONCLUDED);
    }

    /** What the calendar of this play wants. */
    abstract Map<ReviewKind, Long> expectedReviews(String directive);

    boolean is(Text text, String directive) {
        return texts.id(text).equals(directive);
    }

    @Test
    void thePartiesOfTheProgrammeConcludeTogether() {
        ReviewView last = finalOf(texts.id(Text.DISTRICT));

        assertThat(reviews.voices(last.id()))
                .filteredOn(voice -> voice.kind() == VoiceKind.CONSENT && voice.stance() == Stance.AGREE)
                .extracting(voice -> voice.unitId())
                .contains("dc-ldld", "dc-hnd", "dc-hpn", "dc-doan")
                .doesNotContain("dc-ccb")
                .doesNotHaveDuplicates();
    }

    private ReviewView finalOf(String directive) {
        return reviews.ofDirective(directive).stream()
                .filter(review -> review.kind() == ReviewKind.FINAL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFinalReviewsAskEverybodyWhoseWorkTheyJudgeAndTellThemHowItEnded() {
        for (String directive : directives()) {
            ReviewView last = finalOf(directive);
            Set<String> asked = oracle.reviewed(directive, oracle.askedOn(last.id()));
            asked.removeAll(Set.of(last.actingUnitId(), last.concludingUnitId()));
            assertThat(asked).as(directive).hasSizeGreaterThan(3);
            assertThat(oracle.selfAssessing(last.id())).as(directive).containsExactlyInAnyOrderElementsOf(asked);

            Set<String> told = oracle.reviewed(directive, Objects.requireNonNull(last.concludedOn()));
            told.add(last.actingUnitId());
            told.addAll(together.with(catalog.require(directive)));
            told.remove(last.concludingUnitId());
            assertThat(reviews.sentTo(last.id())).as(directive).containsExactlyInAnyOrderElementsOf(told);
            assertThat(oracle.toldOf(last.id())).as(directive).isEqualTo(told);
        }
    }

    /** Nobody is bound any more: the conclusion is his who got it. */
    @Test
    void whoeverWasNotHeardCanStillReadTheReviewWhenTheCycleIsClosed() throws Exception {
        for (String directive : directives()) {
            ReviewView last = finalOf(directive);
            DirectiveView letter = catalog.require(directive);
            List<String> others = new ArrayList<>(reviews.sentTo(last.id()));
            reviews.voices(last.id()).forEach(voice -> others.remove(voice.actingUnitId()));
            others.removeAll(
                    Arrays.asList(last.actingUnitId(), letter.followUpUnitId(), letter.reportReceiverUnitId()));
            assertThat(others).as(directive).isNotEmpty();
            for (String unit : others) {
                String page = HtmlUtils.htmlUnescape(read(
                                "/reviews/{id}",
                                last.id(),
                                cast.leaderOf(unit).orElseThrow().account())
                        .getContentAsString(UTF_8));
                assertThat(page).as("%s for %s", directive, unit).contains(last.opinion());
            }
        }
    }

    @Test
    void theFinalReviewsOfAllFourCanBeReadOnTheirPages() throws Exception {
        Map<String, String> readers = Map.of(
                LETTER_77,
                "bdv-hu.truong-ban",
                texts.id(Text.CITY),
                "bn-bdv.truong-ban",
                texts.id(Text.PROVINCE),
                "kg-bdv.truong-ban",
                texts.id(Text.DISTRICT),
                "dc-mttq.chu-tich");
        for (String directive : directives()) {
            ReviewView review = finalOf(directive);
            String reader = readers.get(directive);
            String page = HtmlUtils.htmlUnescape(
                    read("/reviews/{id}", review.id(), reader).getContentAsString(UTF_8));
            assertThat(page).as(directive).contains(review.periodLabel(), review.opinion());
            assertThat(oracle.yearly(directive))
                    .as("yearly reports of %s", directive)
                    .isNotEmpty();
            oracle.yearly(directive).stream()
                    .filter(year ->
                            !year.from().isBefore(review.from()) && !year.to().isAfter(review.to()))
                    .flatMap(year -> oracle.figures(year.id()).stream())
                    .forEach(figure -> assertThat(page).as(directive).contains(figure.indicator()));
            for (String paper :
                    List.of("report.pdf", "report.docx", "conclusion.pdf", "conclusion.docx", "tables.xlsx")) {
                assertThat(read("/reviews/{id}/" + paper, review.id(), reader).getContentAsByteArray())
                        .as("%s of %s", paper, directive)
                        .hasSizeGreaterThan(1000);
            }
        }
    }

    private MockHttpServletResponse read(String path, String id, String reader) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path, id).with(user(reader))).andReturn().getResponse();
        assertThat(answer.getStatus()).as("%s of %s for %s", path, id, reader).isEqualTo(200);
        return answer;
    }

    // --- figures ---

    @Test
    void everyFigureOfEveryYearlyReportIsTheSumOfTheWorkAtItsBottom() {
        for (String directive : directives()) {
            Map<String, Map<String, BigDecimal>> work = new HashMap<>();
            for (Raw raw : oracle.raw(directive)) {
                work.computeIfAbsent(raw.kind() + " " + raw.sourceId(), source -> new HashMap<>())
                        .merge(raw.thing(), raw.value(), BigDecimal::add);
            }
            for (Yearly report : oracle.yearly(directive)) {
                assertThat(oracle.figures(report.id())).as(report.id()).isNotEmpty();
                for (Figure figure : oracle.figures(report.id())) {
                    List<String> leaves = oracle.leaves(figure);
                    assertThat(leaves)
                            .as("%s of %s", figure.indicator(), report.id())
                            .doesNotHaveDuplicates();
                    BigDecimal sum = leaves.stream()
                            .map(leaf -> work.get(leaf).getOrDefault(figure.thing(), BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(figure.value())
                            .as("%s of %s", figure.indicator(), report.id())
                            .isEqualByComparingTo(sum);
                }
            }
        }
    }

    /** What was known when the parts of the last year's report were written stands in one of the yearly reports, once. */
    @Test
    void noWorkIsLeftOutOfTheYearlyReportsAndNoneIsCountedTwice() {
        for (String directive : directives()) {
            Map<String, Long> counted = new HashMap<>();
            Map<String, BigDecimal> stated = new TreeMap<>();
            List<Yearly> years = oracle.yearly(directive);
            for (Yearly report : years) {
                for (Figure figure : oracle.figures(report.id())) {
                    oracle.leaves(figure).forEach(leaf -> counted.merge(leaf + " " + figure.thing(), 1L, Long::sum));
                    stated.merge(figure.thing(), figure.value(), BigDecimal::add);
                }
            }
            Set<String> lines = years.stream().map(Yearly::line).collect(Collectors.toSet());
            assertThat(lines).as("lines of %s", directive).hasSize(1);
            assertThat(counted.values()).as(directive).containsOnly(1L);
            LocalDate known = oracle.lastPartsWritten(years.get(years.size() - 1));
            LocalDate until = years.get(years.size() - 1).to();
            List<String> tooLate = oracle.tooLateFor(years.get(years.size() - 1));
            Map<String, BigDecimal> owed = new TreeMap<>();
            for (Raw raw : oracle.raw(directive)) {
                String leaf = raw.kind() + " " + raw.sourceId() + " " + raw.thing();
                boolean mustBeThere =
                        raw.known().isBefore(known) && !raw.on().isAfter(until) && !tooLate.contains(raw.owner());
                if (mustBeThere) {
                    assertThat(counted).as("%s of %s", leaf, directive).containsKey(leaf);
                }
                if (counted.containsKey(leaf)) {
                    owed.merge(raw.thing(), raw.value(), BigDecimal::add);
                }
            }
            assertThat(plain(stated)).as(directive).isEqualTo(plain(owed));
        }
    }

    private static Map<String, String> plain(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        sum -> sum.getValue().stripTrailingZeros().toPlainString()));
    }

    // --- what happened on the way ---

    @Test
    void tasksKeepTheFormTheyWereBornWithAndLaterOnesHaveTheNewField() {
        List<Integer> versions = versionsOf("ObligationTask", "1=1");

        assertThat(versions).as("of the model with its forms").hasSize(3);
        assertThat(formOf(versions.get(0))).doesNotContain("\"key\":\"" + FourEvents.NEW_FIELD + "\"");
        assertThat(formOf(versions.get(1))).contains("\"key\":\"" + FourEvents.NEW_FIELD + "\"");
        assertThat(versionsOf(
                        "ObligationTask",
                        "start_time_ < :day and end_time_ > :day",
                        calendar.days().formChanges()))
                .as("under way when the form changed")
                .containsExactly(versions.get(0));
        assertThat(versionsOf(
                        "ObligationTask",
                        "start_time_ > :day",
                        calendar.days().formChanges().plusDays(1)))
                .as("started afterwards")
                .containsExactlyElementsOf(versions.subList(1, 3));
    }

    /** As it was deployed with this version of the model, without blanks. */
    private String formOf(int version) {
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ObligationTask")
                .processDefinitionVersion(version)
                .singleResult()
                .getDeploymentId();
        try (InputStream form = repository.getResourceAsStream(deployment, FourEvents.FORM)) {
            return new String(form.readAllBytes(), UTF_8).replaceAll("\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void instancesFinishOnTheModelTheyWereStartedWith() {
        List<Integer> versions = versionsOf("ObligationTask", "1=1");
        LocalDate day = calendar.days().modelChanges();

        assertThat(versionsOf("ObligationTask", "start_time_ < :day and end_time_ > :day", day))
                .as("under way when the model changed")
                .isNotEmpty()
                .doesNotContain(versions.get(2));
        assertThat(versionsOf("ObligationTask", "start_time_ > :day", day.plusDays(1)))
                .containsExactly(versions.get(2));
    }

    private List<Integer> versionsOf(String process, String when) {
        return versionsOf(process, when, calendar.lastDay());
    }

    private List<Integer> versionsOf(String process, String when, LocalDate day) {
        return jdbc.sql(
                        "select distinct d.version_ from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_"
                                + " where i.proc_def_key_ = :process and (" + when
                                + ") and cast(:day as timestamp) is not null order by 1")
                .param("process", process)
                .param("day", day.atStartOfDay())
                .query(Integer.class)
                .list();
    }

    @Test
    void whoeverEndedHasHandedEverythingOver() {
        LocalDate day = calendar.days().mergersEffective();
        for (FourEvents.Merger merger : FourEvents.MERGERS) {
            assertThat(jdbc.sql("select count(*) from occurrence where unit_id = :unit and opened_on >= :day")
                            .param("unit", merger.ends())
                            .param("day", day)
                            .query(Long.class)
                            .single())
                    .as("opened for %s after its end", merger.ends())
                    .isZero();
            assertThat(jdbc.sql("""
                            select count(*) from obligation_unit
                             where unit_id = :unit and successor_unit_id = :to and valid_to is not null
                            """)
                            .param("unit", merger.ends())
                            .param("to", merger.takesOver())
                            .query(Long.class)
                            .single())
                    .as("handed over to %s", merger.takesOver())
                    .isPositive();
        }
    }

    @Test
    void aDeadlineMovesAfterReminders() {
        assertThat(jdbc.sql("""
                        select count(*) from task_extension e
                          join work_item w on w.task_id = e.task_id
                         where e.status = 'GRANTED' and w.business_key like '%:dc-hpn:%' and exists
                               (select 1 from chase c where c.task_id = e.task_id and c.due_on < e.asked_until
                                 and c.step < 0)
                        """).query(Long.class).single()).isPositive();
    }

    @Test
    void theNewcomerHasTakenUpTheWorkOfWhoeverLeft() {
        assertThat(count("select count(*) from work_item where completed_by = '" + FourEvents.NEWCOMER + "'"))
                .isPositive();
        assertThat(jdbc.sql("""
                        select count(*) from work_item where completed_by = :left
                           and completed_at > :day and completed_by_position is not null
                        """)
                        .param("left", FourEvents.REPLACED_POST)
                        .param("day", calendar.days().officerReplaced().atTime(12, 0))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSuperiorWhoIsTwoMonthsLateIsToldOfAndTheReportIsAcceptedLate() {
        List<Map<String, Object>> late = jdbc.sql("""
                        select w.business_key, w.due_on, (w.completed_at at time zone 'Asia/Ho_Chi_Minh')::date as done,
                               (select count(*) from chase c where c.task_id = w.task_id and c.kind = 'SUPERIOR') as told
                          from work_item w where w.element_id = 'UserTask_ReceiveReport'
                           and w.completed_at > w.due_on + interval '50 days'
                        """).query().listOfRows();

        assertThat(late).hasSize(2).allSatisfy(row -> {
            assertThat((Long) row.get("told")).as("%s", row).isPositive();
        });
        assertThat(count("""
                        select count(*) from report r join report_decision d on d.report_id = r.id
                         where r.after_consolidation and r.status = 'ACCEPTED' and r.unit_id = 'dc-ldld'
                        """)).isPositive();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
