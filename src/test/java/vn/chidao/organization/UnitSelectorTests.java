package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.Units;

class UnitSelectorTests {

    private static final LocalDate ISSUED = LocalDate.of(2017, 5, 25);
    private static final List<FunctionView> FUNCTIONS = Catalogue.shipped().functions();

    private final UnitSelector.Register register = HandMadeRegister.of(Worlds.HON_QUAN.read());

    @Test
    void resolvesTheAddresseesOfTheOfficialLetterInOrder() {
        assertThat(resolve("unit:ubnd, unit:bdv-hu, party-organizations-below:hu, unit:mttq,"
                        + " member-organizations-of:mttq"))
                .containsExactly(
                        "ubnd",
                        "bdv-hu",
                        "du-tan-khai",
                        "du-minh-duc",
                        "du-an-khuong",
                        "cb-mttq",
                        "db-ca",
                        "mttq",
                        "ldld",
                        "hnd",
                        "hpn",
                        "huyen-doan",
                        "hccb");
    }

    @Test
    void namesEachOrganisationOnce() {
        assertThat(resolve("unit:hnd,member-organizations-of:mttq,unit:hnd"))
                .containsExactly("hnd", "ldld", "hpn", "huyen-doan", "hccb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "front-below:mttq|mttq-tan-khai mttq-minh-duc mttq-an-khuong",
                "people-committees-below:ubnd|ubnd-tan-khai ubnd-minh-duc ubnd-an-khuong",
                "party-cells-below:tinh-uy-bp|cb-mttq",
                "residential-areas-below:ubnd-tan-khai|kdc-tan-khai-1 kdc-tan-khai-2",
                "residential-areas-below:ubnd|kdc-tan-khai-1 kdc-tan-khai-2 kdc-minh-duc-1 kdc-minh-duc-2"
                        + " kdc-an-khuong-1 kdc-an-khuong-2",
                "body-above:du-tan-khai|hu",
                "body-above:tinh-uy-bp|''",
                "committee-of:bdv-hu|hu",
                "committee-of:cb-mttq|hu",
                "committee-of:hu|hu",
                "committee-of:phong-vhtt|hu",
                "committee-of:kdc-minh-duc-2|du-minh-duc",
                "standing-board-of:hu|btv-hu",
                "standing-board-of:ubnd|btv-hu",
                "office-of:bdv-hu|vphu",
                "mass-mobilization-of:hu|bdv-hu",
                "mass-mobilization-of:mttq|bdv-hu",
                "organization-commission-of:hu|''",
                "steering-committee-of:hu|bcd",
                "people-committee-of:hu|ubnd",
                "people-committee-of:du-an-khuong|ubnd-an-khuong",
                "specialist-offices-of:hu|phong-vhtt",
                "police-of:ubnd|ca-huyen",
                "front-of:bdv-hu|mttq",
                "front-of:ldld|mttq",
                "front-of:ubnd-tan-khai|mttq-tan-khai",
                "front-standing-body-of:hu|btt-mttq",
            })
    void findsTheBodyThatHasAFunction(String selector, String expected) {
        assertThat(String.join(" ", resolve(selector))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "front-of:hu, front",
        "front-of:office, front",
        "committee-of:front, hu",
        "people-committee-of:xa, ''",
        "mass-mobilization-of:hu, merged",
        "mass-mobilization-of:xa, building"
    })
    void findsItOnOneTreeWithoutAreas(String selector, String expected) {
        UnitSelector.Register tree = new HandMadeRegister(
                List.of(
                        unit("hu", "PARTY_COMMITTEE", "DISTRICT", null),
                        unit("office", "PARTY_OFFICE", "DISTRICT", "hu"),
                        unit("merged", "PROPAGANDA_AND_MASS_MOBILIZATION_COMMISSION", "DISTRICT", "hu"),
                        unit("front", "FRONT_COMMITTEE", "DISTRICT", "hu"),
                        unit("people", "PEOPLE_COMMITTEE", "DISTRICT", "hu"),
                        unit("xa", "PARTY_COMMITTEE", "COMMUNE", "hu"),
                        unit("building", "PARTY_BUILDING_BOARD", "COMMUNE", "xa")),
                List.of());

        List<UnitView> found = UnitSelector.parse(selector, FUNCTIONS).resolve(tree, ISSUED);

        assertThat(found).extracting(UnitView::id).containsExactlyElementsOf(split(expected));
    }

    @Test
    void takesAwayWhereverThePartStands() {
        assertThat(resolve("-unit:hnd,member-organizations-of:mttq,-unit:hccb"))
                .containsExactly("ldld", "hpn", "huyen-doan");
        assertThat(resolve("party-organizations-below:hu, - party-cells-below:hu"))
                .containsExactly("du-tan-khai", "du-minh-duc", "du-an-khuong", "db-ca");
        assertThat(resolve("-unit:hnd")).isEmpty();
        assertThat(resolve("unit:hnd,-unit:gone")).containsExactly("hnd");
    }

    /** Whatever the parts and their order: what is added less what is taken away, each once. */
    @RepeatedTest(100)
    void isASetOfWhatIsAddedLessWhatIsTakenAway(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> words = List.of(
                "unit:hnd",
                "unit:ubnd",
                "member-organizations-of:mttq",
                "party-organizations-below:hu",
                "party-cells-below:hu",
                "front-below:mttq",
                "residential-areas-below:ubnd",
                "front-of:hu");
        List<String> parts = new ArrayList<>();
        Set<String> expected = new LinkedHashSet<>();
        Set<String> away = new LinkedHashSet<>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            String word = words.get(random.nextInt(words.size()));
            boolean takesAway = random.nextInt(3) == 0;
            parts.add((takesAway ? "-" : "") + word);
            (takesAway ? away : expected).addAll(resolve(word));
        }
        expected.removeAll(away);

        assertThat(resolve(String.join(",", parts))).containsExactlyElementsOf(expected);
        Collections.shuffle(parts, random);
        assertThat(resolve(String.join(" , ", parts))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ubnd", "unit:", "unit:ubnd,", "unit:a:b", "everybody:hu", "--unit:hu", "-"})
    void refusesWhatItDoesNotUnderstand(String selector) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> UnitSelector.parse(selector, FUNCTIONS))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule.selector-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit:unknown", "front-below:unknown"})
    void refusesAnUnknownOrganisation(String selector) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> resolve(selector))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule.unit-unknown"));
    }

    @Test
    void refusesAnOrganisationThatDoesNotYetExist() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(
                        () -> UnitSelector.parse("unit:ubnd", FUNCTIONS).resolve(register, LocalDate.of(2009, 12, 31)));
    }

    private List<String> resolve(String selector) {
        return UnitSelector.parse(selector, FUNCTIONS).resolve(register, ISSUED).stream()
                .map(UnitView::id)
                .toList();
    }

    private static List<String> split(String ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }

    private static UnitView unit(String id, String kind, String level, String parent) {
        return Units.unit(id, kind, level, parent);
    }
}
