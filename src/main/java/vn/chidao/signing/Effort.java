package vn.chidao.signing;

/** What one file may cost: steps, and time by the machine's own count. A hostile file has no end of either. */
final class Effort {

    private final SigningProperties.Limits limits;
    private final long end;
    private int steps;

    Effort(SigningProperties.Limits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** @throws TooMuch when the file has cost all it may */
    void step() {
        if (++steps > limits.steps() || System.nanoTime() > end) {
            throw new TooMuch();
        }
    }

    /** What was read before is let go, and its steps with it; its time is not. */
    void letGo() {
        steps = 0;
    }

    /** How large packed tables and objects may become, all together. */
    int mostUnpacked() {
        return (int) Math.min(Integer.MAX_VALUE / 4, limits.unpacked().toBytes());
    }

    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than a document has", null, false, false);
        }
    }
}
