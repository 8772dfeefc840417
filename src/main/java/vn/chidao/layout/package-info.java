/**
 * How an official document looks on paper (thể thức): the form regimes by issuer and time, what of a document departs from its
 * regime, and the document itself as a Word file and as PDF/A. What the regimes say stands in {@code db/layout}; no
 * state, no database, no network. Who issues what, and why, is the business of the modules that ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document"})
package vn.chidao.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
