package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.Person;

/** Who may download which file: own organisation, those above, a neighbour, an administrator; per kind of owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileSightTests extends WholeApplication {

    private static final String UPLOADER = "hnd.chuyen-vien";
    private static final String OWN_LEADER = "hnd.chu-tich";
    private static final String NEIGHBOUR = "hpn.chuyen-vien";
    private static final String FRONT = "btt-mttq.pho-chu-tich";
    private static final String FOLLOW_UP = "bdv-hu.chuyen-vien";
    private static final String DRAFTER = "vphu.chuyen-vien";

    private final Map<String, Person> people = new HashMap<>();

    @Autowired
    private AttachmentStore files;

    @Test
    void whatBelongsToNothingYetIsItsUploadersAlone() {
        String file = stored(UPLOADER);

        readBy(file, UPLOADER);
        hiddenFrom(file, OWN_LEADER, NEIGHBOUR, FOLLOW_UP, DoorDesk.ADMINISTRATOR);
        assertThat(person(UPLOADER).get("/files/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(nobody().get("/files/" + file).statusCode()).isIn(302, 401);
    }

    @Test
    void theSignedCopyIsReadByWhoeverMayReadTheDirective() {
        String file = stored("vphu.van-thu");
        String draft = draft();
        jdbc.sql("update directive set signed_copy_id = :file where id = :id")
                .param("file", file)
                .param("id", draft)
                .update();
        try {
            readBy(file, DRAFTER, "vphu.van-thu", DoorDesk.ADMINISTRATOR);
            hiddenFrom(file, UPLOADER, NEIGHBOUR);
        } finally {
            jdbc.sql("update directive set signed_copy_id = null where id = :id")
                    .param("id", draft)
                    .update();
        }
    }

    @Test
    void theProofOfDisseminationIsReadByTheUnitAndTheBodiesAboveIt() {
        String file = stored(UPLOADER);
        jdbc.sql("""
                        insert into directive_receipt
                            (id, version, directive_id, unit_id, acting_unit_id, addressee_position, position, status,
                             evidence_id)
                        values (:id, 0, :directive, 'hnd', 'hnd', 0, 0, 'DONE', :file)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("directive", draft())
                .param("file", file)
                .update();
        try {
            readBy(file, UPLOADER, OWN_LEADER, FOLLOW_UP, DRAFTER, DoorDesk.ADMINISTRATOR);
            hiddenFrom(file, NEIGHBOUR);
        } finally {
            jdbc.sql("delete from directive_receipt where evidence_id = :file")
                    .param("file", file)
                    .update();
        }
    }

    @Test
    void theEvidenceOfAResultIsReadByTheUnitAndTheBodiesAboveIt() {
        String file = stored(UPLOADER);
        jdbc.sql("""
                        insert into occurrence (id, version, obligation_id, obligation_code, directive_id, unit_id,
                            acting_unit_id, rhythm, stage, period_key, period_label, period_start, period_end, opens_on, original_due_on, due_on,
                            opened_on, status, evidence_file_id)
                        select :id, 0, id, code, directive_id, 'hnd', 'hnd', 'YEAR', 'TASK', :id, 'năm 2017', date '2017-01-01',
                            date '2017-12-31', date '2017-01-01', date '2017-12-31', date '2017-12-31', date '2017-01-01',
                            'OPEN', :file
                        from obligation where directive_id = :directive order by id limit 1
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("directive", draft())
                .param("file", file)
                .update();
        try {
            readBy(file, UPLOADER, OWN_LEADER, FOLLOW_UP, DRAFTER, DoorDesk.ADMINISTRATOR);
            hiddenFrom(file, NEIGHBOUR);
        } finally {
            jdbc.sql("delete from occurrence where evidence_file_id = :file")
                    .param("file", file)
                    .update();
        }
    }

    @Test
    void theFileOfARecordIsReadAlsoByTheFrontThatMayRecordForTheUnit() {
        String file = stored(UPLOADER);
        jdbc.sql("""
                        insert into obligation_record
                            (id, obligation_id, directive_id, unit_id, on_day, title, text, file_id, recorded_by, recorded_at, kind)
                        select :id, id, directive_id, 'hnd', date '2017-05-22', 'Việc', 'Đã làm', :file, 'x', now(),
                            'ACTIVITY'
                        from obligation where directive_id = :directive order by id limit 1
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("directive", draft())
                .param("file", file)
                .update();
        try {
            readBy(file, UPLOADER, OWN_LEADER, FRONT, FOLLOW_UP, DoorDesk.ADMINISTRATOR);
            hiddenFrom(file, NEIGHBOUR);
        } finally {
            jdbc.sql("delete from obligation_record where file_id = :file")
                    .param("file", file)
                    .update();
        }
    }

    @Test
    void nobodyMakesAnothersFileHisOwnByNamingItsId() {
        String file = stored(UPLOADER);

        assertThat(CurrentActor.call(actor(UPLOADER), () -> files.isUsable(file)))
                .isTrue();
        assertThat(CurrentActor.call(actor(NEIGHBOUR), () -> files.isUsable(file)))
                .isFalse();
        assertThat(CurrentActor.call(actor(UPLOADER), () -> files.isUsable("no-such-file")))
                .isFalse();
    }

    private void readBy(String file, String... usernames) {
        for (String username : usernames) {
            HttpResponse<String> answer = person(username).get("/files/" + file);
            assertThat(answer.statusCode()).as("%s reads", username).isEqualTo(200);
            assertThat(answer.body()).startsWith("%PDF-1.7");
        }
    }

    private void hiddenFrom(String file, String... usernames) {
        for (String username : usernames) {
            HttpResponse<String> answer = person(username).get("/files/" + file);
            assertThat(answer.statusCode()).as("%s does not read", username).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("%PDF");
        }
    }

    private String draft() {
        return jdbc.sql("select distinct directive_id from obligation")
                .query(String.class)
                .single();
    }

    private String stored(String username) {
        byte[] pdf = ("%PDF-1.7 " + username).getBytes(StandardCharsets.US_ASCII);
        return CurrentActor.call(
                        actor(username), () -> files.store("minh-chung.pdf", new ByteArrayInputStream(pdf), "test"))
                .id();
    }

    private static Actor actor(String username) {
        return new Actor(username, username, username, username, username.split("\\.")[0]);
    }

    private Person person(String username) {
        return people.computeIfAbsent(username, this::signedIn);
    }
}
