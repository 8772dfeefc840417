package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.layout.FormRegime;
import vn.chidao.layout.FormRegimes;
import vn.chidao.layout.Issuers;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** In whose name and by which rules of form an organisation writes on a day. */
@Component
public class PaperForms {

    private final OrganizationDirectory organizations;
    private final Issuers issuers;
    private final FormRegimes regimes;

    PaperForms(OrganizationDirectory organizations, Issuers issuers, FormRegimes regimes) {
        this.organizations = organizations;
        this.issuers = issuers;
        this.regimes = regimes;
    }

    /** @param unit as it was called on that day */
    public record PaperForm(UnitView unit, OfficialDocument.Issuer issuer, FormRegime regime, LocalDate on) {}

    /** Of an organisation as it was called on the day, or last where it did not exist then. */
    public PaperForm of(String unitId, LocalDate on) {
        return of(organizations.unit(unitId, on).orElseGet(() -> organizations.require(unitId)), on);
    }

    /** Of an organisation under the name it is given here. */
    public PaperForm of(UnitView unit, LocalDate on) {
        OfficialDocument.Issuer issuer = issuerOf(unit);
        return new PaperForm(unit, issuer, regimes.of(issuer.system(), on), on);
    }

    OfficialDocument.Issuer issuerOf(UnitView unit) {
        return issuers.of(new Issuers.Organisation(
                unit.name(), unit.shortName(), unit.sphere().name(), unit.kind(), unit.level(), unit.collective()));
    }

    /** The line above the issuer; null where nobody stands above it. */
    public @Nullable String superiorOf(PaperForm form) {
        String parent = form.unit().parentId();
        return parent == null ? null : organizations.nameOf(parent, form.on());
    }

    /** "Chủ tịch" of "Chủ tịch, Hội Nông dân huyện", as the record has it. */
    public static @Nullable String positionAlone(@Nullable String position) {
        return position == null ? null : position.split(", ", 2)[0];
    }
}
