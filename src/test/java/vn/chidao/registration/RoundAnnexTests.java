package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.registration.RegistrationSheets.AT;
import static vn.chidao.registration.RegistrationSheets.OFFICER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/** What an annex of a year consists of, and who decides about it. */
class RoundAnnexTests {

    private static final Actor STANDING_BODY =
            new Actor("btt", "Phó Chủ tịch", "btt.pho", "Phó Chủ tịch Thường trực", "btt-mttq");
    private static final AnnexSheet FARMERS = new AnnexSheet("4-2b:hnd:2018", "Hội Nông dân", 2, "aa");
    private static final AnnexSheet WOMEN = new AnnexSheet("4-2b:hpn:2018", "Hội Phụ nữ", 1, "bb");
    private static final AnnexMissing VETERANS =
            new AnnexMissing("4-2b:hccb:2018", "Hội Cựu chiến binh", SheetStatus.SUBMITTED);

    @Test
    void leavesNobodyOutSilently() {
        refused("missingReason", "annex-missing-reason", () -> annex(" ", List.of(FARMERS), List.of(VETERANS)));

        assertThat(annex("Chờ đại hội", List.of(FARMERS), List.of(VETERANS)).missing())
                .containsExactly(VETERANS);
    }

    @Test
    void refusesAnAnnexOfNothing() {
        refused(null, "annex-nothing-accepted", () -> annex("Chờ", List.of(), List.of(VETERANS)));
    }

    @Test
    void isAcceptedByTheStandingBodyAloneAndOnce() {
        RoundAnnex annex = annex(null, List.of(FARMERS, WOMEN), List.of());

        refused(null, "accepting-body-only", () -> annex.accept(null, List.of(FARMERS, WOMEN), OFFICER, AT));
        annex.accept(null, List.of(WOMEN, FARMERS), STANDING_BODY, AT);

        assertThat(annex.status()).isEqualTo(AnnexStatus.ACCEPTED);
        refused(null, "annex-decided", () -> annex.giveBack("Sai", STANDING_BODY, AT));
        refused(null, "annex-decided", () -> annex.acceptBy("another"));
        refused(null, "annex-decided", () -> annex.withdraw("Hết", STANDING_BODY, AT));
    }

    @Test
    void isNotAcceptedOnceASheetHasChanged() {
        RoundAnnex annex = annex("Chờ", List.of(FARMERS), List.of(VETERANS));

        for (List<AnnexSheet> now : List.of(
                List.of(FARMERS, WOMEN),
                List.of(new AnnexSheet(FARMERS.sheetId(), FARMERS.unitName(), 3, "cc")),
                List.<AnnexSheet>of())) {
            refused(null, "annex-outdated", () -> annex.accept(null, now, STANDING_BODY, AT));
        }
        assertThat(annex.status()).isEqualTo(AnnexStatus.SENT);
    }

    @Test
    void goesBackForAReason() {
        RoundAnnex annex = annex(null, List.of(FARMERS), List.of());

        refused("comment", "reason-required", () -> annex.giveBack(" ", STANDING_BODY, AT));
        refused("comment", "reason-too-long", () -> annex.giveBack("x".repeat(2001), STANDING_BODY, AT));
        annex.giveBack("Thiếu Hội Phụ nữ", STANDING_BODY, AT);

        assertThat(annex.status()).isEqualTo(AnnexStatus.RETURNED);
    }

    @Test
    void hasAnotherHashWhenItSaysSomethingElse() {
        String one = annex(null, List.of(FARMERS), List.of()).textSha256();

        assertThat(annex(null, List.of(FARMERS), List.of()).textSha256()).isEqualTo(one);
        assertThat(annex(null, List.of(WOMEN), List.of()).textSha256()).isNotEqualTo(one);
        assertThat(annex("Chờ", List.of(FARMERS), List.of(VETERANS)).textSha256())
                .isNotEqualTo(one);
    }

    private static RoundAnnex annex(
            @Nullable String missingReason, List<AnnexSheet> sheets, List<AnnexMissing> missing) {
        return new RoundAnnex(
                "a-1",
                new DrawUpAnnex("77-CV-HU", "mttq", 2018, null, missingReason),
                "btt-mttq",
                1,
                sheets,
                missing,
                OFFICER,
                AT);
    }

    private static void refused(@Nullable String field, String rule, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("registration.rule." + rule);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
