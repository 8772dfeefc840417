package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;

/**
 * Imports a country of 3,321 communes with 512 MB of heap and then reads organisations as their pages do. Prints one
 * line of JSON; the targets are 60 s and, for a page, 300 ms (p95) on two cores.
 */
@Tag("bench")
class CountryBenchTests {

    private static final Pattern COLLECTION = Pattern.compile("Pause .*? (\\d+)M->(\\d+)M\\(");
    private static final int PAGES = 500;

    @TempDir
    private Path folder;

    @Test
    void importsACountryAndReadsItsOrganisations() throws IOException {
        int rows = TwoTierCountry.write(folder);
        TestDatabase.JdbcUrl database = TestDatabase.freshFullDatabase();

        Run first = load(database);
        Run again = load(database);
        List<Double> pages = readPages(database);

        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"country\",\"rows\":%d,\"importSeconds\":%.1f,\"peakHeapMb\":%d,\"againSeconds\":%.1f,"
                        + "\"againPeakHeapMb\":%d,\"pageP50Ms\":%.1f,\"pageP95Ms\":%.1f}%n",
                rows,
                first.seconds(),
                first.peakHeap(),
                again.seconds(),
                again.peakHeap(),
                pages.get(PAGES / 2),
                pages.get(PAGES * 95 / 100));
        assertThat(first.output()).anyMatch(line -> line.contains("Đã nhập"));
        assertThat(again.output()).anyMatch(line -> line.contains("0 dòng mới, 0 dòng thay đổi"));
    }

    /** @param seconds without the start of the program */
    private record Run(double seconds, int peakHeap, List<String> output) {}

    private Run load(TestDatabase.JdbcUrl database) {
        String[] arguments = Stream.concat(
                        Stream.of(database.arguments()),
                        Stream.of("--chidao.command=import-world", "--folder=" + folder, "--chidao.background=false"))
                .toArray(String[]::new);
        try (ProductProcess product = ProductProcess.start(List.of("-Xmx512m", "-Xlog:gc"), Map.of(), arguments)) {
            product.await(line -> line.contains("Started ChidaoApplication"), Duration.ofMinutes(5));
            long started = System.nanoTime();
            int code = product.awaitEnd(Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - started) / 1e9;
            assertThat(code).as(() -> String.join("\n", product.output())).isZero();
            int peak = product.output().stream()
                    .map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(pause -> Integer.parseInt(pause.group(1)))
                    .max()
                    .orElse(0);
            return new Run(seconds, peak, product.output());
        }
    }

    /** What an organisation's card asks for; milliseconds in ascending order. */
    private static List<Double> readPages(TestDatabase.JdbcUrl database) {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        try {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/organization");
            messages.setDefaultEncoding("UTF-8");
            JdbcOrganizationDirectory directory = new JdbcOrganizationDirectory(
                    JdbcClient.create(connection), new BusinessClock(Clock.systemUTC()), messages);
            LocalDate today = LocalDate.of(2026, 1, 15);
            List<String> ids = directory.units(today).stream().map(UnitView::id).toList();
            Random random = new Random(1);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                String id = ids.get(random.nextInt(ids.size()));
                long start = System.nanoTime();
                directory.require(id);
                directory.ancestors(id, today);
                directory.children(id, today);
                directory.descendants(id, today);
                directory.states(id);
                directory.terms(id);
                directory.successors(id);
                directory.positionsOf(id, today).forEach(position -> directory.holders(position.id(), today));
                directory.explain("committee-of:" + id + ",front-of:" + id, today);
                times.add((System.nanoTime() - start) / 1e6);
            }
            Collections.sort(times);
            return times;
        } finally {
            connection.destroy();
        }
    }
}
