package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.faults.KilledProducts.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.faults.PlayLedger.Head;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;

/**
 * A text that is read, confirmed and put in force, in a process that is killed in the middle of each of these: nothing of
 * it is half there, and it ends row by row as one that nobody disturbed.
 */
@Tag("faults")
class KilledRecordingTests {

    private static final Path LETTER = Path.of("src/test/resources/reading/seeds/s0.txt");
    private static final String OFFICER = "vphu.chuyen-vien";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KilledProducts products = new KilledProducts(PATIENCE, Duration.ofSeconds(10));
    private int kills;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void stopEverything() {
        products.close();
    }

    @Test
    void endsAsOneThatNobodyDisturbed() throws IOException {
        JdbcUrl undisturbed = TestDatabase.freshFullDatabase();
        start(undisturbed).stop();
        JdbcUrl killed = TestDatabase.copyOf(undisturbed);
        Map<String, List<String>> expected = readConfirmAndAwaitForce(undisturbed);

        List<Head> acknowledged = new ArrayList<>();
        whileReading(killed, "act", acknowledged);
        whileReading(killed, "process_start", acknowledged);
        String id = read(killed);
        for (String held : List.of("directive_clause", "obligation", "act")) {
            whileConfirming(killed, id, held, acknowledged);
        }
        whileComingIntoForce(killed, id, acknowledged);
        Map<String, List<String>> ended = awaitForce(killed, id);

        JdbcClient database = killed.client();
        assertThat(acknowledged).isNotEmpty().allMatch(head -> PlayLedger.holds(database, head));
        assertThat(PlayLedger.faults(database)).isEmpty();
        expected.forEach((what, rows) -> assertThat(ended.get(what)).as(what).isEqualTo(rows));
        System.out.printf(
                "{\"test\":\"killed-recording\",\"kills\":%d,\"obligations\":%d,\"occurrences\":%d,\"half_done\":0}%n",
                kills,
                count(database, "select count(*) from obligation"),
                count(database, "select count(*) from occurrence"));
    }

    private Map<String, List<String>> readConfirmAndAwaitForce(JdbcUrl url) throws IOException {
        String id = read(url);
        ProductProcess product = start(url);
        assertThat(confirm(product, id).join().statusCode()).isEqualTo(200);
        product.stop();
        return awaitForce(url, id);
    }

    private String read(JdbcUrl url) throws IOException {
        ProductProcess product = start(url);
        HttpResponse<String> answer =
                post(product, "/api/directives/import", letter(), multipart()).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        // Whoever confirms before the task is offered gets no mail about it, and the two roads would differ.
        products.await("the task to confirm", () -> count(url.client(), "select count(*) from act_ru_task") == 1);
        product.stop();
        JsonNode read = json.readTree(answer.body());
        return read.path("id").asText();
    }

    private void whileReading(JdbcUrl url, String held, List<Head> acknowledged) {
        killHeld(
                url,
                held,
                "stored_file",
                acknowledged,
                product -> post(product, "/api/directives/import", letter(), multipart()));
        assertThat(count(url.client(), """
                        select (select count(*) from recording)
                            + (select count(*) from stored_file where purpose = 'recording-source')
                        """)).as("read, killed at " + held).isZero();
    }

    private void whileConfirming(JdbcUrl url, String id, String held, List<Head> acknowledged) {
        killHeld(url, held, "recording", acknowledged, product -> confirm(product, id));
        assertThat(status(url.client())).as("confirmed, killed at " + held).isEqualTo("PROPOSED");
        assertThat(count(url.client(), "select count(*) from directive where id = '" + id + "'"))
                .as("confirmed, killed at " + held)
                .isZero();
    }

    /** Confirmed for good, then killed where the obligations come into force and where what is due would open. */
    private void whileComingIntoForce(JdbcUrl url, String id, List<Head> acknowledged) {
        killHeld(url, "obligation_unit", "recording", acknowledged, product -> confirm(product, id));
        assertThat(status(url.client())).isEqualTo("CONFIRMED");
        killHeld(url, "process_start", "recording", acknowledged, product -> null);
        assertThat(status(url.client())).isEqualTo("CONFIRMED");
        assertThat(count(url.client(), "select count(*) from obligation where status = 'IN_FORCE'"))
                .isZero();
    }

    private interface Asked {

        @Nullable
        CompletableFuture<HttpResponse<String>> by(ProductProcess product);
    }

    /** Lets the product do this until it waits for a table that is held, and kills it there. */
    private void killHeld(JdbcUrl url, String held, String begunWith, List<Head> acknowledged, Asked asked) {
        JdbcClient database = url.client();
        ProductProcess product;
        try (HeldUp holding = HeldUp.writing(url, held)) {
            product = start(url);
            asked.by(product);
            holding.await(begunWith, PATIENCE);
            acknowledged.addAll(PlayLedger.heads(database));
            product.kill();
            kills++;
        }
        PlayLedger.awaitQuiet(database);
        assertThat(PlayLedger.faults(database)).as("killed at " + held).isEmpty();
        assertThat(acknowledged).as("killed at " + held).allMatch(head -> PlayLedger.holds(database, head));
    }

    private Map<String, List<String>> awaitForce(JdbcUrl url, String id) {
        JdbcClient database = url.client();
        ProductProcess product = start(url);
        products.await("force", () -> status(database).equals("IN_FORCE"));
        products.await("the end of what follows from it", () -> count(database, """
                        select (select count(*) from act_ru_job where process_instance_id_ is not null and duedate_ is null)
                            + (select count(*) from process_start where started_at is null)
                        """) == 0);
        assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
        product.stop();
        String file = database.sql("select source_file_id from recording")
                .query(String.class)
                .single();
        Map<String, List<String>> rows = new TreeMap<>();
        RowsOfADay.of(database)
                .forEach((what, lines) -> rows.put(
                        what,
                        lines.stream()
                                .map(line -> line.replace(id, "ID").replace(file, "FILE"))
                                .sorted()
                                .toList()));
        return rows;
    }

    private ProductProcess start(JdbcUrl database) {
        ProductProcess product = products.start(database);
        product.awaitHealthy(PATIENCE);
        return product;
    }

    private CompletableFuture<HttpResponse<String>> confirm(ProductProcess product, String id) {
        return post(product, "/api/directives/" + id + "/confirm", BodyPublishers.noBody(), "application/json");
    }

    private CompletableFuture<HttpResponse<String>> post(
            ProductProcess product, String path, BodyPublisher body, String type) {
        String account = Base64.getEncoder().encodeToString((OFFICER + ":chidao").getBytes(StandardCharsets.UTF_8));
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(product.url() + path))
                        .header("Authorization", "Basic " + account)
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String multipart() {
        return "multipart/form-data; boundary=part";
    }

    private static BodyPublisher letter() {
        try {
            return BodyPublishers.ofString(
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s0.txt\"\r\n"
                            + "Content-Type: text/plain\r\n\r\n" + Files.readString(LETTER) + "\r\n--part--\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String status(JdbcClient database) {
        return database.sql("select status from recording").query(String.class).single();
    }
}
