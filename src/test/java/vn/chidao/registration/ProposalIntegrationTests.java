package vn.chidao.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.chidao.registration.RoundWorld.line;
import static vn.chidao.registration.RoundWorld.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.registration.RaiseProposal.Gap;
import vn.chidao.registration.RaiseProposal.LineRef;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;

/** The consultation as officers of the demo world hold it: proposals, answers, and what sheets say afterwards. */
@Import(RoundWorld.class)
class ProposalIntegrationTests extends DemoOffice {

    private static final String LEAD = "mttq.chuyen-vien";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");

    @Autowired
    private RoundWorld world;

    @Autowired
    private ProposalManagement management;

    @Autowired
    private ProposalCatalog proposals;

    @Autowired
    private RegistrationCatalog sheets;

    @Autowired
    private AmendmentManagement amendments;

    @Autowired
    private RegistrationTransfer transfer;

    @Autowired
    private TaskSubmission submission;

    @Test
    void aLineMovesFromOneOrganisationToAnother() throws Exception {
        String round = "move";
        String from = sheet(round, "hnd");
        String to = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.register(from, line("Con đường hoa", "kdc-tan-khai-1", null), line("Thắp sáng", null, null));
        world.register(to, line("Dọn rác", "kdc-tan-khai-1", null));
        String board = "/registration-sheets?directive=" + round + "&year=2017";
        assertThat(page(LEAD, board)).contains("data-test=\"propose\"");
        assertThat(page("hnd.chuyen-vien", board)).doesNotContain("data-test=\"propose\"", "proposals/new");

        MockHttpServletResponse raised = raise(
                Map.of("first", "1:0:" + from, "second", "1:0:" + to, "line", "1:0:" + from),
                round,
                Map.of("kind", "MOVE", "receiver", to, "workingDays", "3", "reason", "Trùng ở Ấp 1"));
        assertThat(raised.getStatus()).isEqualTo(302);
        world.settle();
        ProposalView proposal = only(round);
        assertThat(world.task("ProposalAnswer", turn(proposal, 0)).groups()).containsExactly("hnd.chu-tich");
        assertThat(world.task("ProposalAnswer", turn(proposal, 0)).dueOn())
                .isEqualTo(proposal.parts().get(0).dueOn());

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> world.agree(from))
                .withMessageContaining("Chuyển cho tổ chức khác: “Con đường hoa”")
                .withMessageContaining("Hội Nông dân huyện");
        world.answer("ProposalAnswer", turn(proposal, 0), "hnd.chu-tich", AGREE);
        world.answer("ProposalAnswer", turn(proposal, 1), "hpn.chu-tich", AGREE);

        proposal = proposals.require(proposal.id());
        assertThat(proposal.status()).isEqualTo(ProposalStatus.AGREED);
        assertThat(proposal.parts().get(1).shownIn())
                .as("what it has there is work of its own")
                .isNull();
        assertThat(page(LEAD, board)).contains("trả lại bảng của Hội Nông dân huyện");
        assertThat(mailsAbout(proposal.id()))
                .as("whoever leads is told of each answer")
                .contains(
                        LEAD + ": [Chỉ Đạo] Hội Nông dân huyện Hớn Quản đồng ý với đề xuất hiệp thương:"
                                + " Chuyển cho tổ chức khác: “Con đường hoa”",
                        LEAD + ": [Chỉ Đạo] Hội Liên hiệp Phụ nữ huyện Hớn Quản đồng ý với đề xuất hiệp thương:"
                                + " Chuyển cho tổ chức khác: “Con đường hoa”")
                .noneMatch(mail -> mail.startsWith("hnd.") || mail.startsWith("hpn."));
        assertThat(page("hnd.chuyen-vien", "/registration-sheets/" + from))
                .contains("Đã thống nhất, chờ sửa bảng", "/registration-sheets/proposals/" + proposal.id());
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> world.agree(from))
                .withMessageContaining("bảng chưa thể hiện");
        world.onSheet(to, LEAD, Map.of("decision", "RETURN", "comment", "Thêm việc nhận về"));
        world.register(to, line("Dọn rác", "kdc-tan-khai-1", null), line("Con đường hoa", "kdc-tan-khai-1", null));
        assertThat(proposals.require(proposal.id()).parts().get(1).shownIn()).isEqualTo(2);
        world.agree(to);

        world.onSheet(from, LEAD, Map.of("decision", "RETURN", "comment", "Bỏ dòng đã chuyển"));
        String task = world.task("ContentRegistration", from).taskId();
        assertThat(page("hnd.chuyen-vien", "/tasks/" + task))
                .contains("Đã thống nhất khi hiệp thương", "Chưa thể hiện", "Bỏ dòng “Con đường hoa”");
        world.register(from, line("Thắp sáng", null, null));

        assertThat(proposals.require(proposal.id()).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        world.agree(from);
        world.accept(from);
        assertThat(sheets.require(from).status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(verbsOf(proposal.id()))
                .containsExactly("PROPOSAL_RAISED", "PROPOSAL_AGREED", "PROPOSAL_AGREED", "PROPOSAL_CARRIED_OUT");
    }

    @Test
    void aRefusedProposalLeavesTheOverlapAsItIs() throws Exception {
        String round = "refused";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.register(own, line("Con đường hoa", null, null));
        world.register(other, line("CON ĐƯỜNG HOA", null, null));
        String id = raise(ProposalKind.DROP, new LineRef(other, 1, 0), null, null, own);
        world.settle();
        assertThat(world.open("ProposalAnswer", turn(proposals.require(id), 0))).hasSize(1);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> world.answer(
                        "ProposalAnswer", turn(proposals.require(id), 0), "hpn.chu-tich", Map.of("decision", "REFUSE")))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("reason"));
        world.answer(
                "ProposalAnswer",
                turn(proposals.require(id), 0),
                "hpn.chu-tich",
                Map.of("decision", "REFUSE", "reason", "Hai đoạn đường khác nhau"));

        assertThat(page(LEAD, "/registration-sheets?directive=" + round + "&year=2017"))
                .contains("Đã bàn, giữ nguyên: Hai đoạn đường khác nhau");
        assertThat(mailsAbout(id)).allMatch(mail -> mail.contains("không đồng ý với đề xuất hiệp thương"));
        assertThat(jdbc.sql("select text_body from mail_message where path = :path and recipient = :lead")
                        .param("path", "/registration-sheets/proposals/" + id)
                        .param("lead", LEAD)
                        .query(String.class)
                        .single())
                .contains("Ý kiến của tổ chức: Hai đoạn đường khác nhau", "Tình trạng: Đã bàn, giữ nguyên")
                .doesNotContain("??", "[(");
        world.agree(own);
        world.agree(other);
        assertThat(sheets.require(other).status()).isEqualTo(SheetStatus.AGREED);
    }

    @Test
    void oneRefusalEndsTheQuestionToTheOther() {
        String round = "one-refusal";
        String id = aProposal(round, ProposalKind.SHARE);

        world.answer(
                "ProposalAnswer",
                turn(proposals.require(id), 1),
                "hpn.chu-tich",
                Map.of("decision", "REFUSE", "reason", "Chưa đủ người"));

        assertThat(world.open("ProposalAnswer", turn(proposals.require(id), 0))).isEmpty();
        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.REFUSED);
    }

    @Test
    void whatTwoShareInAcceptedSheetsComesByAmendment() {
        String round = "share";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        for (String each : List.of(own, other)) {
            world.register(each, line("Con đường hoa", null, null));
            world.agree(each);
            world.accept(each);
        }
        String id = raise(ProposalKind.SHARE, new LineRef(own, 1, 0), null, other, null);
        world.settle();
        world.answer("ProposalAnswer", turn(proposals.require(id), 0), "hnd.chu-tich", AGREE);
        world.answer("ProposalAnswer", turn(proposals.require(id), 1), "hpn.chu-tich", AGREE);
        ProposalView agreed = proposals.require(id);
        assertThat(agreed.parts())
                .allSatisfy(part -> assertThat(agreed.waitsFor(part)).isEqualTo(ProposalWait.AMENDMENT));

        amend(own, "hnd", line("Con đường hoa", null, "Hội LHPN huyện"));
        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.AGREED);
        assertThat(proposals.require(id).parts().get(0).shownIn()).isEqualTo(2);
        amend(own, "hnd", line("Con đường hoa", null, "Đoàn xã"));
        assertThat(proposals.require(id).parts().get(0).shownIn())
                .as("the amendment was undone")
                .isNull();
        amend(own, "hnd", line("Con đường hoa", null, "Hội LHPN huyện"));
        amend(other, "hpn", line("Con đường hoa", null, "Hội Nông dân huyện"));

        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        Overlap overlap = sheets.overlaps(own).stream()
                .filter(each -> each.theirs().sheetId().equals(other))
                .findFirst()
                .orElseThrow();
        assertThat(proposals.talkAbout(own).about(overlap))
                .extracting(ProposalView::makesItShared)
                .isEqualTo(true);
    }

    private void amend(String sheetId, String unit, Map<String, Object> line) {
        String[] change = new String[1];
        as(unit + ".chuyen-vien", unit, () -> change[0] = amendments.propose(sheetId, "Theo hiệp thương"));
        world.settle();
        world.answer(
                "SheetAmendment",
                change[0],
                unit + ".chuyen-vien",
                Map.of("decision", "SEND", "reason", "Theo hiệp thương", "lines", List.of(line)));
        world.answer("SheetAmendment", change[0], unit + ".chu-tich", Map.of("decision", "APPROVE"));
        world.answer("SheetAmendment", change[0], "mttq.chu-tich", Map.of("decision", "CONSENT"));
    }

    @Test
    void whatIsAgreedLaterAboutTheSameLineDoesNotReopenWhatWasCarriedOut() {
        String round = "later";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.register(own, line("Con đường hoa", null, "Hội LHPN huyện"));
        world.register(other, line("Con đường hoa", null, "Hội Nông dân huyện"));
        String share = raise(ProposalKind.SHARE, new LineRef(own, 1, 0), null, other, null);
        world.settle();
        world.answer("ProposalAnswer", turn(proposals.require(share), 0), "hnd.chu-tich", AGREE);
        world.answer("ProposalAnswer", turn(proposals.require(share), 1), "hpn.chu-tich", AGREE);
        assertThat(proposals.require(share).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        String drop = raise(ProposalKind.DROP, new LineRef(own, 1, 0), null, null, null);
        world.settle();
        world.answer("ProposalAnswer", turn(proposals.require(drop), 0), "hnd.chu-tich", AGREE);
        world.onSheet(own, LEAD, Map.of("decision", "RETURN", "comment", "Bỏ dòng"));

        world.register(own, line("Thắp sáng", null, null));

        assertThat(proposals.require(drop).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        assertThat(proposals.require(share).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        world.agree(own);
        assertThat(sheets.require(own).status()).isEqualTo(SheetStatus.AGREED);
    }

    @Test
    void anOrganisationTakesOnACommuneNobodyHas() throws Exception {
        String round = "take";
        String own = sheet(round, "hnd");
        world.begin(round, "hnd");
        world.register(own, line("Con đường hoa", null, null));
        assertThat(raise(
                                Map.of("place", "mttq-minh-duc"),
                                round,
                                Map.of("receiver", own, "reason", "Xã chưa có khu dân cư nào"))
                        .getStatus())
                .isEqualTo(302);
        world.settle();
        ProposalView proposal = only(round);
        world.answer("ProposalAnswer", turn(proposal, 0), "hnd.chu-tich", AGREE);
        world.onSheet(own, LEAD, Map.of("decision", "RETURN", "comment", "Thêm xã Minh Đức"));

        world.register(own, line("Con đường hoa", "kdc-tan-khai-1", null));
        assertThat(proposals.require(proposal.id()).status()).isEqualTo(ProposalStatus.AGREED);
        world.onSheet(own, LEAD, Map.of("decision", "RETURN", "comment", "Đó là xã Tân Khai"));
        world.register(own, line("Con đường hoa", "kdc-minh-duc-1", null));

        assertThat(proposals.require(proposal.id()).status()).isEqualTo(ProposalStatus.CARRIED_OUT);
    }

    @Test
    void theLeadTakesAProposalBack() throws Exception {
        String round = "withdrawn";
        String id = aProposal(round, ProposalKind.MOVE);
        String path = "/registration-sheets/proposals/" + id;

        assertThat(send("hnd.chuyen-vien", path + "/withdraw", Map.of("reason", "Thôi"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse blank = send(LEAD, path + "/withdraw", Map.of("reason", " "));
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(blank.getContentAsString(UTF_8)).contains("Hãy ghi lý do rút đề xuất.");
        assertThat(send(LEAD, path + "/withdraw", Map.of("reason", "Đã thống nhất cách khác"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(world.open("ProposalAnswer", turn(proposals.require(id), 0))).isEmpty();
        assertThat(page(LEAD, path)).contains("Đã thống nhất cách khác").doesNotContain("withdraw-form");
        world.agree(sheet(round, "hnd"));
    }

    @Test
    void manyProposalsAreReadPageByPageAndWhatIsOpenStandsFirst() throws Exception {
        String round = "many";
        String open = aProposal(round, ProposalKind.SHARE);
        jdbc.sql("""
                        insert into consultation_proposal (id, directive_id, lead_unit_id, acting_lead_unit_id, year, kind,
                            content, line_kind, title, reason, status, raised_by, raised_at, withdrawn_reason, ended_at,
                            version)
                        select 'many-' || n, directive_id, lead_unit_id, acting_lead_unit_id, year, 'DROP', content, line_kind,
                            'Đã rút ' || n, reason, 'WITHDRAWN', raised_by, raised_at + n * interval '1 minute', 'Thôi',
                            raised_at, 0
                          from consultation_proposal, generate_series(1, 60) n where id = :id
                        """).param("id", open).update();
        jdbc.sql("""
                        insert into consultation_answer (proposal_id, position, sheet_id, side, acting_unit_id, due_on)
                        select 'many-' || n, 0, sheet_id, side, acting_unit_id, due_on
                          from consultation_answer, generate_series(1, 60) n where proposal_id = :id and position = 0
                        """).param("id", open).update();
        String all = "/registration-sheets/proposals?directive=" + round + "&year=2017&lead=mttq";

        assertThat(page("hnd.chuyen-vien", "/registration-sheets?directive=" + round + "&year=2017"))
                .contains(open, "Đã rút 60”", "Xem tất cả 61 đề xuất")
                .doesNotContain("Đã rút 40”");
        assertThat(page("hnd.chuyen-vien", all))
                .contains(open, "Đã rút 60”", "Đã rút 12”", "page=1")
                .doesNotContain("Đã rút 11”");
        assertThat(page("hnd.chuyen-vien", all + "&page=1"))
                .contains("Đã rút 11”", "Đã rút 1”", "page=0")
                .doesNotContain(open, "page=2");
        assertThat(page("hnd.chuyen-vien", all + "&page=-1")).contains(open);
        assertThat(page("hnd.chuyen-vien", all + "&page=2147483647")).contains("Chưa có đề xuất nào.");
    }

    @Test
    void bothAnswerAtOnceAndBothCount() throws Exception {
        String id = aProposal("at-once", ProposalKind.MOVE);
        String hnd =
                world.task("ProposalAnswer", turn(proposals.require(id), 0)).taskId();
        String hpn =
                world.task("ProposalAnswer", turn(proposals.require(id), 1)).taskId();

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit("hnd.chu-tich", hnd, AGREE),
                () -> submission.submit("hpn.chu-tich", hpn, AGREE));
        world.settle();

        assertThat(ends).containsOnlyNulls();
        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.AGREED);
    }

    @Test
    void nothingIsAgreedToPastAProposalThatIsRaisedAtOnce() throws Exception {
        String round = "agree-at-once";
        String own = sheet(round, "hnd");
        world.begin(round, "hnd", "hpn");
        world.register(own, line("Con đường hoa", null, null));
        String task = world.task("ContentRegistration", own).taskId();

        AtOnce.run(
                () -> submission.submit(LEAD, task, AGREE),
                () -> raise(ProposalKind.DROP, new LineRef(own, 1, 0), null, null, null));
        world.settle();

        assertThat(proposals.ofRound(round, 2017)).hasSize(1);
        if (sheets.require(own).status() == SheetStatus.AGREED) {
            assertThatExceptionOfType(FormRefused.class)
                    .as("it was agreed to before; now it is not accepted")
                    .isThrownBy(() -> world.accept(own))
                    .withMessageContaining("Thôi đăng ký");
        } else {
            assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> world.agree(own));
        }
    }

    @Test
    void twoOfficersRaiseTheSameOnce() throws Exception {
        String round = "raised-twice";
        String own = sheet(round, "hnd");
        world.begin(round, "hnd");
        world.register(own, line("Con đường hoa", null, null));
        Runnable drop = () -> raise(ProposalKind.DROP, new LineRef(own, 1, 0), null, null, null);

        List<@Nullable Throwable> ends = AtOnce.run(drop, drop);

        assertThat(ends)
                .filteredOn(each -> each != null)
                .singleElement()
                .isInstanceOfSatisfying(AlreadyHandled.class, first -> {
                    assertThat(first.personName()).isEqualTo(LEAD);
                    assertThat(first.at()).isNotNull();
                });
        assertThat(proposals.ofRound(round, 2017)).hasSize(1);
    }

    @Test
    void twoOfficersRaiseTheTwoSidesOfAnOverlapOnce() throws Exception {
        String round = "both-sides";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.register(own, line("Con đường hoa", null, null), line("Thắp sáng", null, null));
        world.register(other, line("CON ĐƯỜNG HOA", null, null));

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> raise(ProposalKind.DROP, new LineRef(own, 1, 0), null, null, other),
                () -> raise(ProposalKind.MOVE, new LineRef(other, 1, 0), null, own, own));

        assertThat(ends).filteredOn(each -> each != null).singleElement().isInstanceOf(AlreadyHandled.class);
        assertThat(proposals.ofRound(round, 2017)).hasSize(1);
        MockHttpServletResponse second = raise(
                Map.of("first", "1:0:" + own, "second", "1:0:" + other, "line", "1:0:" + own),
                round,
                Map.of("kind", "SHARE", "receiver", other, "reason", "Cùng làm <b>một</b> việc"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .contains(LEAD + " (" + LEAD + ") đã nêu một đề xuất", "Cùng làm &lt;b&gt;một&lt;/b&gt; việc");
        raise(ProposalKind.MOVE, new LineRef(own, 1, 1), null, other, other);
        assertThat(proposals.ofRound(round, 2017))
                .as("another line of the sheet")
                .hasSize(2);
    }

    @Test
    void saysWhyAnOverlapWithAnotherDirectiveIsNotTalkedOverHere() throws Exception {
        world.begin("one-directive", "hnd");
        world.begin("another-directive", "hpn");
        world.register(sheet("one-directive", "hnd"), line("Cổng chào xanh", null, null));
        world.register(sheet("another-directive", "hpn"), line("Cổng chào xanh", null, null));

        assertThat(briefing("ContentRegistration", sheet("one-directive", "hnd")))
                .contains("Đăng ký theo văn bản chỉ đạo khác");
    }

    @Test
    void refusesWhatCannotBeProposed() {
        String round = "rules";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.begin("rules-elsewhere", "hccb");
        world.register(own, line("Con đường hoa", null, null));

        refused("line", "line-changed", () -> raise(ProposalKind.DROP, new LineRef(own, 2, 0), null, null, null));
        refused("line", "line-changed", () -> raise(ProposalKind.DROP, new LineRef(own, 1, 1), null, null, null));
        refused("line", "line-not-claimed", () -> raise(ProposalKind.DROP, new LineRef(other, 0, 0), null, null, null));
        refused(
                "receiver",
                "receiver-required",
                () -> raise(ProposalKind.MOVE, new LineRef(own, 1, 0), null, null, null));
        refused(
                "receiver",
                "receiver-is-owner",
                () -> raise(ProposalKind.MOVE, new LineRef(own, 1, 0), null, own, null));
        refused(
                "receiver",
                "not-of-this-round",
                () -> raise(ProposalKind.MOVE, new LineRef(own, 1, 0), null, sheet("rules-elsewhere", "hccb"), null));
        refused("gap", "gap-required", () -> raise(ProposalKind.TAKE, null, new Gap(null, null, null), own, null));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        "hnd.chuyen-vien",
                        "hnd",
                        () -> management.raise(new RaiseProposal(
                                ProposalKind.TAKE,
                                null,
                                new Gap(ContentArea.C4_LAW_ORDER, null, null),
                                own,
                                null,
                                "Chưa ai nhận",
                                5))));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        String round = "typed";
        String own = sheet(round, "hnd");
        String other = sheet(round, "hpn");
        world.begin(round, "hnd", "hpn");
        world.begin("typed-elsewhere", "hccb");
        world.register(own, line("Con đường hoa", null, null));
        world.register(other, line("Con đường hoa", null, null));
        Map<String, String> pair = Map.of("first", "1:0:" + own, "second", "1:0:" + other);

        MockHttpServletResponse noKind = raise(pair, round, Map.of("reason", "Trùng <b>tên</b>", "workingDays", "7"));
        assertThat(noKind.getStatus()).isEqualTo(422);
        assertThat(noKind.getContentAsString(UTF_8))
                .contains(
                        "Hãy chọn chuyển, cùng làm hoặc thôi đăng ký.", "Trùng &lt;b&gt;tên&lt;/b&gt;", "value=\"7\"");
        for (String days : List.of("0", "31", "abc", "", "-1", "99999999999")) {
            MockHttpServletResponse answer = raise(
                    pair, round, Map.of("kind", "DROP", "line", "1:0:" + own, "reason", "Trùng", "workingDays", days));
            assertThat(answer.getStatus()).as(days).isEqualTo(422);
            assertThat(answer.getContentAsString(UTF_8)).contains("Số ngày làm việc từ 1 đến 30.");
        }
        MockHttpServletResponse tooLong =
                raise(pair, round, Map.of("kind", "DROP", "line", "1:0:" + own, "reason", "x".repeat(10_000)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString(UTF_8)).contains("Lý do dài quá 2.000 ký tự.", "x".repeat(10_000));
        assertThat(raise(pair, round, Map.of("kind", "DROP", "line", "1:0:" + sheet("typed-elsewhere", "hccb")))
                        .getStatus())
                .as("a line of another round")
                .isEqualTo(404);
        assertThat(raise(Map.of("first", "x"), round, Map.of("kind", "DROP")).getStatus())
                .isEqualTo(404);
        assertThat(raise(Map.of("content", "C9"), round, Map.of("receiver", own))
                        .getStatus())
                .isEqualTo(404);
        assertThat(raise(Map.of("content", "C4_LAW_ORDER"), round, Map.of("receiver", sheet("typed-elsewhere", "hccb")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("hnd.chuyen-vien", "/registration-sheets/proposals", fields(pair, round, Map.of()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(proposals.ofRound(round, 2017)).isEmpty();
    }

    @Test
    void openAnswersGoToTheSuccessor() {
        String id = aProposal("handed-over", ProposalKind.MOVE);
        assertThat(transfer.openWorkOf("hpn")).extracting(OpenWork::kind).contains("REGISTRATION_SHEET");

        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", "hpn", clock.today(), "huyen-doan", Map.of())));
        world.settle();

        assertThat(world.task("ProposalAnswer", turn(proposals.require(id), 1)).groups())
                .allMatch(group -> group.startsWith("huyen-doan."));
        assertThat(transfer.openWorkOf("hpn")).isEmpty();
        String officer = jdbc.sql(
                        "select id from position where unit_id = 'huyen-doan' and 'LEADER' = any(roles) limit 1")
                .query(String.class)
                .single();
        world.answer("ProposalAnswer", turn(proposals.require(id), 1), officer, AGREE);
        assertThat(proposals.require(id).parts().get(1).agrees()).isTrue();
    }

    @Test
    void proposalsEndWithTheWorkOnTheirSheets() {
        String id = aProposal("ended", ProposalKind.MOVE);

        transaction.executeWithoutResult(
                status -> management.endWithSheets(List.of(sheet("ended", "hnd")), "Khép lại chu kỳ"));
        world.settle();

        assertThat(proposals.require(id).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(world.open("ProposalAnswer", turn(proposals.require(id), 1))).isEmpty();
    }

    /** About "Con đường hoa" of the Farmers' Union, asking the Women's Union, which has no such line. */
    private String aProposal(String round, ProposalKind kind) {
        world.begin(round, "hnd", "hpn");
        world.register(sheet(round, "hnd"), line("Con đường hoa", null, null));
        String id = raise(kind, new LineRef(sheet(round, "hnd"), 1, 0), null, sheet(round, "hpn"), null);
        world.settle();
        return id;
    }

    private String raise(
            ProposalKind kind,
            @Nullable LineRef line,
            @Nullable Gap gap,
            @Nullable String receiver,
            @Nullable String beside) {
        String[] id = new String[1];
        as(
                LEAD,
                "mttq",
                () -> id[0] =
                        management.raise(new RaiseProposal(kind, line, gap, receiver, beside, "Tránh chồng chéo", 5)));
        return id[0];
    }

    private MockHttpServletResponse raise(Map<String, String> about, String round, Map<String, String> typed)
            throws Exception {
        return send(LEAD, "/registration-sheets/proposals", fields(about, round, typed));
    }

    private static Map<String, String> fields(Map<String, String> about, String round, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("directive", round, "year", "2017", "lead", "mttq"));
        fields.putAll(about);
        fields.putAll(typed);
        return fields;
    }

    private ProposalView only(String round) {
        return proposals.ofRound(round, 2017).get(0);
    }

    private static String turn(ProposalView proposal, int place) {
        return new ProposalTurn(proposal.id(), place).id();
    }

    private List<String> verbsOf(String proposalId) {
        return jdbc.sql("select verb from act where subject_id = :id order by id")
                .param("id", proposalId)
                .query(String.class)
                .list();
    }

    /** To whom, and what their subjects are. */
    private List<String> mailsAbout(String proposalId) {
        return jdbc.sql("select recipient || ': ' || subject from mail_message where path = :path order by id")
                .param("path", "/registration-sheets/proposals/" + proposalId)
                .query(String.class)
                .list();
    }

    private void as(String account, String unitId, Runnable act) {
        CurrentActor.run(
                new Actor(account, account, account, account, unitId),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private String briefing(String model, String key) throws Exception {
        return page(LEAD, "/tasks/" + world.task(model, key).taskId());
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(String account, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private static void refused(String field, String rule, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("registration.rule." + rule);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
