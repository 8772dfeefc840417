package vn.chidao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.access.Asker;
import vn.chidao.access.Role;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Secrecies;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentType;
import vn.chidao.document.Secrecy;
import vn.chidao.testing.TestAccess;

class ArchiveSightTests {

    private final DirectiveSight directives = mock(DirectiveSight.class);
    private final TextSight texts = mock(TextSight.class);
    private final Secrecies secrecies = mock(Secrecies.class);
    private final ArchiveSight sight = new ArchiveSight(directives, texts, secrecies);

    private final Asker clerk = asker("vphu", Role.CLERK);
    private final Asker administrator = asker("qt", Role.ADMINISTRATOR);

    @BeforeEach
    void freeAndOpen() {
        when(directives.isOpenTo(any(), eq("d"))).thenReturn(true);
        when(texts.isOpenTo(any(), eq("d"))).thenReturn(true);
        when(secrecies.of("d")).thenReturn(Secrecy.NONE);
    }

    @Test
    void opensToTheOfficeThatKeepsThePapersAndToAdministrators() {
        assertThat(may(clerk)).isTrue();
        assertThat(may(asker("vphu", Role.CHIEF_OF_OFFICE))).isTrue();
        assertThat(may(administrator)).isTrue();
        assertThat(may(asker("vphu", Role.OFFICER))).isFalse();
        assertThat(may(asker("mttq", Role.CLERK))).isFalse();
    }

    @Test
    void staysClosedToWhoIsNotInTheCircle() {
        when(directives.isOpenTo(administrator, "d")).thenReturn(false);

        assertThat(may(administrator)).isFalse();
        assertThat(may(clerk)).isTrue();
    }

    @Test
    void staysClosedToWhoHasGivenTheWordsUp() {
        when(texts.isOpenTo(clerk, "d")).thenReturn(false);

        assertThat(may(clerk)).isFalse();
    }

    @Test
    void keepsSecretOnesInTheOffice() {
        when(secrecies.of("d")).thenReturn(Secrecy.SECRET);

        assertThat(may(administrator)).isFalse();
        assertThat(may(clerk)).isTrue();
    }

    private boolean may(Asker asker) {
        return sight.mayKeep(asker, letter());
    }

    private static Asker asker(String unit, Role role) {
        return TestAccess.of(TestAccess.standing(unit + "." + role, unit, role)).of("x");
    }

    private static DirectiveView letter() {
        return new DirectiveView(
                "d",
                DocumentType.OFFICIAL_LETTER,
                "NATIVE",
                "hu",
                "Huyện ủy",
                null,
                77,
                "CV/HU",
                "77-CV/HU",
                null,
                "V/v",
                null,
                LocalDate.of(2017, 5, 25),
                "IN_FORCE",
                "Nội dung",
                "0",
                "bdv",
                "vphu",
                "hu",
                null,
                null,
                null);
    }
}
