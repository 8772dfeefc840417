package vn.chidao.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.document.DocumentNumber;
import vn.chidao.shared.Actor;

/** Programmes of three parties, as far as a test needs them. */
final class JointProgrammes {

    static final String ID = "p-1";
    static final Instant AT = Instant.parse("2017-07-21T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2017, 7, 21);
    static final Actor LEAD = of("mttq");

    private JointProgrammes() {}

    /** Somebody of this organisation. */
    static Actor of(String unitId) {
        return new Actor(
                unitId + ".chu-tich", "Người ký " + unitId, unitId + ".chu-tich", "Chủ tịch, " + unitId, unitId);
    }

    static Wording wording(String text, String... parties) {
        List<Share> shares = Arrays.stream(parties)
                .map(unit -> new Share(unit, "Phần việc của " + unit))
                .toList();
        return new Wording("Phối hợp xây dựng nông thôn mới", 2017, 2021, text, shares);
    }

    static Wording threeParties(String text) {
        return wording(text, "mttq", "hnd", "hpn");
    }

    static JointProgramme aDraft() {
        return JointProgramme.draft(ID, "77-CV-HU", null, "mttq", threeParties("Bản thứ nhất"), LEAD, AT);
    }

    static JointProgramme consulted() {
        JointProgramme programme = aDraft();
        programme.sendToConsultation(threeParties("Bản thứ nhất"), null, LEAD, AT);
        return programme;
    }

    static JointProgramme forConsent() {
        JointProgramme programme = consulted();
        programme.askForConsent(LEAD);
        return programme;
    }

    static JointProgramme inForce() {
        JointProgramme programme = forConsent();
        allConsent(programme);
        return programme;
    }

    static JointProgramme numbered() {
        JointProgramme programme = inForce();
        programme.number(new DocumentNumber(1, "CTPH-MTTQ"), TODAY, LEAD);
        return programme;
    }

    /** An amendment of what is in force, before the signers. */
    static JointProgramme amendedForConsent() {
        JointProgramme programme = numbered();
        programme.amend("Thêm phần việc", LEAD, AT);
        programme.sendToConsultation(threeParties("Bản sửa đổi"), null, LEAD, AT);
        programme.askForConsent(LEAD);
        return programme;
    }

    static void allConsent(JointProgramme programme) {
        programme.turns().forEach(turn -> consent(programme, turn.place()));
    }

    static boolean consent(JointProgramme programme, int place) {
        PartyTurn turn = turn(programme, place);
        return programme.consent(
                turn, turn.version(), SignatureCapacity.ON_BEHALF, of(programme.actingUnitOf(turn)), AT, TODAY);
    }

    static void refuse(JointProgramme programme, int place, String reason) {
        PartyTurn turn = turn(programme, place);
        programme.refuse(turn, turn.version(), reason, of(programme.actingUnitOf(turn)), AT);
    }

    static PartyTurn turn(JointProgramme programme, int place) {
        return new PartyTurn(programme.id(), programme.latest().number(), place);
    }
}
