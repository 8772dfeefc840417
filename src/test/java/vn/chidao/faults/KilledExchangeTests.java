package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.faults.KilledProducts.count;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;
import vn.chidao.testing.Visitor;

/**
 * Two products, each with its own database. A committee in the one issues a letter with digital signatures to three
 * addressees: one works in its own product, one in the other product is reached by mail, one there by file. Then it corrects
 * the letter and recalls it, and all of them answer. Both are killed in the middle of each way there and back; at the end
 * all books tell one story.
 */
@Tag("faults")
class KilledExchangeTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ISSUER_CODE = "000.00.00.A01";
    private static final Map<String, String> CODES = Map.of("ubnd", "000.01.12.H10", "mttq", "000.02.12.D01");

    private static final String BY_FILE = "ubnd";
    private static final String BY_MAIL = "mttq";
    private static final String INSIDE = "hnd";

    /** All signatures sound, and vouched for by the demo's authority alone. */
    private static final String SOUND_WITH_DEMO_KEYS = "TEST_ONLY";

    private static final String TAKEN_BEFORE = "has come before";

    @TempDir
    Path folder;

    private final KilledProducts products = new KilledProducts(PATIENCE, Duration.ofSeconds(5));
    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private Side issuer;
    private Side receivers;
    private int kills;
    private int repeated;

    @BeforeEach
    void openTheMailboxes() {
        mail.start();
        mail.setUser("issuer@exchange.test", "issuer", "secret");
        mail.setUser("receivers@exchange.test", "receivers", "secret");
    }

    @AfterEach
    void stopEverything() {
        products.close();
        mail.stop();
    }

    @Test
    void allBooksTellOneStory() {
        JdbcUrl world = TestDatabase.freshFullDatabase();
        issuer = new Side("issuer", world, ISSUER_CODE);
        issuer.start().product.stop();
        receivers = new Side("receivers", TestDatabase.copyOf(world), CODES.get(BY_FILE));
        letEachOtherBeKnown();

        String letter = document();
        registration(letter);
        String correction = correction(letter);
        registerAndCheckSignatures(correction);
        answersToTheCorrection(letter);
        recall(letter);
        answersToTheRecall(letter);

        awaitTheEnd();
        assertOneStory(letter, correction);
        System.out.printf(
                "{\"test\":\"killed-exchange\",\"kills\":%d,\"messages\":%d,\"repeated_and_taken_once\":%d,"
                        + "\"lost\":0,\"doubled\":0,\"half_done\":0}%n",
                kills, count(issuer.database, "select count(*) from exchange_message"), repeated);
    }

    private void letEachOtherBeKnown() {
        issuer.start();
        receivers.start();
        issuer.contact("hu", "INSIDE", issuer.address(), true, ISSUER_CODE);
        issuer.contact(BY_FILE, "EDXML", "", false, CODES.get(BY_FILE));
        issuer.contact(BY_MAIL, "MAIL", receivers.address(), false, CODES.get(BY_MAIL));
        receivers.contact("hu", "MAIL", issuer.address(), false, ISSUER_CODE);
        receivers.contact(BY_FILE, "INSIDE", "", true, CODES.get(BY_FILE));
        receivers.contact(BY_MAIL, "INSIDE", receivers.address(), true, CODES.get(BY_MAIL));
    }

    private String document() {
        String letter = toBeSealed(
                Map.of("subject", "về báo cáo kết quả thực hiện", "body", "Đề nghị báo cáo trước ngày 30/6."));
        try (HeldUp held = issuer.heldAt("new.kind = 'DOCUMENT' and new.state = 'SENDING'")) {
            issuer.work(letter, "UserTask_SealDirective", Map.of());
            issuer.killAt(held, "exchange_message");
        }
        assertThat(issuer.messages("direction = 'OUT' and state = 'PENDING'")).isEqualTo(2);
        assertThat(filesFor(receivers) + mailsFor(receivers)).as("carried").isZero();

        try (HeldUp taking = HeldUp.writing(receivers.url, "exchange_arrival")) {
            sendingIsKilledAfterIts("DOCUMENT", "EDXML");
            receivers.killAt(taking, "exchange_message");
        }
        assertThat(filesFor(receivers)).as("carried and not put aside").isOne();
        assertThat(receivers.messages("direction = 'IN'")).isZero();
        assertThat(count(
                        receivers.database,
                        "select count(*) from directive where origin = 'RECEIVED' and number_and_notation like '77%'"))
                .isZero();
        receivers.start().awaitTaken("DOCUMENT", 1);

        sendingIsKilledAfterIts("DOCUMENT", "MAIL");
        receivers.awaitTaken("DOCUMENT", 2);
        whatWasSentIsSentAgain(issuer, receivers, 2);
        return letter;
    }

    private void registration(String letter) {
        try (HeldUp held = receivers.heldAt("new.kind = 'STATUS' and new.state = 'SENT'")) {
            registerAndCheckSignatures(letter);
            receivers.killAt(held, "exchange_message");
        }
        whatWasSentIsSentAgain(receivers, issuer, 1);
        issuer.await("all registrations", """
                select count(*) from directive_receipt where directive_id = '%s' and status = 'REGISTERED'
                """.formatted(letter), 3);
    }

    private void registerAndCheckSignatures(String document) {
        issuer.register(document, INSIDE);
        String there = receivers.received(document);
        receivers.register(there, BY_FILE);
        receivers.register(there, BY_MAIL);
        assertThat(receivers.signatures(there)).hasSize(2).containsOnly(SOUND_WITH_DEMO_KEYS);
    }

    private String correction(String letter) {
        String correction = toBeSealed(Map.of(
                "subject", "về đính chính Công văn số 77-CV/HU",
                "body", "Đính chính: ngày 30/6 đọc là ngày 30/7.",
                "links[0].kind", "CORRECTS",
                "links[0].target", letter,
                "links[0].reference", "Công văn số 77-CV/HU"));
        try (HeldUp held = issuer.heldAt("new.kind = 'CHANGE' and new.state = 'SENDING'")) {
            issuer.work(correction, "UserTask_SealDirective", Map.of());
            issuer.killAt(held, "exchange_message");
        }
        assertThat(issuer.messages("kind = 'CHANGE' and state = 'PENDING'")).isEqualTo(2);
        changeIsTold(0);
        receivers.awaitTaken("DOCUMENT", 4);
        return correction;
    }

    private void answersToTheCorrection(String letter) {
        issuer.answer(letter, INSIDE);
        String there = receivers.received(letter);
        try (HeldUp held = receivers.heldAt("new.kind = 'STATUS' and new.state = 'SENDING'")) {
            receivers.answer(there, BY_FILE);
            receivers.answer(there, BY_MAIL);
            receivers.killAt(held, "exchange_message");
        }
        assertThat(issuer.messages("direction = 'IN' and status_code = 15")).isZero();
        try (HeldUp held = HeldUp.writing(issuer.url, "change_answer")) {
            receivers.start();
            issuer.killAt(held, "exchange_message");
        }
        issuer.start();
        issuer.await("all answers", answered(letter, "CORRECT"), 3);
    }

    private void recall(String letter) {
        issuer.visit(
                "vphu.chuyen-vien",
                "/directives/" + letter + "/changes",
                "/directives/" + letter + "/recall",
                Map.of("reason", "Ban hành nhầm thẩm quyền"));
        try (HeldUp held = issuer.heldAt("new.kind = 'CHANGE' and new.state = 'SENDING'")) {
            issuer.work(letter, "UserTask_DecideRecall", Map.of("decision", "RECALL"));
            issuer.killAt(held, "exchange_message");
        }
        assertThat(issuer.messages("kind = 'CHANGE' and state = 'PENDING'")).isEqualTo(2);
        changeIsTold(2);
    }

    private void answersToTheRecall(String letter) {
        issuer.answer(letter, INSIDE);
        String there = receivers.received(letter);
        try (HeldUp held = receivers.heldAt("new.kind = 'STATUS' and new.state = 'SENT'")) {
            receivers.answer(there, BY_MAIL);
            receivers.answer(there, BY_FILE);
            receivers.killAt(held, "exchange_message");
        }
        whatWasSentIsSentAgain(receivers, issuer, 1);
        issuer.await("all answers", answered(letter, "RECALL"), 3);
    }

    /** By mail first, by file then; the one whom it reaches first is killed while it takes it. */
    private void changeIsTold(int before) {
        try (HeldUp taking = HeldUp.writing(receivers.url, "directive_change")) {
            sendingIsKilledAfterIts("CHANGE", "MAIL");
            receivers.killAt(taking, "exchange_message");
        }
        assertThat(receivers.messages("direction = 'IN' and kind = 'CHANGE'")).isEqualTo(before);
        receivers.start().awaitTaken("CHANGE", before + 1);
        sendingIsKilledAfterIts("CHANGE", "EDXML");
        receivers.awaitTaken("CHANGE", before + 2);
        whatWasSentIsSentAgain(issuer, receivers, 2);
    }

    /** It has left and nothing says so yet. */
    private void sendingIsKilledAfterIts(String kind, String road) {
        try (HeldUp held =
                issuer.heldAt("new.kind = '" + kind + "' and new.road = '" + road + "' and new.state = 'SENT'")) {
            issuer.start();
            issuer.killAt(held, "exchange_message");
        }
        assertThat(issuer.messages("kind = '" + kind + "' and road = '" + road + "' and state = 'SENDING'"))
                .isOne();
    }

    private void whatWasSentIsSentAgain(Side from, Side to, int messages) {
        long before = to.takenBefore();
        from.start();
        products.await("the same once more", () -> to.takenBefore() >= before + messages);
        products.await("the end of sending", () -> from.messages("state in ('PENDING', 'SENDING')") == 0);
        repeated += messages;
    }

    private void awaitTheEnd() {
        for (Side side : List.of(issuer, receivers)) {
            side.await("the end of what follows", """
                    select (select count(*) from act_ru_job where process_instance_id_ is not null and duedate_ is null)
                        + (select count(*) from process_start where started_at is null)
                        + (select count(*) from exchange_message where state in ('PENDING', 'SENDING'))
                        + (select count(*) from mail_message where status in ('PENDING', 'SENDING'))
                    """, 0);
        }
    }

    private void assertOneStory(String letter, String correction) {
        Map<String, Integer> none = new LinkedHashMap<>();
        for (Side side : List.of(issuer, receivers)) {
            assertThat(PlayLedger.faults(side.database)).as(side.name).isEmpty();
            none.put(side.name + " incidents", count(side.database, "select count(*) from act_ru_incident"));
            none.put(side.name + " messages in trouble", side.messages("state not in ('SENT', 'TAKEN')"));
            none.put(
                    side.name + " mails in trouble",
                    count(
                            side.database,
                            "select count(*) from mail_message where status <> 'SENT' and address is not null"));
        }
        assertThat(none.values()).as(none.toString()).containsOnly(0);
        for (Side from : List.of(issuer, receivers)) {
            Side to = from == issuer ? receivers : issuer;
            assertThat(to.list("select sha256 from exchange_message where direction = 'IN' order by 1"))
                    .as("what came from " + from.name)
                    .isEqualTo(from.list("select sha256 from exchange_message where direction = 'OUT' order by 1"));
        }
        for (String id : List.of(letter, correction)) {
            assertSameDocument(id);
        }
        String there = receivers.received(letter);
        assertThat(List.of(issuer.status(letter), receivers.status(there))).containsOnly("RECALLED");
        String story = """
                select kind || ' ' || status || ' ' || reason || ' ' || coalesce(by_document || ' ' || by_document_on, '')
                from directive_change where directive_id = '%s' order by 1
                """;
        assertThat(receivers.list(story.formatted(there))).hasSize(2).isEqualTo(issuer.list(story.formatted(letter)));
        String replies = """
                select c.kind || ' ' || a.unit_id || ' ' || coalesce(a.reply, 'none') from change_answer a
                    join directive_change c on c.id = a.change_id
                where c.directive_id = '%s' and a.unit_id in ('ubnd', 'mttq') order by 1
                """;
        assertThat(receivers.list(replies.formatted(there)))
                .hasSize(4)
                .allMatch(reply -> reply.endsWith(" ACCEPTED"))
                .isEqualTo(issuer.list(replies.formatted(letter)));
        for (Side side : List.of(issuer, receivers)) {
            side.product.stop();
            assertThat(side.start("--chidao.command=verify-acts", "--chidao.background=false")
                            .awaitEnd(PATIENCE))
                    .as("act log of " + side.name)
                    .isZero();
        }
    }

    /** In the books of both sides, in what the sender knows of the receivers, and down to the bytes. */
    private void assertSameDocument(String id) {
        String there = receivers.received(id);
        String entry = """
                select number_and_notation || ' ' || issued_on || ' ' || type || ' ' || subject from register_entry
                where direction = '%s' and unit_id = '%s' and reference = '%s'
                """;
        List<String> out = issuer.list(entry.formatted("OUT", "hu", id));
        assertThat(out).hasSize(1);
        List<String> came = receivers.list("""
                select f.sha256 from directive_received_file f join directive_receipt r on r.id = f.receipt_id
                where r.directive_id = '%s'
                """.formatted(there));
        String sent = issuer.list("""
                select s.sha256 from directive d join stored_file s on s.id = d.signed_copy_id where d.id = '%s'
                """.formatted(id)).get(0);
        assertThat(came).hasSize(2).containsOnly(sent);
        String receipts = "select unit_id || ' ' || status from directive_receipt where directive_id = '%s'"
                + " and unit_id in ('ubnd', 'mttq') order by 1";
        assertThat(receivers.list(receipts.formatted(there))).hasSize(2).isEqualTo(issuer.list(receipts.formatted(id)));
        for (String unit : List.of(BY_FILE, BY_MAIL)) {
            List<String> in = receivers.list(entry.formatted("IN", unit, there));
            assertThat(in).as(unit).isEqualTo(out);
        }
    }

    private static String answered(String letter, String kind) {
        return """
                select count(*) from change_answer a join directive_change c on c.id = a.change_id
                where c.directive_id = '%s' and c.kind = '%s' and a.reply = 'ACCEPTED'
                """.formatted(letter, kind);
    }

    /** A letter of the committee that has been reviewed and signed digitally. */
    private String toBeSealed(Map<String, String> words) {
        Map<String, String> sheet = new HashMap<>(Map.of(
                "action", "submit",
                "place", "vphu:hu",
                "type", "OFFICIAL_LETTER",
                "city", "Hớn Quản",
                "officeUnitId", "vphu",
                "signingUnitId", "btv-hu",
                "signingRoad", "ELECTRONIC",
                "recipients[0].name", "Như trên",
                "recipients[0].purpose", "TO_ACT"));
        sheet.putAll(words);
        int row = 0;
        for (String unit : List.of(BY_FILE, BY_MAIL, INSIDE)) {
            sheet.put("addressees[" + row + "].selector", "unit:" + unit);
            sheet.put("addressees[" + row++ + "].name", "Nơi nhận " + row);
        }
        String address = issuer.visit("vphu.chuyen-vien", "/directives/new", "/directives/new", sheet);
        String id = address.substring(address.lastIndexOf('/') + 1);
        issuer.work(id, "UserTask_ReviewContent", Map.of("decision", "APPROVE"));
        issuer.work(id, "UserTask_ReviewFormat", Map.of("decision", "APPROVE"));
        issuer.work(id, "UserTask_SignDirective", Map.of("decision", "SIGN", "capacity", "ON_BEHALF"));
        issuer.awaitWork(id, "UserTask_SealDirective", "");
        return id;
    }

    private long filesFor(Side side) {
        if (!Files.isDirectory(side.inbox())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(side.inbox())) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long mailsFor(Side side) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> side.address().equals(receiver(each)))
                .count();
    }

    private static String receiver(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One product with its database, its folders and its mailbox. */
    private final class Side {

        private final String name;
        private final JdbcUrl url;
        private final JdbcClient database;
        private final String code;
        private final Map<String, Visitor> people = new TreeMap<>();
        /** All processes there have been, the last alive or just killed. */
        private final List<ProductProcess> lives = new ArrayList<>();

        private ProductProcess product;

        Side(String name, JdbcUrl url, String code) {
            this.name = name;
            this.url = url;
            this.database = url.client();
            this.code = code;
            // A server that looks after its clients only between statements would carry out what a dead one waited for.
            database.sql("alter database " + url.url().replaceAll(".*/(\\w+).*", "$1")
                            + " set client_connection_check_interval = '100ms'")
                    .update();
        }

        String address() {
            return name + "@exchange.test";
        }

        /** What the other side leaves for this one lies in the folder of its code. */
        Path inbox() {
            return folder.resolve(this == issuer ? "from-receivers" : "from-issuer")
                    .resolve(code);
        }

        Side start() {
            product = start(new String[0]);
            lives.add(product);
            product.awaitHealthy(PATIENCE);
            return this;
        }

        ProductProcess start(String... more) {
            Path outbox = folder.resolve("from-" + name);
            return products.start(
                    url,
                    Stream.concat(
                                    Stream.of(more),
                                    Stream.of(
                                            "--chidao.demo.neighbours=",
                                            "--chidao.embedded-database.directory=" + folder.resolve("postgres"),
                                            "--chidao.exchange.outbox-directory=" + outbox,
                                            "--chidao.exchange.inbox-directory=" + inbox(),
                                            "--chidao.exchange.settle=0s",
                                            "--chidao.exchange.lease=5s",
                                            "--chidao.exchange.send-every=500ms",
                                            "--chidao.exchange.folder-every=500ms",
                                            "--chidao.exchange.mailbox-every=500ms",
                                            "--chidao.exchange.imap.host=127.0.0.1",
                                            "--chidao.exchange.imap.port="
                                                    + mail.getImap().getPort(),
                                            "--chidao.exchange.imap.protocol=imap",
                                            "--chidao.exchange.imap.username=" + name,
                                            "--chidao.exchange.imap.password=secret",
                                            "--chidao.mail.from=" + address(),
                                            "--chidao.mail.lease=5s",
                                            "--spring.mail.host=127.0.0.1",
                                            "--spring.mail.port="
                                                    + mail.getSmtp().getPort()))
                            .toArray(String[]::new));
        }

        HeldUp heldAt(String condition) {
            return HeldUp.changing(url, "exchange_message", condition);
        }

        /** Kills it as soon as it has come to what is held, having begun with this table. */
        void killAt(HeldUp held, String begunWith) {
            held.await(begunWith, PATIENCE);
            product.kill();
            kills++;
            held.awaitGone(PATIENCE);
            held.close();
            PlayLedger.awaitQuiet(database);
            assertThat(PlayLedger.faults(database)).as(name + " killed").isEmpty();
        }

        /** How often something came that it had, over all its lives. */
        long takenBefore() {
            return lives.stream()
                    .flatMap(life -> life.output().stream())
                    .filter(line -> line.contains(TAKEN_BEFORE))
                    .count();
        }

        int messages(String which) {
            return count(database, "select count(*) from exchange_message where " + which);
        }

        List<String> list(String sql) {
            return database.sql(sql).query(String.class).list();
        }

        void await(String what, String sql, int wanted) {
            products.await(name + ": " + what, () -> count(database, sql) == wanted);
        }

        void awaitTaken(String kind, int messages) {
            await(
                    kind,
                    "select count(*) from exchange_message where direction = 'IN' and state = 'TAKEN' and kind = '"
                            + kind + "'",
                    messages);
        }

        String status(String directive) {
            return list("select status from directive where id = '" + directive + "'")
                    .get(0);
        }

        /** The document as it stands here that the issuer keeps under this id. */
        String received(String issuers) {
            String number = issuer.list("select number_and_notation from directive where id = '" + issuers + "'")
                    .get(0);
            return list("select id from directive where origin = 'RECEIVED' and number_and_notation = '" + number + "'")
                    .get(0);
        }

        void contact(String unit, String road, String address, boolean here, String itsCode) {
            String page = "/exchange/contacts/" + unit;
            Map<String, String> fields = new HashMap<>(Map.of("road", road, "mailAddress", address));
            if (here) {
                fields.put("receivesHere", "true");
            }
            visit("quantri", page, page, fields);
            visit("quantri", page, page + "/codes", Map.of("code", itsCode, "scheme", "QCVN102", "from", "2015-01-01"));
        }

        /** Sends a form as this person and gives the address that it leads to. */
        String visit(String account, String page, String action, Map<String, String> fields) {
            Visitor person = people.computeIfAbsent(account, each -> Visitor.signedIn(product.url(), each));
            HttpResponse<String> answer = person.submit(product.url() + page, product.url() + action, fields);
            assertThat(answer.statusCode())
                    .as(account + " at " + action + ": " + answer.body())
                    .isEqualTo(302);
            return answer.headers().firstValue("location").orElseThrow();
        }

        String awaitWork(String directive, String element, String unit) {
            String open = """
                    select %s from work_item w join work_item_group g on g.task_id = w.task_id
                    where w.completed_at is null and w.element_id = '%s' and w.directive_id = '%s' and g.group_id like '%s%%'
                    """;
            products.await(
                    name + ": " + element + " " + unit,
                    () -> count(database, open.formatted("count(*)", element, directive, unit)) > 0);
            return list(open.formatted("w.task_id || ' ' || min(g.group_id)", element, directive, unit)
                            + "group by w.task_id")
                    .get(0);
        }

        void work(String directive, String element, Map<String, String> fields) {
            work(directive, element, "", fields);
        }

        /** Somebody to whom the task is offered does it. */
        void work(String directive, String element, String unit, Map<String, String> fields) {
            String[] task = awaitWork(directive, element, unit).split(" ");
            visit(task[1], "/tasks/" + task[0], "/tasks/" + task[0], fields);
        }

        void register(String directive, String unit) {
            work(
                    directive,
                    "UserTask_RegisterIncoming",
                    unit + ".",
                    Map.of(
                            "decision",
                            "REGISTER",
                            "arrivedOn",
                            PlayLedger.today(database).toString()));
        }

        void answer(String directive, String unit) {
            work(directive, "UserTask_AnswerChange", unit + ".", Map.of("decision", "ACCEPT"));
        }

        /** What the page says of the signatures of the files that came with a document. */
        List<String> signatures(String directive) {
            return list("""
                            select f.file_id || ' ' || r.unit_id from directive_received_file f
                                join directive_receipt r on r.id = f.receipt_id
                            where r.directive_id = '%s'
                            """.formatted(directive)).stream()
                    .map(file -> {
                        Visitor clerk = people.get(file.split(" ")[1] + ".van-thu");
                        String body = clerk.get(product.url() + "/files/" + file.split(" ")[0] + "/signatures")
                                .body();
                        return body.replaceAll("(?s).*data-verdict=\"(\\w+)\".*", "$1");
                    })
                    .toList();
        }
    }
}
