/**
 * Surveys of residents' satisfaction (lấy ý kiến sự hài lòng của người dân) with what a place has become: opened by a Front,
 * counted area by area by the Front of each commune, checked, and concluded by the leader of the Front that opened. Knows
 * ballots by their number only, never a resident.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workbook",
            "organization",
            "identity",
            "calendar",
            "document",
            "directive",
            "indicator",
            "obligation",
            "layout",
            "workflow"
        })
package vn.chidao.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
