package vn.chidao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.WorkList.WorkItem;

/** What a demo officer writes into a form: what already stands there, and what he adds in his own words. */
@Component
@Profile("demo & !prod")
class PlayAnswers {

    private static final List<String> CONTENTS = List.of(
            "C1_ECONOMY_POVERTY",
            "C2_CULTURE_EDU_HEALTH",
            "C3_ENVIRONMENT",
            "C4_LAW_ORDER",
            "C5_DEMOCRACY_SUPERVISION");

    private final OrganizationDirectory organizations;
    private final RegisteredLines registered;
    private final BusinessClock clock;

    PlayAnswers(OrganizationDirectory organizations, RegisteredLines registered, BusinessClock clock) {
        this.organizations = organizations;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * The filled form.
     *
     * @param negative whether he sends the work back or says no
     */
    Map<String, Object> fill(WorkItem item, Map<String, Object> firstValues, int attempt, boolean negative) {
        Map<String, Object> form = new LinkedHashMap<>(firstValues);
        LocalDate today = clock.today();
        switch (item.formId()) {
            case "ReviewContentForm" ->
                decide(form, negative, "APPROVE", "RETURN", "Cần nêu rõ cơ quan theo dõi ở mục 5.");
            case "ReviewFormatForm" -> decide(form, negative, "APPROVE", "RETURN", "Trích yếu chưa đúng thể thức.");
            case "ReviseDraftForm" -> {
                form.put("action", "RESUBMIT");
                form.put("note", "Đã chỉnh sửa theo ý kiến.");
            }
            case "SignDirectiveForm" -> {
                form.put("decision", negative ? "REFUSE" : "SIGN");
                if (negative) {
                    form.put("reason", "Cần thống nhất lại với Ban Dân vận về phần giao nhiệm vụ trước khi ký.");
                }
            }
            case "NumberDirectiveForm" -> form.putIfAbsent("issuedOn", today.toString());
            case "RegisterIncomingForm" -> {
                form.put("decision", negative ? "RETURN" : "REGISTER");
                if (negative) {
                    form.put("reason", "Bản nhận được thiếu trang 2, đề nghị gửi lại.");
                }
            }
            case "ResendDirectiveForm" -> form.put("answer", "Đã kiểm tra và gửi lại bản đầy đủ.");
            case "WriteDirectionForm" -> {
                form.put("role", "LEAD");
                form.put("instruction", "Giao bộ phận chuyên môn tham mưu kế hoạch, phổ biến đến cán bộ, đảng viên.");
            }
            case "ConfirmDisseminationForm" -> {
                form.put("heldOn", today.toString());
                form.put("participants", 20 + spread(item, 60));
                form.put("summary", "Hội nghị quán triệt nội dung văn bản, phân công thực hiện.");
                form.put("planNumber", "0" + (1 + spread(item, 8)) + "-KH");
            }
            case "PrepareMeetingForm" -> form.put("note", "Tài liệu đã gửi các thành viên.");
            case "WriteMinutesForm" -> writeMinutes(form);
            case "ConfirmMinutesForm" -> {
                form.put("decision", negative ? "RETURN" : "CONFIRM");
                if (negative) {
                    form.put("reason", "Cần ghi rõ ý kiến về kinh phí trước khi kết luận.");
                }
            }
            case "ConfirmCellForm" -> {
                int members = 8 + spread(item, 30);
                form.put("heldOn", today.toString());
                form.put("present", members - spread(item, 3));
                form.put("members", members);
            }
            case "ConfirmProposalForm" -> form.put("decision", "CONFIRM");
            case "ReportVisitForm" -> {
                form.put("attendance", negative ? "ABSENT" : "WENT");
                if (negative) {
                    form.put("reason", "Đi công tác đột xuất.");
                } else {
                    form.put("attended", 60 + spread(item, 200));
                    form.put(
                            "opinions",
                            List.of(Map.of(
                                    "text", "Đề nghị lắp thêm đèn đường và thu gom rác đúng giờ.",
                                    "content", "C3_ENVIRONMENT",
                                    "concerns", "UBND xã")));
                }
            }
            case "ConfirmDutiesForm" -> form.put("decision", "CONFIRM");
            case "RegisterContentForm" -> form.put("lines", sheet(item));
            case "ApproveSheetForm" ->
                decide(form, negative, "APPROVE", "REFUSE", "Chỉ tiêu mô hình còn thấp so với khả năng của Hội.");
            case "ConsultSheetForm" ->
                decide(
                        form,
                        negative,
                        "AGREE",
                        "RETURN",
                        "Nội dung trùng với tổ chức khác, đề nghị chọn địa bàn khác.");
            case "AcceptSheetForm" -> decide(form, negative, "ACCEPT", "RETURN", "Cần hiệp thương lại.");
            case "AmendSheetForm" -> {
                form.put("decision", "SEND");
                form.put("lines", amended(form));
            }
            case "ApproveAmendmentForm" -> decide(form, negative, "APPROVE", "REFUSE", "Giữ chỉ tiêu đã đăng ký.");
            case "ConsentAmendmentForm" ->
                decide(form, negative, "CONSENT", "DECLINE", "Cần giữ địa bàn đã thống nhất khi hiệp thương.");
            case "AnswerProposalForm" -> {
                form.put("decision", negative ? "REFUSE" : "AGREE");
                if (negative) {
                    form.put("reason", "Đơn vị đã chuẩn bị nguồn lực, đề nghị giữ nguyên.");
                }
            }
            case "AcceptAnnexForm" -> decide(form, negative, "ACCEPT", "RETURN", "Cần bổ sung tổ chức còn thiếu.");
            case "DraftProgrammeForm" -> form.put("note", "Đã chỉnh sửa theo ý kiến các bên.");
            case "CollectOpinionsForm" -> form.put("decision", negative ? "REWORD" : "ASK_CONSENT");
            case "GiveOpinionForm" ->
                decide(form, negative, "AGREE", "PROPOSE", "Đề nghị ghi rõ địa bàn của từng tổ chức.");
            case "ConsentProgrammeForm" -> {
                form.put("decision", negative ? "REFUSE" : "CONSENT");
                if (negative) {
                    form.put("reason", "Phần việc còn trùng với tổ chức khác.");
                }
            }
            case "NumberProgrammeForm" -> form.put("place", "Hớn Quản");
            case "AcceptObligationForm" -> {
                form.put("decision", negative ? "REFUSE" : "ACCEPT");
                if (negative) {
                    form.put("reason", "Đơn vị đang kiện toàn tổ chức, chưa bố trí được cán bộ.");
                } else {
                    form.put("plan", "Triển khai tại đơn vị theo kế hoạch năm, phân công cán bộ phụ trách.");
                }
            }
            case "DecideRefusalForm" -> {
                // One refusal stands, so that the play also shows an organisation that was released.
                boolean released = item.businessKey().endsWith(":cb-mttq:2019");
                form.put("decision", released ? "RELEASE" : "INSIST");
                form.put("reason", released ? "Chấp nhận lý do của chi bộ." : "Nhiệm vụ chung, đề nghị thực hiện.");
            }
            case "ReportResultForm" -> {
                form.put("result", "Đã thực hiện theo kế hoạch; cán bộ, hội viên và nhân dân hưởng ứng tích cực.");
                form.put("doneOn", today.toString());
                form.put("figures", figures(item));
                line(item, today).ifPresent(line -> form.put("registeredLine", line));
            }
            case "ConfirmResultForm" ->
                decide(form, negative, "CONFIRM", "RETURN", "Chưa nêu số liệu cụ thể, đề nghị bổ sung.");
            case "DraftReportForm" -> narrative(form);
            case "ApproveReportForm" -> decide(form, negative, "APPROVE", "REFUSE", "Số liệu chưa khớp sổ theo dõi.");
            case "ReceiveReportForm" ->
                decide(form, negative, "ACCEPT", "RETURN", "Bổ sung nguyên nhân của hạn chế ở phần III.");
            case "OpenReviewForm" -> {
                form.putIfAbsent("outline", "Đánh giá theo 5 nội dung cuộc vận động; ưu điểm, hạn chế, nguyên nhân.");
                form.put("selfAssessmentsDueOn", today.plusDays(25).toString());
            }
            case "DraftReviewForm" -> review(form);
            case "ApproveReviewForm" -> {
                decide(form, negative, "APPROVE", "REFUSE", "Cần phân tích sâu phần hạn chế.");
                if (!negative && attempt == 1) {
                    form.put("decision", "CONSULT");
                    form.put(
                            "consulted", List.of(Map.of("unit", actingFor("ubnd")), Map.of("unit", actingFor("mttq"))));
                }
            }
            case "GiveReviewOpinionForm" -> {
                boolean remarks = item.businessKey().endsWith(":mttq");
                form.put("stance", remarks ? "AGREE_WITH_REMARKS" : "AGREE");
                if (remarks) {
                    form.put("comment", "Nêu rõ hơn vai trò của Ban công tác Mặt trận ở khu dân cư.");
                }
            }
            case "ConsentReviewForm" ->
                decide(form, negative, "CONSENT", "REFUSE", "Cần nêu rõ phần việc của từng bên.");
            case "ConcludeReviewForm" -> {
                form.put("decision", negative ? "RETURN" : "CONCLUDE");
                form.put(
                        "opinion",
                        negative
                                ? "Bổ sung kiến nghị về cơ chế cho cấp xã."
                                : "Thống nhất đánh giá; yêu cầu các đơn vị phát huy kết quả, khắc phục hạn chế.");
            }
            case "AppraisePlanForm" ->
                decide(form, negative, "APPROVE", "RETURN", "Cần nêu rõ nơi kế thừa của chi bộ cơ quan Mặt trận.");
            case "ApprovePlanForm" -> decide(form, negative, "APPROVE", "RETURN", "Rà soát lại Ban Chỉ đạo.");
            case "RevisePlanForm" -> {
                form.put("decision", "RESUBMIT");
                form.put("comment", "Đã rà soát.");
            }
            case "ConfirmModelForm" ->
                decide(form, negative, "CONFIRM", "RETURN", "Minh chứng chưa rõ, đề nghị bổ sung ảnh tại chỗ.");
            case "AnswerCallForm" -> {
                form.put("answer", "NOBODY");
                form.put("words", "Đơn vị chưa có trường hợp tiêu biểu trong đợt này.");
            }
            case "CheckDossierForm" ->
                decide(form, negative, "ACCEPT", "RETURN", "Báo cáo thành tích chưa có xác nhận của đơn vị.");
            case "CastBallotForm" -> votes(form, negative);
            case "SignCommendationForm" -> decide(form, negative, "SIGN", "RETURN", "Rà soát lại danh sách kèm theo.");
            case "ApproveRecommendationForm" ->
                decide(form, negative, "SEND", "RETURN", "Cần nêu rõ hơn điều đề nghị.");
            case "EnterTallyForm" -> tally(form);
            case "CheckTallyForm" -> {
                form.put("decision", negative ? "RETURN" : "ACCEPT");
                if (negative) {
                    form.put("reason", "Số phiếu thu về chưa khớp biên bản kiểm phiếu.");
                }
            }
            case "ConcludeSurveyForm" -> form.put("opinion", "Đề nghị chính quyền công khai kết quả.");
            case "ScoreSheetForm" -> form.put("scores", scores(form));
            case "ApproveScoresForm" -> {
                form.put("decision", negative ? "SEND_BACK" : "SUBMIT");
                if (negative) {
                    form.put("reason", "Cần chấm sát hơn.");
                }
            }
            case "CheckScoresForm" -> {
                form.put("decision", negative ? "RETURN" : "ACCEPT");
                if (negative) {
                    form.put("reason", "Cần bổ sung minh chứng.");
                }
            }
            case "RewordRecommendationForm" -> form.put("decision", "RESUBMIT");
            case "AnswerRecommendationForm" -> {
                form.put("decision", "ANSWER");
                form.put("outcome", negative ? "REJECTED_WITH_REASON" : "ACCEPTED");
                form.put("answer", negative ? "Chưa có trong kế hoạch vốn năm nay." : "Đã tiếp thu, giao bộ phận làm.");
            }
            case "JudgeAnswerForm" -> form.put("decision", "ENOUGH");
            case "CheckMeasuresForm" -> form.put("decision", "DONE");
            default -> throw new IllegalStateException("the play does not know form " + item.formId());
        }
        return form;
    }

    private static void decide(Map<String, Object> form, boolean negative, String yes, String no, String why) {
        form.put("decision", negative ? no : yes);
        if (negative) {
            form.put("comment", why);
        }
    }

    /** Every member is there, and something is said of every item; nothing is concluded. */
    private static void writeMinutes(Map<String, Object> form) {
        if (form.get("said") instanceof List<?> rows) {
            List<Map<String, Object>> said = new ArrayList<>();
            for (Object row : rows) {
                Map<String, Object> cells = new LinkedHashMap<>();
                ((Map<?, ?>) row).forEach((key, value) -> cells.put(String.valueOf(key), value));
                cells.putIfAbsent("text", "Các thành viên thống nhất với nội dung trình bày.");
                said.add(cells);
            }
            form.put("said", said);
        }
    }

    /** Each candidate as the form was filled with him. */
    private static void votes(Map<String, Object> form, boolean negative) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (form.get("votes") instanceof List<?> filled) {
            for (Object row : filled) {
                Map<String, Object> vote = new LinkedHashMap<>();
                ((Map<?, ?>) row).forEach((key, value) -> vote.put(String.valueOf(key), value));
                vote.put("vote", negative ? "AGAINST" : "FOR");
                rows.add(vote);
            }
        }
        form.put("votes", rows);
    }

    /** Of 120 households 110 have handed in a valid ballot, 100 of them satisfied with everything. */
    private static void tally(Map<String, Object> form) {
        form.put("method", "BALLOT_AT_HOME");
        form.put("householdsTotal", 120);
        form.put("ballotsIssued", 118);
        form.put("ballotsReturned", 112);
        form.put("ballotsInvalid", 2);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Object row : (List<?>) form.get("answers")) {
            Map<String, Object> answer = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> answer.put(key.toString(), value));
            answer.put("satisfied", 100);
            answer.put("unsatisfied", 7);
            answer.put("noOpinion", 3);
            answers.add(answer);
        }
        form.put("answers", answers);
    }

    /** One more of whatever stands in the first row. */
    private static List<Map<String, Object>> amended(Map<String, Object> form) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Object row : (List<?>) form.get("lines")) {
            Map<String, Object> line = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> line.put(key.toString(), value));
            lines.add(line);
        }
        lines.get(0).put("quantity", "9");
        return lines;
    }

    /** Every criterion as it is proposed; where nothing is, some points and why. */
    private static List<Map<String, Object>> scores(Map<String, Object> form) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Object row : (List<?>) form.get("scores")) {
            Map<String, Object> line = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> line.put(key.toString(), value));
            line.putIfAbsent("points", 4);
            line.putIfAbsent("reason", "Chấm theo kết quả đã thực hiện.");
            lines.add(line);
        }
        return lines;
    }

    private List<Map<String, Object>> sheet(WorkItem item) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(item, 0, "MODEL", "Mô hình tự quản của " + unit(item), "mô hình", 1 + spread(item, 2)));
        lines.add(line(
                item, 1, "HOUSEHOLD_HELP", "Giúp hộ hội viên thoát nghèo – " + unit(item), "hộ", 1 + spread(item, 3)));
        lines.add(line(
                item,
                2,
                "PROPAGANDA",
                "Tuyên truyền trong đoàn viên, hội viên – " + unit(item),
                "buổi",
                4 + spread(item, 6)));
        return lines;
    }

    private static Map<String, Object> line(
            WorkItem item, int offset, String kind, String title, String measure, int quantity) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("content", CONTENTS.get((spread(item, 5) + offset) % 5));
        line.put("kind", kind);
        line.put("title", title);
        line.put("quantity", String.valueOf(quantity));
        line.put("unit", measure);
        return line;
    }

    /** One of those the organisation has registered for this year, where it has. */
    private Optional<String> line(WorkItem item, LocalDate today) {
        if (item.directiveId() == null || item.unitId() == null) {
            return Optional.empty();
        }
        List<String> lines = registered.choices(item.directiveId(), List.of(item.unitId()), today).stream()
                .filter(option -> option.label().contains("năm " + today.getYear()))
                .map(Option::value)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(spread(item, lines.size())));
    }

    private static List<Map<String, Object>> figures(WorkItem item) {
        List<Map<String, Object>> figures = new ArrayList<>();
        figures.add(figure(item, 0, "Số buổi tuyên truyền, hội nghị", 2 + spread(item, 9), "buổi"));
        figures.add(figure(item, 1, "Số mô hình được xây dựng, nhân rộng", spread(item, 3), "mô hình"));
        return figures;
    }

    private static Map<String, Object> figure(WorkItem item, int offset, String indicator, int value, String unit) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("content", CONTENTS.get((spread(item, 5) + offset) % 5));
        figure.put("indicator", indicator);
        figure.put("value", value);
        figure.put("unit", unit);
        return figure;
    }

    private static void narrative(Map<String, Object> form) {
        missing(form, "leadership", "Đã ban hành kế hoạch, tổ chức quán triệt đến cán bộ, đảng viên.");
        missing(form, "results", "Kết quả theo 5 nội dung cuộc vận động nêu tại phụ lục.");
        missing(form, "limitations", "Một số nơi triển khai chưa đều; nguyên nhân do thiếu kinh phí, cán bộ.");
        missing(form, "directions", "Tiếp tục tuyên truyền, nhân rộng mô hình, giúp hộ nghèo.");
    }

    private void review(Map<String, Object> form) {
        missing(form, "assessment", "Cuộc vận động được triển khai đồng bộ, đạt kết quả trên cả 5 nội dung.");
        missing(form, "limitations", "Việc phối hợp ở một số xã chưa thường xuyên.");
        if (!(form.get("recommendations") instanceof List<?> rows) || rows.isEmpty()) {
            form.put(
                    "recommendations",
                    List.of(Map.of(
                            "text",
                            "Bảo đảm cơ chế, kinh phí cho MTTQ cấp xã và khu dân cư.",
                            "addressee",
                            actingFor("ubnd"))));
        }
        if (form.get("responses") instanceof List<?> heard) {
            form.put(
                    "responses",
                    heard.stream()
                            .map(row -> Map.of("body", ((Map<?, ?>) row).get("body"), "handling", "TAKEN"))
                            .toList());
        }
        if (!(form.get("commendations") instanceof List<?> rows) || rows.isEmpty()) {
            form.put(
                    "commendations",
                    List.of(Map.of(
                            "name", "Hội Nông dân huyện",
                            "merit", "Có nhiều mô hình giúp nhau giảm nghèo bền vững",
                            "honour", "GIAY_KHEN")));
        }
    }

    /** The organisation itself, or whoever has taken over from it. */
    private String actingFor(String unitId) {
        return organizations
                .unit(unitId, clock.today())
                .map(UnitView::id)
                .orElseGet(() -> organizations.successors(unitId).get(0).successorId());
    }

    private static void missing(Map<String, Object> form, String key, String text) {
        Object present = form.get(key);
        if (present == null || present.toString().isBlank()) {
            form.put(key, text);
        }
    }

    private String unit(WorkItem item) {
        return item.unitId() == null
                ? "đơn vị"
                : organizations.require(item.unitId()).shortName();
    }

    /** A number from 0 below the bound that is always the same for the same work. */
    static int spread(WorkItem item, int bound) {
        return Math.floorMod((item.businessKey() + item.elementId()).hashCode(), bound);
    }
}
