package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** The rules of who may stand below whom, on every day. */
@Component
class UnitTree {

    private final OrganizationDirectory directory;
    private final JdbcClient jdbc;

    UnitTree(OrganizationDirectory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /**
     * Refuses a unit above that does not exist throughout this time, or that itself stands below the organisation on
     * some day from the first on.
     */
    void requireParent(String unitId, String name, String parentId, LocalDate from, @Nullable LocalDate to) {
        UnitView parent = directory
                .unit(parentId, from)
                .orElseThrow(() -> BusinessRuleViolation.at(
                        "parentId", "organization.rule.parent-unknown", parentId, Days.written(from)));
        LocalDate end = parent.validTo();
        if (end != null && (to == null || end.isBefore(to))) {
            throw BusinessRuleViolation.at(
                    "parentId", "organization.rule.parent-ends", parent.name(), Days.written(end), name);
        }
        for (LocalDate day : daysOfChange(from)) {
            List<UnitView> line = directory.unit(parentId, day).stream()
                    .flatMap(first -> Stream.concat(Stream.of(first), directory.ancestors(parentId, day).stream()))
                    .toList();
            List<String> ids = line.stream().map(UnitView::id).toList();
            if (ids.contains(unitId)) {
                String circle = line.subList(0, ids.indexOf(unitId)).stream()
                        .map(UnitView::name)
                        .collect(Collectors.joining(" → ", name + " → ", " → " + name));
                throw BusinessRuleViolation.at(
                        "parentId", "organization.rule.parent-circular", circle, Days.written(day));
            }
        }
    }

    /** The day and those after it on which any organisation changes. */
    private List<LocalDate> daysOfChange(LocalDate from) {
        List<LocalDate> later =
                jdbc.sql("""
                        select distinct valid_from from organization_state where valid_from > :from order by valid_from
                        """).param("from", from).query(LocalDate.class).list();
        return Stream.concat(Stream.of(from), later.stream()).toList();
    }
}
