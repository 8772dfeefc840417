package vn.chidao.layout;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Issuer;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Recipient.Purpose;
import vn.chidao.layout.OfficialDocument.Signature;

/** Documents of every type as the four regimes in use want them. */
final class OfficialDocuments {

    /** The types of the test, with the abbreviation of their notation. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("OFFICIAL_LETTER", "CV"),
            Map.entry("DIRECTIVE", "CT"),
            Map.entry("PLAN", "KH"),
            Map.entry("COORDINATION_PROGRAMME", "CTPH"),
            Map.entry("REPORT", "BC"),
            Map.entry("SUBMISSION", "TTr"),
            Map.entry("DECISION", "QĐ"),
            Map.entry("RESOLUTION", "NQ"),
            Map.entry("NOTICE", "TB"),
            Map.entry("GUIDELINE", "HD"),
            Map.entry("INVITATION", "GM"),
            Map.entry("MINUTES", "BB"));

    /** All letters with marks that Vietnamese writes, small and capital. */
    static final String LETTERS = letters();

    private static final String SENTENCE =
            "Các cấp ủy, tổ chức đảng lãnh đạo, chỉ đạo chính quyền phối hợp với Ủy ban Mặt trận Tổ quốc"
                    + " Việt Nam cùng cấp tổ chức thực hiện có hiệu quả năm nội dung của cuộc vận động “Toàn dân đoàn kết xây"
                    + " dựng nông thôn mới, đô thị văn minh” trên địa bàn.";

    private OfficialDocuments() {}

    private static String letters() {
        StringBuilder all = new StringBuilder();
        for (String base : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            for (String mark : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                String letter = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
                if (letter.charAt(0) > 'z') {
                    all.append(letter).append(letter.toUpperCase(Locale.ROOT)).append(' ');
                }
            }
        }
        return all.append("đĐ").toString();
    }

    static LocalDate dayOf(String regime) {
        return LocalDate.of(regime.equals("PARTY_2018") ? 2019 : 2026, 6, 5);
    }

    static FormRegime regime(String code) {
        return Regimes.SHIPPED.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static OfficialDocument of(String type, String regime) {
        return of(type, regime, body(3, regime));
    }

    static OfficialDocument of(String type, String regime, List<BodyPart> body) {
        boolean party = regime.startsWith("PARTY");
        boolean front = regime.startsWith("MTTQ");
        boolean joint = type.equals("COORDINATION_PROGRAMME");
        String abbreviation = TYPES.get(type);
        String organ = party ? "ĐU" : front ? "MTTQ-BTT" : "UBND";
        String notation = party
                ? abbreviation + "/" + organ
                : type.equals("OFFICIAL_LETTER") ? organ : abbreviation + "-" + organ;
        Heading heading = new Heading(
                party ? "Đảng bộ thành phố Đồng Nai" : front ? "Ủy ban MTTQ Việt Nam thành phố Đồng Nai" : null,
                joint
                        ? List.of(issuer(party, front), "Hội Nông dân xã", "Hội Liên hiệp Phụ nữ xã")
                        : List.of(issuer(party, front)),
                7,
                notation,
                "Tân Khai",
                dayOf(regime));
        List<String> addressees = switch (type) {
            case "OFFICIAL_LETTER" -> List.of("UBND xã", "Ban Xây dựng Đảng", "Ủy ban Mặt trận Tổ quốc Việt Nam xã");
            case "SUBMISSION", "INVITATION" -> List.of("Ban Thường vụ Thành ủy");
            default -> List.of();
        };
        return new OfficialDocument(
                new Issuer(
                        party ? IssuerSystem.PARTY : front ? IssuerSystem.FRONT : IssuerSystem.STATE,
                        null,
                        party || front),
                heading,
                type,
                (type.equals("OFFICIAL_LETTER") ? "V/v " : "") + "triển khai cuộc vận động “Toàn dân đoàn kết xây dựng"
                        + " nông thôn mới, đô thị văn minh” năm 2026",
                addressees,
                body,
                signatures(type, party, front, joint),
                List.of(
                        new Recipient("Thường trực Thành ủy", Purpose.TO_REPORT),
                        new Recipient(addressees.isEmpty() ? "Các chi bộ trực thuộc" : "Như kính gửi", Purpose.TO_ACT),
                        new Recipient(party ? "Lưu Đảng ủy" : "Lưu: VT", Purpose.FILE)),
                Marks.none(),
                List.of());
    }

    /** A joint programme of as many parties, each signing for its committee. */
    static OfficialDocument signedBy(int signers, String regime) {
        OfficialDocument document = of("COORDINATION_PROGRAMME", regime);
        List<Signature> signatures = new ArrayList<>();
        for (int at = 1; at <= signers; at++) {
            signatures.add(new Signature(
                    Capacity.ON_BEHALF, "Ban Chấp hành tổ chức thứ " + at, "Phó Chủ tịch", "Trần Thị Số " + at));
        }
        return new OfficialDocument(
                document.issuer(),
                document.heading(),
                document.type(),
                document.subject(),
                document.addressees(),
                document.body(),
                signatures,
                document.recipients(),
                document.marks(),
                document.annexes());
    }

    static OfficialDocument with(OfficialDocument document, Marks marks) {
        return new OfficialDocument(
                document.issuer(),
                document.heading(),
                document.type(),
                document.subject(),
                document.addressees(),
                document.body(),
                document.signatures(),
                document.recipients(),
                marks,
                document.annexes());
    }

    private static String issuer(boolean party, boolean front) {
        return party
                ? "Đảng ủy xã Tân Khai"
                : front ? "Ủy ban MTTQ Việt Nam xã Tân Khai" : "Ủy ban nhân dân xã Tân Khai";
    }

    private static List<Signature> signatures(String type, boolean party, boolean front, boolean joint) {
        if (type.equals("MINUTES")) {
            return List.of(
                    new Signature(null, null, "Thư ký", "Lê Thị Hạnh"),
                    new Signature(null, null, "Chủ trì", "Nguyễn Văn Quyền"));
        }
        Signature own = party
                ? new Signature(Capacity.ON_BEHALF, "Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn Quyền")
                : front
                        ? new Signature(Capacity.ON_BEHALF, "Ban Thường trực", "Chủ tịch", "Đỗ Thị Thuý")
                        : new Signature(Capacity.FOR_THE_HEAD, "Chủ tịch", "Phó Chủ tịch", "Phạm Ngọc Ỷ");
        return joint
                ? List.of(
                        own,
                        new Signature(Capacity.ON_BEHALF, "Ban Chấp hành Hội Nông dân", "Chủ tịch", "Trần Bá Nghĩa"),
                        new Signature(Capacity.ON_BEHALF, "Ban Chấp hành Hội LHPN", "Chủ tịch", "Võ Thị Ngọc Ánh"))
                : List.of(own);
    }

    /** Parts with headings, a legal basis and a table; the last word is as the regime ends a text. */
    static List<BodyPart> body(int sections, String regime) {
        List<BodyPart> parts = new ArrayList<>();
        parts.add(
                BodyPart.basis(
                        "Căn cứ Chỉ thị số 24-CT/TU ngày 25/4/2017 của Tỉnh ủy về tăng cường sự lãnh đạo của Đảng đối với cuộc vận động;"));
        for (int section = 1; section <= sections; section++) {
            parts.add(BodyPart.heading(section + ". Các cấp ủy, tổ chức đảng"));
            parts.add(BodyPart.text("- " + SENTENCE));
            parts.add(BodyPart.text("- " + SENTENCE + " " + SENTENCE));
        }
        parts.add(BodyPart.table(List.of(
                List.of("TT", "Nội dung", "Thời gian"),
                List.of("1", "Mỗi khu dân cư đăng ký một mô hình tự quản", "Quý I"),
                List.of("2", SENTENCE, "Quý II"))));
        parts.add(BodyPart.text("Các chữ: " + LETTERS));
        parts.add(BodyPart.text("Giao Ban Xây dựng Đảng theo dõi, đôn đốc việc thực hiện, định kỳ báo cáo Ban Thường vụ"
                + (regime.equals("PARTY_2026") ? "." : "./.")));
        return parts;
    }

    /** The regimes of the product. */
    static final class Regimes {

        static final FormRegimes SHIPPED = new RegimeFiles(null).read();

        private Regimes() {}
    }
}
