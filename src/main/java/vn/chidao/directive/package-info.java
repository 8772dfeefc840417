/**
 * Directives from draft to receipt: text and clauses, the two reviews, signature, number, dispatch to every addressee,
 * and what each addressee does with it until it has reached its last cell. Also documents received from above. What a
 * directive asks for is split into obligations elsewhere; this module says what the text is and that it is in force.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "identity",
            "document",
            "layout",
            "signing",
            "pages",
            "workbook",
            "workflow"
        })
package vn.chidao.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
