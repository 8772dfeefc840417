package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What waits with a body that has very much before it: all of it can be found and chosen, a page at a time. */
class CommendationListTests extends CommendationOffice {

    private static final String BODY = "hpn";
    private static final String OFFICER = "hpn.chuyen-vien";
    private static final int MANY = 520;

    private String directive = "";

    @BeforeEach
    void waitWithTheBody() {
        directive = "kt-many-" + System.nanoTime();
        duty(directive);
        wait("BIEU_DUONG", "b");
        wait("GIAY_KHEN", "g");
    }

    @AfterEach
    void waitNoLonger() {
        jdbc.sql("update commendation_proposal set status = 'WITHDRAWN' where directive_id = :id")
                .param("id", directive)
                .update();
    }

    @Test
    void findsWhatStandsBehindTheFirstFiveHundred() throws Exception {
        assertThat(page(OFFICER, "/commendations/councils/new"))
                .as("none of it is hidden by what no council votes on")
                .contains(MANY + " trường hợp chưa chọn", "Người g001", "Trang 1/11")
                .doesNotContain("Người b001", "Người g051");
        assertThat(looked("/commendations/councils", "turn", "10", "proposals", id("g", 3)))
                .contains((MANY - 1) + " trường hợp chưa chọn", "Người g003", "Người g520", "Trang 11/11")
                .contains("value=\"" + id("g", 3) + "\" checked=\"checked\"")
                .doesNotContain("Người g002");
        assertThat(looked("/commendations/councils", "turn", "0", "q", "nguoi g51", "proposals", id("g", 3)))
                .contains("10 trường hợp chưa chọn", "Người g003", "Người g519")
                .doesNotContain("Người g004");
        assertThat(looked("/commendations/decisions", "turn", "10", "subject", "Về việc khen", "proposals", id("b", 1)))
                .contains("Người b001", "Người b520", "Về việc khen")
                .doesNotContain("Người b002", "Người g");
        assertThat(looked("/commendations/decisions", "turn", "nonsense", "only", "GIAY_KHEN"))
                .as("a council is to vote on it first")
                .contains("0 trường hợp chưa chọn")
                .doesNotContain("Người g");
    }

    @Test
    void countsAllOfARound() throws Exception {
        assertThat(page(OFFICER, "/commendations/proposals?status=ACCEPTED&q=nguoi g5"))
                .contains("21 đề nghị");
    }

    private String looked(String path, String... fields) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = path.endsWith("councils") ? multipart(path) : post(path);
        request.param("unit", BODY);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(OFFICER)).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String id(String letter, int number) {
        return directive + "-" + letter + "%03d".formatted(number);
    }

    private void wait(String form, String letter) {
        jdbc.sql("""
                        insert into commendation_proposal (id, version, directive_id, obligation_id, proposer_unit_id,
                            acting_unit_id, awarding_unit_id, acting_awarding_unit_id, source, form_code, candidate_kind,
                            candidate_name, candidate_key, candidate_unit, merit, from_day, to_day, content, status, round,
                            submitted_on, moves)
                        select :directive || '-' || :letter || to_char(n, 'FM000'), 0, :directive, :directive || '-o', 'hnd',
                            'hnd', :body, :body, 'TYPED', :form, 'INDIVIDUAL', 'Người ' || :letter || to_char(n, 'FM000'),
                            'nguoi ' || :letter || to_char(n, 'FM000'), 'Ấp 1', 'Việc tốt', :day, :day, 'C3_ENVIRONMENT',
                            'ACCEPTED', 1, :day, 1
                          from generate_series(1, :many) n
                        """)
                .param("directive", directive)
                .param("letter", letter)
                .param("body", BODY)
                .param("form", form)
                .param("day", clock.today())
                .param("many", MANY)
                .update();
        jdbc.sql("""
                        insert into commendation_proposal_step (proposal_id, position, kind, unit_id, person_name, done_at)
                        select id, 0, 'ACCEPTED', :body, 'Người thử', now() from commendation_proposal
                         where directive_id = :directive and form_code = :form
                        """)
                .param("directive", directive)
                .param("body", BODY)
                .param("form", form)
                .update();
    }

    @Test
    void prefersTheChosenToThePage() {
        WaitingFilter filter = new WaitingFilter(BODY, true, null, "");
        List<String> chosen = List.of(id("g", 520));

        assertThat(catalog.waiting(filter, chosen))
                .extracting(NominationRow::id)
                .isEqualTo(chosen);
        assertThat(catalog.countWaiting(filter, chosen)).isEqualTo(MANY - 1);
        assertThat(catalog.waiting(filter, List.of(id("b", 1))))
                .as("no council votes on it")
                .isEmpty();
    }
}
