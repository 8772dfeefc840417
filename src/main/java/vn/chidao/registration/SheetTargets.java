package vn.chidao.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/**
 * Holds what an organisation registers beside the numbers its directive sets ("mỗi tổ chức ít nhất 01 mô hình"), while
 * there is still time to register more. It shows; people decide.
 */
@Component
public class SheetTargets {

    private static final Set<Target.Op> NUMBERS = Set.of(Target.Op.EQ, Target.Op.MIN, Target.Op.MAX, Target.Op.RANGE);

    private final RegistrationCatalog sheets;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organization;
    private final Units units;

    SheetTargets(
            RegistrationCatalog sheets,
            ObligationCatalog obligations,
            OrganizationDirectory organization,
            Units units) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.organization = organization;
        this.units = units;
    }

    /** Every number that is set for this organisation, with what these lines take on of it. */
    public List<TargetBeside> beside(SheetView sheet, List<SheetLine> lines) {
        List<TargetBeside> beside = new ArrayList<>();
        List<SheetLine> others = null;
        for (ObligationView obligation : obligations.ofDirective(sheet.directiveId())) {
            if (!concerns(obligation, sheet)) {
                continue;
            }
            for (Target target : obligation.targets()) {
                if (!NUMBERS.contains(target.op())) {
                    continue;
                }
                if (target.per() == null && others == null) {
                    others = sheets.linesBeside(sheet.id());
                }
                beside.addAll(numbers(obligation.code(), target, lines, others));
            }
        }
        return List.copyOf(beside);
    }

    private static boolean concerns(ObligationView obligation, SheetView sheet) {
        return obligation.status() == ObligationStatus.IN_FORCE
                && (obligation.unitIds().contains(sheet.unitId())
                        || obligation.unitIds().contains(sheet.actingUnitId()));
    }

    private List<TargetBeside> numbers(
            String code, Target target, List<SheetLine> own, @Nullable List<SheetLine> others) {
        List<SheetLine> counted = counted(target, own);
        if (target.per() == null) {
            BigDecimal all = sum(target, counted)
                    .add(sum(target, counted(target, Objects.requireNonNullElse(others, List.of()))));
            return List.of(new TargetBeside(code, target, null, true, all));
        }
        return switch (target.per()) {
            case UNIT, ORGANIZATION -> List.of(new TargetBeside(code, target, null, false, sum(target, counted)));
            case RESIDENTIAL_AREA, ORGANIZATION_IN_AREA, COMMUNE -> {
                Map<String, List<SheetLine>> byPlace = new LinkedHashMap<>();
                own.forEach(line -> placeOf(target, line)
                        .ifPresent(place -> byPlace.computeIfAbsent(place, none -> new ArrayList<>())));
                counted.forEach(line -> placeOf(target, line)
                        .ifPresent(place -> byPlace.get(place).add(line)));
                yield byPlace.isEmpty()
                        ? List.of(new TargetBeside(code, target, null, false, BigDecimal.ZERO))
                        : byPlace.entrySet().stream()
                                .map(place -> new TargetBeside(
                                        code, target, place.getKey(), false, sum(target, place.getValue())))
                                .toList();
            }
        };
    }

    private Optional<String> placeOf(Target target, SheetLine line) {
        String area = line.residentialAreaId();
        return target.per() == Target.Per.COMMUNE
                ? Optional.ofNullable(area).flatMap(organization::unit).map(UnitView::parentId)
                : Optional.ofNullable(area);
    }

    private List<SheetLine> counted(Target target, List<SheetLine> lines) {
        String asked = Objects.requireNonNull(target.unit());
        return lines.stream()
                .filter(line -> units.convertible(line.quantity().unit(), asked))
                .toList();
    }

    private BigDecimal sum(Target target, List<SheetLine> counted) {
        String unit = Objects.requireNonNull(target.unit());
        return counted.stream()
                .map(line ->
                        units.convert(line.quantity().counted(), line.quantity().unit(), unit))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
