package vn.chidao.household.web;

import java.util.List;
import vn.chidao.organization.UnitView;

/** Choices of a field. */
final class Options {

    private Options() {}

    /** One of them. */
    public record Option(String value, String label) {}

    static List<Option> of(List<UnitView> units) {
        return units.stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }
}
