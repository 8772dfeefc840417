/**
 * What each organisation takes on for a year: its sheet of contents and models, approved by its own leader, agreed in
 * the consultation (hiệp thương) that the Front leads, accepted by the Front's standing body. An accepted sheet fulfils
 * the occurrence it was opened for; overlaps between organisations are shown before anybody agrees.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "calendar",
            "identity",
            "document",
            "layout",
            "directive",
            "indicator",
            "household",
            "obligation",
            "workflow",
            "pages",
            "workbook"
        })
package vn.chidao.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
