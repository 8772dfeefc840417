/**
 * What a directive obliges whom to do, and when. An obligation rests on a verbatim sentence; its rhythm yields
 * occurrences, one per organisation and period, which the planner opens once each and hands to the stage that works
 * them off. Time lives in this module's tables, never in the engine. {@code ObligationTask} is the stage of its own;
 * other stages serve the port {@code OccurrenceStarter}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "indicator",
            "publicity",
            "organization",
            "calendar",
            "identity",
            "document",
            "workbook",
            "workflow",
            "directive",
            "changing",
            "receiving"
        })
package vn.chidao.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
