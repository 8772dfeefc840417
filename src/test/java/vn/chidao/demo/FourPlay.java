package vn.chidao.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.ChasingRounds;
import vn.chidao.demo.FourTexts.Text;
import vn.chidao.demo.Twists.Vacancy;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.Planner;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * All four directives in one application, by one calendar. A day on which nothing opens, nothing is due, nobody is
 * reminded and no officer does anything is passed over; every other day is played to its end.
 */
final class FourPlay {

    private static final Logger log = LoggerFactory.getLogger(FourPlay.class);

    /** Days from its deadline on which whoever has a task is reminded, or waits no longer. */
    private static final int[] RUNGS = {-7, -3, 0, 1, 3};

    private final FourCalendar calendar;
    private final FourTexts texts;
    private final FourEvents events;
    private final FourRecords records;
    private final PlayScenes scenes;
    private final PlayOfficers officers;
    private final PlayDays days;
    private final Planner planner;
    private final ChasingRounds chasing;
    private final WorkList workList;
    private final EngineJobs jobs;
    private final WorkingDays workingDays;
    private final WorldImport worlds;
    private final Accounts accounts;
    private final OrganizationManagement organizations;
    private final SeriesTakeOver series;
    private final TimeMachine timeMachine;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private final Map<String, Long> spent = new LinkedHashMap<>();
    private String rhythms = "";
    private Optional<LocalDate> opening = Optional.empty();
    private int playedDays;

    FourPlay(
            FourCalendar calendar,
            FourTexts texts,
            FourEvents events,
            FourRecords records,
            PlayScenes scenes,
            PlayOfficers officers,
            PlayDays days,
            Planner planner,
            ChasingRounds chasing,
            WorkList workList,
            EngineJobs jobs,
            WorkingDays workingDays,
            WorldImport worlds,
            Accounts accounts,
            OrganizationManagement organizations,
            SeriesTakeOver series,
            TimeMachine timeMachine,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.texts = texts;
        this.events = events;
        this.records = records;
        this.scenes = scenes;
        this.officers = officers;
        this.days = days;
        this.planner = planner;
        this.chasing = chasing;
        this.workList = workList;
        this.jobs = jobs;
        this.workingDays = workingDays;
        this.worlds = worlds;
        this.accounts = accounts;
        this.organizations = organizations;
        this.series = series;
        this.timeMachine = timeMachine;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** To the end of the last of the four cycles. */
    void play() {
        layOut();
        PlayBook book = calendar.book(texts::say);
        LocalDate day = clock.today();
        while (!day.isAfter(calendar.lastDay())) {
            LocalDate today = day;
            timed("scenes", () -> playScenes(today, book));
            timed("officers", () -> days.play(today, (item, on) -> officers.workOn(item, on, book)));
            playedDays++;
            LocalDate next = nextDay(today, book);
            if (next.getMonthValue() != day.getMonthValue()) {
                log.info(
                        "{}: {} days played, {} open, {} incidents, {}",
                        day,
                        playedDays,
                        workList.open().size(),
                        jobs.openIncidents(),
                        spent);
            }
            day = next;
            if (!day.isAfter(calendar.lastDay())) {
                LocalDate morning = day;
                timed("morning", () -> days.morningOf(morning));
                timed("reminders", chasing::run);
            }
        }
        log.info("{} days played, {}", playedDays, spent);
    }

    private void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        spent.merge(what, (System.nanoTime() - start) / 1_000_000, Long::sum);
    }

    private void layOut() {
        if (calendar.letter77().begins().isAfter(clock.today())) {
            timeMachine.moveTo(calendar.letter77().begins(), LocalTime.of(7, 30));
            transaction.executeWithoutResult(status -> {
                organizations.openTerm("hu", "2020-2025", LocalDate.of(2020, 8, 1), LocalDate.of(2025, 7, 31));
                series.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2020-2025", 76);
            });
        }
        transaction.executeWithoutResult(status -> {
            for (String world : List.of("bac-ninh-2017", "duc-co-2017")) {
                worlds.apply(new SmallWorld(world).files());
            }
            accounts.createForEveryPosition(DemoWorld.PASSWORD);
        });
        events.deployOlderForm();
    }

    private void playScenes(LocalDate day, PlayBook book) {
        scenes.play(day, book);
        if (day.equals(calendar.cityRecordedOn())) {
            texts.read(Text.CITY);
        }
        if (day.equals(calendar.districtRecordedOn())) {
            texts.read(Text.DISTRICT);
        }
        if (day.equals(calendar.provinceRecordedOn())) {
            // Its officers came into office with the congress of 2020.
            transaction.executeWithoutResult(status -> {
                worlds.apply(new SmallWorld("kien-giang-2022").files());
                accounts.createForEveryPosition(DemoWorld.PASSWORD);
            });
            texts.read(Text.PROVINCE);
        }
        for (Text text : Text.values()) {
            if (texts.isRead(text) && text != Text.CITY && day.equals(reviewsDecidedOn(text))) {
                texts.decideReviews(text);
            }
            if (texts.isRead(text) && recordsOn(text).anyMatch(day::equals)) {
                records.put(texts.id(text), day);
            }
        }
        if (day.equals(calendar.days().formChanges())) {
            events.changeForm();
        }
        if (day.equals(calendar.days().modelChanges())) {
            events.changeModel();
        }
        if (day.equals(calendar.days().mergersPrepared())) {
            events.prepareMergers(calendar.days().mergersEffective());
        }
        if (day.equals(calendar.days().officerReplaced())) {
            events.replaceOfficer(day);
        }
        events.reachDay();
    }

    private LocalDate recordedOn(Text text) {
        return switch (text) {
            case CITY -> calendar.cityRecordedOn();
            case DISTRICT -> calendar.districtRecordedOn();
            case PROVINCE -> calendar.provinceRecordedOn();
        };
    }

    private LocalDate reviewsDecidedOn(Text text) {
        return recordedOn(text).plusDays(17);
    }

    /** Some weeks after it came, and every October. */
    private Stream<LocalDate> recordsOn(Text text) {
        LocalDate came = recordedOn(text);
        return Stream.concat(
                Stream.of(came.plusDays(35)),
                IntStream.rangeClosed(came.getYear() + 1, calendar.lastDay().getYear())
                        .mapToObj(year -> LocalDate.of(year, 10, 12)));
    }

    private LocalDate nextDay(LocalDate day, PlayBook book) {
        Stream<LocalDate> ahead = Stream.of(
                        calendar.scenes(),
                        Stream.of(Text.values())
                                .flatMap(text -> Stream.concat(Stream.of(reviewsDecidedOn(text)), recordsOn(text))),
                        book.vacancies().stream().map(Vacancy::from),
                        day.datesUntil(day.plusMonths(7)).filter(PlayScenes::isForOwnDoings),
                        nextOpening(day).stream(),
                        workList.open().stream().flatMap(item -> awaited(item, day, book)),
                        waitedFor().stream())
                .flatMap(days -> days);
        return ahead.filter(each -> each.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(calendar.lastDay().plusDays(1));
    }

    private Stream<LocalDate> awaited(WorkItem item, LocalDate day, PlayBook book) {
        LocalDate does = officers.nextDayFor(item, day, book);
        LocalDate due = item.dueOn();
        if (due == null || does.isBefore(workingDays.minus(due, 7))) {
            return Stream.of(does);
        }
        Stream<LocalDate> rungs = Arrays.stream(RUNGS)
                .mapToObj(step -> step < 0 ? workingDays.minus(due, -step) : workingDays.plus(due, step));
        // A superior is told again every few days for as long as it lasts.
        Stream<LocalDate> late = day.isAfter(due) ? Stream.of(workingDays.plus(day, 5)) : Stream.empty();
        return Stream.of(Stream.of(does), rungs, late).flatMap(days -> days);
    }

    /** The day after the last one for parts, opinions and self-assessments, when nobody waits for them any more. */
    private List<LocalDate> waitedFor() {
        return jdbc.sql("""
                        select distinct due_on + 1 from contribution_round where closed_on is null
                        union select distinct r.due_on + 1 from report r
                            join contribution_round a on a.parent_id = r.parent_id where a.closed_on is null
                        union select distinct due_on + 1 from review_voice
                            where stance is null and lapsed_on is null and due_on is not null
                        """).query(LocalDate.class).list();
    }

    /** Looked up again only when an obligation has changed. */
    private Optional<LocalDate> nextOpening(LocalDate day) {
        String now = jdbc.sql(
                        "select count(*) || ' ' || sum(version) || ' ' || string_agg(distinct status, ' ') from obligation")
                .query(String.class)
                .single();
        if (!now.equals(rhythms) || opening.filter(next -> !next.isAfter(day)).isPresent()) {
            rhythms = now;
            opening = planner.nextOpeningAfter(day);
        }
        return opening;
    }
}
