package vn.chidao.festival.web;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.festival.FestivalRecords;
import vn.chidao.pages.Refusals;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The obligations a visit may serve, to choose from. */
@Component
class Obligations {

    private static final int LONGEST_ACTION = 100;

    private final FestivalRecords records;
    private final Refusals refusals;

    Obligations(FestivalRecords records, Refusals refusals) {
        this.records = records;
        this.refusals = refusals;
    }

    /** As {@link FestivalRecords#choices}. */
    List<Option> options(String assigningUnitId, Collection<String> visitingUnitIds) {
        return records.choices(assigningUnitId, visitingUnitIds).stream()
                .map(choice -> new Option(
                        choice.obligationId(),
                        refusals.text(
                                "festival.new.obligation-choice",
                                choice.directiveLabel(),
                                choice.code(),
                                shortened(choice.action()))))
                .toList();
    }

    private static String shortened(String action) {
        return action.length() <= LONGEST_ACTION ? action : action.substring(0, LONGEST_ACTION - 2) + " …";
    }
}
