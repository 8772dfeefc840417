package vn.chidao.signing;

import java.time.Duration;

/** What one file may cost: steps, and time by the machine's own count. A hostile file has no end of either. */
final class Effort {

    private static final int MOST_STEPS = 2_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int steps;

    /** @throws TooMuch when the file has cost all it may */
    void step() {
        if (++steps > MOST_STEPS || System.nanoTime() > end) {
            throw new TooMuch();
        }
    }

    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than a document has", null, false, false);
        }
    }
}
