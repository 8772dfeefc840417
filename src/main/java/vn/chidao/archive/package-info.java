/**
 * What is kept when a cycle ends: one package per directive with its documents, registers, acts, work, reports and
 * figures, and a manifest of hashes by which it is checked without this product or its database. It is made after the
 * act that asks for it, once, and is kept as long as the table of retention periods says.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workbook",
            "indicator",
            "organization",
            "identity",
            "document",
            "audit",
            "workflow",
            "directive",
            "changing",
            "receiving",
            "recording",
            "obligation",
            "reporting",
            "review"
        })
package vn.chidao.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
