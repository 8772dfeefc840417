/**
 * Numbers, registers and files: what a records office keeps of every document. Number series without gaps, the books
 * of outgoing and incoming documents, and the archive of uploaded files. It knows documents by reference only; what
 * they say is the business of the modules above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "organization", "pages", "workflow"})
package vn.chidao.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
