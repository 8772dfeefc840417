package vn.chidao.household.web;

import java.util.Arrays;
import java.util.List;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;

/** Choices of a field. */
final class Options {

    private Options() {}

    /** One of them. */
    public record Option(String value, String label) {}

    static List<Option> of(List<UnitView> units) {
        return units.stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    /** The constants of an enum by the names people read. */
    static List<Option> of(Enum<?>[] constants, Refusals texts) {
        return Arrays.stream(constants)
                .map(each -> new Option(
                        each.name(), texts.text(each.getDeclaringClass().getSimpleName() + "." + each.name())))
                .toList();
    }
}
