package vn.chidao.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/** What each organisation took on, with every version and amendment, and the annexes of the years. */
@Component
@Transactional(readOnly = true)
class FiledSheets implements FiledAlong {

    private final RegistrationCatalog sheets;
    private final AnnexCatalog annexes;

    FiledSheets(RegistrationCatalog sheets, AnnexCatalog annexes) {
        this.sheets = sheets;
        this.annexes = annexes;
    }

    @Override
    public List<Paper> of(String directiveId) {
        List<SheetView> all = sheets.ofDirective(directiveId);
        List<Paper> papers = new ArrayList<>();
        for (SheetView sheet : all) {
            papers.add(new Paper(
                    "registration",
                    sheet.id(),
                    sheet.periodLabel() + " - " + sheet.unitName(),
                    Map.of(
                            "sheet", sheet,
                            "versions", sheets.versionsOf(sheet.id()),
                            "amendments", sheets.amendmentsOf(sheet.id()))));
        }
        all.stream()
                .map(SheetView::year)
                .distinct()
                .flatMap(year -> annexes.ofRound(directiveId, year).stream())
                .map(annex -> new Paper("annexes", annex.id(), String.valueOf(annex.year()), annex))
                .forEach(papers::add);
        return papers;
    }
}
