package vn.chidao.shared;

import java.util.function.Supplier;

/**
 * Who acts on this thread. Set around each act by the task listener, by plain pages and by the play; outside of that
 * the system acts.
 */
public final class CurrentActor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    /** The acting person, or {@link Actor#SYSTEM}. */
    public static Actor get() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.SYSTEM : actor;
    }

    /** Runs the work in this actor's name and restores whoever acted before. */
    public static <T> T call(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** As {@link #call}, for work without a result. */
    public static void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return true;
        });
    }
}
