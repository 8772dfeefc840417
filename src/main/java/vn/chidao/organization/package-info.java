/**
 * Who there is: committees, the Front, its member organisations and residential areas, their positions and who holds
 * them, each with the days between which it is so; and which days are working days. Everybody above asks here; a task
 * is offered to a position, never to a name. Master data is read far more than written and arrives in bulk, so it is
 * plain SQL and not mapped aggregates.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "pages", "workflow"})
package vn.chidao.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
