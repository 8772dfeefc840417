package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.faults.PlayLedger.Head;
import vn.chidao.testing.ProductProcess;

/**
 * The five-year play in a process that is killed again and again, alone or together with its database: it ends as a
 * play that nobody disturbed, nothing lost, doubled or half done, and the clock never steps back or jumps.
 */
@Tag("faults")
class KilledPlayTests {

    private static final Pattern PROGRESS = Pattern.compile("(\\d\\d)/(\\d{4}): \\d+ công việc");
    private static final String OVER = "Vở diễn năm năm đã xong";
    private static final String STOPPED = "the play has stopped";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration WHOLE_PLAY = Duration.ofMinutes(20);

    /** Which month to wait for, how long to go on, and whether the database dies as well. */
    private record Kill(int year, int month, long millisLater, boolean databaseToo) {}

    private static final List<Kill> KILLS = List.of(
            // Issue: the draft on its way, then the receipts
            new Kill(2017, 5, 900, false),
            new Kill(2017, 5, 2_300, true),
            new Kill(2017, 6, 400, false),
            // The first year's work opens, then the first report
            new Kill(2017, 11, 700, false),
            new Kill(2017, 12, 1_100, true),
            // Registration, consultation
            new Kill(2018, 3, 900, false),
            new Kill(2019, 4, 1_300, false),
            // The interim review
            new Kill(2020, 5, 1_000, false),
            new Kill(2020, 6, 500, true),
            // The final one
            new Kill(2022, 5, 1_200, false));

    @TempDir
    private Path temp;

    private final List<ProductProcess> started = new ArrayList<>();
    private final List<Duration> healthyAfter = new ArrayList<>();
    private final List<Head> acknowledged = new ArrayList<>();
    private DataFolder undisturbed;
    private DataFolder folder;

    @BeforeEach
    void nameFolders() {
        undisturbed = new DataFolder(temp.resolve("undisturbed/postgres"));
        folder = new DataFolder(temp.resolve("killed/postgres"));
    }

    @AfterEach
    void stopEverything() {
        started.forEach(ProductProcess::close);
        undisturbed.killServer();
        folder.killServer();
    }

    @Test
    void endsAsAPlayThatNobodyDisturbed() {
        long before = System.nanoTime();
        Map<String, Long> expected = playUndisturbed();
        Duration undisturbedTook = Duration.ofNanos(System.nanoTime() - before);

        before = System.nanoTime();
        killDuringFirstStart();
        KILLS.forEach(this::playUntilKilled);
        killWhileIdle();
        Map<String, Long> killed = playToTheEnd();
        Duration killedTook = Duration.ofNanos(System.nanoTime() - before);

        print(undisturbedTook, killedTook, killed);
        assertThat(killed).isEqualTo(expected);
    }

    private Map<String, Long> playUndisturbed() {
        ProductProcess product = start(undisturbed, "--chidao.demo=play");
        awaitPlay(product, line -> line.contains(OVER));
        Map<String, Long> tally = PlayLedger.tally(undisturbed.database());
        assertThat(PlayLedger.faults(undisturbed.database())).isEmpty();
        assertThat(product.stop()).as("exit code of a stopped product").isEqualTo(143);
        assertThat(undisturbed.hasServer()).isFalse();
        return tally;
    }

    /** While the folder is being made, and while the tables are. */
    private void killDuringFirstStart() {
        ProductProcess first = start(folder);
        await(folder::isBeingMade);
        ProductProcess.pause(Duration.ofMillis(500));
        first.kill();

        ProductProcess second = start(folder);
        await(folder::hasServer);
        ProductProcess.pause(Duration.ofMillis(2_000));
        second.kill();
    }

    private void playUntilKilled(Kill kill) {
        ProductProcess product = start(folder, "--chidao.demo=play");
        healthyAfter.add(product.awaitHealthy(START));
        awaitPlay(product, line -> reached(line, YearMonth.of(kill.year(), kill.month())));
        ProductProcess.pause(Duration.ofMillis(kill.millisLater()));
        acknowledged.addAll(PlayLedger.heads(folder.database()));
        product.kill();
        if (kill.databaseToo()) {
            folder.killServer();
        } else {
            assertNothingHalfDone(kill.toString());
        }
    }

    /** With nothing under way, started and killed without a play: not even the day may change. */
    private void killWhileIdle() {
        ProductProcess idle = start(folder);
        healthyAfter.add(idle.awaitHealthy(START));
        LocalDate day = PlayLedger.today(folder.database());
        idle.kill();
        assertNothingHalfDone("idle");

        ProductProcess again = start(folder);
        healthyAfter.add(again.awaitHealthy(START));
        assertThat(PlayLedger.today(folder.database())).isEqualTo(day);
        again.kill();
        assertNothingHalfDone("idle again");
    }

    private static void awaitPlay(ProductProcess product, Predicate<String> wanted) {
        String line = product.await(each -> wanted.test(each) || each.contains(STOPPED), WHOLE_PLAY);
        if (line.contains(STOPPED)) {
            throw new AssertionError(String.join("\n", product.output()));
        }
    }

    private void assertNothingHalfDone(String when) {
        JdbcClient database = folder.database();
        PlayLedger.awaitQuiet(database);
        assertThat(PlayLedger.faults(database)).as(when).isEmpty();
        assertThat(acknowledged).as(when).allMatch(head -> PlayLedger.holds(database, head));
    }

    private Map<String, Long> playToTheEnd() {
        ProductProcess product = start(folder, "--chidao.demo=play");
        healthyAfter.add(product.awaitHealthy(START));
        awaitPlay(product, line -> line.contains(OVER));

        JdbcClient database = folder.database();
        assertThat(PlayLedger.faults(database)).isEmpty();
        assertThat(acknowledged).allMatch(head -> PlayLedger.holds(database, head));
        assertThat(count("select count(*) from work_item where completed_at is null"))
                .isZero();
        assertThat(count("select count(*) from occurrence where status = 'OPEN'"))
                .isZero();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(count("select count(*) from act_ru_execution")).isZero();
        assertThat(count("select count(*) from process_start where started_at is null"))
                .isZero();
        assertThat(count("select count(*) from drawn_number where number = 77 and notation = 'CV/HU'"))
                .isOne();
        assertThat(count("select count(*) from act where verb = 'DIRECTIVE_NUMBERED'"))
                .isOne();
        assertDayFollowsDay(PlayLedger.days(database));
        assertThat(product.get("/actuator/health")).isPresent();
        assertThat(product.get("/sign-in")).isPresent();

        Map<String, Long> tally = PlayLedger.tally(database);
        product.stop();
        assertRecordIsWhole();
        return tally;
    }

    private static void assertDayFollowsDay(List<LocalDate> days) {
        assertThat(days).startsWith(LocalDate.of(2017, 5, 22));
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusDays(1));
        }
    }

    private void assertRecordIsWhole() {
        ProductProcess command = start(folder, "--chidao.command=verify-acts", "--chidao.background=false");
        assertThat(command.awaitEnd(START)).isZero();
        assertThat(command.output()).anyMatch(line -> line.startsWith("Nhật ký liền mạch"));
    }

    private ProductProcess start(DataFolder data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(data.setting());
        ProductProcess product = ProductProcess.start(Map.of(), all.toArray(String[]::new));
        started.add(product);
        return product;
    }

    private static boolean reached(String line, YearMonth month) {
        Matcher progress = PROGRESS.matcher(line);
        return progress.find()
                && !YearMonth.of(Integer.parseInt(progress.group(2)), Integer.parseInt(progress.group(1)))
                        .isBefore(month);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            ProductProcess.pause(Duration.ofMillis(20));
        }
    }

    private long count(String sql) {
        return folder.database().sql(sql).query(Long.class).single();
    }

    /** One line for the record of runs. */
    private void print(Duration undisturbedTook, Duration killedTook, Map<String, Long> tally) {
        List<Duration> sorted =
                healthyAfter.stream().sorted(Comparator.naturalOrder()).toList();
        System.out.printf(
                "{\"test\":\"killed-play\",\"kills\":%d,\"kills_of_database\":%d,\"healthy_after_s\":%s,"
                        + "\"healthy_median_s\":%.1f,\"healthy_max_s\":%.1f,\"lost\":0,\"doubled\":0,\"half_done\":0,"
                        + "\"occurrences\":%d,\"work_items\":%d,\"acts\":%d,\"undisturbed_s\":%d,\"killed_s\":%d}%n",
                KILLS.size() + 4,
                KILLS.stream().filter(Kill::databaseToo).count(),
                healthyAfter.stream()
                        .map(duration -> duration.toMillis() / 100 / 10.0)
                        .toList(),
                sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                sorted.get(sorted.size() - 1).toMillis() / 1000.0,
                sum(tally, "occurrence "),
                sum(tally, "work "),
                sum(tally, "act "),
                undisturbedTook.toSeconds(),
                killedTook.toSeconds());
    }

    private static long sum(Map<String, Long> tally, String prefix) {
        return tally.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
