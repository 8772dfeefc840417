package vn.chidao.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.DemoOffice;

/** The demo world with directives whose reviews are counted, moved and looked at. */
abstract class CycleOffice extends DemoOffice {

    static final String OFFICER = "bdv-hu.chuyen-vien";
    static final String LEADER = "bdv-hu.truong-ban";
    static final String OUTSIDER = "mttq.chuyen-vien";

    @Autowired
    ObligationManagement obligations;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    ReviewCalendar calendar;

    @Autowired
    Access access;

    /** A directive in force that Ban Dân vận follows up, with these obligations; its text is their sentences. */
    void directive(String id, String issuer, @Nullable LocalDate issuedOn, DefineObligation... rows) {
        String text = String.join(
                "\n", List.of(rows).stream().map(DefineObligation::quote).toList());
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, designation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'DIRECTIVE', :origin, 'IN_FORCE', :issuer, 'Huyện ủy', :number, 'CT/HU', :label, :name,
                            'Vận động', 'Hớn Quản', :day, :text, '0', 1, false, 'hu', 'hu', 'hu', 'bdv-hu', 'hu', 'hu',
                            'IN_ORDER', 'PAPER', :day)
                        """)
                .param("id", id)
                .param("origin", issuedOn == null ? "IMPORTED_RENDERING" : "NATIVE")
                .param("issuer", issuer)
                .param("number", issuedOn == null ? null : 7)
                .param("label", issuedOn == null ? null : id)
                .param("name", issuedOn == null ? id : null)
                .param("day", issuedOn)
                .param("text", text)
                .update();
        jdbc.sql("""
                        insert into directive_clause (directive_id, position, clause_id, number, text, start_offset, end_offset)
                        values (:id, 0, '1', '1', 'Trích', 0, 5)
                        """).param("id", id).update();
        transaction.executeWithoutResult(status -> obligations.defineConfirmed(id, List.of(rows)));
        settle();
    }

    static DefineObligation review(String code, String quote, Rhythm rhythm) {
        return new DefineObligation(
                code,
                "1",
                quote,
                Set.of(ObligationKind.REPORT),
                "Ban Dân vận Huyện ủy",
                "unit:bdv-hu",
                "Sơ kết, tổng kết",
                null,
                null,
                null,
                rhythm,
                ObligationStage.REVIEW,
                Set.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The reviews of a directive as an officer of its following-up body sees them. */
    List<CalendarLine> lines(String directiveId) {
        return calendar.of(access.of(OFFICER), directiveId).lines();
    }

    LocalDate dayOf(String directiveId, String code, String periodKey) {
        return line(directiveId, code, periodKey).day().dueOn();
    }

    CalendarLine line(String directiveId, String code, String periodKey) {
        return lines(directiveId).stream()
                .filter(each -> each.day().obligationCode().equals(code)
                        && each.day().periodKey().equals(periodKey))
                .findFirst()
                .orElseThrow();
    }

    List<String> verbsOf(String directiveId) {
        return jdbc.sql("select verb from act where directive_id = :id order by id")
                .param("id", directiveId)
                .query(String.class)
                .list();
    }

    <T> T as(String account, Supplier<T> act) {
        PositionView position = organizations.position(account).orElseThrow();
        return CurrentActor.call(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.execute(status -> act.get()));
    }

    void as(String account, Runnable act) {
        as(account, () -> {
            act.run();
            return "";
        });
    }

    String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    int status(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    MockHttpServletResponse send(String account, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
