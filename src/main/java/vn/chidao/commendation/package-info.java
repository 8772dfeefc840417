/**
 * Honours (biểu dương, giấy khen, bằng khen): proposed at any time or in a round, checked, voted on by a council, decided
 * and kept in the one register of who got what. What a review's conclusion honours and what is written down of an exemplar
 * comes here too; an exemplar that is proposed follows the decision. Which forms there are, who may award them and what a
 * dossier holds is data.
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
            "obligation",
            "exemplar",
            "review",
            "layout",
            "workflow"
        })
package vn.chidao.commendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
