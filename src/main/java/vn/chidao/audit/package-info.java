/**
 * The record: who did what, in which position, for which organisation, on which text. It listens to every
 * {@code RecordedAct}, writes it in the transaction of the act, chained by hashes per organisation, and can prove that
 * no row has been altered since. Nobody calls it to write.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.chidao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
