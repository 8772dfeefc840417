package vn.chidao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.layout.Issuers.Organisation;
import vn.chidao.layout.OfficialDocument.Issuer;

class IssuersTests {

    private static final Issuers SHIPPED = new RegimeFiles(null).readIssuers();

    @ParameterizedTest
    @CsvSource({
        "Huyện ủy Hớn Quản,                                    PARTY, PARTY_COMMITTEE,     DISTRICT, PARTY,",
        "Đảng ủy xã Tân Khai,                                  PARTY, PARTY_COMMITTEE,     COMMUNE,  PARTY, GRASSROOTS_COMMITTEE",
        "Ban Thường vụ Đảng ủy xã Tân Khai,                    PARTY, STANDING_BOARD,      COMMUNE,  PARTY, GRASSROOTS_STANDING_BOARD",
        "Chi bộ Ấp 1,                                          PARTY, PARTY_CELL,          COMMUNE,  PARTY, PARTY_CELL",
        "Ủy ban nhân dân huyện Hớn Quản,                       STATE, PEOPLE_COMMITTEE,    DISTRICT, STATE,",
        "Ủy ban MTTQ Việt Nam huyện Hớn Quản,                  FRONT, FRONT_COMMITTEE,     DISTRICT, FRONT,",
        "Liên đoàn Lao động huyện Hớn Quản,                    UNION, MEMBER_ORGANIZATION, DISTRICT, UNION,",
        "Công đoàn cơ sở xã Tân Khai,                          UNION, MEMBER_ORGANIZATION, COMMUNE,  UNION,",
        "Huyện đoàn Hớn Quản,                                  UNION, MEMBER_ORGANIZATION, DISTRICT, YOUTH,",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Tân Khai,     UNION, MEMBER_ORGANIZATION, COMMUNE,  YOUTH,",
        "Chi đoàn Ấp 1,                                        UNION, MEMBER_ORGANIZATION_BRANCH, RESIDENTIAL_AREA, YOUTH,",
        "Hội Nông dân huyện Hớn Quản,                          UNION, MEMBER_ORGANIZATION, DISTRICT, STATE,",
        "Ấp 1,                                                 COMMUNITY, RESIDENTIAL_AREA, RESIDENTIAL_AREA, STATE,",
    })
    void knowsWhoseRulesAnOrganisationFollows(
            String name, String sphere, String kind, String level, IssuerSystem system, String organ) {
        Issuer issuer = SHIPPED.of(new Organisation(name, name, sphere, kind, level, true));

        assertThat(issuer).isEqualTo(new Issuer(system, organ, true));
    }

    @Test
    void putsTheAdministratorsEntriesBeforeOurs(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("issuers.yml"),
                "COMMUNES: {kinds: [PARTY_COMMITTEE], levels: [COMMUNE], system: PARTY, organ: ABOVE_GRASSROOTS}");

        assertThat(new RegimeFiles(folder)
                        .readIssuers()
                        .of(new Organisation("Đảng ủy xã", "Đảng ủy xã", "PARTY", "PARTY_COMMITTEE", "COMMUNE", true))
                        .organ())
                .isEqualTo("ABOVE_GRASSROOTS");
    }
}
