/**
 * Everything about the engine that no stage needs to know: set-up, deployment, the one road by which a task is
 * completed, the projection of open tasks, sign-in to the engine, the clock that moves with it. Stages bring a
 * {@code TaskFormHandler} for each form; {@code ActorDirectory} and {@code AttachmentStore} are ports served from above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package vn.chidao.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
