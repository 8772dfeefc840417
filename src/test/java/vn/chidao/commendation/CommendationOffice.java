package vn.chidao.commendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.FileSight;
import vn.chidao.exemplar.ExemplarCatalog;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.VisitedOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The demo world with a directive in force, and what officers do about honours in it. */
abstract class CommendationOffice extends VisitedOffice {

    static final String PROPOSER = "hnd.chuyen-vien";
    static final String AWARDER = "mttq.chuyen-vien";
    static final String LEADER = "mttq.chu-tich";
    static final byte[] PDF = "%PDF-1.4 hồ sơ".getBytes(UTF_8);

    @Autowired
    NominationManagement nominations;

    @Autowired
    NominationCatalog catalog;

    @Autowired
    OccasionManagement occasions;

    @Autowired
    CouncilManagement councils;

    @Autowired
    CouncilCatalog councilCatalog;

    @Autowired
    DecisionManagement decisions;

    @Autowired
    AwardRegister register;

    @Autowired
    AwardCatalog awards;

    @Autowired
    CommendationTransfer transfer;

    @Autowired
    ExemplarManagement exemplars;

    @Autowired
    ExemplarCatalog exemplarCatalog;

    @Autowired
    ObligationCatalog obligations;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    FileSight files;

    @Autowired
    Access access;

    @Autowired
    TaskSubmission submission;

    @Autowired
    WorkList workList;

    @Autowired
    ApplicationEventPublisher events;

    vn.chidao.exemplar.Commendation byHand() {
        return new vn.chidao.exemplar.Commendation("Giấy khen", "12/QĐ", clock.today(), "UBND huyện", null);
    }

    String draft(String duty, String name) {
        return call(
                PROPOSER,
                () -> nominations.write(
                        new WriteNomination("hnd", duty, null, "mttq", NominationSource.TYPED, null, named(name))));
    }

    String proposed(String duty, String name) {
        return proposed(duty, name, "BIEU_DUONG");
    }

    String proposed(String duty, String name, String form) {
        String id = draft(duty, name);
        as(PROPOSER, () -> nominations.rewrite(id, null, text(name, form, stored())));
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        return id;
    }

    /** Accepted, decided on without a council, and signed. */
    String awarded(String id) {
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String decision = call(AWARDER, () -> decisions.prepare(prepare(id)));
        settle();
        act(LEADER, workList.openOf("CommendationDecision", List.of(decision)).get(0), Map.of("decision", "SIGN"));
        return decision;
    }

    static PrepareDecision prepare(String id) {
        return new PrepareDecision("mttq", List.of(id), "Về việc khen thưởng", null, null);
    }

    static NominationText named(String name) {
        return new NominationText(
                null,
                CandidateKind.INDIVIDUAL,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    NominationText text(String name, String form, String file) {
        LocalDate today = clock.today();
        return new NominationText(
                form,
                CandidateKind.INDIVIDUAL,
                name,
                "Ấp 1, xã Tân Khai",
                null,
                "Giữ đường làng sạch",
                today.minusMonths(6),
                today,
                ContentArea.C3_ENVIRONMENT,
                Map.of("MERIT_REPORT", file, "SUBMISSION", file, "MINUTES", file),
                null,
                null,
                null,
                null);
    }

    NominationText collective(String name, String file) {
        LocalDate today = clock.today();
        return new NominationText(
                "BIEU_DUONG",
                CandidateKind.COLLECTIVE,
                name,
                "Ấp 5",
                null,
                "Giữ đường hoa",
                today.minusMonths(1),
                today,
                ContentArea.C3_ENVIRONMENT,
                Map.of("MERIT_REPORT", file),
                null,
                null,
                null,
                null);
    }

    static NominationText aYearBefore(NominationText text) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                text.unit(),
                text.settlementId(),
                text.merit(),
                Objects.requireNonNull(text.from()).minusYears(1),
                Objects.requireNonNull(text.to()).minusYears(1),
                text.content(),
                text.parts(),
                text.priorForm(),
                text.priorNumber(),
                text.priorDay(),
                text.reason());
    }

    static NominationText because(NominationText text, String reason) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                text.unit(),
                text.settlementId(),
                text.merit(),
                text.from(),
                text.to(),
                text.content(),
                text.parts(),
                text.priorForm(),
                text.priorNumber(),
                text.priorDay(),
                reason);
    }

    Map<String, String> complete(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", "GIAY_KHEN");
        fields.put("kind", "INDIVIDUAL");
        fields.put("name", name);
        fields.put("unitText", "Ấp 1, xã Tân Khai");
        fields.put("merit", "Vận động 20 hộ hiến đất");
        fields.put("from", clock.today().minusMonths(6).toString());
        fields.put("to", clock.today().toString());
        fields.put("content", "C3_ENVIRONMENT");
        return fields;
    }

    MockHttpServletResponse rewrite(
            String account, String id, String action, Map<String, String> fields, String... parts) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/commendations/proposals/" + id);
        for (String part : parts) {
            request.file(new MockMultipartFile("part-" + part, "hồ sơ bà Ánh.pdf", "application/pdf", PDF));
        }
        view(id).parts().forEach((part, file) -> request.param("part-" + part, file));
        request.param("action", action);
        if (!fields.containsKey("version")) {
            request.param("version", String.valueOf(view(id).version()));
        }
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    MockHttpServletResponse minutes(String id, String members, String inFavour, String against, String abstain)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/commendations/councils");
        request.file(new MockMultipartFile("minutes", "bb.pdf", "application/pdf", PDF));
        request.param("unit", "mttq")
                .param("mode", "MINUTES")
                .param("heldOn", clock.today().toString());
        request.param("proposals", id).param("members", members);
        request.param("for-" + id, inFavour).param("against-" + id, against).param("abstain-" + id, abstain);
        return mvc.perform(request.with(user(AWARDER)).with(csrf())).andReturn().getResponse();
    }

    void vote(String council, String account, String id, String how) {
        WorkItem ballot = ballotTasks(council).stream()
                .filter(task -> task.groups().contains(account))
                .findFirst()
                .orElseThrow();
        act(account, ballot, Map.of("votes", List.of(Map.of("candidate", id, "vote", how))));
    }

    List<WorkItem> ballotTasks(String council) {
        return workList.openOf(
                "CouncilBallot",
                jdbc.sql("select id from commendation_ballot where council_id = :id")
                        .param("id", council)
                        .query(String.class)
                        .list());
    }

    List<AwardView> lines(String directive) {
        return awards.list(asker(PROPOSER), new AwardFilter(directive, null, null, null, null, ""), 0, 10);
    }

    List<String> refusals(String id) {
        return nominations.findings(id).stream()
                .filter(Finding::refuses)
                .map(Finding::key)
                .toList();
    }

    List<String> findings(String id) {
        return nominations.findings(id).stream().map(Finding::key).toList();
    }

    WorkItem check(String id) {
        return workList.openOf("CommendationProposal", List.of(view(id).turn().id()))
                .get(0);
    }

    NominationView view(String id) {
        return catalog.require(id);
    }

    Asker asker(String account) {
        return access.of(account);
    }

    static String figure(RecordView record) {
        return String.valueOf(Objects.requireNonNull(record.figure()).code());
    }

    String stored() {
        return storedBy(PROPOSER);
    }

    String storedBy(String account) {
        return call(
                account,
                () -> attachments
                        .store("ho-so.pdf", new ByteArrayInputStream(PDF), NominationManagement.PAPERS)
                        .id());
    }

    @Autowired
    vn.chidao.workflow.AttachmentStore attachments;

    List<String> verbs(String kind, String id) {
        return jdbc.sql("select verb from act where subject_kind = :kind and subject_id = :id")
                .param("kind", kind)
                .param("id", id)
                .query(String.class)
                .list();
    }

    void refusedAt(String field, Runnable act) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly(field));
    }

    void act(String account, WorkItem task, Map<String, Object> values) {
        submission.submit(account, task.taskId(), values);
        settle();
    }

    void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    <T> T call(String account, java.util.function.Supplier<T> act) {
        List<T> answers = new ArrayList<>();
        as(account, () -> answers.add(act.get()));
        return answers.get(0);
    }

    static String idOf(MockHttpServletResponse response, String path) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl()).replace(path, "");
    }

    static String pdf(byte[] content) throws Exception {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** A directive in force with one obligation of the farmers' association and the Front. */
    String duty(String directiveId) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'hu', 'Huyện ủy', 7, 'CV/HU', :id,
                            'Khen thưởng', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'hu', 'hu', 'hu', 'bdv-hu',
                            'hu', 'hu', 'IN_ORDER', 'PAPER', :day)
                        """).param("id", directiveId).param("day", today).update();
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '7b', 1, '1', 'Trích', '{}', '{}', 'Hội Nông dân', 'unit:hnd',
                            'Phát hiện, biểu dương, đề xuất khen thưởng', 'CONTINUOUS', 'RECORD', 'IN_FORCE', :day)
                        """)
                .param("id", directiveId + "-o")
                .param("directive", directiveId)
                .param("day", today)
                .update();
        for (String unit : List.of("hnd", "mttq")) {
            jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                            + " values (:id, :at, :unit, :day)")
                    .param("id", directiveId + "-o")
                    .param("at", unit.equals("hnd") ? 0 : 1)
                    .param("unit", unit)
                    .param("day", today)
                    .update();
        }
        return directiveId + "-o";
    }
}
