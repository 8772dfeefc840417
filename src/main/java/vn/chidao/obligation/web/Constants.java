package vn.chidao.obligation.web;

import java.util.Arrays;
import java.util.List;
import vn.chidao.pages.Refusals;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The constants of an enum as choices, by the names people read. */
final class Constants {

    private Constants() {}

    static List<Option> of(Enum<?>[] constants, Refusals texts) {
        return Arrays.stream(constants)
                .map(each -> new Option(
                        each.name(), texts.text(each.getDeclaringClass().getSimpleName() + "." + each.name())))
                .toList();
    }
}
